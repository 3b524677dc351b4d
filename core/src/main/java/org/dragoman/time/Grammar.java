// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.model.Trace;
import org.jspecify.annotations.Nullable;

/// Finds the longest expression of time that begins at an atom: a core that a trigger word opens,
/// with what goes before it (*early*, *about*, *the*) and after it (*morning*, *last year*).
final class Grammar {
  /// What begins with a trigger of some kind, or null.
  private interface Recogniser {
    @Nullable Match at(int atom);
  }

  private final Atoms a;
  private final TimeWords words;
  private final Clocks clocks;
  private final Relatives relatives;
  private final Periods periods;
  private final References references;
  private final Anchored anchored;
  private final Series series;
  private final List<Recogniser> byDigits;
  private final List<Recogniser> byApostrophe;
  private final Map<String, List<Recogniser>> byWord = new HashMap<>();
  private final Map<Kind, List<Recogniser>> byKind = new EnumMap<>(Kind.class);

  Grammar(Atoms atoms, TimeWords words, Trace trace) {
    this.a = atoms;
    this.words = words;
    Numbers numbers = new Numbers(a);
    Dates dates = new Dates(a, numbers, trace);
    Durations durations = new Durations(a, numbers, trace);
    this.clocks = new Clocks(a, numbers);
    this.periods = new Periods(a, numbers);
    this.relatives = new Relatives(a, dates, periods, durations);
    this.references = new References(a);
    this.anchored = new Anchored(a, durations, this::date);
    this.series = new Series(a, numbers, dates, this::date);
    byDigits =
        List.of(
            dates::figures,
            series::before,
            series::nth,
            periods::named,
            dates::dayFirst,
            dates::year,
            periods::ordinal,
            durations::duration,
            durations::timesA,
            anchored::counted);
    byApostrophe = List.of(dates::year);
    byWord.put("in", List.of(anchored::in));
    byWord.put("eve", List.of(series::eve));
    byWord.put("q", List.of(periods::desk));
    byWord.put("all", List.of(durations::all));
    byWord.put("ad", List.of(dates::year));
    byWord.put("twice", List.of(durations::timesA));
    byWord.put("thrice", List.of(durations::timesA));
    byKind.put(Kind.MONTH, List.of(dates::monthFirst));
    byKind.put(Kind.WEEKDAY, List.of(durations::plural, dates::weekday));
    byKind.put(
        Kind.UNIT,
        List.of(
            durations::yearAgo,
            dates::year,
            relatives::theUnit,
            anchored::counted,
            anchored::unitOf));
    byKind.put(Kind.UNITS, List.of(durations::duration));
    byKind.put(Kind.SEASON, List.of(periods::season));
    byKind.put(
        Kind.NUMBER,
        List.of(
            durations::duration,
            durations::timesA,
            dates::year,
            dates::dayFirst,
            anchored::counted));
    byKind.put(Kind.PART, List.of(anchored::part));
    byKind.put(Kind.VAGUE, List.of(durations::duration));
    byKind.put(Kind.ORDINAL, List.of(periods::ordinal, dates::dayFirst, series::nth));
    byKind.put(Kind.DECADE, List.of(dates::year));
    byKind.put(Kind.WHICH, List.of(series::nth, relatives::which));
    byKind.put(Kind.LENGTH, List.of(durations::whole));
    byKind.put(Kind.DEICTIC, List.of(relatives::deictic));
    byKind.put(
        Kind.REFERENCE, List.of(relatives::recentUnits, durations::timesA, references::reference));
    byKind.put(Kind.SET, List.of(references::set));
    byKind.put(Kind.EACH, List.of(durations::every));
    byKind.put(Kind.HOLIDAY, List.of(periods::holiday));
    byKind.put(Kind.DATE, List.of(periods::named));
    byKind.put(Kind.FILLER, List.of(periods::ordinal, dates::year));
  }

  /// The longest expression that begins here, or null. Id of its rule is in the match.
  @Nullable Match at(int i) {
    return at(i, 0);
  }

