// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Locale;

/// Which of several days, weeks, summers a word picks: *last*, *this*, *next*; or the one next to
/// the day the text has just named: *the following*, *the previous*, *that*.
enum Which {
  NONE,
  LAST,
  BEFORE,
  THIS,
  LATEST,
  THAT,
  NEXT,
  COMING,
  AFTER;

  static Which of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }

  /// Whether the day it counts from is the one last named in the text, not that of publication.
  boolean looksAtText() {
    return this == BEFORE || this == AFTER || this == THAT;
  }

  /// Steps from the unit that holds the anchor.
  int steps() {
    return switch (this) {
      case LAST, BEFORE -> -1;
      case NEXT, COMING, AFTER -> 1;
      default -> 0;
    };
  }
}
