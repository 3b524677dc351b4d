// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/// One published text, as it was given: nothing in it is altered but a leading byte order mark and
/// lone surrogates.
///
/// @param id the caller's key, unique in a run
/// @param bodyStart where the body begins in `text`, in UTF-16 units; 0 unless a title was set
///   before it
/// @param rawSha256 hash of the bytes the text was made from, where it was made (HTML, PDF)
public record Article(
    String id,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable String title,
    @Nullable String byline,
    @Nullable PartialDate published,
    String text,
    int bodyStart,
    @Nullable String rawSha256) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    text = wellFormed(text);
    if (bodyStart < 0 || bodyStart > text.length()) {
      throw new IllegalArgumentException("bodyStart " + bodyStart + " lies outside the text");
    }
  }

  /// An article of which only the text is known.
  public static Article of(String id, String text) {
    return new Article(id, null, null, null, null, null, null, text, 0, null);
  }

  /// The article whose title came apart from its body: the text read is the title, a blank line,
  /// the body, unless the body begins with the title already.
  public static Article titled(Article article) {
    String title = article.title == null ? "" : article.title.strip();
    if (title.isEmpty() || article.text.stripLeading().startsWith(title)) {
      return article;
    }
    String head = title + "\n\n";
    return new Article(
        article.id,
        article.url,
        article.outlet,
        article.agency,
        article.title,
        article.byline,
        article.published,
        head + article.text,
        wellFormed(head).length(),
        article.rawSha256);
  }

  private static String wellFormed(String given) {
    String text = given.startsWith("\uFEFF") ? given.substring(1) : given;
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
