// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of itself in JSON-LD, read leniently: many pages write it with raw line breaks
/// or a comma too many.
final class LinkedData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final int LONGEST = 1_000_000;
  private static final int MOST_THINGS = 2000;
  private static final Pattern FIELD =
      Pattern.compile("\"(datePublished|dateModified|headline)\"\\s*:\\s*\"([^\"\\\\]{1,300})\"");
  private static final Set<String> STORIES =
      Set.of(
          "newsarticle",
          "article",
          "blogposting",
          "reportagenewsarticle",
          "opinionnewsarticle",
          "analysisnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "liveblogposting",
          "socialmediaposting",
          "techarticle",
          "scholarlyarticle",
          "report",
          "advertisercontentarticle",
          "satiricalarticle",
          "review",
          "discussionforumposting",
          "medicalscholarlyarticle",
          "creativework",
          "posting");

  private final List<JsonNode> stories = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final List<String[]> broken = new ArrayList<>();
  private int things;

  LinkedData(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data().strip();
      if (data.length() > LONGEST) {
        continue;
      }
      String json =
          data.replaceAll("^(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(-->|//\\s*]]>|]]>)$", "");
      try {
        gather(JSON.readTree(json), 0);
      } catch (JacksonException e) {
        Matcher field = FIELD.matcher(data);
        while (field.find() && broken.size() < MOST_THINGS) {
          broken.add(new String[] {field.group(1), field.group(2)});
        }
      }
    }
  }

  private void gather(JsonNode node, int depth) {
    if (depth > 12 || things++ > MOST_THINGS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> gather(n, depth + 1));
    } else if (node.isObject()) {
      List<String> types = strings(node.get("@type"));
      if (types.stream().anyMatch(t -> STORIES.contains(t.toLowerCase(Locale.ROOT)))) {
        stories.add(node);
      } else if (types.isEmpty()
          || types.stream().anyMatch(t -> t.endsWith("Page") || t.equals("VideoObject"))) {
        pages.add(node);
      }
      node.forEach(n -> gather(n, depth + 1));
    }
  }

  /// A field of the stories on the page: that with the page's title first, then in the page's
  /// order.
  List<String> stories(String title, String field) {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JsonNode story : stories) {
      boolean same = text(story.get("headline")).filter(h -> Titles.same(h, title)).isPresent();
      text(story.get(field)).ifPresent(same ? own::add : others::add);
    }
    own.addAll(others);
    broken.stream().filter(b -> b[0].equals(field)).map(b -> b[1]).forEach(own::add);
    return own;
  }

  /// A field of the page itself.
  List<String> pages(String field) {
    return pages.stream().flatMap(p -> text(p.get(field)).stream()).toList();
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    List<String> texts = strings(node);
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
  }

  /// A string, the strings of an array, the name of a thing.
  private static List<String> strings(@Nullable JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node == null) {
      return found;
    }
    if (node.isString() || node.isNumber()) {
      String text = node.asString().strip();
      if (!text.isEmpty()) {
        found.add(text);
      }
    } else if (node.isArray()) {
      for (JsonNode n : node) {
        if (!n.isArray() && found.size() < 20) {
          found.addAll(strings(n));
        }
      }
    } else if (node.isObject() && node.get("name") != null && !node.get("name").isObject()) {
      found.addAll(strings(node.get("name")));
    }
    return found;
  }
}
