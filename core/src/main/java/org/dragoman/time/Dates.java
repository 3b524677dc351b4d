// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Trace;
import org.jspecify.annotations.Nullable;

/// Recognises dates of the calendar: days, months, years, weekdays.
final class Dates {
  private final Atoms a;
  private final Numbers numbers;

  private final Trace trace;

  Dates(Atoms atoms, Numbers numbers, Trace trace) {
    this.a = atoms;
    this.numbers = numbers;
    this.trace = trace;
  }

  /// `2017-11-17`, `2017/11/17`, `17/11/2017`, `17.11.2017`. Id `time.figures`. `3/4/2017` may be
  /// March or April: it stays without a match.
  @Nullable Match figures(int i) {
    boolean joined = a.isAny(i + 1, "-", "/", ".") && a.is(i + 3, a.low(i + 1));
    for (int k = i + 1; k <= i + 4 && joined; k++) {
      joined = a.glued(k);
    }
    if (!joined
        || a.glued(i) && a.isAny(i - 1, "/", "-", ".")
        || !a.isDigits(i + 2)
        || !a.isDigits(i + 4)) {
      return null;
    }
    int first = a.number(i);
    int second = a.number(i + 2);
    int third = a.number(i + 4);
    if (a.low(i).length() == 4) {
      return day(i, i + 5, first, second, third);
    }
    if (a.low(i + 4).length() != 4
        || a.is(i + 5, a.low(i + 1)) && a.glued(i + 5) && a.isDigits(i + 6)) {
      return null;
    }
    if (first > 12 || first == second || a.is(i + 1, ".")) {
      return day(i, i + 5, third, second, first);
    }
    if (second > 12) {
      return day(i, i + 5, third, first, second);
    }
    trace.refused(
        "time.figures", new Span(a.start(i), a.end(i + 4)), "day and month cannot be told apart");
    return null;
  }

  private @Nullable Match day(int from, int to, int year, int month, int day) {
    boolean real = Calendar.isDay(year, month, day);
    return real ? new Match(from, to, Meaning.Date.ofDay(year, month, day), "time.figures") : null;
  }

  /// The month that begins here; `May` and `March` must be names here.
  @Nullable TimeWord month(int i) {
    TimeWord word = a.find(Kind.MONTH, i);
    if (word == null) {
      return null;
    }
    // `Jan` may be a man, `Mar` a sea, unless a number stands by or a point follows
    boolean bare =
        word.length() == 1 && a.low(i).length() <= 4 && !a.isAny(i, "june", "july", "may");
    if (bare && !a.isDigits(i + 1) && !a.isDigits(i - 1)) {
      return null;
    }
    if (!a.isAny(i, "may", "march", "august")) {
      return word;
    }
    boolean name =
        a.tag(i).startsWith("NNP")
            || a.isDigits(i + 1)
            || a.isAny(i - 1, "in", "last", "next", "since", "until");
    return name ? word : null;
  }

  /// *Nov. 17, 2017*, *November 2017*, *November*, *November of last year* (the year is added
  /// later). Id `time.month`.
  @Nullable Match monthFirst(int i) {
    TimeWord word = month(i);
    if (word == null) {
      return null;
    }
    int to = i + word.length();
    int day = dayNumber(to);
    if (day > 0) {
      return dayOfMonth(i, word.number(), day, afterDay(to));
    }
    Numbers.Ordinal nth = a.is(to, "the") ? numbers.ordinal(to + 1) : null;
    if (nth != null && nth.number() > 0 && nth.number() <= 31) {
      return dayOfMonth(i, word.number(), nth.number(), nth.to());
    }
    int at = a.is(to, ",") || a.is(to, "of") ? to + 1 : to;
    int year = numbers.year(at);
    Numbers.Ordinal spoken = year < 0 ? numbers.yearInWords(at) : null;
    if (year > 0 || spoken != null) {
      int named = spoken == null ? year : spoken.number();
      int end = spoken == null ? at + 1 : spoken.to();
      return new Match(
          i, end, Meaning.Date.ofMonth(named, word.number(), Which.NONE), "time.month");
    }
    if (a.is(to, "'") && a.isDigits(to + 1) && a.low(to + 1).length() == 2) {
      int named = Calendar.fullYear(a.number(to + 1));
      return new Match(
          i, to + 2, Meaning.Date.ofMonth(named, word.number(), Which.NONE), "time.month");
    }
    return new Match(i, to, Meaning.Date.ofMonth(null, word.number(), Which.NONE), "time.month");
  }

