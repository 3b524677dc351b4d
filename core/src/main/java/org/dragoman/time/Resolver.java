// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.model.TimeExpression.Type;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Turns what expressions say into TIMEX3 values, one after the other in the order of the text.
///
/// 1. *Today*, *last week*, *Friday* are counted from the day of publication, as far as it is
///    known.
/// 2. *The next day*, *two weeks later*, *that year* are counted from the date last named in the
///    text.
/// 3. A year ago beside a quarter is the same quarter a year ago.
/// 4. What cannot be counted has no value.
///
/// Not shared between articles: it remembers the dates it has met.
final class Resolver {
  private final Analysis analysis;
  private final @Nullable Anchor published;
  private final CalendarRules calendar;
  private final Tenses tenses;
  private @Nullable Anchor text;
  private @Nullable String clock;
  private @Nullable LocalDate quarter;
  private int quarterSentence;
  private int textSentence;

  Resolver(Analysis analysis, TimeWords words, Optional<Anchor> published) {
    this.analysis = analysis;
    this.published = published.orElse(null);
    this.calendar = new CalendarRules(this.published);
    this.tenses = new Tenses(words, analysis);
  }

  /// A type and a value, null if nothing fixes it, and the days it covers.
  record Resolved(Type type, @Nullable String value, Optional<Interval> interval) {}

  /// The value of an expression whose words hang on this token.
  Resolved resolve(Meaning meaning, int token, String before) {
    Tense tense = meaning instanceof Meaning.Fixed ? Tense.OPEN : tenses.of(token, before);
    String value = value(meaning, tense, token);
    Type type = type(meaning, value);
    boolean dated = type == Type.DATE || type == Type.TIME;
    if (value != null && dated && !isComparison(meaning)) {
      remember(value, token);
    }
    Optional<Interval> interval = Optional.empty();
    if (value != null) {
      interval = dated ? days(meaning, value, tense) : stretch(meaning);
    }
    return new Resolved(type, value, interval);
  }

  private Optional<Interval> days(Meaning meaning, String value, Tense tense) {
    LocalDate first =
        meaning instanceof Meaning.Holiday h && Feasts.isMonth(h.rule())
            ? calendar.feast(h, tense)
            : null;
    return first == null ? Interval.of(value) : Optional.of(Feasts.month(first));
  }

  /// The value of an expression without remembering it.
  @Nullable String value(Meaning meaning, int token) {
    return value(meaning, tenses.of(token, ""), token);
  }

  /// *the past three years* end on the day of publication, *the next six months* begin on it.
  private Optional<Interval> stretch(Meaning meaning) {
    if (!(meaning instanceof Meaning.Lasting l)
        || l.stretch() == Which.NONE
        || !l.amount().isWhole()
        || published == null
        || !published.knows(Unit.DAY)) {
      return Optional.empty();
    }
    int direction = l.stretch() == Which.LAST ? -1 : 1;
    LocalDate here = published.day();
    long count = Math.round(l.amount().number());
    LocalDate there =
        l.unit().isOfClock()
            ? here.plusDays(direction * (l.unit() == Unit.HOUR ? (count + 23) / 24 : 1))
            : Calendar.plus(here, direction * count, l.unit());
    if (there.getYear() < 1 || there.getYear() > 9999) {
      return Optional.empty();
    }
    String precision = l.unit().precision();
    return Optional.of(
        direction < 0
            ? new Interval(there, here, precision)
            : new Interval(here, there, precision));
  }

  /// *a year earlier*, *year-ago*: the figure it is compared with stays what the text is about.
  private static boolean isComparison(Meaning meaning) {
    return meaning instanceof Meaning.Shifted s
        && s.unit() == Unit.YEAR
        && s.direction() < 0
        && s.amount().number() == 1;
  }

  private static Type type(Meaning meaning, @Nullable String value) {
    boolean length = value != null && value.startsWith("P") && !value.endsWith("_REF");
    return switch (meaning) {
      case Meaning.Fixed f -> f.type();
      case Meaning.Lasting l -> Type.DURATION;
      case Meaning.Timed t -> Type.TIME;
      case Meaning.Overnight o -> Type.TIME;
      case Meaning.Counted c -> c.from() instanceof Meaning.Timed ? Type.TIME : Type.DATE;
      case Meaning.Shifted s ->
          length ? Type.DURATION : s.unit().isOfClock() ? Type.TIME : Type.DATE;
      default -> length ? Type.DURATION : Type.DATE;
    };
  }

