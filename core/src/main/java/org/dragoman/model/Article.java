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
/// @param statedLanguage the language its source says it is written in, a BCP 47 tag (`de-AT`)
/// @param publishedEvidence what the day of publication was read from, where it had to be found:
///   the place and the words (`meta article:published_time: 2020-05-01T09:30Z`)
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
    @Nullable String rawSha256,
    @Nullable String statedLanguage,
    @Nullable String publishedEvidence) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    text = wellFormed(text);
    if (bodyStart < 0 || bodyStart > text.length()) {
      throw new IllegalArgumentException("bodyStart " + bodyStart + " lies outside the text");
    }
  }

  /// An article whose source says nothing of its language, and its day where it is expected.
  public Article(
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
    this(id, url, outlet, agency, title, byline, published, text, bodyStart, rawSha256, null, null);
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
        article.rawSha256,
        article.statedLanguage,
        article.publishedEvidence);
  }

  /// The article with an outlet and a day of publication where it has none of its own.
  public Article orElse(@Nullable String otherOutlet, @Nullable PartialDate otherPublished) {
    return new Article(
        id,
        url,
        outlet == null ? otherOutlet : outlet,
        agency,
        title,
        byline,
        published == null ? otherPublished : published,
        text,
        bodyStart,
        rawSha256,
        statedLanguage,
        publishedEvidence);
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