  private int afterDay(int i) {
    return a.glued(i + 1) && a.isAny(i + 1, "st", "nd", "rd", "th") ? i + 2 : i + 1;
  }

  private Match dayOfMonth(int from, int month, int day, int to) {
    int at = a.is(to, ",") || a.is(to, "of") ? to + 1 : to;
    int year = a.glued(at) && at == to ? -1 : numbers.year(at);
    boolean real = year > 0 && Calendar.isDay(year, month, day);
    Meaning date = Meaning.Date.ofDay(real ? (Integer) year : null, month, day);
    return new Match(from, real ? at + 1 : to, date, "time.day");
  }

  /// A day of a month in figures that stands here by itself, or -1.
  private int dayNumber(int i) {
    int day = a.number(i);
    boolean day31 = day >= 1 && day <= 31 && a.low(i).length() <= 2;
    boolean more =
        (a.isAny(i + 1, ".", ",", ":")
                && a.glued(i + 1)
                && a.isDigits(i + 2)
                && a.glued(i + 2)
                && a.low(i + 2).length() != 4)
            || a.is(i + 1, "%");
    return day31 && !more ? day : -1;
  }

  /// *17 November 2017*, *17th of November*, *the 17th of this month* (without the month). Id
  /// `time.day`.
  @Nullable Match dayFirst(int i) {
    Numbers.Ordinal ordinal = numbers.ordinal(i);
    int day = ordinal == null ? dayNumber(i) : ordinal.number();
    int to = ordinal == null ? i + 1 : ordinal.to();
    if (day < 1 || day > 31) {
      return null;
    }
    int at = a.is(to, "of") ? to + 1 : a.skipHyphen(to);
    TimeWord word = month(at);
    if (word != null && (ordinal != null || at == to || a.is(to, "-"))) {
      // `June 3 July 4`: the number belongs to the month before it
      if (a.has(Kind.MONTH, i - 1) || a.is(i - 1, ".") && a.has(Kind.MONTH, i - 2)) {
        return null;
      }
      int after = at + word.length();
      int yearAt = a.isAny(after, ",", "-") ? after + 1 : after;
      int year = numbers.year(yearAt);
      boolean real = year > 0 && Calendar.isDay(year, word.number(), day);
      Meaning date = Meaning.Date.ofDay(real ? (Integer) year : null, word.number(), day);
      return new Match(i, real ? yearAt + 1 : after, date, "time.day");
    }
    boolean figures = ordinal != null && a.isDigits(i);
    return figures ? bareDay(i, day, to) : null;
  }

  /// *on the 17th*: the month is that of the text. Id `time.day-alone`.
  private @Nullable Match bareDay(int i, int day, int to) {
    boolean alone =
        a.is(i - 1, "the")
            && a.isAny(
                i - 2, "on", "by", "until", "till", "before", "after", "since", "from", "of");
    boolean noun = a.tag(to).startsWith("N") || a.tag(to).startsWith("JJ") || a.is(to, "-");
    return alone && !noun
        ? new Match(i, to, new Meaning.Date(null, null, day, null, Which.NONE), "time.day-alone")
        : null;
  }

