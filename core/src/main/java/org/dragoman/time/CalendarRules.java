// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Which Friday, which November, which third quarter is meant: the one the tense of the verb points
/// to, else the one nearest to the day of publication or just past.
final class CalendarRules {
  /// A date that lies further on the wrong side of the day of publication than the tense allows
  /// belongs to the year before or after; nearer ones are plans told in the past (*was to meet Nov.
  /// 20*).
  private static final int TENSE_OVERRULES_DAYS = 60;

  /// The same for holidays, which are seldom named for plans told in the past.
  private static final int HOLIDAY_DAYS = 14;

  /// So many months ahead a month without a verb is the coming one.
  private static final int NEAR_MONTHS = 3;

  /// For so long after its end a quarter is reported on.
  private static final int REPORTING_DAYS = 120;

  private final @Nullable Anchor published;

  CalendarRules(@Nullable Anchor published) {
    this.published = published;
  }

  @Nullable String date(Meaning.Date d, Tense tense, @Nullable Anchor text) {
    if (d.year() != null) {
      return written(d, d.year());
    }
    if (d.weekday() != null) {
      return weekday(d.weekday(), d.which(), tense);
    }
    if (d.month() == null) {
      return d.day() == null ? null : dayAlone(d.day(), tense, text);
    }
    if (published == null) {
      return text != null && text.knows(Unit.YEAR)
          ? written(d, text.day().getYear())
          : "XXXX-"
              + Calendar.two(d.month())
              + (d.day() == null ? "" : "-" + Calendar.two(d.day()));
    }
    int year = d.day() == null ? yearOfMonth(d.month(), d.which(), tense) : yearOfDay(d, tense);
    return written(d, year);
  }

  private static @Nullable String written(Meaning.Date d, int year) {
    if (d.month() == null) {
      return Calendar.year(year);
    }
    if (d.day() == null) {
      return Calendar.month(year, d.month());
    }
    return Calendar.isDay(year, d.month(), d.day())
        ? LocalDate.of(year, d.month(), d.day()).toString()
        : null;
  }

  private @Nullable String weekday(int weekday, Which which, Tense tense) {
    if (published == null || !published.knows(Unit.DAY)) {
      return null;
    }
    LocalDate day = published.day();
    LocalDate found =
        switch (which) {
          case LAST, BEFORE -> Calendar.onOrBefore(day.minusDays(1), weekday);
          case NEXT, COMING, AFTER -> Calendar.onOrAfter(day.plusDays(1), weekday);
          case THIS ->
              tense == Tense.PAST
                  ? Calendar.onOrBefore(day, weekday)
                  : Calendar.onOrAfter(day, weekday);
          default ->
              tense == Tense.FUTURE
                  ? Calendar.onOrAfter(day, weekday)
                  : Calendar.onOrBefore(day, weekday);
        };
    return found.toString();
  }

  /// *the 21st*: of the month last spoken of, else of the month of publication or the one beside it
  /// that the tense points to.
  private @Nullable String dayAlone(int day, Tense tense, @Nullable Anchor text) {
    boolean spoken = text != null && text.knows(Unit.MONTH);
    Anchor from = spoken ? text : published;
    if (from == null || !from.knows(Unit.MONTH)) {
      return null;
    }
    LocalDate first = from.day().withDayOfMonth(1);
    boolean near =
        published != null && published.knows(Unit.DAY) && from.day().equals(published.day());
    if (near && tense == Tense.FUTURE && day < from.day().getDayOfMonth()) {
      first = first.plusMonths(1);
    } else if (near && tense == Tense.PAST && day > from.day().getDayOfMonth()) {
      first = first.minusMonths(1);
    }
    return written(
        new Meaning.Date(null, first.getMonthValue(), day, null, Which.NONE), first.getYear());
  }

  private int yearOfMonth(int month, Which which, Tense tense) {
    Anchor from = Objects.requireNonNull(published);
    int year = from.day().getYear();
    if (!from.knows(Unit.MONTH)) {
      return year + which.steps();
    }
    int now = from.day().getMonthValue();
    return switch (which) {
      case LAST, BEFORE -> month < now ? year : year - 1;
      case NEXT, COMING, AFTER -> month > now ? year : year + 1;
      case THIS -> year;
      default ->
          tense == Tense.FUTURE
              ? (month >= now ? year : year + 1)
              : month <= now ? year : tense == Tense.OPEN ? openYear(month) : year - 1;
    };
  }

  /// Without a verb, *the September visit* may be the one to come if that is near.
  private int openYear(int month) {
    LocalDate from = Objects.requireNonNull(published).day();
    return month - from.getMonthValue() <= NEAR_MONTHS ? from.getYear() : from.getYear() - 1;
  }

