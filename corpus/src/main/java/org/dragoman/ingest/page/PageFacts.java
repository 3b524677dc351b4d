// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of its story: title, byline, outlet, address, language.
final class PageFacts {
  private final Document page;
  private final PageHead head;
  private final LinkedData data;

  PageFacts(Document page, PageHead head, LinkedData data) {
    this.page = page;
    this.head = head;
    this.data = data;
  }

  Optional<String> title() {
    Optional<String> named = head.find("og:title");
    if (named.isPresent()) {
      return named;
    }
    Element heading = page.selectFirst("article h1, main h1, h1");
    String title = heading == null ? page.title() : heading.text();
    return title.isBlank() ? Optional.empty() : Optional.of(title.strip());
  }

  Optional<String> outlet() {
    return head.find("og:site_name", "application-name");
  }

  Optional<String> byline() {
    return head.find("author");
  }

  Optional<String> address(@Nullable String fetched) {
    Element link = page.selectFirst("link[rel=canonical]");
    return Optional.ofNullable(link)
        .map(l -> l.attr("href").strip())
        .filter(u -> u.startsWith("http"))
        .or(() -> head.find("og:url").filter(u -> u.startsWith("http")))
        .or(() -> Optional.ofNullable(fetched));
  }

  Optional<String> language() {
    Element html = page.selectFirst("html[lang]");
    return Optional.ofNullable(html).map(h -> h.attr("lang").strip()).filter(l -> !l.isEmpty());
  }
}
