// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.function.IntFunction;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Recognises what is counted from another date, named or spoken of: *the day before Christmas*, *a
/// year ago Thursday*, *the week of October 14*, *the night of 11 May*, *the year before*, *the
/// week before last*, *in three days*.
final class Anchored {
  private final Atoms a;
  private final Durations durations;
  private final IntFunction<@Nullable Match> dates;

  /// @param dates the date that begins at an atom
  Anchored(Atoms atoms, Durations durations, IntFunction<@Nullable Match> dates) {
    this.a = atoms;
    this.durations = durations;
    this.dates = dates;
  }

  /// *two days before Christmas*, *a week after May 3*, *a year ago Thursday*, *a week from
  /// Friday*, *the week before last*. Ids `time.counted`, `time.before-last`.
  @Nullable Match counted(int i) {
    TimeWord single = a.is(i - 1, "the") ? a.find(Kind.UNIT, i) : null;
    Durations.Length length =
        single == null || a.has(Kind.UNITS, i)
            ? durations.length(i)
            : new Durations.Length(Amount.ONE, Unit.of(single.value()), i + single.length());
    if (length == null || !length.amount().isWhole() || durations.refusal(i, length.to()) != null) {
      return null;
    }
    int at = length.to();
    if (a.is(at, "before") && a.is(at + 1, "last") && single != null && endsHere(at + 2)) {
      return shifted(i, at + 2, 2, length.unit(), -1, Meaning.Origin.PUBLISHED);
    }
    if (a.is(at, "after") && a.is(at + 1, "next") && single != null && endsHere(at + 2)) {
      return shifted(i, at + 2, 2, length.unit(), 1, Meaning.Origin.PUBLISHED);
    }
    Match dated = a.is(at, "ago") ? ago(i, at + 1, length) : fromDate(i, at, length);
    if (dated != null || single == null) {
      return dated;
    }
    boolean before = a.isAny(at, "before", "previous", "earlier", "prior");
    boolean after = a.isAny(at, "after", "following", "later");
    boolean picks = (before || after) && !length.unit().isOfClock() && endsHere(at + 1);
    return picks
        ? shifted(i, at + 1, 1, length.unit(), before ? -1 : 1, Meaning.Origin.TEXT)
        : null;
  }

  private static Match shifted(
      int from, int to, int count, Unit unit, int direction, Meaning.Origin origin) {
    Meaning meaning = new Meaning.Shifted(Amount.of(count), unit, direction, origin);
    return new Match(
        from, to, meaning, origin == Meaning.Origin.TEXT ? "time.day-before" : "time.before-last");
  }

  /// *a year ago Thursday*, *two weeks ago today*, *50 years ago this month*.
  private @Nullable Match ago(int i, int to, Durations.Length length) {
    int at = a.isAny(to, "on", "this", ",") && !a.has(Kind.WHICH, to) ? to + 1 : to;
    Match day = dateAt(at);
    boolean counts =
        day != null
            && !a.is(to, ",")
            && length.unit().compareTo(Unit.DAY) > 0
            && (day.meaning() instanceof Meaning.Date d && d.weekday() != null
                || day.meaning() instanceof Meaning.Picked p && p.which() == Which.THIS
                || day.meaning() instanceof Meaning.Shifted s && s.unit() == Unit.DAY);
    return counts && day != null ? counted(i, day, length, -1) : null;
  }

  private @Nullable Match fromDate(int i, int at, Durations.Length length) {
    boolean before = a.isAny(at, "before") || a.is(at, "prior") && a.is(at + 1, "to");
    boolean after = a.isAny(at, "after", "from", "following");
    int to = a.is(at, "prior") ? at + 2 : at + 1;
    Match date = before || after ? dateAt(a.is(to, "the") ? to + 1 : to) : null;
    if (date == null || !isNamed(date.meaning()) || a.is(date.to(), "'")) {
      return null;
    }
    // two days from Monday to Wednesday
    boolean range = a.is(at, "from") && a.isAny(date.to(), "to", "through", "until", "-");
    return range ? null : counted(i, date, length, before ? -1 : 1);
  }

  private static Match counted(int i, Match date, Durations.Length length, int direction) {
    return date.from(i)
        .meaning(
            new Meaning.Counted(date.meaning(), length.amount(), length.unit(), direction),
            "time.counted");
  }

