// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// Chooses the best moves from the hidden layers of several sentences at once.
///
/// Shift's column is subtracted from the others, so shift always scores 0 and has no column of its
/// own. The root's arcs are left out.
final class OutputLayer {
  private final Kernels.Matrix weights;
  private final int columns;
  private final int shift;

  OutputLayer(NndepModel model, Transitions transitions, Kernels kernels) {
    this.shift = transitions.shift();
    this.columns = Kernels.padded(shift);
    float[][] published = model.outputRows();
    float[][] rows = new float[published.length][columns];
    int shiftColumn = transitions.publishedColumn(shift);
    for (int unit = 0; unit < published.length; unit++) {
      for (int move = 0; move < shift; move++) {
        int column = transitions.publishedColumn(move);
        rows[unit][move] = published[unit][column] - published[unit][shiftColumn];
      }
    }
    this.weights = kernels.matrix(rows);
  }

  /// Room for the scores of as many sentences as are scored at once.
  float[][] newScores() {
    return new float[Kernels.LANES][columns];
  }

  /// Scores all arcs; shift scores 0.
  ///
  /// @param count how many hidden layers there are
  void score(float[][] hidden, float[][] scores, int count) {
    weights.multiply(hidden, scores, count);
  }

  /// The move of the best score; of equals the first.
  int best(float[] scores, boolean mayShift) {
    int best = 0;
    for (int move = 1; move < shift; move++) {
      if (scores[move] > scores[best]) {
        best = move;
      }
    }
    return mayShift && scores[best] < 0 ? shift : best;
  }
}
