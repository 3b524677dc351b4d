// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression.Type;
import org.dragoman.model.Trace;
import org.jspecify.annotations.Nullable;

/// Recognises lengths of time, and what is counted with them: *three years*, *two days ago*, *a
/// week later*, *every two weeks*, *twice a year*.
final class Durations {
  private final Atoms a;
  private final Numbers numbers;

  private final Trace trace;

  Durations(Atoms atoms, Numbers numbers, Trace trace) {
    this.a = atoms;
    this.numbers = numbers;
    this.trace = trace;
  }

  /// An amount and its unit.
  record Length(Amount amount, Unit unit, int to) {}

  /// Why an amount with a unit is no length of time here, or null.
  @Nullable String refusal(int from, int to) {
    int after = a.skipHyphen(to);
    if (a.isAny(after, "old", "olds") || a.is(after, "of") && a.is(after + 1, "age")) {
      return "an age";
    }
    if (a.isAny(from - 1, "aged", "age") && !a.has(Kind.SHIFT, to)) {
      return "an age";
    }
    return null;
  }

  /// The amount and unit that begin here, or null.
  @Nullable Length length(int i) {
    Numbers.Read count = numbers.amount(i);
    if (count == null) {
      return bareUnits(i);
    }
    int at = a.is(count.to(), "of") ? count.to() + 1 : a.skipHyphen(count.to());
    // `one or two years`, `two to three weeks`: the second number counts
    if (a.isAny(at, "or", "to", "-", "and") || at > count.to() && !a.is(count.to(), "of")) {
      int second = a.isAny(at, "or", "to") ? at + 1 : at;
      Numbers.Read other = numbers.amount(second);
      TimeWord unit = other == null ? null : unitAt(other.to());
      if (other != null && unit != null && !a.isAny(second, "a", "an")) {
        return new Length(
            other.amount(), Unit.of(unit.value()), a.skipHyphen(other.to()) + unit.length());
      }
    }
    TimeWord filler = a.find(Kind.FILLER, at);
    at = filler == null ? at : a.skipHyphen(at + filler.length());
    TimeWord unit = unitAt(at);
    if (unit == null) {
      return null;
    }
    boolean article = a.isAny(i, "a", "an") && count.to() == i + 1;
    boolean singular = a.has(Kind.UNIT, a.skipHyphen(at)) && !a.has(Kind.UNITS, a.skipHyphen(at));
    if (article && !singular) {
      return null;
    }
    int to = a.skipHyphen(at) + unit.length();
    return half(count.amount(), Unit.of(unit.value()), to);
  }

  /// *a year and a half*.
  private Length half(Amount amount, Unit unit, int to) {
    boolean half = a.is(to, "and") && a.is(to + 1, "a") && a.is(to + 2, "half");
    return half && !amount.isVague()
        ? new Length(Amount.of(amount.number() + 0.5), unit, to + 3)
        : new Length(amount, unit, to);
  }

  private @Nullable TimeWord unitAt(int i) {
    int at = a.skipHyphen(i);
    TimeWord units = a.find(Kind.UNITS, at);
    TimeWord unit = units == null ? a.find(Kind.UNIT, at) : units;
    boolean weekend = unit != null && unit.value().equals("WE");
    return weekend || unit != null && a.is(at, "second") && a.tag(at).startsWith("JJ")
        ? null
        : unit;
  }

  private @Nullable Length bareUnits(int i) {
    TimeWord units = a.find(Kind.UNITS, i);
    // living quarters are no quarters of a year; `minutes before the blast` tells no length that
    // counts
    int to = units == null ? i : i + units.length();
    boolean counted = a.isDigits(i - 1) || a.is(i - 1, "-") || a.has(Kind.NUMBER, i - 1);
    if (units == null
        || counted
        || units.value().equals("Q")
        || a.isAny(to, "before", "after", "apart", "later", "earlier")) {
      return null;
    }
    return new Length(Amount.SOME, Unit.of(units.value()), i + units.length());
  }

