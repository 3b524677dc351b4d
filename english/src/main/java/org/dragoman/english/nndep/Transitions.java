// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The moves of the arc-standard system that have to be scored: a left or a right arc with any
/// label but the root's, or a shift.
///
/// Left arcs come first, then right arcs, each by label; shift is last. The root's arc is never
/// scored: it is the one legal move when all else is done.
final class Transitions {
  private static final int FIRST_LABEL = Vocabulary.ROOT_LABEL + 1;

  private final int arcLabels;

  /// @param labels how many labels the model has, with `-NULL-` and the root's
  Transitions(int labels) {
    this.arcLabels = labels - FIRST_LABEL;
  }

  /// How many moves are arcs: they have the numbers below this one.
  int arcs() {
    return 2 * arcLabels;
  }

  int shift() {
    return arcs();
  }

  boolean isLeftArc(int move) {
    return move < arcLabels;
  }

  /// The label of an arc.
  int label(int move) {
    return FIRST_LABEL + (isLeftArc(move) ? move : move - arcLabels);
  }

  /// The column of the published output layer that scores a move: there, the root's arcs have a
  /// column as well.
  int publishedColumn(int move) {
    if (move == shift()) {
      return 2 * (arcLabels + 1);
    }
    int firstOfKind = isLeftArc(move) ? 0 : arcLabels + 1;
    return firstOfKind + label(move) - Vocabulary.ROOT_LABEL;
  }
}
