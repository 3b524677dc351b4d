// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.function.IntFunction;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Recognises days told by their place in a row: *March 3-5*, *12 to 15 May*, *1991-95*, *the first
/// Monday of May*, *the last day of the year*, *the eve of Christmas*.
final class Series {
  private final Atoms a;
  private final Numbers numbers;
  private final Dates dates;
  private final IntFunction<@Nullable Match> any;

  /// @param any the date that begins at an atom
  Series(Atoms atoms, Numbers numbers, Dates dates, IntFunction<@Nullable Match> any) {
    this.a = atoms;
    this.numbers = numbers;
    this.dates = dates;
    this.any = any;
  }

  /// The first of *12 to 15 May*, *12 and 13 May*, *3-5 April 2017*. Id `time.day-of-row`.
  @Nullable Match before(int i) {
    int to = dayEnd(i);
    if (to < 0 || a.has(Kind.MONTH, i - 1) || a.is(i - 1, ".") && a.has(Kind.MONTH, i - 2)) {
      return null;
    }
    int at = a.isAny(to, "to", "-", "and", "or", "through", "until") ? to + 1 : -1;
    at = at > 0 && a.is(at, "the") ? at + 1 : at;
    Match last = at < 0 || dayEnd(at) < 0 ? null : dates.dayFirst(at);
    boolean named =
        last != null
            && last.meaning() instanceof Meaning.Date d
            && d.month() != null
            && d.day() != null;
    if (!named || last == null || !(last.meaning() instanceof Meaning.Date d)) {
      return null;
    }
    int day = a.number(i);
    Meaning own = new Meaning.Date(d.year(), d.month(), day, null, Which.NONE);
    Integer end = d.day();
    return end != null && day < end ? new Match(i, to, own, "time.day-of-row") : null;
  }

  /// The second of *March 3-5*, *March 2 and 3*, *April 24, 25 and 26*, *1991-95*, or null.
  @Nullable Match after(Match match) {
    if (!(match.meaning() instanceof Meaning.Date d) || d.weekday() != null) {
      return null;
    }
    if (d.month() == null && d.year() != null && d.day() == null) {
      return yearAfter(match, d.year());
    }
    int at = match.to();
    boolean glued = a.is(at, "-") && a.glued(at) && a.glued(at + 1);
    boolean row = glued || a.isAny(at, "and", "or", "to", "through") || a.is(at, ",") && isRow(at);
    int to = row ? dayEnd(at + 1) : -1;
    // only after a month, a day: the number before the month is not followed by others
    Integer first = d.day();
    boolean monthFirst = !a.isDigits(match.from()) && d.month() != null;
    if (to < 0 || !monthFirst || first == null || a.number(at + 1) <= first || !standsAlone(to)) {
      return null;
    }
    Meaning day = new Meaning.Date(d.year(), d.month(), a.number(at + 1), null, Which.NONE);
    return new Match(at + 1, to, day, "time.day-of-row");
  }

  private boolean isRow(int comma) {
    return dayEnd(comma + 1) > 0
        && (a.is(comma + 2, "and") || a.is(comma + 2, ",") && a.is(comma + 4, "and"));
  }

  private boolean standsAlone(int to) {
    boolean counts =
        a.tag(to).startsWith("NNS")
            || a.isAny(to, "%", "percent", "per", "million", "billion", "hundred", "thousand", ":")
            || a.has(Kind.CLOCK, to)
            || a.has(Kind.MONTH, to)
            || a.isAny(to, "-", "/") && a.glued(to)
            || a.isAny(to, ".", ",") && a.glued(to) && a.isDigits(to + 1) && a.glued(to + 1);
    return !counts;
  }

  /// One past a day in figures that begins here, or -1.
  private int dayEnd(int i) {
    int day = a.number(i);
    if (day < 1 || day > 31 || a.low(i).length() > 2) {
      return -1;
    }
    return a.glued(i + 1) && a.isAny(i + 1, "st", "nd", "rd", "th") ? i + 2 : i + 1;
  }

  private @Nullable Match yearAfter(Match match, int year) {
    int at = match.to();
    int second = a.number(at + 1);
    boolean short2 =
        a.isAny(at, "-", "/")
            && a.glued(at)
            && a.glued(at + 1)
            && a.low(at + 1).length() == 2
            && !(a.isAny(at + 2, "-", "/") && a.glued(at + 2))
            && a.low(match.to() - 1).length() == 4
            && second > year % 100;
    return short2
        ? new Match(at + 1, at + 2, Meaning.Date.ofYear(year / 100 * 100 + second), "time.year")
        : null;
  }

  /// *the first Monday of May*, *the last day of 2018*, *the second week of March*. Id `time.nth`.
  @Nullable Match nth(int i) {
    Numbers.Ordinal nth = a.is(i, "last") ? new Numbers.Ordinal(-1, i + 1) : numbers.ordinal(i);
    if (nth == null || nth.number() == 0 || nth.number() > 366) {
      return null;
    }
    TimeWord weekday = a.find(Kind.WEEKDAY, nth.to());
    TimeWord unit = weekday == null ? a.find(Kind.UNIT, nth.to()) : null;
    boolean counted =
        weekday != null || unit != null && (unit.value().equals("D") || unit.value().equals("W"));
    int at = nth.to() + 1;
    if (!counted || !a.isAny(at, "of", "in")) {
      return null;
    }
    int to = a.is(at + 1, "the") ? at + 2 : at + 1;
    Match whole = any.apply(to);
    if (whole == null || !isWhole(whole.meaning())) {
      return null;
    }
    Unit of = unit == null ? Unit.WEEKEND : Unit.of(unit.value());
    int day = weekday == null ? 0 : weekday.number();
    return whole
        .from(i)
        .meaning(new Meaning.Nth(nth.number(), of, day, whole.meaning()), "time.nth");
  }

  private static boolean isWhole(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Date d -> d.day() == null && d.weekday() == null;
      case Meaning.Picked p -> p.unit() == Unit.MONTH || p.unit() == Unit.YEAR;
      case Meaning.Within w -> isWhole(w.inner());
      default -> false;
    };
  }

  /// *the eve of Christmas*, *the eve of Sunday's vote*: the day before. Id `time.eve`.
  @Nullable Match eve(int i) {
    if (!a.is(i, "eve") || !a.is(i + 1, "of")) {
      return null;
    }
    Match day = any.apply(a.is(i + 2, "the") ? i + 3 : i + 2);
    return day == null || !Anchored.isDay(day.meaning())
        ? null
        : day.from(i)
            .meaning(new Meaning.Counted(day.meaning(), Amount.ONE, Unit.DAY, -1), "time.eve");
  }
}
