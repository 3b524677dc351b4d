// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dragoman.model.Article;

/// Reads texts that double in length, as many sentences and as one sentence without a full stop,
/// and prints the time of each: it has to double too, no more.
///
/// `Growth [SENTENCES [KILOBYTES]]`: the longest article in sentences (2000) and the longest
/// sentence in kilobytes (1024).
public final class Growth {
  private static final String[] NAMES = {"Oskar Veld", "Mira Tolan", "Ada Ruel", "Ivo Karr"};
  private static final String[] TOWNS = {"Karsova", "Dorvik", "Lesk", "Tessal", "Sarn"};
  private static final int STEPS = 4;

  private Growth() {}

  public static void main(String[] arguments) throws IOException {
    int sentences = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    int kilobytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1024;
    Whole whole = Whole.load(Path.of("target", "bench-models"));
    for (int warm = 0; warm < 5; warm++) {
      whole.tokens(Article.of("warm", sentences(200)));
    }
    for (int n = sentences >> (STEPS - 1); n <= sentences; n *= 2) {
      print(whole, n + " sentences", sentences(n));
    }
    for (int n = kilobytes >> (STEPS - 1); n <= kilobytes; n *= 2) {
      print(whole, n + " KB in one sentence", sentence(n * 1024));
    }
  }

  private static void print(Whole whole, String what, String text) {
    long start = Clock.cpuNanos();
    int tokens = whole.tokens(Article.of("long", text));
    double seconds = (Clock.cpuNanos() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-24s %7d tokens %7.2f s %7.0f tokens/s%n",
        what,
        tokens,
        seconds,
        tokens / seconds);
  }

  /// Sentences that name, report, deny and attack, so that every stage has work.
  private static String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String who = NAMES[i % NAMES.length];
      String town = TOWNS[i % TOWNS.length];
      text.append(
          switch (i % 4) {
            case 0 -> who + " said on Tuesday that the army had shelled " + town + ". ";
            case 1 -> "He denied that " + (i % 40 + 2) + " soldiers were killed in " + town + ". ";
            case 2 -> "“We will talk,” " + who + ", the minister, told reporters in " + town + ". ";
            default -> "The attack was condemned by " + who + ".\n\n";
          });
    }
    return text.toString();
  }

  private static String sentence(int length) {
    StringBuilder text = new StringBuilder("Oskar Veld said that");
    for (int i = 0; text.length() < length; i++) {
      text.append(" the army had shelled ").append(TOWNS[i % TOWNS.length]).append(" and");
    }
    return text.append(" the bridge had fallen.").toString();
  }
}