  private void remember(String value, int token) {
    Optional<Interval> interval = Interval.of(value);
    if (interval.isEmpty() || token < 0) {
      return;
    }
    text = new Anchor(interval.get().start(), interval.get().unit());
    textSentence = analysis.sentenceOf(token);
    clock = interval.get().precision().equals("minute") ? value.substring(11) : null;
    if (interval.get().precision().equals("quarter")) {
      quarter = interval.get().start();
      quarterSentence = analysis.sentenceOf(token);
    }
  }

  private @Nullable String value(Meaning meaning, Tense tense, int token) {
    return switch (meaning) {
      case Meaning.Fixed f -> f.value();
      case Meaning.Lasting l -> Calendar.duration(l.amount(), l.unit());
      case Meaning.Ahead a ->
          tense == Tense.FUTURE && !a.unit().isOfClock()
              ? shifted(
                  new Meaning.Shifted(a.amount(), a.unit(), 1, Meaning.Origin.PUBLISHED), token)
              : Calendar.duration(a.amount(), a.unit());
      case Meaning.Date d -> d.which().looksAtText() ? textual(d, tense) : named(d, tense, token);
      case Meaning.Period p ->
          p.which().looksAtText() ? textual(p, tense) : calendar.period(p, tense);
      case Meaning.Holiday h -> calendar.holiday(h, tense);
      case Meaning.Picked p -> picked(p, tense, token);
      case Meaning.Shifted s -> shifted(s, token);
      case Meaning.Timed t -> timed(t, tense, token);
      case Meaning.Overnight o -> calendar.overnight(tense);
      case Meaning.Within w -> within(w, tense, token);
      case Meaning.Nth n ->
          Interval.of(String.valueOf(value(n.whole(), tense, token)))
              .map(i -> Calendar.nth(i, n))
              .orElse(null);
      case Meaning.Counted c -> counted(c, tense, token);
      case Meaning.Holding h ->
          Interval.of(String.valueOf(value(h.day(), tense, token)))
              .map(i -> Calendar.holding(i.start(), h.unit()))
              .orElse(null);
    };
  }

  /// *In March 1995 it rained. In April it snowed*: a month that opens the next sentence of a tale
  /// is of its year.
  private @Nullable String named(Meaning.Date d, Tense tense, int token) {
    boolean told =
        d.year() == null
            && d.month() != null
            && d.which() == Which.NONE
            && tense == Tense.PAST
            && token >= 0
            && text != null
            && published != null
            && text.knows(Unit.MONTH)
            && text.day().getYear() < published.day().getYear() - 1
            && analysis.sentenceOf(token) - textSentence <= 1
            && token - analysis.firstToken(analysis.sentenceOf(token)) <= 2;
    if (!told || text == null) {
      return calendar.date(d, tense, text);
    }
    Meaning.Date dated =
        new Meaning.Date(text.day().getYear(), d.month(), d.day(), null, Which.NONE);
    return calendar.date(dated, tense, text);
  }

  /// *that Friday* is in the week last spoken of, *the following Friday* the next one.
  private @Nullable String textual(Meaning.Date date, Tense tense) {
    Anchor from = text != null && text.knows(Unit.DAY) ? text : published;
    if (date.which() == Which.THAT && date.month() != null) {
      Anchor year = text != null && text.knows(Unit.YEAR) ? text : published;
      return year == null ? null : Calendar.month(year.day().getYear(), date.month());
    }
    if (text == null && date.which() == Which.THAT && date.weekday() != null) {
      return calendar.date(Meaning.Date.ofWeekday(date.weekday(), Which.NONE), tense, null);
    }
    if (date.which() == Which.THAT && date.weekday() != null && from != null) {
      return from.knows(Unit.DAY) ? Calendar.inWeek(from.day(), date.weekday()).toString() : null;
    }
    Which which = date.which() == Which.AFTER ? Which.NEXT : Which.LAST;
    return new CalendarRules(from)
        .date(
            new Meaning.Date(date.year(), date.month(), date.day(), date.weekday(), which),
            Tense.PAST,
            text);
  }

