// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

/// How many: a number, or `several`.
///
/// @param number the count; not used if it is vague
/// @param vague whether only "some" is said (TIMEX3 `X`)
record Amount(double number, Vagueness vague) {
  /// Whether the count is told.
  enum Vagueness {
    COUNTED,
    VAGUE
  }

  static final Amount ONE = of(1);
  static final Amount SOME = new Amount(0, Vagueness.VAGUE);

  static Amount of(double number) {
    return new Amount(number, Vagueness.COUNTED);
  }

  boolean isVague() {
    return vague == Vagueness.VAGUE;
  }

  boolean isWhole() {
    return !isVague() && number == Math.rint(number) && number < 1_000_000;
  }
}
