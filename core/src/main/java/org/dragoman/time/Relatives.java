// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Objects;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/// Recognises what is told by its distance from a day: *yesterday*, *last week*, *the past two
/// months*, *the following day*, *this summer*, *next Friday*.
final class Relatives {
  private final Atoms a;
  private final Dates dates;
  private final Periods periods;
  private final Durations durations;

  Relatives(Atoms atoms, Dates dates, Periods periods, Durations durations) {
    this.a = atoms;
    this.dates = dates;
    this.periods = periods;
    this.durations = durations;
  }

  /// *yesterday*, *tonight*, *the day after tomorrow*. Id `time.deictic`.
  @Nullable Match deictic(int i) {
    TimeWord word = a.find(Kind.DEICTIC, i);
    if (word == null) {
      return null;
    }
    char last = word.value().charAt(word.value().length() - 1);
    if (Character.isLetter(last) && word.value().length() == 2) {
      return inYear(i, i + word.length(), Unit.of(String.valueOf(last)));
    }
    int part = word.value().indexOf('T');
    int days = Integer.parseInt(part < 0 ? word.value() : word.value().substring(0, part));
    Meaning day =
        new Meaning.Shifted(
            Amount.of(Math.abs(days)), Unit.DAY, days < 0 ? -1 : 1, Meaning.Origin.PUBLISHED);
    Meaning meaning = part < 0 ? day : new Meaning.Timed(day, word.value().substring(part));
    return new Match(i, i + word.length(), meaning, "time.deictic");
  }

  /// *year-end*, *month's end*, *midweek*; *year-end 1988*.
  private Match inYear(int i, int to, Unit unit) {
    Match year = unit == Unit.YEAR && a.isDigits(to) ? dates.year(to) : null;
    boolean named = year != null && year.meaning() instanceof Meaning.Date;
    return named && year != null
        ? year.from(i)
        : new Match(i, to, new Meaning.Picked(Which.THIS, unit), "time.deictic");
  }

  /// A word such as *last* or *this* with what it picks. Id `time.which`.
  @Nullable Match which(int i) {
    TimeWord word = a.find(Kind.WHICH, i);
    if (word == null) {
      return null;
    }
    Which which = Which.of(word.value());
    int at = i + word.length();
    // this coming Friday, this past week
    TimeWord second = a.is(i, "this") ? a.find(Kind.WHICH, at) : null;
    if (second != null) {
      which = Which.of(second.value());
      at += second.length();
    }
    at = a.is(at, "fiscal") ? at + 1 : at;
    Match calendar = calendar(i, at, which);
    if (calendar != null) {
      return calendar;
    }
    TimeWord part = a.find(Kind.PART, at);
    if (part != null && part.value().length() == 3 && which.looksAtText()
        || isNext(part, which, i)) {
      Which day = which == Which.THAT ? which : which.steps() < 0 ? Which.BEFORE : Which.AFTER;
      return Anchored.timed(
          new Match(i, at + 1, new Meaning.Picked(day, Unit.DAY), "time.part-of-day"),
          Objects.requireNonNull(part).value());
    }
    Match single = singleUnit(i, at, which);
    return single != null ? single : lengthOf(i, at, which);
  }

  private @Nullable Match calendar(int i, int at, Which which) {
    if (a.is(i, "that") && !a.has(Kind.WEEKDAY, at) && !a.has(Kind.SEASON, at)) {
      return null;
    }
    TimeWord weekday = a.find(Kind.WEEKDAY, at);
    if (weekday != null) {
      return new Match(
          i,
          at + weekday.length(),
          Meaning.Date.ofWeekday(weekday.number(), which),
          "time.which-weekday");
    }
    TimeWord month = dates.month(at);
    if (month != null) {
      Match date = dates.monthFirst(at);
      boolean dated =
          date != null
              && date.meaning() instanceof Meaning.Date d
              && (d.day() != null || d.year() != null);
      return dated && date != null
          ? date.from(i)
          : new Match(
              i,
              at + month.length(),
              Meaning.Date.ofMonth(null, month.number(), which),
              "time.which-month");
    }
    TimeWord season = a.find(Kind.SEASON, at);
    if (season != null) {
      return new Match(
          i,
          at + season.length(),
          new Meaning.Period(season.value(), null, which),
          "time.which-season");
    }
    TimeWord holiday = a.find(Kind.HOLIDAY, at);
    if (holiday != null) {
      return new Match(
          i,
          at + holiday.length(),
          new Meaning.Holiday(holiday.value(), null, which),
          "time.which-holiday");
    }
    Match quarter = periods.ordinal(at);
    return quarter != null && quarter.meaning() instanceof Meaning.Period p && p.year() == null
        ? quarter.from(i).meaning(new Meaning.Period(p.code(), null, which))
        : null;
  }