  /// *three years*, *two days ago*, *a week later*, *five dollars a day*. Ids `time.duration`,
  /// `time.ago`, `time.later`, `time.rate`.
  @Nullable Match duration(int i) {
    Length length = length(i);
    if (length == null) {
      return null;
    }
    String refusal = refusal(i, length.to());
    if (refusal != null) {
      trace.refused("time.duration", new Span(a.start(i), a.end(length.to() - 1)), refusal);
      return null;
    }
    int to = length.to();
    Match shifted = shifted(i, length);
    if (shifted != null) {
      return shifted;
    }
    boolean article = a.isAny(i, "a", "an") && to == i + 2;
    if (article && isRate(i - 1)) {
      String value = Calendar.duration(Amount.ONE, length.unit());
      return new Match(i, to, new Meaning.Fixed(Type.SET, value), "time.rate");
    }
    // three-quarters of a thing
    if (length.unit() == Unit.QUARTER && (a.is(to, "of") || a.is(to - 2, "-"))) {
      return null;
    }
    if (length.unit() == Unit.WEEKEND || length.unit() == Unit.MINUTE && a.isAny(i - 1, "last")) {
      return null;
    }
    if (a.is(to, "-") && a.is(to + 1, "long")) {
      to += 2;
    }
    return new Match(i, to, new Meaning.Lasting(length.amount(), length.unit()), "time.duration");
  }

  private boolean isRate(int i) {
    return a.isDigits(i)
        || a.isAny(
            i, "million", "billion", "percent", "%", "times", "once", "twice", "dollars", "cents",
            "hours", "minutes", "barrels", "euros", "pounds", "tons", "meals", "days");
  }

  /// *two days ago*, *a year earlier*, *three hours later*, *a week from now*, *two days after*
  /// (when nothing follows that it is counted from).
  private @Nullable Match shifted(int i, Length length) {
    int at = a.is(length.to(), "-") ? length.to() + 1 : length.to();
    at = a.is(at, "or") && a.is(at + 1, "so") ? at + 2 : at;
    TimeWord word = a.find(Kind.SHIFT, at);
    if (word == null) {
      return null;
    }
    boolean open = a.isAny(at, "before", "after", "prior", "hence");
    int to = at + word.length();
    if (open && !endsClause(to)) {
      return null;
    }
    if (length.amount().isVague()) {
      boolean back = word.value().equals("ago");
      return back ? new Match(i, to, new Meaning.Fixed(Type.DATE, "PAST_REF"), "time.ago") : null;
    }
    int direction = word.value().equals("ago") || word.value().equals("earlier") ? -1 : 1;
    boolean published = word.value().equals("ago") || word.value().equals("hence");
    Meaning.Origin origin = published ? Meaning.Origin.PUBLISHED : Meaning.Origin.TEXT;
    return new Match(
        i,
        to,
        new Meaning.Shifted(length.amount(), length.unit(), direction, origin),
        published ? "time.ago" : "time.later");
  }

  private boolean endsClause(int i) {
    return a.low(i).isEmpty()
        || a.isAny(i, ".", ",", ";", ":", ")", "\"", "'", "and", "but")
        || !a.together(i - 1, i);
  }

  /// *year-ago quarter*, *year-earlier period*: an adjective without a number. Id `time.ago`.
  @Nullable Match yearAgo(int i) {
    TimeWord unit = a.find(Kind.UNIT, i);
    int at = unit == null ? -1 : i + unit.length();
    if (unit == null || !a.is(at, "-") || !a.isAny(at + 1, "ago", "earlier")) {
      return null;
    }
    int to = at + 2;
    Meaning year =
        new Meaning.Shifted(Amount.ONE, Unit.of(unit.value()), -1, Meaning.Origin.PUBLISHED);
    if (a.is(to, "quarter")) {
      Meaning quarter = new Meaning.Picked(Which.THAT, Unit.QUARTER);
      return new Match(i, to + 1, new Meaning.Within(quarter, year), "time.ago");
    }
    return new Match(i, a.isAny(to, "period", "month") ? to + 1 : to, year, "time.ago");
  }

  /// *once a month*, *twice a week*, *three times a year*. Id `time.rate`.
  @Nullable Match timesA(int i) {
    int at = a.isAny(i, "once", "twice", "thrice") ? i + 1 : -1;
    if (at < 0) {
      Numbers.Read count = numbers.amount(i);
      at = count != null && a.is(count.to(), "times") ? count.to() + 1 : -1;
    }
    Match every = at > 0 ? every(at) : null;
    if (every != null) {
      return every.from(i);
    }
    TimeWord unit = at > 0 && a.isAny(at, "a", "an") ? a.find(Kind.UNIT, at + 1) : null;
    return unit == null
        ? null
        : new Match(
            i,
            at + 1 + unit.length(),
            new Meaning.Fixed(Type.SET, Calendar.duration(Amount.ONE, Unit.of(unit.value()))),
            "time.rate");
  }

  /// *week-long*, *daylong*: a length in one word. Id `time.duration`.
  @Nullable Match whole(int i) {
    TimeWord word = a.find(Kind.LENGTH, i);
    return word == null || a.is(i - 1, "-")
        ? null
        : new Match(
            i, i + word.length(), new Meaning.Fixed(Type.DURATION, word.value()), "time.duration");
  }

