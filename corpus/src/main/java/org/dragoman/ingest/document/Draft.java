// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/// A document taken apart: its paragraphs in reading order, and what it says of itself.
///
/// What a file's properties say is evidence only. A title counts where the text shows it too, for
/// programs write the name of a template or of the file there; the day a file was made is never
/// taken for a day of publication.
///
/// @param paragraphs without the empty ones
/// @param lines the same as lines, where the empty paragraphs part what belongs together; the same
///   as [#text] where there are hardly any
/// @param heading the paragraph that the layout or a style marks as the title
/// @param named the title in the file's properties
record Draft(
    List<String> paragraphs, String lines, @Nullable String heading, @Nullable String named) {
  /// How many paragraphs from the top may hold byline and date.
  private static final int HEAD = 8;

  /// A title that stands further down than this is not the head of the text.
  private static final int TOP = 1500;

  /// Where every sixth paragraph is empty, the empty ones are the gaps and the others lines.
  private static final int LINES_A_GAP = 6;

  private static final Pattern BYLINE =
      Pattern.compile("(?:By|BY|Written by|Story by)[: ]\\s*(\\p{Lu}[^.!?]{2,80})");

  Draft {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Of all paragraphs as they stand in the file, the empty ones too.
  static Draft of(List<String> all, @Nullable String heading, @Nullable String named) {
    List<String> filled = all.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    boolean parted = (all.size() - filled.size()) * LINES_A_GAP > all.size();
    return new Draft(filled, String.join(parted ? "\n" : "\n\n", all), heading, named);
  }

  /// Its text: the paragraphs, set apart by blank lines.
  String text() {
    return String.join("\n\n", paragraphs);
  }

  /// The one article it is, where it is no export of several.
  Article article(String id, String rawSha256) {
    String text = text();
    Optional<WrittenDates.Written> date = date();
    Article article =
        new Article(
            id,
            null,
            null,
            null,
            title(text).orElse(null),
            byline().orElse(null),
            date.map(WrittenDates.Written::date).orElse(null),
            text,
            0,
            rawSha256,
            null,
            date.map(w -> "text: " + w.words()).orElse(null));
    return article;
  }

  private Optional<String> title(String text) {
    if (heading != null && !heading.isBlank()) {
      return Optional.of(oneLine(heading));
    }
    if (named == null || named.isBlank()) {
      return Optional.empty();
    }
    String head = oneLine(text.substring(0, Math.min(text.length(), TOP)));
    String title = oneLine(named);
    boolean shown = head.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    return shown && title.length() > 3 ? Optional.of(title) : Optional.empty();
  }

  private Optional<String> byline() {
    return head().stream()
        .map(BYLINE::matcher)
        .filter(m -> m.matches())
        .map(m -> m.group(1).strip())
        .findFirst();
  }

  private Optional<WrittenDates.Written> date() {
    return head().stream().flatMap(line -> WrittenDates.alone(line).stream()).findFirst();
  }

  private List<String> head() {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
      paragraph.lines().limit(HEAD).map(String::strip).forEach(lines::add);
    }
    return lines;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /// The day of publication a line of a head names, for those who build articles of fields.
  static Optional<PartialDate> day(String line) {
    return WrittenDates.find(line).map(WrittenDates.Written::date);
  }
}