  /// *that summer* is of the year last spoken of.
  private @Nullable String textual(Meaning.Period period, Tense tense) {
    if (text == null || !text.knows(Unit.YEAR)) {
      return calendar.period(new Meaning.Period(period.code(), null, Which.LAST), tense);
    }
    int year = text.day().getYear();
    if (period.which() == Which.THAT) {
      return Calendar.year(year) + "-" + period.code();
    }
    Which which = period.which() == Which.AFTER ? Which.NEXT : Which.LAST;
    Meaning.Period counted = new Meaning.Period(period.code(), null, which);
    return text.knows(Unit.MONTH)
        ? new CalendarRules(text).period(counted, tense)
        : Calendar.year(year + which.steps()) + "-" + period.code();
  }

  private @Nullable String counted(Meaning.Counted c, Tense tense, int token) {
    String from = value(c.from(), tense, token);
    Optional<Interval> interval = from == null ? Optional.empty() : Interval.of(from);
    if (interval.isEmpty() || !c.amount().isWhole()) {
      return null;
    }
    Unit precision = interval.get().unit();
    if (precision.compareTo(c.unit()) > 0) {
      return null;
    }
    long count = Math.round(c.amount().number()) * c.direction();
    LocalDate day = Calendar.plus(interval.get().start(), count, c.unit());
    return day.getYear() < 1 || day.getYear() > 9999 ? null : Calendar.value(day, precision);
  }

  private @Nullable String timed(Meaning.Timed timed, Tense tense, int token) {
    String day = value(timed.day(), tense, token);
    return day == null || day.length() != 10 ? null : day + timed.suffix();
  }

  private @Nullable String within(Meaning.Within within, Tense tense, int token) {
    String year = value(within.year(), tense, token);
    if (year != null && year.contains("-Q") && within.inner() instanceof Meaning.Picked) {
      return year;
    }
    if (year != null && within.inner() instanceof Meaning.Date d && d.weekday() != null) {
      int weekday = d.weekday();
      return Interval.of(year)
          .map(i -> Calendar.inWeek(i.start(), weekday).toString())
          .orElse(null);
    }
    if (year == null || year.length() != 4 || year.endsWith("X")) {
      return null;
    }
    int named = Integer.parseInt(year);
    return switch (within.inner()) {
      case Meaning.Date d when d.month() != null && d.day() == null ->
          Calendar.month(named, d.month());
      case Meaning.Date d ->
          calendar.date(new Meaning.Date(named, d.month(), d.day(), null, Which.NONE), tense, text);
      case Meaning.Period p -> year + "-" + p.code();
      case Meaning.Picked p -> quarterOf(named, p.which(), token);
      case Meaning.Holiday h ->
          calendar.holiday(new Meaning.Holiday(h.rule(), named, Which.NONE), tense);
      default -> null;
    };
  }

  /// *the 1988 quarter*, *the year-ago quarter*: that of another year; *the 1988 period* may be the
  /// year.
  private String quarterOf(int year, Which which, int token) {
    LocalDate spoken = which == Which.THAT ? quarter : quarterNear(token);
    if (spoken == null && which == Which.THAT && published != null) {
      spoken = published.day().minusMonths(3);
    }
    return spoken == null
        ? Calendar.year(year)
        : Calendar.year(year) + "-Q" + Calendar.quarter(spoken);
  }

  /// The quarter spoken of in this sentence or the one before, or null.
  private @Nullable LocalDate quarterNear(int token) {
    boolean near =
        quarter != null && token >= 0 && analysis.sentenceOf(token) - quarterSentence <= 2;
    return near ? quarter : null;
  }

