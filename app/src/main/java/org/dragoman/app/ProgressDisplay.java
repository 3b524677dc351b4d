// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dragoman.run.RunService;

/// How far a run is, as a bar on a terminal: bytes done of all, time taken and left, articles and
/// how many a second, how many were skipped and failed. Nothing anywhere else, as the library would
/// draw into files.
final class ProgressDisplay implements RunService.Progress, AutoCloseable {
  private static final int REFRESH_MILLIS = 250;
  private static final double NANOS = 1e9;

  private final Optional<ProgressBar> bar;
  private final long began = System.nanoTime();

  private ProgressDisplay(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /// @param totalBytes of the input, or -1
  static ProgressDisplay open(long totalBytes) {
    return new ProgressDisplay(
        Terminal.barOnStderr() ? Optional.of(bar(totalBytes, System.err)) : Optional.empty());
  }

  private static ProgressBar bar(long totalBytes, PrintStream to) {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(totalBytes)
        .setUnit("KB", 1024)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setStyle(
            Terminal.allowed() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(to))
        .build();
  }

  @Override
  public void at(RunService.Reached reached) {
    bar.ifPresent(b -> {
      b.stepTo(reached.bytesRead());
      b.setExtraMessage(words(reached, (System.nanoTime() - began) / NANOS));
    });
  }

  /// What stands behind the bar, such as `1204 articles, 12.3/s, 3 skipped, 1 failed`.
  static String words(RunService.Reached reached, double seconds) {
    StringBuilder words = new StringBuilder();
    words.append(reached.articles()).append(reached.articles() == 1 ? " article" : " articles");
    if (seconds > 0) {
      words.append(String.format(Locale.ROOT, ", %.1f/s", reached.articles() / seconds));
    }
    if (reached.skipped() > 0) {
      words.append(", ").append(reached.skipped()).append(" skipped");
    }
    if (reached.failed() > 0) {
      words.append(", ").append(reached.failed()).append(" failed");
    }
    return words.toString();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
