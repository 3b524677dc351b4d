// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Locale;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Recognises times of the clock and parts of the day.
final class Clocks {
  private final Atoms a;
  private final Numbers numbers;

  Clocks(Atoms atoms, Numbers numbers) {
    this.a = atoms;
    this.numbers = numbers;
  }

  /// A time of the clock: its TIMEX3 suffix and one past its last atom.
  record Clock(String suffix, int to) {}

  /// *10 p.m.*, *10:35 a.m. EST*, *14:30*, *1430 GMT*, *4 in the morning*, *noon*, or null.
  @Nullable Clock clock(int i) {
    TimeWord part = a.find(Kind.PART, i);
    if (part != null && part.value().contains(":")) {
      return new Clock(part.value(), zone(i + part.length()));
    }
    Clock spoken12 = past(i);
    if (spoken12 != null) {
      return spoken12;
    }
    int hour = a.number(i);
    int to = i + 1;
    if (hour < 0) {
      Numbers.Read spoken = numbers.amount(i);
      boolean oclock = spoken != null && a.is(spoken.to(), "o") && a.is(spoken.to() + 1, "'");
      Clock own = oclock ? null : hour(i);
      if (own != null && partAfter(own.to()) != null) {
        return halfOfDay(Integer.parseInt(own.suffix().substring(1, 3)), -1, own.to());
      }
      hour =
          oclock && spoken != null && spoken.amount().isWhole()
              ? (int) spoken.amount().number()
              : -1;
      to = oclock && spoken != null ? spoken.to() : to;
    }
    if (hour < 0 || a.low(i).length() > 2 && a.isDigits(i)) {
      return military(i);
    }
    int minute = -1;
    if (a.isAny(to, ":", ".")
        && a.glued(to)
        && a.isDigits(to + 1)
        && a.glued(to + 1)
        && a.low(to + 1).length() == 2) {
      minute = a.number(to + 1);
      boolean colon = a.is(to, ":");
      to += 2;
      to = colon && a.is(to, ":") && a.isDigits(to + 1) ? to + 2 : to;
      if (!colon && !a.has(Kind.CLOCK, to) && !a.has(Kind.ZONE, to)) {
        return null;
      }
    }
    return halfOfDay(hour, minute, to);
  }

  /// *half past nine*, *a quarter to ten*, *20 minutes past six in the evening*.
  private @Nullable Clock past(int i) {
    int at = a.isAny(i, "a", "half", "quarter") ? i : -1;
    int minutes = -1;
    if (a.is(i, "half")) {
      minutes = 30;
      at = i + 1;
    } else if (a.is(i, "quarter") || a.is(i, "a") && a.is(i + 1, "quarter")) {
      minutes = 15;
      at = a.is(i, "a") ? i + 2 : i + 1;
    } else {
      Numbers.Read count = numbers.amount(i);
      boolean round =
          count != null
              && a.isAny(i - 1, "at", "by", "until", "around", "about", "before", "after", "from")
              && a.isAny(i, "five", "ten", "twenty")
              && a.isAny(count.to(), "past", "to");
      if (round && count != null) {
        return hoursFrom(count.to(), (int) count.amount().number());
      }
      boolean told = count != null && a.isAny(count.to(), "minutes", "minute");
      minutes =
          told && count != null && count.amount().isWhole() ? (int) count.amount().number() : -1;
      at = told && count != null ? count.to() + 1 : -1;
    }
    return hoursFrom(at, minutes);
  }

  private @Nullable Clock hoursFrom(int at, int minutes) {
    Numbers.Read hour = at > 0 && a.isAny(at, "past", "to") ? numbers.amount(at + 1) : null;
    if (hour == null
        || minutes < 1
        || minutes > 59
        || !hour.amount().isWhole()
        || hour.amount().number() < 1
        || hour.amount().number() > 12
        || a.is(hour.to(), "-")
        || a.tag(hour.to()).startsWith("NNS")) {
      return null;
    }
    int hours = (int) hour.amount().number();
    return a.is(at, "past")
        ? halfOfDay(hours, minutes, hour.to())
        : halfOfDay(hours == 1 ? 12 : hours - 1, 60 - minutes, hour.to());
  }

