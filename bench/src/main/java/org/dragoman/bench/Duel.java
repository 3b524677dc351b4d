// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Two ways to label the tokens of sentences, compared: the library's and ours.
///
/// Both label everything once, to compare the labels and to warm up. Then they take turns, on as
/// many sentences as the library does in some seconds; the ratio printed is the median of the
/// turns'.
final class Duel {
  private static final int TURNS = 7;
  private static final int TIMED_TOKENS = 150_000;
  private static final int SHOWN = 5;

  private final String name;
  private final List<List<CoreLabel>> sentences;
  private final Function<List<CoreLabel>, String[]> library;
  private final Function<List<CoreLabel>, String[]> ours;

  Duel(
      String name,
      List<List<CoreLabel>> sentences,
      Function<List<CoreLabel>, String[]> library,
      Function<List<CoreLabel>, String[]> ours) {
    this.name = name;
    this.sentences = sentences;
    this.library = library;
    this.ours = ours;
  }

  void run() {
    compare();
    time();
  }

  private void compare() {
    int tokens = 0;
    int same = 0;
    int shown = 0;
    for (List<CoreLabel> sentence : sentences) {
      String[] expected = library.apply(sentence);
      String[] found = ours.apply(sentence);
      for (int i = 0; i < expected.length; i++) {
        tokens++;
        if (expected[i].equals(found[i])) {
          same++;
        } else if (shown++ < SHOWN) {
          System.out.printf(
              Locale.ROOT,
              "differs: %s, token %d: %s, ours %s%n",
              TaggerAgreement.words(sentence)[i],
              i,
              expected[i],
              found[i]);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: the same label on %d of %d tokens (%.4f %%)%n",
        name,
        same,
        tokens,
        100.0 * same / tokens);
  }

  private void time() {
    int timed = 0;
    int tokens = 0;
    while (timed < sentences.size() && tokens < TIMED_TOKENS) {
      tokens += sentences.get(timed++).size();
    }
    List<List<CoreLabel>> part = sentences.subList(0, timed);
    double[] librarySpeeds = new double[TURNS];
    double[] ourSpeeds = new double[TURNS];
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      librarySpeeds[turn] = tokens / seconds(library, part);
      ourSpeeds[turn] = tokens / seconds(ours, part);
      ratios[turn] = ourSpeeds[turn] / librarySpeeds[turn];
    }
    System.out.printf(
        Locale.ROOT,
        "%s: library %.0f tokens/s, ours %.0f tokens/s, ratio %.1f (medians of %d)%n",
        name,
        median(librarySpeeds),
        median(ourSpeeds),
        median(ratios),
        TURNS);
  }

  private static double seconds(
      Function<List<CoreLabel>, String[]> way, List<List<CoreLabel>> sentences) {
    long start = System.nanoTime();
    int labels = 0;
    for (List<CoreLabel> sentence : sentences) {
      labels += way.apply(sentence).length;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (labels < 0) {
      throw new IllegalStateException("too many tokens");
    }
    return seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
