// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dragoman.run.RunService;

/// How far a run is, as a bar on a terminal; nothing anywhere else, as the library would draw into
/// files.
final class ProgressDisplay implements RunService.Progress, AutoCloseable {
  private static final int REFRESH_MILLIS = 250;

  private final Optional<ProgressBar> bar;

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
  public void at(long articles, long bytesRead) {
    bar.ifPresent(b -> {
      b.stepTo(bytesRead);
      b.setExtraMessage(articles == 1 ? "1 article" : articles + " articles");
    });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
