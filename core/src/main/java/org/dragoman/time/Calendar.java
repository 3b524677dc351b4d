// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Arithmetic of the calendar, and the way TIMEX3 writes its results.
final class Calendar {
  private Calendar() {}

  static boolean isDay(int year, int month, int day) {
    return year >= 1
        && year <= 9999
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /// Years of two figures: 30 to 99 are of the last century.
  static int fullYear(int twoFigures) {
    return twoFigures >= 30 ? 1900 + twoFigures : 2000 + twoFigures;
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String month(int year, int month) {
    return year(year) + "-" + two(month);
  }

  static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static int quarter(LocalDate day) {
    return day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /// The day written as far as the unit tells.
  static String value(LocalDate day, Unit unit) {
    return switch (unit) {
      case WEEK, FORTNIGHT -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH, SEMESTER -> month(day.getYear(), day.getMonthValue());
      case QUARTER -> year(day.getYear()) + "-Q" + quarter(day);
      case YEAR -> year(day.getYear());
      case DECADE -> year(day.getYear()).substring(0, 3) + "X";
      case CENTURY, MILLENNIUM -> year(day.getYear()).substring(0, 2);
      default -> day.toString();
    };
  }

  /// The week or weekend a feast belongs to: a Monday's weekend is the one before.
  static String holding(LocalDate day, Unit unit) {
    boolean monday = unit == Unit.WEEKEND && day.getDayOfWeek() == DayOfWeek.MONDAY;
    return value(monday ? day.minusDays(1) : day, unit);
  }

  /// So many units on, or back if negative.
  static LocalDate plus(LocalDate day, long count, Unit unit) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK, WEEKEND -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case SEMESTER -> day.plusMonths(6 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
      case CENTURY -> day.plusYears(100 * count);
      case MILLENNIUM -> day.plusYears(1000 * count);
      default -> day;
    };
  }

  /// The TIMEX3 value of a length: `P3D`, `PT30M`, `PXY`, `P2Y6M`.
  static String duration(Amount amount, Unit unit) {
    String start = unit.isOfClock() ? "PT" : "P";
    if (amount.isVague()) {
      return start + "X" + unit.designator();
    }
    double number = amount.number() * unit.factor();
    if (number == Math.rint(number)) {
      return start + String.format(Locale.ROOT, "%.0f", number) + unit.designator();
    }
    if (unit == Unit.CENTURY || unit == Unit.DECADE) {
      double years = amount.number() * (unit == Unit.CENTURY ? 100 : 10);
      return duration(Amount.of(years), Unit.YEAR);
    }
    if (unit == Unit.DAY && number < 1) {
      return duration(Amount.of(number * 24), Unit.HOUR);
    }
    double whole = Math.floor(number);
    double rest = number - whole;
    String parts =
        switch (unit) {
          case YEAR -> Math.round(rest * 12) + "M";
          case HOUR -> Math.round(rest * 60) + "M";
          case MINUTE -> Math.round(rest * 60) + "S";
          default -> "";
        };
    if (parts.isEmpty()) {
      return start + number + unit.designator();
    }
    return start
        + (whole > 0 ? String.format(Locale.ROOT, "%.0f", whole) + unit.designator() : "")
        + parts;
  }

  static LocalDate onOrBefore(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
  }

  static LocalDate onOrAfter(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
  }

  /// The day or week that stands at this place in a stretch, null if it has none such.
  static @Nullable String nth(Interval whole, Meaning.Nth n) {
    boolean last = n.nth() < 0;
    LocalDate day;
    if (n.weekday() > 0) {
      day =
          last
              ? onOrBefore(whole.end(), n.weekday())
              : onOrAfter(whole.start(), n.weekday()).plusWeeks(n.nth() - 1L);
    } else {
      long days = n.unit() == Unit.WEEK ? 7 : 1;
      day = last ? whole.end() : whole.start().plusDays(days * (n.nth() - 1L));
    }
    boolean inside = !day.isBefore(whole.start()) && !day.isAfter(whole.end());
    return inside ? value(day, n.unit() == Unit.WEEK ? Unit.WEEK : Unit.DAY) : null;
  }

  /// That day of the week in the week (Monday to Sunday) that holds the day.
  static LocalDate inWeek(LocalDate day, int weekday) {
    return onOrBefore(day, 1).plusDays(weekday - 1L);
  }
}
