// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the head of a page says of it: its `meta` elements by their names, in lower case.
final class PageHead {
  private static final int MOST = 500;
  private static final int LONGEST = 2000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  PageHead(Document page) {
    int seen = 0;
    for (Element meta : page.getElementsByTag("meta")) {
      if (seen++ > MOST) {
        break;
      }
      String content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > LONGEST) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /// The first value of the first of these names that has one.
  Optional<String> find(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /// All values of a name, in the order of the page.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
