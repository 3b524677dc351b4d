// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// The days on which feasts fall that the Gregorian calendar does not fix.
///
/// | rule | counted from |
/// |---|---|
/// | `easter-2` | Easter Sunday of the western churches |
/// | `orthodox+1` | Easter Sunday of the eastern churches |
/// | `hijri/9/1` | day and month of the Islamic calendar (Umm al-Qura; sighting may differ by a day) |
/// | `hijri/9` | a month of it, from its first day |
/// | `hebrew+0` | the first day of Passover |
/// | `newyear+0` | the first day of the Hebrew year |
/// | `hanukkah` | 25 Kislev |
/// | `moon/1/21` | the first new moon on or after that day, in China |
/// | `diwali` | the new moon of Kartika, in India |
/// | `election` | the Tuesday after the first Monday of November |
/// | `11/4/4+1` | the day after the fourth Thursday of November; -1 is the last |
/// | `05-24<1` | the Monday before (or on) 24 May |
/// | `12-25` | fixed |
final class Feasts {
  private Feasts() {}

  /// The day a feast falls on in a year.
  static LocalDate of(String rule, int year) {
    if (rule.startsWith("easter")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
    }
    if (rule.startsWith("orthodox")) {
      return orthodoxEaster(year).plusDays(Integer.parseInt(rule.substring("orthodox".length())));
    }
    if (rule.startsWith("hebrew")) {
      return passover(year).plusDays(Integer.parseInt(rule.substring("hebrew".length())));
    }
    if (rule.startsWith("newyear")) {
      return hebrewNewYear(year).plusDays(Integer.parseInt(rule.substring("newyear".length())));
    }
    if (rule.startsWith("hijri/")) {
      String[] parts = rule.split("/");
      int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
      return hijri(Integer.parseInt(parts[1]), day, year);
    }
    if (rule.startsWith("moon/")) {
      String[] parts = rule.split("/");
      LocalDate from = LocalDate.of(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      return newMoon(from, 8 * 60).toLocalDate();
    }
    if (rule.equals("diwali")) {
      // kept on the evening before the moon is new
      return newMoon(LocalDate.of(year, 10, 16), 5 * 60 + 30).minusHours(19).toLocalDate();
    }
    if (rule.equals("hanukkah")) {
      LocalDate first = hebrewNewYear(year);
      long days = ChronoUnit.DAYS.between(first, hebrewNewYear(year + 1));
      return first.plusDays(days % 10 == 5 ? 84 : 83);
    }
    if (rule.equals("election")) {
      return LocalDate.of(year, 11, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(1, DayOfWeek.MONDAY))
          .plusDays(1);
    }
    if (rule.contains("<")) {
      int at = rule.indexOf('<');
      LocalDate last = LocalDate.parse(Calendar.year(year) + "-" + rule.substring(0, at));
      return Calendar.onOrBefore(last, Integer.parseInt(rule.substring(at + 1)));
    }
    if (rule.contains("/")) {
      String[] parts = rule.split("[/+]");
      LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
      DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
      long days = parts.length > 3 ? Long.parseLong(parts[3]) : 0;
      return first
          .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), weekday))
          .plusDays(days);
    }
    return LocalDate.parse(Calendar.year(year) + "-" + rule);
  }

  /// Whether the feast is a month of the Islamic calendar.
  static boolean isMonth(String rule) {
    return rule.startsWith("hijri/") && rule.indexOf('/', 6) < 0;
  }

  /// The month of the Islamic calendar that begins on this day.
  static Interval month(LocalDate first) {
    return new Interval(first, hijri(10, 1, first).minusDays(1), "month");
  }

  private static LocalDate hijri(int month, int day, LocalDate after) {
    LocalDate found = hijri(month, day, after.getYear());
    return found.isAfter(after) ? found : hijri(month, day, after.getYear() + 1);
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, in Meeus,
  /// Astronomical Algorithms, chapter 8).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moon = (century + 8) / 25;
    int epact = (19 * golden + century - century / 4 - (century - moon + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * sunday) / 451;
    int month = (epact + sunday - 7 * late + 114) / 31;
    int day = (epact + sunday - 7 * late + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }

  /// Easter Sunday of the Julian calendar, as a Gregorian day (Meeus, chapter 8).
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    LocalDate julian = LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);
    return julian.plusDays(year / 100 - year / 400 - 2L);
  }

  /// The first day of Passover, 15 Nisan (Gauss's rule, in Meeus, chapter 9).
  static LocalDate passover(int year) {
    int a = (12 * year + 12) % 19;
    double q =
        -1.904412361576
            + 1.554241796621 * a
            + 0.25 * (year % 4)
            - 0.003177794022 * year
            + (year / 100 - year / 400 - 2);
    int whole = (int) Math.floor(q);
    double rest = q - whole;
    int weekday =
        Math.floorMod(whole + 3 * year + 5 * (year % 4) + 2 - (year / 100 - year / 400 - 2), 7);
    int day = whole + 22;
    if (weekday == 2 || weekday == 4 || weekday == 6) {
      day++;
    } else if (weekday == 1 && a > 6 && rest >= 0.632870370) {
      day += 2;
    } else if (weekday == 0 && a > 11 && rest >= 0.897723765) {
      day++;
    }
    return LocalDate.of(year, 3, 1).plusDays(day - 1L);
  }

  /// Rosh Hashanah of the autumn: 163 days after the first day of Passover.
  static LocalDate hebrewNewYear(int year) {
    return passover(year).plusDays(163);
  }

  /// The first such day of the Islamic calendar in the Gregorian year, or a count of mean lunar
  /// years from a known one outside the years the table knows.
  static LocalDate hijri(int month, int day, int year) {
    LocalDate newYear = LocalDate.of(Math.clamp(year, 1900, 2070), 1, 1);
    int own = HijrahDate.from(newYear).get(ChronoField.YEAR);
    LocalDate found = LocalDate.from(HijrahDate.of(own, month, day));
    if (found.isBefore(newYear)) {
      found = LocalDate.from(HijrahDate.of(own + 1, month, day));
    }
    double years = ChronoUnit.DAYS.between(newYear, LocalDate.of(year, 1, 1)) / 354.367;
    return years == 0 ? found : found.plusDays(Math.round(Math.floor(years) * 354.367));
  }

  /// The first new moon on or after a day, in a zone so many minutes east of Greenwich (Meeus,
  /// chapter 49, its largest terms: within half an hour).
  static LocalDateTime newMoon(LocalDate from, int minutesEast) {
    double years = from.getYear() + (from.getDayOfYear() - 1) / 365.25;
    LocalDateTime moon = null;
    for (long k = (long) Math.floor((years - 2000) * 12.3685) - 1; moon == null; k++) {
      LocalDateTime next = newMoonOf(k).plusMinutes(minutesEast);
      moon = next.toLocalDate().isBefore(from) ? null : next;
    }
    return moon;
  }

  private static LocalDateTime newMoonOf(long k) {
    double t = k / 1236.85;
    double mean = 5.59766 + 29.530588861 * k + 0.00015437 * t * t;
    double sun = Math.toRadians(2.5534 + 29.10535670 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double node = Math.toRadians(160.7108 + 390.67050284 * k);
    double days =
        mean
            - 0.40720 * Math.sin(moon)
            + 0.17241 * Math.sin(sun)
            + 0.01608 * Math.sin(2 * moon)
            + 0.01039 * Math.sin(2 * node)
            + 0.00739 * Math.sin(moon - sun)
            - 0.00514 * Math.sin(moon + sun)
            + 0.00208 * Math.sin(2 * sun);
    // days after 2000-01-01 00:00 of dynamical time, about a minute ahead of ours
    return LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(Math.round(days * 86_400) - 66);
  }
}
