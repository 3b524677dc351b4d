// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/// How certain somebody is that a thing is, was or will be so.
///
/// @param value FactBank's scale as a number: 3 certain, 2 probable, 1 possible, 0 unknown,
///   negative for denied
/// @param trigger the words that lowered or turned it, if any
public record Status(
    Certainty certainty,
    Polarity polarity,
    Tense tense,
    boolean hypothetical,
    double value,
    @Nullable Span trigger) {

  /// The status of a number on the scale.
  public static Status of(double value, Tense tense, boolean hypothetical, @Nullable Span trigger) {
    double size = Math.abs(value);
    Certainty certainty =
        size >= 2.5
            ? Certainty.CERTAIN
            : size >= 1.5
                ? Certainty.PROBABLE
                : size >= 0.5 ? Certainty.POSSIBLE : Certainty.UNKNOWN;
    Polarity polarity =
        size < 0.5 ? Polarity.UNKNOWN : value > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
    return new Status(certainty, polarity, tense, hypothetical, value, trigger);
  }

  /// FactBank's CT, PR, PS and Uu.
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNKNOWN
  }

  /// Whether it is said to be so or not to be so.
  public enum Polarity {
    POSITIVE("+"),
    NEGATIVE("-"),
    UNKNOWN("u");

    private final String sign;

    Polarity(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /// When it is said to be so.
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE
  }
}
