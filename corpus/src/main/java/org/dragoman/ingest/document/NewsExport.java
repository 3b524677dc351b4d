// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.model.Article;
import org.jspecify.annotations.Nullable;

/// An export of a news database: many articles in one file. Which database made it, and in which
/// layout, is told by what the file says, never by its name.
public final class NewsExport {
  /// Lines that say whose rights the text is.
  static final Pattern RIGHTS =
      Pattern.compile(
          "(?:Copyright\\b|\\(c\\) |© ?).*|.{0,60}All Rights Reserved\\.?",
          Pattern.CASE_INSENSITIVE);

  private NewsExport() {}

  /// The articles of an export; empty if the text is none.
  ///
  /// @param id what articles without a key of their own are called, with their number: `set#3`
  public static Optional<List<Article>> split(String text, String id, @Nullable String rawSha256) {
    List<ExportArticle> parts = parts(text);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      articles.add(parts.get(i).made(id + "#" + (i + 1), rawSha256));
    }
    return Optional.of(List.copyOf(articles));
  }

  /// Whether a text holds what only exports hold; cheap, for pages that may be one.
  public static boolean isLikely(String text) {
    return text.contains("End of Document")
        || text.contains("LOAD-DATE:")
        || text.contains("Load-Date:")
        || FactivaExport.hasEnd(text);
  }

  static List<ExportArticle> parts(String text) {
    if (!isLikely(text)) {
      return List.of();
    }
    ExportLines lines = new ExportLines(text);
    List<ExportArticle> parts = FactivaExport.parts(lines);
    if (parts.isEmpty()) {
      parts = NexisExport.parts(lines);
    }
    if (parts.isEmpty()) {
      parts = NexisUniExport.parts(lines);
    }
    return parts.stream().filter(ExportArticle::isFilled).toList();
  }
}
