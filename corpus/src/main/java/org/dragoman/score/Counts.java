// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

/// What one article adds to one measure, to be summed up over articles.
///
/// A share has `gold` only: how many were asked and how many of them are right. An F1 has both
/// sides; the two numbers of right ones differ only where a measure counts them apart (links).
///
/// @param rightOfOurs right ones among ours
/// @param ours what we said
/// @param rightOfGold right ones among the gold
/// @param gold what was asked for
record Counts(double rightOfOurs, double ours, double rightOfGold, double gold) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        rightOfOurs + other.rightOfOurs,
        ours + other.ours,
        rightOfGold + other.rightOfGold,
        gold + other.gold);
  }

  double precision() {
    return ours == 0 ? 0 : rightOfOurs / ours;
  }

  double recall() {
    return gold == 0 ? 0 : rightOfGold / gold;
  }

  /// F1, or the share if nothing of ours was counted; 1 where nothing was asked or said.
  double value(Measure.Form form) {
    if (form == Measure.Form.SHARE) {
      return recall();
    }
    if (ours == 0 && gold == 0) {
      return 1;
    }
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
