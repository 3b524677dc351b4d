// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Locale;

/// A unit of time as the lexicon writes it; `code` is its designator in a TIMEX3 duration.
enum Unit {
  SECOND("TS"),
  MINUTE("TM"),
  HOUR("TH"),
  DAY("D"),
  WEEKEND("WE"),
  WEEK("W"),
  FORTNIGHT("2W"),
  MONTH("M"),
  QUARTER("Q"),
  SEMESTER("6M"),
  YEAR("Y"),
  DECADE("E"),
  CENTURY("C"),
  MILLENNIUM("L");

  private final String code;

  Unit(String code) {
    this.code = code;
  }

  static Unit of(String code) {
    for (Unit unit : values()) {
      if (unit.code.equals(code)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit of time: " + code);
  }

  boolean isOfClock() {
    return code.startsWith("T");
  }

  /// How precise a date of this unit is: no finer than a day.
  String precision() {
    return isOfClock() ? "day" : name().toLowerCase(Locale.ROOT);
  }

  /// How many of the designator's unit one of these is: a fortnight is two weeks.
  int factor() {
    return this == FORTNIGHT ? 2 : this == SEMESTER ? 6 : 1;
  }

  /// The letter of the duration.
  String designator() {
    return switch (this) {
      case FORTNIGHT -> "W";
      case SEMESTER -> "M";
      case WEEKEND -> "WE";
      default -> isOfClock() ? code.substring(1) : code;
    };
  }
}
