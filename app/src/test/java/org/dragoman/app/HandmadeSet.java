// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The blind hand-made sets under core's test resources: `actor`, `time`, `place`, `statement`,
/// `event`.
///
/// Records with an odd number in their id are the open half: whoever writes rules may look at what
/// goes wrong there. Those with an even number are the sealed half: scored, never looked at.
final class HandmadeSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Which records a figure is of.
  enum Half {
    OPEN,
    SEALED,
    WHOLE;

    boolean holds(Item item) {
      return this == WHOLE || (this == OPEN) == item.isOpen();
    }
  }

  /// One record: its text, and the rest as it stands in the file.
  record Item(JsonNode json) {
    String id() {
      return json.get("id").asString();
    }

    String text() {
      return json.get("text").asString();
    }

    boolean isOpen() {
      String digits = id().replaceAll("\\D", "");
      return (digits.charAt(digits.length() - 1) - '0') % 2 == 1;
    }

    Article article() {
      JsonNode day = json.get("published");
      @Nullable PartialDate published =
          day == null || day.isNull() ? null : PartialDate.parse(day.asString()).orElseThrow();
      return new Article(id(), null, null, null, null, null, published, text(), 0, null);
    }

    Reading read() {
      return RealReader.read(article());
    }

    /// The elements of a list; none if there is no such field.
    List<JsonNode> list(String field) {
      return HandmadeSet.list(json, field);
    }
  }

  private HandmadeSet() {}

  static List<Item> load(String stage) {
    return load(stage, "handmade.jsonl");
  }

  /// A set of the same form under another name: `development.jsonl` is open as a whole.
  static List<Item> load(String stage, String name) {
    Path file = Path.of("../core/src/test/resources/org/dragoman", stage, name);
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> new Item(JSON.readTree(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> list(JsonNode node, String field) {
    JsonNode found = node.get(field);
    return found == null || found.isNull() ? List.of() : List.copyOf(found.values());
  }

  /// The string of a field, or empty where it is null or missing.
  static String text(JsonNode node, String field) {
    JsonNode found = node.get(field);
    return found == null || found.isNull() ? "" : found.asString();
  }

  /// `[start, end]`.
  static Span span(JsonNode node) {
    return new Span(node.get(0).asInt(), node.get(1).asInt());
  }

  /// F1 of counts; 0 when nothing is right.
  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
