// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

/// How two values on FactBank's scale make one.
///
/// 3 is certain, 2 probable, 1 possible, 0 unknown; the sign is the polarity.
final class Scale {
  static final double CERTAIN = 3;
  private static final double PROBABLE = 2;

  private Scale() {}

  /// The sign is the product of the signs, the certainty the smaller of the two: a *possible* thing
  /// that is *not* so is possibly not so.
  static double product(double one, double other) {
    double size = Math.min(Math.abs(one), Math.abs(other));
    return size == 0 ? 0 : Math.signum(one) * Math.signum(other) * size;
  }

  /// What an embedding word of this value makes of what it embeds.
  ///
  /// A factive gives both its columns the same sign (*knew*, *did not know that they had fled*):
  /// then the smaller of the two holds whatever becomes of the word itself (*may know*).
  ///
  /// @param positive value of the embedded when the word is affirmed
  /// @param negated the same when it is denied
  static double embed(double word, double positive, double negated) {
    double floor =
        Math.signum(positive) == Math.signum(negated)
            ? Math.signum(positive) * Math.min(Math.abs(positive), Math.abs(negated))
            : 0;
    double column = word > 0 ? positive : word < 0 ? negated : 0;
    if (word > 0 && word < PROBABLE && positive < 0) {
      // trying to block it: both ends stay open
      column = 0;
    }
    double composed = Math.signum(column) * Math.min(Math.abs(column), Math.abs(word));
    return Math.abs(composed) >= Math.abs(floor) ? composed : floor;
  }
}
