// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.PartialDate;

/// Dates as the heads of articles write them: `November 17, 2017 Friday`, `17 Nov. 2017`, `Fri, 17
/// Nov 2017`, `2017-11-17`.
///
/// Dates in figures alone are read only where no other order is possible (`2017/11/17`): what
/// `03/04/2017` means depends on the writer.
final class WrittenDates {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:18|19|20)\\d\\d)\\b", FLAGS);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY
              + "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]"
              + MONTH
              + ",?[ -]((?:18|19|20)\\d\\d)\\b",
          FLAGS);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b((?:18|19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})\\b");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("\\b" + MONTH + ",? ((?:18|19|20)\\d\\d)\\b", FLAGS);

  /// What may stand on a line beside the date when the line is nothing but the date.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:first |originally |last )?(?:published|posted|updated|date|dated|on|at|as of|issued|"
              + "print|edition|late|final|early|city|national|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
              + "\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?|[ap]\\.?m\\.?|gmt|utc|est|edt|et|cet|cest|bst|ist|"
              + "[+-]\\d{4}|hrs?|[-–—|,:;.()\\s])+",
          FLAGS);

  private static final int LONGEST = 400;

  private WrittenDates() {}

  /// A date and where it was written.
  record Written(PartialDate date, String words, int start, int end) {}

  /// The first day a line names.
  static Optional<Written> find(String line) {
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return earlier(earlier(monthFirst(head), dayFirst(head)), yearFirst(head));
  }

  /// The date, if the line is nothing but one, with what goes with a date: weekday, hour,
  /// `Published:`, an edition's name.
  static Optional<Written> alone(String line) {
    if (line.length() > 90) {
      return Optional.empty();
    }
    return find(line)
        .filter(w -> {
          String rest = line.substring(0, w.start()) + " " + line.substring(w.end());
          return rest.isBlank() || BESIDE.matcher(rest).matches();
        });
  }

  /// The date a line begins with, or the month alone where no day is named.
  static Optional<Written> atStart(String line) {
    Optional<Written> day = find(line).filter(w -> w.start() == 0);
    if (day.isPresent()) {
      return day;
    }
    Matcher m = MONTH_ONLY.matcher(line);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    PartialDate month =
        new PartialDate(String.format(Locale.ROOT, "%s-%02d", m.group(2), month(m.group(1))));
    return Optional.of(new Written(month, m.group(), m.start(), m.end()));
  }

  private static Optional<Written> earlier(Optional<Written> a, Optional<Written> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().start() <= b.get().start() ? a : b;
  }

  private static Optional<Written> monthFirst(String line) {
    Matcher m = MONTH_FIRST.matcher(line);
    return m.find() ? day(m, m.group(3), month(m.group(1)), m.group(2)) : Optional.empty();
  }

  private static Optional<Written> dayFirst(String line) {
    Matcher m = DAY_FIRST.matcher(line);
    return m.find() ? day(m, m.group(3), month(m.group(2)), m.group(1)) : Optional.empty();
  }

  private static Optional<Written> yearFirst(String line) {
    Matcher m = YEAR_FIRST.matcher(line);
    return m.find()
        ? day(m, m.group(1), Integer.parseInt(m.group(3)), m.group(4))
        : Optional.empty();
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("the pattern matched no month: " + name);
  }

  private static Optional<Written> day(Matcher m, String year, int month, String day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      return Optional.of(
          new Written(new PartialDate(date.toString()), m.group(), m.start(), m.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