  /// A time of the clock told of a part of the day: *9 o'clock last night* is 21:00.
  static String inPart(String clock, String part) {
    int hour = Integer.parseInt(clock.substring(1, 3));
    boolean later = part.equals("TAF") || part.equals("TEV") || part.equals("TNI") && hour > 5;
    return later && hour < 12 ? "T" + (hour + 12) + clock.substring(3) : clock;
  }

  /// An hour by itself: *9*, *nine*; or null.
  @Nullable Clock hour(int i) {
    Numbers.Read count = numbers.amount(i);
    boolean hour =
        count != null
            && count.amount().isWhole()
            && count.amount().number() >= 1
            && count.amount().number() <= 12
            && !a.isAny(i, "a", "an");
    return hour && count != null
        ? new Clock(
            String.format(Locale.ROOT, "T%02d:00", (int) count.amount().number()), count.to())
        : null;
  }

  private @Nullable Clock halfOfDay(int hour, int minute, int to) {
    TimeWord half = a.find(Kind.CLOCK, to);
    int hours = hour;
    int end = to;
    if (half != null) {
      end = to + half.length();
      int plus = half.number();
      if (hour > 12) {
        plus = 0;
      } else if (hour == 12 && !a.is(to, "o")) {
        hours = 0;
      }
      hours += plus;
    }
    TimeWord part = partAfter(end);
    if (part != null) {
      boolean later =
          part.value().equals("TAF")
              || part.value().equals("TEV")
              || part.value().equals("TNI") && hours > 5;
      hours += later && hours < 12 && (half == null || a.is(to, "o")) ? 12 : 0;
      end += (a.is(end, "at") ? 1 : 2) + part.length();
    }
    if (half == null && part == null && minute < 0) {
      Clock other = range(hour, end);
      if (other != null) {
        return other;
      }
    }
    boolean zoned = a.has(Kind.ZONE, end);
    boolean marked = half != null || part != null || zoned || minute >= 0;
    if (!marked || hours > 24 || minute > 59) {
      return null;
    }
    String time = String.format(Locale.ROOT, "T%02d:%02d", hours, Math.max(minute, 0));
    return new Clock(time, zone(end));
  }

  /// The first of *9 to 11 a.m.* and *9-11 a.m.*: its half of the day is that of the second.
  private @Nullable Clock range(int hour, int to) {
    if (!a.isAny(to, "-", "to", "and") || a.number(to + 1) < 1 || a.number(to + 1) > 12) {
      return null;
    }
    TimeWord half = a.find(Kind.CLOCK, to + 2);
    if (half == null || hour < 1 || hour > 12 || a.is(to + 2, "o")) {
      return null;
    }
    // 11 to 2 p.m. begins in the morning
    boolean morning = half.number() == 0 || hour > a.number(to + 1) && hour < 12;
    int hours = hour % 12 + (morning ? 0 : 12);
    return new Clock(String.format(Locale.ROOT, "T%02d:00", hours), to);
  }

  /// *in the morning*, *at night* after a time.
  private @Nullable TimeWord partAfter(int i) {
    int at = a.is(i, "in") && a.is(i + 1, "the") ? i + 2 : a.is(i, "at") ? i + 1 : -1;
    TimeWord part = at < 0 ? null : a.find(Kind.PART, at);
    return part != null && part.value().length() == 3 ? part : null;
  }

  private @Nullable Clock military(int i) {
    boolean four = a.isDigits(i) && a.low(i).length() == 4;
    boolean zoned = a.has(Kind.ZONE, i + 1) || a.is(i + 1, "hours");
    int number = a.number(i);
    if (!four || !zoned || number / 100 > 24 || number % 100 > 59) {
      return null;
    }
    String time = String.format(Locale.ROOT, "T%02d:%02d", number / 100, number % 100);
    return new Clock(time, a.is(i + 1, "hours") ? i + 2 : zone(i + 1));
  }

  private int zone(int i) {
    TimeWord zone = a.find(Kind.ZONE, i);
    if (zone != null) {
      return i + zone.length();
    }
    TimeWord bracketed = a.is(i, "(") ? a.find(Kind.ZONE, i + 1) : null;
    return bracketed != null && a.is(i + 1 + bracketed.length(), ")")
        ? i + 2 + bracketed.length()
        : i;
  }

  /// The part of the day that begins here: *morning*, *night*; or null.
  @Nullable TimeWord part(int i) {
    TimeWord part = a.find(Kind.PART, i);
    return part != null && part.value().length() == 3 ? part : null;
  }
}
