// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.jspecify.annotations.Nullable;

/// What an expression of time says, before anything is counted from a day.
sealed interface Meaning {
  /// A day, month or year as far as it is named: *Nov. 17*, *17 November 2017*, *last Friday*.
  ///
  /// @param weekday 1 is Monday
  record Date(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable Integer weekday,
      Which which)
      implements Meaning {
    static Date ofDay(@Nullable Integer year, int month, int day) {
      return new Date(year, month, day, null, Which.NONE);
    }

    static Date ofMonth(@Nullable Integer year, int month, Which which) {
      return new Date(year, month, null, null, which);
    }

    static Date ofWeekday(int weekday, Which which) {
      return new Date(null, null, null, weekday, which);
    }

    static Date ofYear(int year) {
      return new Date(year, null, null, null, Which.NONE);
    }
  }

  /// A quarter, half or season: *the third quarter*, *summer 2016*, *last winter*.
  ///
  /// @param code `Q3`, `H1`, `SU` …
  record Period(String code, @Nullable Integer year, Which which) implements Meaning {}

  /// A holiday: *Christmas*, *last Thanksgiving*.
  ///
  /// @param rule as in the lexicon: `12-25`, `11/4/4`, `easter-2`
  record Holiday(String rule, @Nullable Integer year, Which which) implements Meaning {}

  /// The unit picked by a word: *last week*, *this year*, *the following day*, *the weekend*.
  record Picked(Which which, Unit unit) implements Meaning {}

  /// So many units before or after a day: *yesterday*, *two days ago*, *a year later*.
  ///
  /// @param fromText whether it counts from the day last named in the text
  record Shifted(Amount amount, Unit unit, int direction, Origin origin) implements Meaning {}

  /// What a shift counts from.
  enum Origin {
    PUBLISHED,
    TEXT
  }

  /// A length: *three years*, *several months*.
  ///
  /// @param stretch `LAST` or `NEXT` if it ends or begins on the day of publication: *the past
  ///   three years*
  record Lasting(Amount amount, Unit unit, Which stretch) implements Meaning {
    Lasting(Amount amount, Unit unit) {
      this(amount, unit, Which.NONE);
    }
  }

  /// What lies so many units ahead if the verb looks ahead, else a length: *in three days*.
  record Ahead(Amount amount, Unit unit) implements Meaning {}

  /// So many units before or after another date: *two days before Christmas*, *a year ago
  /// Thursday*.
  record Counted(Meaning from, Amount amount, Unit unit, int direction) implements Meaning {}

  /// The place of a day, week or weekday in a longer stretch: *the first Monday of May*.
  ///
  /// @param nth from 1, or -1 for the last
  /// @param weekday 1 is Monday, 0 if the unit counts
  record Nth(int nth, Unit unit, int weekday, Meaning whole) implements Meaning {}

  /// The night the day of publication begins with, or that to come if the verb looks ahead:
  /// *overnight*.
  record Overnight() implements Meaning {}

  /// The week or weekend that holds a day: *the week of October 14*, *Easter weekend*.
  record Holding(Meaning day, Unit unit) implements Meaning {}

  /// A meaning that needs no day to count from: *now*, *the 1990s*, *daily*.
  record Fixed(org.dragoman.model.TimeExpression.Type type, String value) implements Meaning {}

  /// Part of a day or a time of the clock on a day: *Monday morning*, *10 p.m. Wednesday*.
  ///
  /// @param suffix `TMO`, `T22:00`
  record Timed(Meaning day, String suffix) implements Meaning {}

  /// A date in a year that is itself relative: *July last year*, *the third quarter of last year*.
  record Within(Meaning inner, Meaning year) implements Meaning {}
}