  /// *Friday*, *Friday, Nov. 17*, *Friday the 17th*. Id `time.weekday`.
  @Nullable Match weekday(int i) {
    TimeWord word = a.find(Kind.WEEKDAY, i);
    if (word == null) {
      return null;
    }
    int to = i + word.length();
    int at = a.is(to, ",") ? to + 1 : to;
    at = a.is(at, "the") ? at + 1 : at;
    Match date = monthFirst(at);
    date = date == null || !isDay(date) ? dayFirst(at) : date;
    if (date != null && isDay(date)) {
      return date.from(i);
    }
    // on the Sunday: of the week last spoken of
    boolean spoken =
        a.is(i - 1, "the") && a.is(i - 2, "on") && !a.tag(to).startsWith("N") && !a.is(to, "of");
    Which which = spoken ? Which.THAT : Which.NONE;
    return new Match(i, to, Meaning.Date.ofWeekday(word.number(), which), "time.weekday");
  }

  private static boolean isDay(Match match) {
    return match.meaning() instanceof Meaning.Date d && d.day() != null;
  }

  /// *1998*, *the 1990s*, *'98*, *fiscal 1989*, *the year 2000*, *2010-11*. Id `time.year`.
  @Nullable Match year(int i) {
    Match era = era(i);
    if (era != null) {
      return era;
    }
    if (a.is(i, "fiscal") || a.is(i, "calendar")) {
      int at = a.is(i + 1, "year") ? i + 2 : i + 1;
      int year = numbers.year(at);
      return year > 0 ? new Match(i, at + 1, Meaning.Date.ofYear(year), "time.year") : null;
    }
    if (a.is(i, "year")) {
      int year = numbers.year(i + 1);
      Numbers.Ordinal spoken = numbers.yearInWords(i + 1);
      int to = year > 0 ? i + 2 : spoken == null ? -1 : spoken.to();
      int named = year > 0 || spoken == null ? year : spoken.number();
      return to > 0 ? new Match(i, to, Meaning.Date.ofYear(named), "time.year") : null;
    }
    Match decade = decade(i);
    if (decade != null) {
      return decade;
    }
    Numbers.Ordinal spoken = numbers.yearInWords(i);
    if (spoken != null) {
      boolean counts = a.tag(spoken.to()).equals("NNS");
      return counts
          ? null
          : new Match(i, spoken.to(), Meaning.Date.ofYear(spoken.number()), "time.year");
    }
    return bareYear(i);
  }

  /// *44 BC*, *AD 70*, *70 C.E.*: a year before our era has no days here. Id `time.era`.
  private @Nullable Match era(int i) {
    int at = a.isDigits(i) ? i : i + 1;
    boolean figures = a.isDigits(at) && a.low(at).length() <= 4 && a.number(at) > 0;
    int era = a.isDigits(i) ? i + 1 : i;
    if (!figures || !a.isAny(era, "bc", "bce", "ad", "ce") || !isUpper(era)) {
      return null;
    }
    boolean before = a.low(era).startsWith("b");
    // AD goes before the year or after it, the others only after
    if (era == i && !a.is(era, "ad") || a.glued(i) && a.isAny(i - 1, ",", ".", "-")) {
      return null;
    }
    String value = (before ? "BC" : "") + Calendar.year(a.number(at));
    return new Match(
        i, Math.max(at, era) + 1, new Meaning.Fixed(TimeExpression.Type.DATE, value), "time.era");
  }

  private boolean isUpper(int i) {
    return Character.isUpperCase(a.analysis().text().charAt(a.end(i) - 1))
        || a.analysis().text().charAt(a.end(i) - 1) == '.';
  }

