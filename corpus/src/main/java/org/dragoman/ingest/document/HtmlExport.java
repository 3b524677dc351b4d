// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.charset.TextDecoder;
import org.jsoup.Jsoup;

/// Exports of news databases in HTML: no web pages, for nothing in them is beside the story.
public final class HtmlExport {
  private HtmlExport() {}

  /// The articles of an export; empty if the page is none.
  public static Optional<ArticleSource> open(RawBytes raw, Entry entry) {
    String page = TextDecoder.decode(raw.bytes(), entry.charset());
    if (!NewsExport.isLikely(page)) {
      return Optional.empty();
    }
    return NewsExport.split(HtmlText.of(Jsoup.parse(page)), entry.id(), raw.sha256())
        .map(articles -> Exports.ingested(entry.origin(), articles))
        .map(found -> ArticleSource.of(found.toArray(Ingested[]::new)));
  }
}
