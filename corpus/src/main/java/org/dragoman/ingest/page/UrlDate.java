// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.PartialDate;

/// The day in a page's address: `/2020/05/01/`, `/2020-05-01-talks`, `/20200501/`.
final class UrlDate {
  private static final Pattern PARTS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern RUN =
      Pattern.compile("(?<!\\d)(20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)/((?:19|20)\\d\\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?=/)");

  private UrlDate() {}

  static Optional<DayEvidence> find(String url) {
    String own = withoutArchive(url);
    int query = own.indexOf('?');
    String path = query < 0 ? own : own.substring(0, query);
    return day(PARTS, path)
        .or(() -> day(RUN, path))
        .or(() -> named(path))
        .map(day ->
            new DayEvidence(
                new PartialDate(day.toString()), "url", own, PublicationDay.ADDRESS, false))
        .or(() -> month(path, own));
  }

  /// An archive's address begins with the day of the crawl, and the page's own follows.
  static String withoutArchive(String url) {
    int inner = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
    return inner > 0 ? url.substring(inner) : url;
  }

  private static Optional<LocalDate> day(Pattern pattern, String path) {
    Matcher m = pattern.matcher(path);
    while (m.find()) {
      int last = m.groupCount();
      Optional<LocalDate> day = DateReader.day(m.group(1), m.group(last - 1), m.group(last));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> named(String path) {
    Matcher m = NAMED.matcher(path);
    if (!m.find()) {
      return Optional.empty();
    }
    String months = "janfebmaraprmayjunjulaugsepoctnovdec";
    int month = months.indexOf(m.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
    return DateReader.day(m.group(1), Integer.toString(month), m.group(3));
  }

  private static Optional<DayEvidence> month(String path, String url) {
    Matcher m = MONTH.matcher(path);
    return m.find()
        ? Optional.of(
            new DayEvidence(
                new PartialDate(m.group(1) + "-" + m.group(2)),
                "url",
                url,
                PublicationDay.MONTH,
                false))
        : Optional.empty();
  }
}
