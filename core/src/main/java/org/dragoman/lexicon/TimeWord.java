// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;

/// A word or phrase of time: `Nov.` is month 11, `the day before yesterday` two days back.
///
/// @param parts the pieces it is made of, in lower case, points and apostrophes as pieces of their
///   own
/// @param capital whether it is only met with a capital
/// @param value what it stands for; what it says depends on the kind, see docs/reference/lexicon.md
public record TimeWord(Kind kind, List<String> parts, boolean capital, String value) {
  public TimeWord {
    parts = List.copyOf(parts);
  }

  /// What part a word plays in an expression of time.
  public enum Kind {
    MONTH,
    WEEKDAY,
    UNIT,
    UNITS,
    SEASON,
    PART,
    NUMBER,
    MULTIPLIER,
    VAGUE,
    ORDINAL,
    DECADE,
    WHICH,
    DEICTIC,
    REFERENCE,
    SET,
    EACH,
    HOLIDAY,
    APPROX,
    STAGE,
    SHIFT,
    FILLER,
    CLOCK,
    ZONE,
    PLAN,
    AHEAD,
    REPORT,
    DATE,
    FIGURE,
    LENGTH,
    NUMBERED
  }

  public int length() {
    return parts.size();
  }

  /// The value as a whole number.
  public int number() {
    return Integer.parseInt(value);
  }
}
