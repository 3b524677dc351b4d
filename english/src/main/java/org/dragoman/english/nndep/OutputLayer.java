// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// Chooses the best move from the hidden layer.
///
/// Shift's column is subtracted from the others, so shift always scores 0 and has no column of its own. The root's
/// arcs are left out.
///
/// Most hidden units matter little after the cube. A unit's weight is the most it can add to the difference between
/// two moves: the size of its value times the range of its row. The heaviest units are summed first; as soon as the
/// best move leads by more than all the other units weigh together, it is known to win. On news text this takes two
/// fifths of the units, and the move is the one that all would have chosen.
final class OutputLayer {
  /// A unit belongs to the first round, or to the second, when its weight is at least the mean weight times this.
  private static final float FIRST_ROUND = 0.8f;

  private static final float SECOND_ROUND = 0.3f;

  /// What rounding may add to a score, as a part of all weights; a lead must be larger by this.
  private static final float ROUNDING = 1e-5f;

  private static final int ROWS = 8;

  private final float[][] rows;
  private final float[] ranges;
  private final int units;
  private final int shift;

  OutputLayer(NndepModel model, Transitions transitions) {
    this.shift = transitions.shift();
    this.units = model.hiddenSize();
    float[][] published = model.outputRows();
    // One row of zeros more, to fill up the last eight.
    this.rows = new float[units + 1][shift];
    this.ranges = new float[units];
    int shiftColumn = transitions.publishedColumn(shift);
    for (int unit = 0; unit < units; unit++) {
      float least = 0;
      float most = 0;
      for (int move = 0; move < shift; move++) {
        int column = transitions.publishedColumn(move);
        float difference = published[unit][column] - published[unit][shiftColumn];
        rows[unit][move] = difference;
        least = Math.min(least, difference);
        most = Math.max(most, difference);
      }
      ranges[unit] = most - least;
    }
  }

  /// Where one thread works.
  static final class Scratch {
    private final float[] scores;
    private final float[] weights;
    private final int[] round;
    private final int[] rest;
    private float restWeight;

    private Scratch(int units, int moves) {
      scores = new float[moves];
      weights = new float[units];
      round = new int[units + ROWS];
      rest = new int[units + ROWS];
    }
  }

  Scratch newScratch() {
    return new Scratch(units, shift);
  }

  /// The best move; of equals the first.
  ///
  /// @param hidden the input of the hidden layer; it is overwritten
  int best(float[] hidden, boolean mayShift, Scratch scratch) {
    Kernels.cube(hidden, ranges, scratch.weights);
    float total = sum(scratch.weights);
    float mean = total / units;
    Arrays.fill(scratch.scores, 0);
    int left = split(scratch, FIRST_ROUND * mean, -1, hidden);
    int best = leader(scratch, mayShift, scratch.restWeight + ROUNDING * total);
    if (best < 0) {
      left = split(scratch, SECOND_ROUND * mean, left, hidden);
      best = leader(scratch, mayShift, scratch.restWeight + ROUNDING * total);
    }
    if (best < 0) {
      addRows(scratch.scores, hidden, scratch.rest, left);
      best = leader(scratch, mayShift, -1);
    }
    return best;
  }

  /// Adds the units that weigh enough, and leaves the others in `rest`.
  ///
  /// @param count how many units are in `rest` now; below 0, all units are to be looked at
  /// @return how many are in `rest` afterwards
  private int split(Scratch scratch, float threshold, int count, float[] hidden) {
    int[] round = scratch.round;
    int[] rest = scratch.rest;
    float[] weights = scratch.weights;
    int least = Float.floatToRawIntBits(threshold);
    int taken = 0;
    int left = 0;
    float restWeight = 0;
    int end = count < 0 ? units : count;
    for (int i = 0; i < end; i++) {
      int unit = count < 0 ? i : rest[i];
      // No branch, since none could be predicted: the bits of positive floats compare as integers do.
      int bits = Float.floatToRawIntBits(weights[unit]);
      int light = (bits - least) >>> (Integer.SIZE - 1);
      round[taken] = unit;
      rest[left] = unit;
      taken += 1 - light;
      left += light;
      restWeight += Float.intBitsToFloat(bits & -light);
    }
    scratch.restWeight = restWeight;
    addRows(scratch.scores, hidden, round, taken);
    return left;
  }

  /// The leading move, or -1 when its lead is not larger than what may still come.
  private int leader(Scratch scratch, boolean mayShift, float open) {
    float[] scores = scratch.scores;
    int best = -1;
    float first = Float.NEGATIVE_INFINITY;
    float second = Float.NEGATIVE_INFINITY;
    for (int move = 0; move < scores.length; move++) {
      float score = scores[move];
      if (score > first) {
        second = first;
        first = score;
        best = move;
      } else {
        second = Math.max(second, score);
      }
    }
    if (mayShift) {
      if (first < 0) {
        second = first;
        first = 0;
        best = shift;
      } else {
        second = Math.max(second, 0);
      }
    }
    return first - second > open ? best : -1;
  }

  private void addRows(float[] scores, float[] hidden, int[] list, int count) {
    int end = count;
    while (end % ROWS != 0) {
      list[end++] = units;
    }
    for (int i = 0; i < end; i += ROWS) {
      addEightRows(scores, hidden, list, i);
    }
  }

  private float factor(float[] hidden, int unit) {
    return unit < units ? hidden[unit] : 0;
  }

  private void addEightRows(float[] scores, float[] hidden, int[] list, int at) {
    float x0 = factor(hidden, list[at]);
    float x1 = factor(hidden, list[at + 1]);
    float x2 = factor(hidden, list[at + 2]);
    float x3 = factor(hidden, list[at + 3]);
    float x4 = factor(hidden, list[at + 4]);
    float x5 = factor(hidden, list[at + 5]);
    float x6 = factor(hidden, list[at + 6]);
    float x7 = factor(hidden, list[at + 7]);
    float[] r0 = rows[list[at]];
    float[] r1 = rows[list[at + 1]];
    float[] r2 = rows[list[at + 2]];
    float[] r3 = rows[list[at + 3]];
    float[] r4 = rows[list[at + 4]];
    float[] r5 = rows[list[at + 5]];
    float[] r6 = rows[list[at + 6]];
    float[] r7 = rows[list[at + 7]];
    for (int i = 0; i < scores.length; i++) {
      float left = x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i];
      float right = x4 * r4[i] + x5 * r5[i] + x6 * r6[i] + x7 * r7[i];
      scores[i] += left + right;
    }
  }

  private static float sum(float[] weights) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 4 <= weights.length; i += 4) {
      a += weights[i];
      b += weights[i + 1];
      c += weights[i + 2];
      d += weights[i + 3];
    }
    for (; i < weights.length; i++) {
      a += weights[i];
    }
    return a + b + c + d;
  }
}
