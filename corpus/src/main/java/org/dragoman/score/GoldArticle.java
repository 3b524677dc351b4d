// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import tools.jackson.databind.JsonNode;

/// A text and what a person coded in it. Which fields there are is said in docs/reference/score.md.
///
/// @param origin file and line
/// @param json the record as the file has it
/// @param fields all fields that any record of the file has, by layer (`events.mode`): what nobody
///   coded is not counted
public record GoldArticle(String origin, JsonNode json, Set<String> fields) {
  public GoldArticle {
    fields = Set.copyOf(fields);
  }

  /// Its id, which a reading of the same text has too.
  public String id() {
    return text(json, "id");
  }

  public String text() {
    return text(json, "text");
  }

  /// Whether anything of this layer was coded here; a list that is there and empty says that the
  /// text has none.
  boolean codes(String layer) {
    return json.has(layer) && !json.get(layer).isNull();
  }

  /// Whether whoever coded the file filled this field of this layer in.
  boolean asks(String layer, String field) {
    return fields.contains(layer + "." + field);
  }

  /// The text as an article to be read.
  public Article article() {
    String day = text(json, "published");
    PartialDate published = day.isEmpty() ? null : PartialDate.parse(day).orElseThrow();
    String outlet = text(json, "outlet");
    return new Article(
        id(), null, outlet.isEmpty() ? null : outlet, null, null, null, published, text(), 0, null);
  }

  /// The values of a field, to count by them: its items if it is a list.
  public List<String> values(String field) {
    JsonNode found = json.path(field);
    if (found.isArray()) {
      List<String> values = new ArrayList<>();
      found.values().forEach(v -> values.add(v.asString("")));
      return values;
    }
    return found.isMissingNode() || found.isNull() ? List.of() : List.of(found.asString(""));
  }

  /// What was coded in a layer.
  List<JsonNode> coded(String layer) {
    return list(json, layer);
  }

  /// Where words of the text stand: `span`, else the `n`-th occurrence of `text`.
  Span span(JsonNode coded) {
    if (coded.has("span")) {
      return span(coded.get("span").get(0), coded.get("span").get(1));
    }
    if (coded.isArray()) {
      return span(coded.get(0), coded.get(1));
    }
    String words = text(coded, "text");
    int at = -1;
    for (int n = coded.path("n").asInt(1); n > 0; n--) {
      at = text().indexOf(words, at + 1);
    }
    if (at < 0 || words.isEmpty()) {
      throw new IllegalArgumentException("`" + words + "` does not stand in the text");
    }
    return new Span(at, at + words.length());
  }

  private static Span span(JsonNode start, JsonNode end) {
    return new Span(start.asInt(), end.asInt());
  }

  /// All places where words stand in the text.
  List<Span> occurrences(String words) {
    List<Span> found = new ArrayList<>();
    for (int at = words.isEmpty() ? -1 : text().indexOf(words);
        at >= 0;
        at = text().indexOf(words, at + 1)) {
      found.add(new Span(at, at + words.length()));
    }
    return found;
  }

  /// Where the words of a slot stand: `spans` if the record has them, else every occurrence.
  List<Span> slot(JsonNode coded, String slot) {
    if (coded.path("spans").has(slot)) {
      return list(coded.get("spans"), slot).stream().map(this::span).toList();
    }
    List<Span> spans = new ArrayList<>();
    JsonNode words = coded.path(slot);
    if (words.isArray()) {
      words.values().forEach(w -> spans.addAll(occurrences(w.asString(""))));
    } else {
      spans.addAll(occurrences(text(coded, slot)));
    }
    return spans;
  }

  /// Whether finding it is no error, and neither is missing it.
  static boolean isOptional(JsonNode coded) {
    return coded.has("optional") && coded.get("optional").asBoolean(true);
  }

  /// The items of a list; none if there is no such field.
  static List<JsonNode> list(JsonNode node, String field) {
    JsonNode found = node.get(field);
    return found == null || !found.isArray() ? List.of() : List.copyOf(found.values());
  }

  /// The string of a field, or empty where it is null or missing.
  static String text(JsonNode node, String field) {
    JsonNode found = node.get(field);
    return found == null || found.isNull() ? "" : found.asString("");
  }
}
