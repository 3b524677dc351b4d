// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/// A day as tables write it: ISO, a timestamp of a computer, or English; unknown where it can be
/// read in two ways.
///
/// `17/11/2017` is the 17th of November and so is `11/17/2017`, but `03/04/2017` is one day in
/// London and another in New York. Dots (`03.04.2017`) put the day first wherever they are used. A
/// time counts to the minute and as it is written: the day of a paper is that of its readers, not
/// that of Greenwich.
final class WrittenDate {
  private static final String CLOCK = "(?:,?[ T]+(?:at )?(\\d{1,2}):(\\d{2})(?::\\d{2})?(.*))?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]* +)?";
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final Pattern EPOCH = Pattern.compile("(-?\\d{9,16})(?:\\.\\d*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.])(\\d{1,2})\\2(\\d{1,2})" + CLOCK);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + CLOCK);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?" + MONTH + ",?[ -]+(\\d{4})" + CLOCK);
  private static final Pattern MONTH_DAY =
      Pattern.compile(WEEKDAY + MONTH + " +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})" + CLOCK);
  private static final Pattern LOGGED =
      Pattern.compile(
          WEEKDAY + MONTH + " +(\\d{1,2}) +(\\d{1,2}):(\\d{2}):\\d{2}(?: [^ ]+)? +(\\d{4})");
  private static final Pattern MONTH_ONLY = Pattern.compile(MONTH + ",? +(\\d{4})");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private WrittenDate() {}

  static Optional<PartialDate> parse(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    Optional<PartialDate> iso = PartialDate.parse(text.toUpperCase(Locale.ROOT));
    if (iso.isPresent()) {
      return iso;
    }
    try {
      Matcher m = EPOCH.matcher(text);
      return m.matches() ? epoch(m.group(1)) : inWords(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> inWords(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return day(m.group(1), m.group(3), m.group(4), clock(m, 5));
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      return yearLast(m);
    }
    m = DAY_MONTH.matcher(text);
    if (m.matches()) {
      return day(m.group(3), month(m.group(2)), m.group(1), clock(m, 4));
    }
    m = MONTH_DAY.matcher(text);
    if (m.matches()) {
      return day(m.group(3), month(m.group(1)), m.group(2), clock(m, 4));
    }
    m = LOGGED.matcher(text);
    if (m.matches()) {
      return day(m.group(5), month(m.group(1)), m.group(2), time(m.group(3), m.group(4)));
    }
    m = MONTH_ONLY.matcher(text);
    if (m.matches()) {
      YearMonth month =
          YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(month(m.group(1))));
      return PartialDate.parse(month.toString());
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> yearLast(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean dayFirst = m.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      return Optional.empty();
    }
    return dayFirst
        ? day(m.group(4), m.group(3), m.group(1), clock(m, 5))
        : day(m.group(4), m.group(1), m.group(3), clock(m, 5));
  }

  /// Seconds, milliseconds or microseconds since 1970, by their number of digits.
  private static Optional<PartialDate> epoch(String digits) {
    int length = digits.startsWith("-") ? digits.length() - 1 : digits.length();
    long perSecond = length <= 10 ? 1 : length <= 13 ? 1_000 : 1_000_000;
    if (!List.of(9, 10, 12, 13, 15, 16).contains(length)) {
      return Optional.empty();
    }
    long seconds = Math.floorDiv(Long.parseLong(digits), perSecond);
    return PartialDate.parse(MINUTE.format(Instant.ofEpochSecond(seconds)));
  }

  private static Optional<PartialDate> day(
      String year, String month, String day, @Nullable String clock) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return PartialDate.parse(clock == null ? date.toString() : date + "T" + clock);
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.indexOf(name) / 3 + 1);
  }

  /// The time of day; none where it is of twelve hours, which need more than digits.
  private static @Nullable String clock(Matcher m, int group) {
    String hour = m.group(group);
    if (hour == null || m.group(group + 2).matches("\\s*[ap]\\.?m\\b.*")) {
      return null;
    }
    return time(hour, m.group(group + 1));
  }

  private static @Nullable String time(String hour, String minute) {
    boolean isTime = Integer.parseInt(hour) < 24 && Integer.parseInt(minute) < 60;
    return isTime ? (hour.length() == 1 ? "0" : "") + hour + ":" + minute : null;
  }
}