  private int yearOfDay(Meaning.Date d, Tense tense) {
    Anchor from = Objects.requireNonNull(published);
    int month = Objects.requireNonNull(d.month());
    int day = Objects.requireNonNull(d.day());
    if (!from.knows(Unit.DAY)) {
      return from.day().getYear();
    }
    return nearest(
        from.day(),
        tense,
        TENSE_OVERRULES_DAYS,
        year -> LocalDate.of(year, month, 1).plusDays(day - 1L));
  }

  /// The year in which the day lies nearest to the day of publication, unless the tense forbids it.
  private static int nearest(
      LocalDate from, Tense tense, int tolerance, IntFunction<LocalDate> inYear) {
    int best = from.getYear();
    for (int year = best - 1; year <= from.getYear() + 1; year++) {
      long distance = Math.abs(ChronoUnit.DAYS.between(from, inYear.apply(year)));
      best = distance < Math.abs(ChronoUnit.DAYS.between(from, inYear.apply(best))) ? year : best;
    }
    long ahead = ChronoUnit.DAYS.between(from, inYear.apply(best));
    if (tense == Tense.PAST && ahead > tolerance) {
      return best - 1;
    }
    return tense == Tense.FUTURE && ahead < -tolerance ? best + 1 : best;
  }

  @Nullable String period(Meaning.Period p, Tense tense) {
    if (p.year() != null) {
      return Calendar.year(p.year()) + "-" + p.code();
    }
    if (published == null || !published.knows(Unit.MONTH)) {
      return null;
    }
    int year = published.day().getYear();
    Interval same = Interval.of(Calendar.year(year) + "-" + p.code()).orElseThrow();
    boolean started = !same.start().isAfter(published.day());
    boolean ended = same.end().isBefore(published.day());
    // in November a company *expects to report* on the third quarter of this year, not of the next
    boolean over =
        same.end()
            .plusDays(p.code().charAt(0) == 'Q' ? REPORTING_DAYS : 0)
            .isBefore(published.day());
    int found =
        switch (p.which()) {
          case LAST, BEFORE -> ended ? year : year - 1;
          case NEXT, COMING, AFTER -> started ? year + 1 : year;
          case THIS ->
              p.code().equals("WI") && published.day().getMonthValue() < 6 ? year - 1 : year;
          default -> tense == Tense.FUTURE ? (over ? year + 1 : year) : started ? year : year - 1;
        };
    return Calendar.year(found) + "-" + p.code();
  }

  @Nullable String holiday(Meaning.Holiday h, Tense tense) {
    LocalDate day = feast(h, tense);
    if (day == null) {
      return null;
    }
    // Ramadan bears the month that holds most of it
    LocalDate middle = day.plusDays(14);
    return Feasts.isMonth(h.rule()) ? Calendar.value(middle, Unit.MONTH) : day.toString();
  }

  /// The day a feast falls on, or the first of its days.
  @Nullable LocalDate feast(Meaning.Holiday h, Tense tense) {
    if (h.year() != null) {
      return Feasts.of(h.rule(), h.year());
    }
    if (published == null || !published.knows(Unit.DAY)) {
      return null;
    }
    LocalDate from = published.day();
    LocalDate same = Feasts.of(h.rule(), from.getYear());
    int year =
        switch (h.which()) {
          case LAST, BEFORE -> same.isBefore(from) ? from.getYear() : from.getYear() - 1;
          case NEXT, COMING, AFTER -> same.isAfter(from) ? from.getYear() : from.getYear() + 1;
          case THIS -> from.getYear();
          default -> nearest(from, tense, HOLIDAY_DAYS, y -> Feasts.of(h.rule(), y));
        };
    return Feasts.of(h.rule(), year);
  }

  /// *overnight*: the night before the day of publication, or that which follows it.
  @Nullable String overnight(Tense tense) {
    if (published == null || !published.knows(Unit.DAY)) {
      return null;
    }
    return published.day().minusDays(tense == Tense.FUTURE ? 0 : 1) + "TNI";
  }

  /// The weekend: the one just past, or the coming one if the verb looks ahead.
  @Nullable String weekend(Which which, Tense tense) {
    if (published == null || !published.knows(Unit.DAY)) {
      return null;
    }
    LocalDate day = published.day();
    boolean onWeekend = day.getDayOfWeek().getValue() >= 6;
    boolean back =
        which == Which.LAST
            || which == Which.BEFORE
            || !onWeekend && (which == Which.NONE || which == Which.THIS) && tense == Tense.PAST;
    int weeks = back ? -1 : which == Which.NEXT ? 1 : 0;
    return Calendar.value(day.plusWeeks(weeks), Unit.WEEKEND);
  }
}
