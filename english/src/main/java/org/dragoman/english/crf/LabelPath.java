// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import java.util.Arrays;

/// Finds the best labels of one sentence: Viterbi's algorithm. Before the first word stands no
/// name.
final class LabelPath {
  private final int labels;
  private final double[] scores;
  private final double[] pairScores;
  private final int[] back;
  private final int length;
  private double[] best;
  private double[] bestBefore;

  LabelPath(int labels, int length) {
    this.labels = labels;
    this.length = length;
    this.scores = new double[labels];
    this.pairScores = new double[labels * labels];
    this.back = new int[labels * length];
    this.best = new double[labels];
    this.bestBefore = new double[labels];
    Arrays.fill(bestBefore, Double.NEGATIVE_INFINITY);
    bestBefore[NamesModel.NO_NAME] = 0;
  }

  /// Where to put what speaks for each label of the next word.
  double[] scores() {
    return scores;
  }

  /// Where to put what speaks for each pair: the label before times the number of labels, and the
  /// next word's.
  double[] pairScores() {
    return pairScores;
  }

  /// Goes on by a word whose scores stand ready.
  void step(int position) {
    for (int label = 0; label < labels; label++) {
      double highest = Double.NEGATIVE_INFINITY;
      int from = NamesModel.NO_NAME;
      for (int before = 0; before < labels; before++) {
        double score = bestBefore[before] + pairScores[before * labels + label];
        if (score > highest) {
          highest = score;
          from = before;
        }
      }
      best[label] = highest + scores[label];
      back[position * labels + label] = from;
    }
    double[] swap = bestBefore;
    bestBefore = best;
    best = swap;
  }

  int[] best() {
    int label = 0;
    for (int i = 1; i < labels; i++) {
      label = bestBefore[i] > bestBefore[label] ? i : label;
    }
    int[] path = new int[length];
    for (int position = length - 1; position >= 0; position--) {
      path[position] = label;
      label = back[position * labels + label];
    }
    return path;
  }
}
