// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as far as it is known: a year, a month, a day, or a minute, in ISO 8601.
///
/// @param iso `2017`, `2017-11`, `2017-11-17` or `2017-11-17T09:30`
public record PartialDate(String iso) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}:\\d{2}).*)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  public PartialDate {
    if (!ISO.matcher(iso).matches()) {
      throw new IllegalArgumentException("not an ISO 8601 date: " + iso);
    }
  }

  /// Reads ISO 8601, also compact (`20171117`), reduced to the minute; empty if it is no real date.
  public static Optional<PartialDate> parse(String written) {
    String text = written.strip();
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      text = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
    }
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      String kept = iso.group(1);
      if (iso.group(2) != null) {
        kept += "-" + iso.group(2);
        YearMonth.parse(kept);
      }
      if (iso.group(3) != null) {
        kept += "-" + iso.group(3);
        LocalDate.parse(kept);
      }
      return Optional.of(new PartialDate(iso.group(4) == null ? kept : kept + "T" + iso.group(4)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// `year`, `month`, `day` or `minute`.
  public String precision() {
    return switch (iso.length()) {
      case 4 -> "year";
      case 7 -> "month";
      case 10 -> "day";
      default -> "minute";
    };
  }

  /// The day, when at least that much is known.
  public Optional<LocalDate> day() {
    return iso.length() >= 10
        ? Optional.of(LocalDate.parse(iso.substring(0, 10)))
        : Optional.empty();
  }
}