  private @Nullable Match bareYear(int i) {
    int year = numbers.year(i);
    if (year < 0
        || a.glued(i + 1)
            && !a.isAny(i + 1, ".", ",", "'", "-", ";", ":", ")", "?", "!", "]", "\"", "/")) {
      return null;
    }
    boolean introduced =
        a.isAny(
            i - 1, "in", "since", "until", "till", "by", "of", "from", "before", "after", "during",
            "early", "late", "mid", "the", "(", "to", "and", "between", "through", "around",
            "about", "spring", "summer", "fall", "autumn", "winter", "post", "pre", "end", "circa");
    boolean counted =
        a.tag(i + 1).equals("NNS")
            || a.has(Kind.UNITS, i + 1)
            || a.is(i + 1, "people")
            || isNumberOf(i)
            || a.has(Kind.UNIT, a.skipHyphen(i + 1));
    boolean ours = year >= 1700 && year <= 2150;
    boolean accepted =
        ours
            && !isNumberOf(i)
            && !a.is(i + 1, "people")
            && !a.has(Kind.NUMBERED, i - 1)
            && (year >= 1900
                ? introduced || !counted
                : introduced
                    && !counted
                    && a.isAny(i - 1, "in", "since", "of", "from", "until", "(", "by"));
    boolean bad =
        a.is(i - 1, "/") && a.glued(i) && a.isDigits(i - 2) && a.is(i - 3, "/")
            || a.is(i + 1, "-") && a.glued(i + 1) && a.isDigits(i + 2) && a.low(i + 2).length() > 4
            || a.is(i - 1, "-")
                && a.glued(i)
                && a.isDigits(i - 2)
                && a.glued(i - 1)
                && a.low(i - 2).length() != 4;
    return accepted && !bad ? new Match(i, i + 1, Meaning.Date.ofYear(year), "time.year") : null;
  }

  /// *in 2004 houses*: a number that counts the noun after it; but *in 2004 officials said*.
  private boolean isNumberOf(int i) {
    int token = a.token(i);
    return token >= 0
        && a.analysis().labelled(token, "nummod")
        && a.tag(i + 1).equals("NNS")
        && a.analysis().head(token) == a.token(i + 1)
        && a.isAny(i - 1, "in", "of", "with", "from")
        && !a.tag(i + 2).startsWith("VB")
        && !a.tag(i + 2).startsWith("MD");
  }

  /// *1990s*, *'90s*, *the nineties*. Id `time.decade`.
  private @Nullable Match decade(int i) {
    int at = a.is(i, "'") ? i + 1 : i;
    boolean figures = a.isDigits(at);
    boolean twoFigures = figures && a.low(at).length() == 2;
    if (figures && (a.low(at).length() == 4 || twoFigures) && a.number(at) % 10 == 0) {
      int s = a.is(at + 1, "'") && a.glued(at + 1) && a.is(at + 2, "s") ? at + 2 : at + 1;
      boolean plural = a.is(s, "s") && a.glued(s);
      boolean marked =
          !twoFigures
              || at > i
              || a.is(i - 1, "the")
              || a.isAny(i - 1, "early", "late", "mid", "-");
      if (plural && marked && !(twoFigures && a.number(at) < 20)) {
        int year = twoFigures ? 1900 + a.number(at) : a.number(at);
        // the 1800s are a century
        if (!twoFigures && year % 100 == 0 && year < 2000) {
          String century = Calendar.two(year / 100);
          return new Match(
              i, s + 1, new Meaning.Fixed(TimeExpression.Type.DATE, century), "time.century");
        }
        return new Match(i, s + 1, fixedDecade(year), "time.decade");
      }
    }
    if (at > i && twoFigures && a.glued(at) && !a.glued(at + 1)) {
      return new Match(
          i, at + 1, Meaning.Date.ofYear(Calendar.fullYear(a.number(at))), "time.year");
    }
    TimeWord word = a.find(Kind.DECADE, i);
    boolean named =
        word != null
            && (a.isAny(i - 1, "the", "early", "late", "mid", "-") || a.is(i - 1, "hundred"));
    return named && word != null && !a.isAny(i - 2, "his", "her", "their")
        ? new Match(i, i + word.length(), fixedDecade(1900 + word.number()), "time.decade")
        : null;
  }

  private static Meaning fixedDecade(int year) {
    return new Meaning.Fixed(TimeExpression.Type.DATE, year / 10 + "X");
  }
}
