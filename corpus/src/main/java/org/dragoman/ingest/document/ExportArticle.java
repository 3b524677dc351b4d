// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Article;
import org.jspecify.annotations.Nullable;

/// One article of an export, with the fields the database gave it.
final class ExportArticle {
  private static final Pattern WORDS = Pattern.compile("([\\d,.]{1,9}) words?\\b.*");

  /// The database's own key (Factiva's accession number); null where it writes none.
  @Nullable String key;

  @Nullable String title;
  @Nullable String byline;
  @Nullable String outlet;
  @Nullable String url;
  @Nullable String language;
  WrittenDates.@Nullable Written published;

  /// How many words the database counted.
  OptionalInt length = OptionalInt.empty();

  String text = "";

  /// Reads `512 words`.
  void lengthOf(String written) {
    Matcher m = WORDS.matcher(written.strip().toLowerCase(Locale.ROOT));
    String digits = m.matches() ? m.group(1).replaceAll("\\D", "") : "";
    length = digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /// Without a leading `By`, which is no part of a name; not so for a name in capitals of a family.
  void bylineOf(String written) {
    String line = written.strip().replaceAll("\\s+", " ");
    byline = line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3).strip() : line;
    if (byline.isEmpty()) {
      byline = null;
    }
  }

  /// Whether there is something to read.
  boolean isFilled() {
    return !text.isBlank() || title != null && !title.isBlank();
  }

  /// The article, its title before its text.
  ///
  /// @param id the one it goes by where the database gave it no key
  Article made(String id, @Nullable String rawSha256) {
    return Article.titled(
        new Article(
            key == null ? id : key,
            url,
            outlet,
            null,
            title,
            byline,
            published == null ? null : published.date(),
            text,
            0,
            rawSha256,
            language,
            published == null ? null : "export: " + published.words()));
  }
}
