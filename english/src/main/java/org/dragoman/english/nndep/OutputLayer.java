// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// Chooses the best move from the hidden layer.
///
/// Shift's column is subtracted from the others, so shift always scores 0 and has no column of its
/// own. The root's arcs are left out.
///
/// Most hidden units matter little after the cube. A unit's weight is the most it can add to the
/// difference between two moves: the size of its value times the range of its row. The heaviest
/// units, about half of them, are summed for all moves; moves that trail the leader by more than
/// all other units weigh together cannot win any more. Where several are left, each is scored with
/// all units. The result is the move that scores best with all units.
final class OutputLayer {
  /// A unit is heavy when its weight is at least the mean weight times this.
  private static final float HEAVY = 0.4f;

  /// What rounding may add to a score, as a part of all weights; a move must trail by this more to
  /// be given up.
  private static final float ROUNDING = 1e-4f;

  private static final int ROWS = 8;

  private final float[][] rows;
  private final float[][] columns;
  private final float[] ranges;
  private final int units;
  private final int shift;

  OutputLayer(NndepModel model, Transitions transitions) {
    this.shift = transitions.shift();
    this.units = model.hiddenSize();
    float[][] published = model.outputRows();
    // One row of zeros more, to fill up the last eight.
    this.rows = new float[units + 1][shift];
    this.columns = new float[shift][units];
    this.ranges = new float[units];
    int shiftColumn = transitions.publishedColumn(shift);
    for (int unit = 0; unit < units; unit++) {
      float least = 0;
      float most = 0;
      for (int move = 0; move < shift; move++) {
        int column = transitions.publishedColumn(move);
        float difference = published[unit][column] - published[unit][shiftColumn];
        rows[unit][move] = difference;
        columns[move][unit] = difference;
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
    private final int[] heavy;

    private Scratch(int units, int moves) {
      scores = new float[moves];
      weights = new float[units];
      heavy = new int[units + ROWS];
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
    float lightWeight = total - addHeavy(hidden, HEAVY * total / units, scratch);
    float[] scores = scratch.scores;
    int leader = mayShift ? shift : 0;
    float most = mayShift ? 0 : scores[0];
    for (int move = 0; move < shift; move++) {
      if (scores[move] > most) {
        most = scores[move];
        leader = move;
      }
    }
    return bestAbove(most - lightWeight - ROUNDING * total, leader, hidden, mayShift, scores);
  }

  /// Sums the heavy units for all moves.
  ///
  /// @return how much they weigh together
  private float addHeavy(float[] hidden, float threshold, Scratch scratch) {
    int least = Float.floatToRawIntBits(threshold);
    int[] heavy = scratch.heavy;
    int count = 0;
    for (int unit = 0; unit < units; unit++) {
      // No branch, since none could be predicted: the bits of positive floats compare as integers
      // do.
      int bits = Float.floatToRawIntBits(scratch.weights[unit]);
      int light = (bits - least) >>> (Integer.SIZE - 1);
      heavy[count] = unit;
      count += 1 - light;
    }
    Arrays.fill(scratch.scores, 0);
    addRows(scratch.scores, hidden, heavy, count);
    return sum(scratch.weights, heavy, count);
  }

  /// The best of the moves whose score so far is at least the bar.
  private int bestAbove(float bar, int leader, float[] hidden, boolean mayShift, float[] scores) {
    int candidates = mayShift && bar <= 0 ? 1 : 0;
    for (int move = 0; move < shift; move++) {
      candidates += scores[move] >= bar ? 1 : 0;
    }
    if (candidates == 1) {
      return leader;
    }
    int best = -1;
    float most = Float.NEGATIVE_INFINITY;
    for (int move = 0; move < shift; move++) {
      if (scores[move] >= bar) {
        float score = score(hidden, columns[move]);
        if (score > most) {
          most = score;
          best = move;
        }
      }
    }
    return mayShift && bar <= 0 && most < 0 ? shift : best;
  }

  /// The score with all units, in four parts to let the additions overlap.
  private static float score(float[] hidden, float[] column) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 4 <= column.length; i += 4) {
      a += hidden[i] * column[i];
      b += hidden[i + 1] * column[i + 1];
      c += hidden[i + 2] * column[i + 2];
      d += hidden[i + 3] * column[i + 3];
    }
    for (; i < column.length; i++) {
      a += hidden[i] * column[i];
    }
    return a + b + c + d;
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

  private static float sum(float[] weights, int[] list, int count) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      a += weights[list[i]];
      b += weights[list[i + 1]];
      c += weights[list[i + 2]];
      d += weights[list[i + 3]];
    }
    for (; i < count; i++) {
      a += weights[list[i]];
    }
    return a + b + c + d;
  }
}