  private static boolean isNamed(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Date d -> d.day() != null || d.weekday() != null || d.month() != null;
      case Meaning.Holiday h -> true;
      case Meaning.Shifted s -> s.unit() == Unit.DAY && s.origin() == Meaning.Origin.PUBLISHED;
      default -> false;
    };
  }

  private boolean endsHere(int i) {
    return a.low(i).isEmpty()
        || !a.together(i - 1, i)
        || a.isAny(i, ".", ",", ";", ":", ")", "\"", "'", "and", "but", "-", "?", "!", "or", "when")
        || a.tag(i).startsWith("VB") && !a.tag(i).equals("VBG")
        || a.tag(i).equals("IN") && a.has(Kind.WHICH, i + 1);
  }

  private @Nullable Match dateAt(int i) {
    return i < a.size() ? dates.apply(i) : null;
  }

  /// *the week of October 14*, *the weekend of May 3*, *the month of May*, *the week ended Oct.
  /// 14*. Id `time.week-of`.
  @Nullable Match unitOf(int i) {
    TimeWord unit = a.find(Kind.UNIT, i);
    int at = unit == null ? -1 : i + unit.length();
    if (unit == null || !a.isAny(at, "of", "ended", "ending", "beginning", "starting")) {
      return null;
    }
    Unit named = Unit.of(unit.value());
    int to = a.isAny(at + 1, "the", "on") ? at + 2 : at + 1;
    Match date = dateAt(to);
    if (date == null || !isNamed(date.meaning()) || !(date.meaning() instanceof Meaning.Date d)) {
      return null;
    }
    if (named == Unit.MONTH && d.day() == null && d.month() != null && a.is(at, "of")) {
      return date.from(i);
    }
    boolean holds = (named == Unit.WEEK || named == Unit.WEEKEND) && d.day() != null;
    return holds
        ? date.from(i).meaning(new Meaning.Holding(date.meaning(), named), "time.week-of")
        : null;
  }

  /// *the night of 11 May*, *dawn on Sunday*, *the early hours of Thursday*, *the night before*,
  /// *the night before last*, *overnight*. Id `time.part-of-day`.
  @Nullable Match part(int i) {
    TimeWord part = a.find(Kind.PART, i);
    if (part == null || part.value().contains(":")) {
      return null;
    }
    int at = i + part.length();
    if (a.isAny(at, "of", "on")) {
      Match day = dateAt(a.is(at + 1, "the") ? at + 2 : at + 1);
      if (day != null && isDay(day.meaning())) {
        return timed(day.from(i), part.value());
      }
    }
    if (a.is(i - 1, "the") && a.is(at, "before") && a.is(at + 1, "last")) {
      return timed(shifted(i, at + 2, 2, Unit.DAY, -1, Meaning.Origin.PUBLISHED), part.value());
    }
    boolean before = a.is(at, "before");
    if (a.is(i - 1, "the") && (before || a.is(at, "after")) && endsHere(at + 1)) {
      int direction = before ? -1 : 1;
      return timed(shifted(i, at + 1, 1, Unit.DAY, direction, Meaning.Origin.TEXT), part.value());
    }
    boolean in = a.is(i - 1, "the") && a.isAny(i - 2, "in", "during");
    boolean by = a.isAny(i - 1, "at", "before", "by", "until", "till", "since", "after");
    boolean named = part.length() > 1 || a.isAny(i, "morning", "afternoon", "evening", "night");
    if ((named && in || by && (!named || part.length() > 1)) && endsHere(i + part.length())) {
      Meaning day = new Meaning.Picked(Which.THAT, Unit.DAY);
      return new Match(
          i, i + part.length(), new Meaning.Timed(day, part.value()), "time.part-of-day");
    }
    if (a.is(i, "overnight") && !a.tag(at).startsWith("NN")) {
      return new Match(i, at, new Meaning.Overnight(), "time.overnight");
    }
    return null;
  }

  static Match timed(Match day, String part) {
    Meaning meaning = day.meaning() instanceof Meaning.Timed t ? t.day() : day.meaning();
    return day.meaning(new Meaning.Timed(meaning, part), "time.part-of-day");
  }

  static boolean isDay(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Date d -> d.day() != null || d.weekday() != null;
      case Meaning.Shifted s -> s.unit() == Unit.DAY;
      case Meaning.Picked p -> p.unit() == Unit.DAY;
      case Meaning.Holiday h -> true;
      case Meaning.Counted c -> isDay(c.from());
      case Meaning.Timed t -> t.suffix().length() == 3;
      case Meaning.Within w -> isDay(w.inner());
      case Meaning.Nth n -> n.unit() != Unit.WEEK;
      default -> false;
    };
  }

  /// *in three days*, *in two weeks' time*: a day if the verb looks ahead. Id `time.in`.
  @Nullable Match in(int i) {
    TimeWord about = a.find(Kind.APPROX, i + 1);
    int first =
        about == null || !a.isAny(i + 1, "about", "around", "roughly", "approximately")
            ? i + 1
            : i + 1 + about.length();
    Durations.Length length = a.is(i, "in") ? durations.length(first) : null;
    if (length == null
        || !length.amount().isWhole()
        || length.unit() == Unit.WEEKEND
        || durations.refusal(first, length.to()) != null) {
      return null;
    }
    int to = length.to();
    boolean time = a.is(to, "'") && a.is(to + 1, "time") || a.is(to + 2, "time") && a.is(to, "'");
    if (time) {
      to = a.is(to + 1, "time") ? to + 2 : to + 3;
      Meaning ahead =
          new Meaning.Shifted(length.amount(), length.unit(), 1, Meaning.Origin.PUBLISHED);
      return new Match(i, to, ahead, "time.in");
    }
    boolean goesOn =
        a.is(to, "of")
            || a.is(to, "'")
            || a.is(to, "-")
            || a.has(Kind.SHIFT, to)
            || a.is(first, "a") && (length.unit() == Unit.QUARTER || a.is(to, "or"))
            || a.tag(to).startsWith("NN")
            || a.has(Kind.UNITS, first);
    return goesOn
        ? null
        : new Match(i, to, new Meaning.Ahead(length.amount(), length.unit()), "time.in");
  }
}