  private @Nullable Match at(int i, int depth) {
    if (depth > 3 || i >= a.size()) {
      return null;
    }
    Match best = core(i);
    for (TimeWord word : words.startingWith(a.low(i))) {
      if (word.kind() == Kind.APPROX || word.kind() == Kind.STAGE) {
        best = longer(best, modified(i, word, depth));
      }
    }
    if (a.is(i, "the")) {
      Match inner = at(i + 1, depth + 1);
      best =
          longer(
              best,
              inner == null || inner.meaning() instanceof Meaning.Fixed f && !isDated(f)
                  ? null
                  : inner.from(i));
    }
    return best != null && a.together(best.from(), best.to() - 1) ? best : null;
  }

  /// The next of a row of days or years of which this match is one, or null.
  @Nullable Match next(Match match) {
    return series.after(match);
  }

  /// *the 1990s* has its article, *the recent attacks* and *the daily flights* have not.
  private static boolean isDated(Meaning.Fixed fixed) {
    return fixed.value().charAt(0) != 'P';
  }

  private @Nullable Match modified(int i, TimeWord word, int depth) {
    if (a.find(word.kind(), i) != word) {
      return null;
    }
    int at = a.skipHyphen(i + word.length());
    // over five years, but not: over the past five years, over the weekend
    if (a.isAny(i, "over", "under") && (a.is(at, "the") || a.has(Kind.WHICH, at))) {
      return null;
    }
    Match inner = at(at, depth + 1);
    if (inner == null || inner.meaning() instanceof Meaning.Fixed f && f.value().endsWith("_REF")) {
      return null;
    }
    // over Christmas
    boolean feast =
        inner.meaning() instanceof Meaning.Holiday || inner.meaning() instanceof Meaning.Holding;
    if (feast && word.kind() == Kind.APPROX && !a.isAny(i, "about", "around")) {
      return null;
    }
    boolean length = inner.meaning() instanceof Meaning.Lasting;
    return word.kind() == Kind.STAGE && length ? null : inner.from(i);
  }

