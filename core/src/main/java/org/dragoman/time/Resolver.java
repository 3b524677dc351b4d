// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.LocalDate;
import java.util.Optional;
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
  private @Nullable Anchor text;
  private @Nullable LocalDate quarter;
  private int quarterSentence;

  Resolver(Analysis analysis, Optional<Anchor> published) {
    this.analysis = analysis;
    this.published = published.orElse(null);
    this.calendar = new CalendarRules(this.published);
  }

  /// A type and a value, null if nothing fixes it.
  record Resolved(Type type, @Nullable String value) {}

  /// The value of an expression whose words hang on this token.
  Resolved resolve(Meaning meaning, int token, String before) {
    Type type = type(meaning);
    Tense tense = type == Type.DATE || type == Type.TIME ? tense(token, before) : Tense.OPEN;
    String value = value(meaning, tense, token);
    if (value != null && (type == Type.DATE || type == Type.TIME) && !isComparison(meaning)) {
      remember(value, token);
    }
    return new Resolved(type, value);
  }

  /// *a year earlier*, *year-ago*: the figure it is compared with stays what the text is about.
  private static boolean isComparison(Meaning meaning) {
    return meaning instanceof Meaning.Shifted s
        && s.unit() == Unit.YEAR
        && s.direction() < 0
        && s.amount().number() == 1;
  }

  private Tense tense(int token, String before) {
    Tense tense = token < 0 ? Tense.OPEN : Tense.of(analysis, token);
    if (before.equals("since")) {
      return Tense.PAST;
    }
    // postponed until Tuesday; but: by Friday they had found
    if (before.equals("until") || before.equals("till")) {
      return Tense.FUTURE;
    }
    return tense == Tense.OPEN && before.equals("by") ? Tense.FUTURE : tense;
  }

  private static Type type(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed f -> f.type();
      case Meaning.Lasting l -> Type.DURATION;
      case Meaning.Timed t -> Type.TIME;
      default -> Type.DATE;
    };
  }

  private void remember(@Nullable String value, int token) {
    Optional<Interval> interval = value == null ? Optional.empty() : Interval.of(value);
    if (interval.isEmpty() || token < 0) {
      return;
    }
    Unit precision =
        switch (interval.get().precision()) {
          case "day", "part", "minute" -> Unit.DAY;
          case "week", "weekend" -> Unit.WEEK;
          case "month" -> Unit.MONTH;
          case "quarter", "season", "half" -> Unit.QUARTER;
          case "year" -> Unit.YEAR;
          default -> Unit.CENTURY;
        };
    text = new Anchor(interval.get().start(), precision);
    if (interval.get().precision().equals("quarter")) {
      quarter = interval.get().start();
      quarterSentence = analysis.sentenceOf(token);
    }
  }

  private @Nullable String value(Meaning meaning, Tense tense, int token) {
    return switch (meaning) {
      case Meaning.Fixed f -> f.value();
      case Meaning.Lasting l -> Calendar.duration(l.amount(), l.unit());
      case Meaning.Date d -> d.which().looksAtText() ? textual(d) : calendar.date(d, tense, text);
      case Meaning.Period p -> calendar.period(p, tense);
      case Meaning.Holiday h -> calendar.holiday(h, tense);
      case Meaning.Picked p -> picked(p, tense, token);
      case Meaning.Shifted s -> shifted(s, token);
      case Meaning.Timed t -> timed(t, tense, token);
      case Meaning.Within w -> within(w, tense, token);
    };
  }

  private @Nullable String textual(Meaning.Date date) {
    Anchor from = text != null && text.knows(Unit.DAY) ? text : published;
    return new CalendarRules(from)
        .date(
            new Meaning.Date(
                date.year(),
                date.month(),
                date.day(),
                date.weekday(),
                date.which() == Which.AFTER ? Which.NEXT : Which.LAST),
            Tense.PAST,
            text);
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
      return null;
    }
    long count = Math.round(s.amount().number()) * s.direction();
    LocalDate near =
        s.unit() == Unit.YEAR && s.direction() < 0 && count == -1 ? quarterNear(token) : null;
    if (near != null) {
      return Calendar.value(near.minusYears(1), Unit.QUARTER);
    }
    Anchor from = s.origin() == Meaning.Origin.TEXT ? textOrPublished(s.unit()) : published;
    if (s.unit().isOfClock()) {
      return s.origin() == Meaning.Origin.PUBLISHED
              && from != null
              && from.knows(Unit.DAY)
              && s.unit() != Unit.HOUR
          ? from.day().toString()
          : null;
    }
    if (from == null || !from.knows(s.unit())) {
      return null;
    }
    LocalDate day = Calendar.plus(from.day(), count, s.unit());
    return day.getYear() < 1 || day.getYear() > 9999 ? null : Calendar.value(day, s.unit());
  }

  private @Nullable Anchor textOrPublished(Unit unit) {
    return text != null && text.knows(unit) ? text : published;
  }

  private @Nullable String picked(Meaning.Picked p, Tense tense, int token) {
    boolean dayOfText = p.unit() == Unit.DAY && p.which() != Which.THIS;
    Anchor from = p.which().looksAtText() || dayOfText ? textOrPublished(p.unit()) : published;
    LocalDate near = p.unit() == Unit.QUARTER ? quarterNear(token) : null;
    if (near != null && (p.which() == Which.NONE || p.which().looksAtText())) {
      return Calendar.value(near.plusMonths(3L * p.which().steps()), Unit.QUARTER);
    }
    if (from == null || !from.knows(p.unit() == Unit.WEEKEND ? Unit.DAY : p.unit())) {
      return null;
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
