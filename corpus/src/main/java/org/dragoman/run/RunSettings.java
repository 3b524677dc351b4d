// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

/// How a run works.
///
/// @param threads how many articles are read at once
/// @param window how many articles may be on their way, read or waiting for one before them
/// @param listedProblems how many faults and skips the report names one by one; the rest are
///   counted
public record RunSettings(int threads, int window, int listedProblems) {
  /// Reads with all processors but never more than this, as each thread needs working memory of its
  /// own.
  public static final int MOST_THREADS = 64;

  private static final int WINDOW_PER_THREAD = 8;
  private static final int LISTED_PROBLEMS = 100;

  public RunSettings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (window < threads) {
      throw new IllegalArgumentException("the window must hold at least one article a thread");
    }
  }

  public static RunSettings ofThreads(int threads) {
    return new RunSettings(threads, threads * WINDOW_PER_THREAD, LISTED_PROBLEMS);
  }

  /// As many threads as the machine has processors.
  public static RunSettings standard() {
    return ofThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }
}
