// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.dragoman.model.Article;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A web page as an article: its story, and what the page says of it.
public final class WebPage {
  /// What became of a page.
  public sealed interface Result {
    /// It was read; its text is empty where it holds no story.
    record Read(Article article) implements Result {}

    /// It is none that can be read within bounds, and why.
    record Refused(String reason) implements Result {}
  }

  private WebPage() {}

  /// Reads one page.
  ///
  /// @param charsetHint the character set that an HTTP header names, if any; the page's own word
  ///   comes second
  /// @param url where it was fetched, if known; the page's canonical address wins
  /// @param id the article's id
  public static Result read(
      byte[] bytes, @Nullable String charsetHint, @Nullable String url, String id) {
    return switch (PageParser.parse(bytes, charsetHint)) {
      case PageParser.Parsed.Refused refused -> new Result.Refused(refused.reason());
      case PageParser.Parsed.Page page -> new Result.Read(article(page.document(), bytes, url, id));
    };
  }

  private static Article article(Document page, byte[] bytes, @Nullable String url, String id) {
    PageHead head = new PageHead(page);
    LinkedData data = new LinkedData(page);
    PageFacts facts = new PageFacts(page, head, data);
    String title = facts.title().orElse("");
    Optional<String> canonical = facts.address(url);
    String address = canonical.orElse(null);
    Optional<String> outlet = facts.outlet(canonical);
    String language = facts.language().orElse(null);
    MainText text = MainText.of(page, data, title);
    Optional<DayEvidence> day =
        new PublicationDay(PublicationDay.order(language, address))
            .find(page, head, data, text.blocks(), title, address);
    return Article.titled(
        new Article(
            id,
            address,
            outlet.orElse(null),
            null,
            title.isEmpty() ? null : title,
            new Byline(outlet).find(page, head, data, title).orElse(null),
            day.map(DayEvidence::date).orElse(null),
            text.text(),
            0,
            sha256(bytes),
            language,
            day.map(DayEvidence::shown).orElse(null)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
