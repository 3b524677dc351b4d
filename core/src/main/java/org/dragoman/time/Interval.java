// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// The days a TIMEX3 value covers, first and last, and how precise it is.
record Interval(LocalDate start, LocalDate end, String precision) {
  /// Reads a value; empty for lengths, references and dates that are not fixed.
  static Optional<Interval> of(String value) {
    int time = value.indexOf('T');
    if (time > 0 && value.length() >= 10 && isDigit(value.charAt(0))) {
      String precision =
          time + 1 < value.length() && isDigit(value.charAt(time + 1)) ? "minute" : "part";
      return of(value.substring(0, time)).map(i -> new Interval(i.start, i.end, precision));
    }
    if (value.length() < 2 || !isDigit(value.charAt(0)) || !isDigit(value.charAt(1))) {
      return Optional.empty();
    }
    if (value.length() == 2) {
      return years(Integer.parseInt(value) * 100, 100, "century");
    }
    if (value.length() == 4 && value.endsWith("X") && isDigit(value.charAt(2))) {
      return years(Integer.parseInt(value.substring(0, 3)) * 10, 10, "decade");
    }
    if (value.indexOf('X') >= 0 || value.length() < 4) {
      return Optional.empty();
    }
    return inYear(
        Integer.parseInt(value.substring(0, 4)), value.length() == 4 ? "" : value.substring(5));
  }

  /// The unit others are counted from it with.
  Unit unit() {
    return switch (precision) {
      case "day", "part", "minute" -> Unit.DAY;
      case "week", "weekend" -> Unit.WEEK;
      case "month" -> Unit.MONTH;
      case "quarter", "season", "half" -> Unit.QUARTER;
      case "year" -> Unit.YEAR;
      default -> Unit.CENTURY;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<Interval> years(int first, int count, String precision) {
    int start = Math.max(first, 1);
    return Optional.of(
        new Interval(
            LocalDate.of(start, 1, 1), LocalDate.of(first + count - 1, 12, 31), precision));
  }

  private static Optional<Interval> inYear(int year, String rest) {
    if (rest.isEmpty()) {
      return years(year, 1, "year");
    }
    return switch (rest.charAt(0)) {
      case 'Q' -> months(year, Integer.parseInt(rest.substring(1)) * 3 - 2, 3, "quarter");
      case 'H' -> months(year, rest.endsWith("1") ? 1 : 7, 6, "half");
      case 'S', 'F' -> months(year, rest.equals("SP") ? 3 : rest.equals("SU") ? 6 : 9, 3, "season");
      case 'W' -> rest.equals("WI") ? months(year, 12, 3, "season") : week(year, rest);
      default -> day(year, rest);
    };
  }

  private static Optional<Interval> months(int year, int first, int count, String precision) {
    YearMonth start = YearMonth.of(year, first);
    return Optional.of(
        new Interval(start.atDay(1), start.plusMonths(count - 1).atEndOfMonth(), precision));
  }

  private static Optional<Interval> week(int year, String rest) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(rest.substring(1, 3)))
            .with(DayOfWeek.MONDAY);
    return Optional.of(
        rest.endsWith("WE")
            ? new Interval(monday.plusDays(5), monday.plusDays(6), "weekend")
            : new Interval(monday, monday.plusDays(6), "week"));
  }

  private static Optional<Interval> day(int year, String rest) {
    int month = Integer.parseInt(rest.substring(0, 2));
    if (rest.length() == 2) {
      return months(year, month, 1, "month");
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(rest.substring(3, 5)));
    return Optional.of(new Interval(day, day, "day"));
  }
}
