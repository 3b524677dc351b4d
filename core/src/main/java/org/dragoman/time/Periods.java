// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/// Recognises parts of years and longer stretches: quarters, halves, seasons, centuries, holidays.
final class Periods {
  private final Atoms a;
  private final Numbers numbers;

  Periods(Atoms atoms, Numbers numbers) {
    this.a = atoms;
    this.numbers = numbers;
  }

  /// *third quarter*, *fiscal second-quarter*, *the first half of 1998*, *20th century*, *the first
  /// nine months*. Id `time.quarter`, `time.half`, `time.century`, `time.first-months`.
  @Nullable Match ordinal(int i) {
    int from = a.is(i, "fiscal") ? i + 1 : i;
    Numbers.Ordinal nth = numbers.ordinal(from);
    if (nth == null) {
      return null;
    }
    int at = a.skipHyphen(nth.to());
    at = a.is(at, "fiscal") ? at + 1 : at;
    if (a.isAny(at, "quarter", "quarters") && nth.number() <= 4 && nth.number() != 0) {
      int quarter = nth.number() < 0 ? 4 : nth.number();
      return withYear(i, at + 1, "Q" + quarter, "time.quarter");
    }
    if (a.is(at, "half") && nth.number() <= 2 && a.is(at + 1, "of")) {
      Match half = withYear(i, at + 1, "H" + (nth.number() < 0 ? 2 : nth.number()), "time.half");
      boolean ofYear =
          half.to() > at + 1 || a.is(at + 2, "the") && a.is(at + 3, "year") || isYearWord(at + 2);
      return ofYear ? half : null;
    }
    if (a.isAny(at, "century", "centuries") && nth.number() > 0) {
      boolean before = a.isAny(at + 1, "bc", "bce") && a.isCapitalised(at + 1);
      String value = (before ? "BC" : "") + two(nth.number() - 1);
      return new Match(
          i, before ? at + 2 : at + 1, new Meaning.Fixed(Type.DATE, value), "time.century");
    }
    return firstMonths(i, nth, at);
  }

  private boolean isYearWord(int i) {
    return a.has(Kind.WHICH, i) && a.is(i + 1, "year");
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private @Nullable Match firstMonths(int i, Numbers.Ordinal nth, int at) {
    Numbers.Read count = numbers.amount(at);
    TimeWord unit = count == null ? null : a.find(Kind.UNITS, count.to());
    return count != null && unit != null && Math.abs(nth.number()) == 1
        ? new Match(
            i,
            count.to() + unit.length(),
            new Meaning.Lasting(count.amount(), Unit.of(unit.value())),
            "time.first-months")
        : null;
  }

  private Match withYear(int from, int to, String code, String rule) {
    int at = a.is(to, ",") || a.is(to, "of") ? to + 1 : to;
    at = a.is(at, "fiscal") ? at + 1 : at;
    int year = numbers.year(at);
    Numbers.Ordinal spoken = year < 0 ? numbers.yearInWords(at) : null;
    if (spoken != null) {
      return new Match(
          from, spoken.to(), new Meaning.Period(code, spoken.number(), Which.NONE), rule);
    }
    if (a.is(at, "'") && a.glued(at + 1) && a.isDigits(at + 1) && a.low(at + 1).length() == 2) {
      int full = Calendar.fullYear(a.number(at + 1));
      return new Match(from, at + 2, new Meaning.Period(code, full, Which.NONE), rule);
    }
    return new Match(
        from,
        year > 0 ? at + 1 : to,
        new Meaning.Period(code, year > 0 ? (Integer) year : null, Which.NONE),
        rule);
  }

  /// *Q3 2017*, *1Q*: quarters as desks write them. Id `time.quarter`.
  @Nullable Match desk(int i) {
    String word = a.low(i);
    boolean q =
        word.equals("q")
            && a.glued(i + 1)
            && a.isDigits(i + 1)
            && a.number(i + 1) >= 1
            && a.number(i + 1) <= 4;
    return q && a.isCapitalised(i)
        ? withYear(i, i + 2, "Q" + a.number(i + 1), "time.quarter")
        : null;
  }

  /// *the summer of 1998*, *winter 2017*, *in the fall*. Id `time.season`.
  @Nullable Match season(int i) {
    TimeWord word = a.find(Kind.SEASON, i);
    if (word == null || !a.tag(i).startsWith("N")) {
      return null;
    }
    Match match = withYear(i, i + word.length(), word.value(), "time.season");
    boolean dated = match.to() > i + word.length();
    boolean the =
        a.is(i - 1, "the")
            && a.isAny(
                i - 2,
                "in",
                "during",
                "by",
                "until",
                "through",
                "since",
                "of",
                "from",
                "over",
                "throughout",
                "before",
                "after",
                "into",
                "all")
            && !a.is(i + 1, "of");
    boolean alone =
        a.isAny(i - 1, "in", "by", "since", "until", "early", "late", "mid", "-")
            && !a.is(i + 1, "of");
    boolean yearNext = isYearWord(i + 1) || a.is(i + 1, "of") && isYearWord(i + 2);
    return dated || the || alone || yearNext ? match : null;
  }

  /// *9/11*: a day known by a name. Id `time.named`.
  @Nullable Match named(int i) {
    TimeWord word = a.find(Kind.DATE, i);
    if (word == null || a.glued(i) && a.isAny(i - 1, "/", "-")) {
      return null;
    }
    int to = i + word.length();
    boolean goesOn = a.glued(to) && a.isAny(to, "/", "-") && a.isDigits(to + 1);
    return goesOn
        ? null
        : new Match(i, to, new Meaning.Fixed(Type.DATE, word.value()), "time.named");
  }

  /// *Christmas*, *Thanksgiving Day*, *Easter 1998*. Id `time.holiday`.
  @Nullable Match holiday(int i) {
    TimeWord word = a.find(Kind.HOLIDAY, i);
    if (word == null) {
      return null;
    }
    int to = i + word.length();
    TimeWord unit = a.find(Kind.UNIT, to);
    if (unit != null && (unit.value().equals("W") || unit.value().equals("WE"))) {
      Meaning day = new Meaning.Holiday(word.value(), null, Which.NONE);
      return new Match(
          i,
          to + unit.length(),
          new Meaning.Holding(day, Unit.of(unit.value())),
          "time.holiday-week");
    }
    to = a.isAny(to, "in", "of", ",") && numbers.year(to + 1) > 0 ? to + 1 : to;
    int year = numbers.year(to);
    // a holiday within a name (Easter Island, Christmas Eve Ltd.) is none
    boolean name =
        a.isCapitalised(to)
            && a.tag(to).startsWith("NNP")
            && a.tag(i).startsWith("NNP")
            && !a.has(Kind.WEEKDAY, to);
    return name
        ? null
        : new Match(
            i,
            year > 0 ? to + 1 : to,
            new Meaning.Holiday(word.value(), year > 0 ? (Integer) year : null, Which.NONE),
            "time.holiday");
  }
}