  private @Nullable String shifted(Meaning.Shifted s, int token) {
    if (!s.amount().isWhole()) {
      Meaning.Shifted finer = finer(s);
      return finer == null ? null : shifted(finer, token);
    }
    long count = Math.round(s.amount().number()) * s.direction();
    LocalDate near =
        s.unit() == Unit.YEAR && s.direction() < 0 && count == -1 ? quarterNear(token) : null;
    if (near != null) {
      return Calendar.value(near.minusYears(1), Unit.QUARTER);
    }
    Anchor from = s.origin() == Meaning.Origin.TEXT ? textOrPublished(s.unit()) : published;
    if (text == null && s.origin() == Meaning.Origin.TEXT && s.direction() > 0) {
      from = null;
    }
    if (s.unit().isOfClock()) {
      return ofClock(s, count, from);
    }
    if (from == null || !from.knows(s.unit())) {
      return null;
    }
    LocalDate day = Calendar.plus(from.day(), count, s.unit());
    return day.getYear() < 1 || day.getYear() > 9999 ? null : Calendar.value(day, s.unit());
  }

  /// *two hours ago* is on the day of publication as far as one can tell; *two hours later* is a
  /// time if that before it was one, else only a length.
  private @Nullable String ofClock(Meaning.Shifted s, long count, @Nullable Anchor from) {
    if (s.origin() == Meaning.Origin.PUBLISHED) {
      long hours = s.unit() == Unit.HOUR ? count : 0;
      return from != null && from.knows(Unit.DAY)
          ? from.day().plusDays(hours / 24).toString()
          : null;
    }
    if (clock == null || text == null || clock.startsWith("24") || Math.abs(count) > 100_000) {
      return Calendar.duration(s.amount(), s.unit());
    }
    LocalDateTime time = text.day().atTime(LocalTime.parse(clock));
    LocalDateTime then =
        switch (s.unit()) {
          case HOUR -> time.plusHours(count);
          case MINUTE -> time.plusMinutes(count);
          default -> time.plusSeconds(count);
        };
    return then.toLocalDate() + "T" + then.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  /// *half a century ago* is fifty years ago, *a year and a half ago* eighteen months.
  private static Meaning.@Nullable Shifted finer(Meaning.Shifted s) {
    int parts =
        switch (s.unit()) {
          case CENTURY -> 100;
          case DECADE -> 10;
          case YEAR -> 12;
          case MONTH -> 30;
          case WEEK -> 7;
          default -> 0;
        };
    Unit unit =
        switch (s.unit()) {
          case CENTURY, DECADE -> Unit.YEAR;
          case YEAR -> Unit.MONTH;
          default -> Unit.DAY;
        };
    return parts == 0 || s.amount().isVague()
        ? null
        : new Meaning.Shifted(
            Amount.of(Math.rint(s.amount().number() * parts)), unit, s.direction(), s.origin());
  }

  private @Nullable Anchor textOrPublished(Unit unit) {
    return text != null && text.knows(unit) ? text : published;
  }

  private @Nullable String picked(Meaning.Picked p, Tense tense, int token) {
    boolean dayOfText = p.unit() == Unit.DAY && p.which() != Which.THIS;
    Anchor from = p.which().looksAtText() || dayOfText ? textOrPublished(p.unit()) : published;
    boolean lost = text == null || !text.knows(p.unit() == Unit.WEEKEND ? Unit.DAY : p.unit());
    boolean after = p.which() == Which.AFTER || p.which() == Which.NEXT && p.unit() == Unit.DAY;
    if (after && lost && (text != null || tense != Tense.FUTURE)) {
      return null;
    }
    LocalDate near = p.unit() == Unit.QUARTER ? quarterNear(token) : null;
    if (near != null && (p.which() == Which.NONE || p.which().looksAtText())) {
      return Calendar.value(near.plusMonths(3L * p.which().steps()), Unit.QUARTER);
    }
    if (from == null || !from.knows(p.unit() == Unit.WEEKEND ? Unit.DAY : p.unit())) {
      return null;
    }
    if (p.unit() == Unit.WEEKEND && !lost && p.which().looksAtText()) {
      return Calendar.value(
          Objects.requireNonNull(text).day().plusWeeks(p.which().steps()), Unit.WEEKEND);
    }
    if (p.unit() == Unit.WEEKEND) {
      return calendar.weekend(p.which(), tense);
    }
    boolean completed =
        p.unit() == Unit.QUARTER && (p.which() == Which.LATEST || p.which() == Which.NONE);
    int steps = completed ? -1 : p.which().steps();
    return Calendar.value(Calendar.plus(from.day(), steps, p.unit()), p.unit());
  }
}
