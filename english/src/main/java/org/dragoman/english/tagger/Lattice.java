// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import java.util.Arrays;

/// Finds the likeliest tags of one sentence: Viterbi's algorithm over pairs of neighbouring tags.
///
/// The model is one of conditional steps (Ratnaparkhi 1996; Toutanova and others 2003): the
/// probability of a tag given the two before it and the words. The logarithm of a step is the sum
/// of its features' weights less that of the sum over all tags.
///
/// A workspace: used again for other sentences, but by one thread at a time.
final class Lattice {
  private final TagTables tables;
  private final int tagCount;
  private final double[] scores;
  private final double[] exponentials;

  /// The best way to each pair (tag of the last word, tag of this one), and before it.
  private double[] best = new double[1];

  private double[] bestBefore = new double[1];

  /// For each word and pair, which tag two words back the best way came from.
  private byte[][] back = new byte[0][];

  private int[][] tags = new int[0][];
  private final int[] outside;

  Lattice(TagTables tables) {
    this.tables = tables;
    this.tagCount = tables.outside();
    this.outside = new int[] {tables.outside()};
    this.scores = new double[tagCount];
    this.exponentials = new double[tagCount];
  }

  /// Where to put what the words speak for each tag of the next word.
  double[] scores() {
    return scores;
  }

  void start(int length) {
    if (back.length < length) {
      back = Arrays.copyOf(back, length);
      for (int i = 0; i < length; i++) {
        back[i] = back[i] == null ? new byte[16] : back[i];
      }
      tags = new int[length][];
    }
    bestBefore[0] = 0;
  }

  private int[] tagsAt(int position) {
    return position < 0 ? outside : tags[position];
  }

  /// Goes on by a word whose `scores()` stand ready.
  ///
  /// @param allowed the tags the word may bear
  void step(int position, int[] allowed) {
    tags[position] = allowed;
    int[] previous = tagsAt(position - 1);
    int[] before = tagsAt(position - 2);
    int pairs = previous.length * allowed.length;
    best = best.length < pairs ? new double[2 * pairs] : best;
    byte[] from = back[position].length < pairs ? new byte[2 * pairs] : back[position];
    back[position] = from;
    Arrays.fill(best, 0, pairs, Double.NEGATIVE_INFINITY);
    // A single way here makes the sum over all tags the same for every way on.
    boolean choice = before.length * previous.length > 1;
    double highest = choice ? exponentiate() : 0;
    for (int p = 0; p < previous.length; p++) {
      for (int b = 0; b < before.length; b++) {
        double way = bestBefore[b * previous.length + p];
        double[] history = tables.scores(before[b], previous[p]);
        if (choice) {
          way -= highest + Math.log(dot(tables.exponentials(before[b], previous[p])));
        }
        for (int t = 0; t < allowed.length; t++) {
          double score = way + scores[allowed[t]] + history[allowed[t]];
          int pair = p * allowed.length + t;
          if (score > best[pair]) {
            best[pair] = score;
            from[pair] = (byte) b;
          }
        }
      }
    }
    double[] swap = bestBefore;
    bestBefore = best;
    best = swap;
  }

  private double exponentiate() {
    double highest = scores[0];
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double rest = Math.exp(-highest);
    for (int i = 0; i < tagCount; i++) {
      exponentials[i] = scores[i] == 0 ? rest : Math.exp(scores[i] - highest);
    }
    return highest;
  }

  private double dot(double[] history) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < tagCount; i += 4) {
      a += exponentials[i] * history[i];
      b += exponentials[i + 1] * history[i + 1];
      c += exponentials[i + 2] * history[i + 2];
      d += exponentials[i + 3] * history[i + 3];
    }
    for (; i < tagCount; i++) {
      a += exponentials[i] * history[i];
    }
    return (a + b) + (c + d);
  }

  /// The tags of the best way through all steps made.
  int[] best(int length) {
    int[] result = new int[length];
    int last = length - 1;
    int[] allowed = tagsAt(last);
    int pairs = tagsAt(last - 1).length * allowed.length;
    int pair = 0;
    for (int i = 1; i < pairs; i++) {
      pair = bestBefore[i] > bestBefore[pair] ? i : pair;
    }
    for (int position = last; position >= 0; position--) {
      int width = tagsAt(position).length;
      result[position] = tagsAt(position)[pair % width];
      int previous = pair / width;
      pair = back[position][pair] * tagsAt(position - 1).length + previous;
    }
    return result;
  }
}
