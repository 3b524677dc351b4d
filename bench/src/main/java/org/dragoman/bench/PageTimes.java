// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dragoman.ingest.page.WebPage;

/// Reads a folder of web pages (`.html`, also `.html.gz`) from memory, warm, and prints the
/// processor time of a page: mean, median, the slowest hundredth.
///
/// `PageTimes FOLDER [ROUNDS]`
public final class PageTimes {
  private PageTimes() {}

  public static void main(String[] arguments) throws IOException {
    List<byte[]> pages = pages(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    double[] means = new double[rounds];
    double[] last = new double[pages.size()];
    for (int round = 0; round < rounds; round++) {
      double sum = 0;
      for (int i = 0; i < pages.size(); i++) {
        long start = Clock.cpuNanos();
        WebPage.read(pages.get(i), null, null, "page");
        last[i] = (Clock.cpuNanos() - start) / 1e6;
        sum += last[i];
      }
      means[round] = sum / pages.size();
    }
    long bytes = pages.stream().mapToLong(p -> p.length).sum();
    Arrays.sort(last);
    System.out.printf(
        Locale.ROOT,
        "%d pages of %d KB: %.1f ms a page (last round of %d), median %.1f, slowest hundredth %.1f%n",
        pages.size(),
        bytes / pages.size() / 1024,
        means[rounds - 1],
        rounds,
        Clock.median(last),
        last[(int) (last.length * 0.99)]);
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.walk(folder)) {
      files = listed.filter(p -> p.toString().matches(".*\\.html?(\\.gz)?")).sorted().toList();
    }
    List<byte[]> pages = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        pages.add(
            file.toString().endsWith(".gz")
                ? new GZIPInputStream(in).readAllBytes()
                : in.readAllBytes());
      }
    }
    return pages;
  }
}