  private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    // some day: a reference, no length
    boolean reference = other.meaning() instanceof Meaning.Fixed f && f.value().endsWith("_REF");
    boolean same = other.to() == one.to() && reference && one.meaning() instanceof Meaning.Lasting;
    return other.to() > one.to() || same ? other : one;
  }

  private @Nullable Match core(int i) {
    Match best = date(i);
    boolean clock =
        a.isDigits(i)
            || a.has(Kind.PART, i)
            || a.has(Kind.NUMBER, i)
            || a.isAny(i, "half", "quarter");
    Match time = clock ? clockTime(i) : null;
    return longer(best, time == null ? null : extended(time));
  }

  /// All but times of the clock.
  private @Nullable Match date(int i) {
    Match best = null;
    if (isInName(i)) {
      return null;
    }
    for (Recogniser recogniser : triggered(i)) {
      Match match = recogniser.at(i);
      best = longer(best, match == null ? null : extended(match));
    }
    return best;
  }

  /// *the Sunday Post*, *October Quartet*, *12 September Street*: a word of the calendar that only
  /// names something.
  private boolean isInName(int i) {
    int at = a.isDigits(i) && a.has(Kind.MONTH, i + 1) ? i + 1 : i;
    boolean names =
        a.isCapitalised(at)
            && (a.has(Kind.MONTH, at) || a.has(Kind.WEEKDAY, at) || a.has(Kind.SEASON, at));
    int token = a.token(at);
    int next = at + 1;
    if (!names
        || token < 0
        || !a.isCapitalised(next)
        || !a.tag(next).startsWith("NN")
        || a.has(Kind.WEEKDAY, at) && !a.is(at - 1, "the")
        || !words.startingWith(a.low(next)).isEmpty()) {
      return false;
    }
    int head = a.analysis().head(token);
    return a.analysis().labelled(token, "compound") && head >= a.token(next);
  }

  private List<Recogniser> triggered(int i) {
    if (a.isDigits(i)) {
      return byDigits;
    }
    if (a.is(i, "'")) {
      return byApostrophe;
    }
    List<Recogniser> byName = byWord.getOrDefault(a.low(i), List.of());
    List<TimeWord> here = words.startingWith(a.low(i));
    if (here.isEmpty()) {
      return byName;
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    here.forEach(word -> kinds.add(word.kind()));
    List<Recogniser> found = new ArrayList<>(byName);
    kinds.forEach(kind -> found.addAll(byKind.getOrDefault(kind, List.of())));
    return found;
  }

  /// *10 p.m. Wednesday*, *noon*: a time of the clock, with its day if that follows. Id
  /// `time.clock`.
  private @Nullable Match clockTime(int i) {
    Clocks.Clock clock = clocks.clock(i);
    if (clock == null) {
      return bareHour(i);
    }
    int at = a.isAny(clock.to(), ",", "on") ? clock.to() + 1 : clock.to();
    at = a.is(at, "the") && a.is(clock.to(), "on") ? at + 1 : at;
    Match day = a.size() > at ? date(at) : null;
    if (day != null && Anchored.isDay(day.meaning())) {
      Meaning whole = day.meaning() instanceof Meaning.Timed t ? t.day() : day.meaning();
      String suffix =
          day.meaning() instanceof Meaning.Timed t
              ? Clocks.inPart(clock.suffix(), t.suffix())
              : clock.suffix();
      return new Match(i, day.to(), new Meaning.Timed(whole, suffix), "time.clock");
    }
    Meaning sameDay = new Meaning.Picked(Which.THAT, Unit.DAY);
    return new Match(i, clock.to(), new Meaning.Timed(sameDay, clock.suffix()), "time.clock");
  }

  /// *at 9 this morning*, *at eight tonight*. Id `time.clock`.
  private @Nullable Match bareHour(int i) {
    Clocks.Clock hour =
        a.isAny(i - 1, "at", "around", "about", "by", "until") ? clocks.hour(i) : null;
    int at = hour == null ? -1 : a.is(hour.to(), "on") ? hour.to() + 1 : hour.to();
    Match part = at < 0 || at >= a.size() ? null : date(at);
    return hour != null && part != null && part.meaning() instanceof Meaning.Timed t
        ? part.from(i)
            .meaning(
                new Meaning.Timed(t.day(), Clocks.inPart(hour.suffix(), t.suffix())), "time.clock")
        : null;
  }

  /// Adds what follows a date: a part of the day, a year that is relative, a quarter of that year.
  private Match extended(Match match) {
    Match dated = lacksYear(match.meaning()) ? withYear(match) : match;
    return withPart(dated);
  }

  private Match withPart(Match match) {
    if (match.meaning() instanceof Meaning.Timed t && t.suffix().length() == 3) {
      Clocks.Clock clock = a.is(match.to(), "at") ? clocks.clock(match.to() + 1) : null;
      return clock == null
          ? match
          : match
              .to(clock.to())
              .meaning(
                  new Meaning.Timed(t.day(), Clocks.inPart(clock.suffix(), t.suffix())),
                  "time.clock");
    }
    if (Anchored.isDay(match.meaning())) {
      TimeWord dawn = a.is(match.to(), "at") ? clocks.part(match.to() + 1) : null;
      if (dawn != null && !a.is(match.to() + 1, "night")) {
        Meaning timed = new Meaning.Timed(match.meaning(), dawn.value());
        return match.to(match.to() + 1 + dawn.length()).meaning(timed, "time.part-of-day");
      }
      int at = a.isAny(match.to(), "at", ",") ? match.to() + 1 : match.to();
      at = a.isAny(at, "at", "around", "about", "shortly") ? at + 1 : at;
      Clocks.Clock clock = at == match.to() && a.isDigits(at) ? null : clocks.clock(at);
      if (clock != null
          && (at > match.to() + (a.is(match.to(), ",") ? 1 : 0) || a.has(Kind.PART, at))) {
        Meaning timed = new Meaning.Timed(match.meaning(), clock.suffix());
        return match.to(clock.to()).meaning(timed, "time.clock");
      }
      TimeWord part = clocks.part(match.to());
      return part == null
          ? match
          : match
              .to(match.to() + part.length())
              .meaning(new Meaning.Timed(match.meaning(), part.value()), "time.part-of-day");
    }
    boolean year =
        match.meaning() instanceof Meaning.Picked p && p.unit() == Unit.YEAR
            || match.meaning() instanceof Meaning.Date d && d.year() != null && d.month() == null;
    if (year && a.is(match.to(), "'") && a.is(match.to() + 1, "s")) {
      Match inner = periods.ordinal(match.to() + 2);
      return inner != null && inner.meaning() instanceof Meaning.Period
          ? inner
              .from(match.from())
              .meaning(new Meaning.Within(inner.meaning(), match.meaning()), "time.quarter")
          : match;
    }
    if (year && !(match.meaning() instanceof Meaning.Picked)) {
      if (a.isAny(match.to(), "quarter", "period")) {
        Meaning quarter = new Meaning.Picked(Which.NONE, Unit.QUARTER);
        return match
            .to(match.to() + 1)
            .meaning(new Meaning.Within(quarter, match.meaning()), "time.quarter");
      }
      Match inner = periods.ordinal(match.to());
      return inner != null && inner.meaning() instanceof Meaning.Period p && p.year() == null
          ? inner
              .from(match.from())
              .meaning(new Meaning.Within(inner.meaning(), match.meaning()), "time.quarter")
          : match;
    }
    return match;
  }

  private Match withYear(Match match) {
    if (match.meaning() instanceof Meaning.Date d && d.weekday() != null) {
      return ofWeek(match, d.weekday());
    }
    if (match.meaning() instanceof Meaning.Period
        && a.is(match.to(), "of")
        && a.is(match.to() + 1, "the")
        && a.is(match.to() + 2, "year")) {
      return match.to(match.to() + 3);
    }
    int at = a.isAny(match.to(), "of", ",") ? match.to() + 1 : match.to();
    at = a.is(at, "the") ? at + 1 : at;
    Match year = a.has(Kind.WHICH, at) ? relatives.which(at) : null;
    boolean picks =
        year != null && year.meaning() instanceof Meaning.Picked p && p.unit() == Unit.YEAR;
    return picks && year != null
        ? match
            .to(year.to())
            .meaning(new Meaning.Within(match.meaning(), year.meaning()), "time.of-year")
        : match;
  }

  /// *Friday next week*, *Monday of last week*, *Wednesday week*.
  private Match ofWeek(Match match, int weekday) {
    int at = a.isAny(match.to(), "of", ",") ? match.to() + 1 : match.to();
    if (at == match.to() && a.is(at, "week") && !a.tag(at + 1).startsWith("NN")) {
      Meaning day = Meaning.Date.ofWeekday(weekday, Which.COMING);
      return match
          .to(at + 1)
          .meaning(new Meaning.Counted(day, Amount.ONE, Unit.WEEK, 1), "time.of-week");
    }
    Match week = a.has(Kind.WHICH, at) ? relatives.which(at) : null;
    boolean picks =
        week != null && week.meaning() instanceof Meaning.Picked p && p.unit() == Unit.WEEK;
    return picks && week != null
        ? match
            .to(week.to())
            .meaning(new Meaning.Within(match.meaning(), week.meaning()), "time.of-week")
        : match;
  }

  private static boolean lacksYear(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Date d ->
          d.year() == null && (d.month() != null || d.weekday() != null && d.which() == Which.NONE);
      case Meaning.Period p -> p.year() == null && p.which() == Which.NONE;
      case Meaning.Holiday h -> h.year() == null && h.which() == Which.NONE;
      default -> false;
    };
  }
}