  /// *all day*, *all week*, *all summer*, *all night*. Id `time.all`.
  @Nullable Match all(int i) {
    if (!a.is(i, "all") || a.is(i - 1, "at")) {
      return null;
    }
    TimeWord unit = a.find(Kind.UNIT, i + 1);
    TimeWord part = a.find(Kind.PART, i + 1);
    TimeWord season = a.find(Kind.SEASON, i + 1);
    if (unit != null && !a.has(Kind.UNITS, i + 1)) {
      Meaning length = new Meaning.Lasting(Amount.ONE, Unit.of(unit.value()));
      return new Match(i, i + 1 + unit.length(), length, "time.all");
    }
    String value =
        part != null && part.value().length() == 3 ? part.value() : season == null ? "" : "P3M";
    return value.isEmpty()
        ? null
        : new Match(i, i + 2, new Meaning.Fixed(Type.DURATION, value), "time.all");
  }

  /// *Sundays*, *Monday nights*, *weekends*, *weekdays*: each of them. Id `time.set`.
  @Nullable Match plural(int i) {
    TimeWord day = a.find(Kind.WEEKDAY, i);
    boolean plural = day != null && a.low(i).endsWith("days");
    if (day == null || a.has(Kind.WHICH, i - 1)) {
      return null;
    }
    int to = i + day.length();
    String part = partPlural(to);
    if (!plural && part.isEmpty()) {
      return null;
    }
    return new Match(
        i,
        part.isEmpty() ? to : to + 1,
        new Meaning.Fixed(Type.SET, "XXXX-WXX-" + day.value() + part),
        "time.set");
  }

  /// The part of the day of *nights*, *mornings*, or an empty text.
  private String partPlural(int i) {
    return switch (a.low(i)) {
      case "mornings" -> "TMO";
      case "afternoons" -> "TAF";
      case "evenings" -> "TEV";
      case "nights" -> "TNI";
      default -> "";
    };
  }

  /// *every week*, *each Thursday*, *every two weeks*, *every morning*. Id `time.set`.
  @Nullable Match every(int i) {
    TimeWord each = a.find(Kind.EACH, i);
    if (each == null) {
      return null;
    }
    int at = i + each.length();
    at = a.is(at, "of") && a.is(at + 1, "the") ? at + 2 : at;
    TimeWord day = a.find(Kind.WEEKDAY, at);
    if (day != null) {
      TimeWord half = a.find(Kind.PART, at + day.length());
      String of = half != null && half.value().length() == 3 ? half.value() : "";
      return new Match(
          i,
          at + day.length() + (of.isEmpty() ? 0 : 1),
          new Meaning.Fixed(Type.SET, "XXXX-WXX-" + day.value() + of),
          "time.set");
    }
    TimeWord month = a.find(Kind.MONTH, at);
    if (month != null) {
      String value = "XXXX-" + Calendar.two(month.number());
      return new Match(i, at + month.length(), new Meaning.Fixed(Type.SET, value), "time.set");
    }
    TimeWord season = a.find(Kind.SEASON, at);
    TimeWord part = a.find(Kind.PART, at);
    if (season != null || part != null && part.value().length() == 3) {
      String value =
          season != null
              ? "XXXX-" + season.value()
              : "XXXX-XX-XX" + (part == null ? "" : part.value());
      return new Match(i, at + 1, new Meaning.Fixed(Type.SET, value), "time.set");
    }
    TimeWord holiday = a.find(Kind.HOLIDAY, at);
    if (holiday != null && holiday.value().indexOf('-') == 2) {
      String value = "XXXX-" + holiday.value();
      return new Match(i, at + holiday.length(), new Meaning.Fixed(Type.SET, value), "time.set");
    }
    TimeWord unit = a.find(Kind.UNIT, at);
    if (unit != null && unit.value().equals("WE")) {
      return new Match(
          i, at + unit.length(), new Meaning.Fixed(Type.SET, "XXXX-WXX-WE"), "time.set");
    }
    if (unit != null) {
      Amount amount = Amount.of(each.number());
      Unit of = Unit.of(unit.value());
      return new Match(
          i,
          at + unit.length(),
          new Meaning.Fixed(Type.SET, Calendar.duration(amount, of)),
          "time.set");
    }
    Length length = a.is(i, "per") ? null : length(at);
    return length == null || length.unit() == Unit.WEEKEND
        ? null
        : new Match(
            i,
            length.to(),
            new Meaning.Fixed(Type.SET, Calendar.duration(length.amount(), length.unit())),
            "time.set");
  }
}
