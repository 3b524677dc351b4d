// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.codebook.Table;

/// Finds days in a line of a web page, in numbers and in the words of many languages.
///
/// A day needs its year: what has none, or "three hours ago", is no day. `5/6/2020` is read as the
/// page's language and country write it.
final class DateReader {
  /// How a country writes days in numbers.
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  /// A day and where it stands in the line.
  record Found(LocalDate day, int start, int end) {}

  private static final int FIRST_YEAR = 1991;
  private static final int LAST_YEAR = 2099;
  private static final int LONGEST = 1000;
  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d./-])((?:19|20)\\d\\d)\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d|\\d\\d)(?![\\d/]|[.-]\\d)");
  private static final Pattern SIGNS =
      Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日號号일]?");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2})\\s+tháng\\s+(\\d{1,2}),?\\s+(?:năm\\s+)?((?:19|20)\\d\\d)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}\u2019']+\\.?|\\d+(?:st|nd|rd|th|er|\u00ba|\u00aa|\\.)?(?![\\p{L}])|\\d+");

  private final Order order;

  DateReader(Order order) {
    this.order = order;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Table.Row row : DataFile.rows("dates.tsv", "kind", "language", "words")) {
      if (!row.text("kind").equals("month")) {
        continue;
      }
      List<String> names = DataFile.values(row, "words");
      for (int i = 0; i < names.size(); i++) {
        for (String form : names.get(i).split(" ")) {
          months.putIfAbsent(form, i + 1);
        }
      }
    }
    return months;
  }

  /// The first day in the line.
  Optional<Found> first(String line) {
    List<Found> all = all(line);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /// All days in the line, in its order.
  List<Found> all(String given) {
    String line = digits(given.length() > LONGEST ? given.substring(0, LONGEST) : given);
    List<Found> found = new ArrayList<>();
    if (line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return found;
    }
    match(YEAR_FIRST, line, found, m -> day(m.group(1), m.group(2), m.group(3)));
    match(SIGNS, line, found, m -> day(m.group(1), m.group(2), m.group(3)));
    match(VIETNAMESE, line, found, m -> day(m.group(3), m.group(2), m.group(1)));
    match(YEAR_LAST, line, found, this::yearLast);
    words(line, found);
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private interface Maker {
    Optional<LocalDate> make(Matcher m);
  }

  private static void match(Pattern pattern, String line, List<Found> found, Maker maker) {
    Matcher m = pattern.matcher(line);
    while (m.find()) {
      maker.make(m).ifPresent(day -> found.add(new Found(day, m.start(), m.end())));
    }
  }

  private Optional<LocalDate> yearLast(Matcher m) {
    String year = m.group(4);
    if (year.length() == 2) {
      if (m.group(2).equals("-")) {
        return Optional.empty();
      }
      year = (Integer.parseInt(year) < 60 ? "20" : "19") + year;
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean monthFirst = m.group(2).equals("/") && order == Order.MONTH_FIRST;
    if (monthFirst && first > 12 || !monthFirst && second > 12) {
      monthFirst = !monthFirst;
    }
    return monthFirst ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1));
  }

  private static void words(String line, List<Found> found) {
    List<int[]> at = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(line);
    while (m.find()) {
      at.add(new int[] {m.start(), m.end()});
      tokens.add(m.group());
    }
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Integer> month = month(tokens.get(i));
      if (month.isEmpty()) {
        continue;
      }
      int[] parts = around(tokens, i);
      if (parts[0] >= 0) {
        int start = at.get(parts[2])[0];
        int end = at.get(parts[3])[1];
        day(Integer.toString(parts[1]), month.get().toString(), Integer.toString(parts[0]))
            .ifPresent(day -> found.add(new Found(day, start, end)));
      }
    }
  }

  private static Optional<Integer> month(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    if (word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    }
    return Optional.ofNullable(MONTHS.get(word));
  }

  /// Day and year around a month's name: `5 May 2020`, `May 5, 2020`, `2020 May 5`; the numbers and
  /// the first and last token, or -1.
  private static int[] around(List<String> tokens, int month) {
    int before = step(tokens, month, -1);
    int after = step(tokens, month, 1);
    int left = number(tokens, before);
    int right = number(tokens, after);
    if (isDay(left) && isYear(right)) {
      return new int[] {left, right, before, after};
    }
    if (isDay(right) && isYear(left)) {
      return new int[] {right, left, before, after};
    }
    int next = step(tokens, after, 1);
    if (isDay(right) && isYear(number(tokens, next))) {
      return new int[] {right, number(tokens, next), month, next};
    }
    return new int[] {-1, -1, 0, 0};
  }

  /// The next token in a direction, past one short word such as `de`, `of`, `m.`.
  private static int step(List<String> tokens, int from, int way) {
    int at = from + way;
    if (at >= 0 && at < tokens.size()) {
      String token = tokens.get(at);
      boolean filler = !Character.isDigit(token.charAt(0)) && token.length() <= 3;
      return filler ? at + way : at;
    }
    return -1;
  }

  private static int number(List<String> tokens, int at) {
    if (at < 0 || at >= tokens.size() || !Character.isDigit(tokens.get(at).charAt(0))) {
      return -1;
    }
    String digits = tokens.get(at).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 4 ? -1 : Integer.parseInt(digits);
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /// A day that is one, in years that have web pages.
  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return isYear(date.getYear()) ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Digits of other scripts as ours.
  private static String digits(String line) {
    StringBuilder mended = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > 0x7F && Character.isDigit(c)) {
        mended = mended == null ? new StringBuilder(line) : mended;
        mended.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return mended == null ? line : mended.toString();
  }
}