  /// *the next morning*.
  private static boolean isNext(@Nullable TimeWord part, Which which, int i) {
    return part != null && part.value().length() == 3 && which == Which.NEXT && i >= 0;
  }

  private @Nullable Match singleUnit(int i, int at, Which which) {
    TimeWord unit = a.find(Kind.UNIT, at);
    if (unit == null
        || a.has(Kind.UNITS, at)
        || a.is(at + unit.length(), "-")
            && a.glued(at + unit.length())
            && !a.is(at + unit.length() + 1, "end")) {
      return null;
    }
    Unit picked = Unit.of(unit.value());
    if (picked.isOfClock() || picked == Unit.MILLENNIUM) {
      return null;
    }
    int to = at + unit.length();
    if (which == Which.NEXT && a.is(i - 1, "the") && !a.is(i, "this")) {
      // over the next year; but: and the next year a field
      boolean within =
          a.isAny(i - 2, "over", "in", "within", "during", "for", "throughout", "through");
      return within && picked != Unit.DAY
          ? new Match(
              i, to, new Meaning.Lasting(Amount.ONE, picked, Which.NEXT), "time.past-length")
          : new Match(i, to, new Meaning.Picked(Which.AFTER, picked), "time.which");
    }
    boolean past = a.is(i, "past");
    if (past && picked != Unit.WEEKEND && picked != Unit.WEEK) {
      return new Match(
          i, to, new Meaning.Lasting(Amount.ONE, picked, Which.LAST), "time.past-length");
    }
    return new Match(i, to, new Meaning.Picked(which, picked), "time.which");
  }

  /// *the past two months*, *the next five years*, *recent years*.
  private @Nullable Match lengthOf(int i, int at, Which which) {
    boolean stretches =
        which == Which.LAST
            || which == Which.NEXT
            || which == Which.COMING
            || which == Which.AFTER
            || which == Which.BEFORE
            || which == Which.THIS;
    Durations.Length length = stretches ? durations.length(at) : null;
    if (length == null || durations.refusal(at, length.to()) != null || a.isAny(at, "a", "an")) {
      return null;
    }
    if (a.is(i, "this") && !length.unit().isOfClock()) {
      return null;
    }
    if (which == Which.COMING && length.amount().isVague() && a.has(Kind.UNITS, at)) {
      return new Match(
          i, length.to(), new Meaning.Fixed(Type.DATE, "FUTURE_REF"), "time.coming-units");
    }
    // the last three months of 2018 do not end today
    Which from = a.is(length.to(), "of") ? Which.THIS : which;
    return new Match(i, length.to(), stretch(length, from), "time.past-length");
  }

  private static Meaning stretch(Durations.Length length, Which which) {
    Which stretch =
        which.looksAtText() || which == Which.THIS
            ? Which.NONE
            : which == Which.LAST ? Which.LAST : Which.NEXT;
    return new Meaning.Lasting(length.amount(), length.unit(), stretch);
  }

  /// *recent years*: a reference, not a length. Id `time.recent-units`.
  @Nullable Match recentUnits(int i) {
    if (!a.is(i, "recent") || !a.has(Kind.UNITS, i + 1)) {
      return null;
    }
    return new Match(i, i + 2, new Meaning.Fixed(Type.DATE, "PAST_REF"), "time.recent-units");
  }

  /// *the week*, *the quarter*, *the weekend*, *the month*, *the day*: the one the text speaks of.
  /// Id `time.the-unit`.
  @Nullable Match theUnit(int i) {
    TimeWord unit = a.find(Kind.UNIT, i);
    if (unit == null || !a.is(i - 1, "the") || a.has(Kind.UNITS, i)) {
      return null;
    }
    Unit named = Unit.of(unit.value());
    int to = i + unit.length();
    boolean compound =
        a.is(to, "-")
            || a.isAny(to, "before", "after")
            || a.tag(to).startsWith("NN") && named != Unit.WEEKEND
            || a.is(to, "of");
    if (!compound && a.isAny(to, "ended", "ending", "to", "through") && named == Unit.YEAR) {
      return new Match(i, to, new Meaning.Lasting(Amount.ONE, named), "time.the-unit");
    }
    boolean picks =
        named == Unit.WEEKEND
            || named == Unit.QUARTER
            || named == Unit.YEAR
            || named == Unit.DECADE
            || named == Unit.CENTURY
            || named == Unit.MONTH
            || named == Unit.WEEK;
    return picks && !compound
        ? new Match(i, to, new Meaning.Picked(Which.NONE, named), "time.the-unit")
        : null;
  }
}
