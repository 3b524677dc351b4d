// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Hand codings as CSV: one coding a row, rows with the same `id` are one text.
///
/// The column that is there says which layer the file codes. A row in which it is empty says that
/// the text has nothing of the kind. Several values in a cell are parted by `; `.
final class GoldTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Deciding column, its layer and the name it has in JSON lines.
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("event", "events", "type"),
          List.of("content", "statements", "content"),
          List.of("place_name", "places", "text"),
          List.of("time_words", "times", "text"));

  private static final Set<String> ARTICLE = Set.of("id", "text", "published", "outlet");
  private static final Map<String, Set<String>> LISTS =
      Map.of("events", Set.of("source", "target"), "statements", Set.of("content"));
  private static final Pattern NUMBER = Pattern.compile("(\\w+) (\\d*)(-?)(\\d*)");

  private GoldTable() {}

  static Map<String, JsonNode> read(Path file, String text, List<String> faults) {
    Map<String, ObjectNode> byId = new HashMap<>();
    Map<String, JsonNode> records = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        String origin = file + ":" + row.getStartingLineNumber();
        String fault = add(row, origin, byId, records);
        if (!fault.isEmpty()) {
          faults.add(origin + ": " + fault);
        }
      }
    } catch (CsvParseException e) {
      faults.add(file + ": not CSV by RFC 4180: " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return records;
  }

  private static String add(
      NamedCsvRecord row,
      String origin,
      Map<String, ObjectNode> byId,
      Map<String, JsonNode> records) {
    List<String> layer =
        LAYERS.stream().filter(l -> row.getHeader().contains(l.get(0))).findFirst().orElse(null);
    if (layer == null) {
      return "no column says what is coded: event, content, place_name or time_words";
    }
    String id = row.findField("id").orElse("");
    if (id.isBlank()) {
      return "the column id is missing or empty";
    }
    ObjectNode article = byId.get(id);
    if (article == null) {
      article = JSON.createObjectNode();
      for (String name : ARTICLE) {
        String value = row.findField(name).orElse("");
        if (!value.isEmpty()) {
          article.put(name, value);
        }
      }
      article.putArray(layer.get(1));
      byId.put(id, article);
      records.put(origin, article);
    }
    if (!row.findField(layer.get(0)).orElse("").isBlank()) {
      code(row, layer, ((ArrayNode) article.get(layer.get(1))).addObject());
    }
    return "";
  }

  private static void code(NamedCsvRecord row, List<String> layer, ObjectNode coded) {
    for (String column : row.getHeader()) {
      if (ARTICLE.contains(column)) {
        continue;
      }
      String value = row.getField(column).strip();
      String name = column.equals(layer.get(0)) ? layer.get(2) : column;
      if (LISTS.getOrDefault(layer.get(1), Set.of()).contains(name)) {
        ArrayNode list = coded.putArray(name);
        parts(value).forEach(list::add);
      } else if (name.equals("via")) {
        ArrayNode list = coded.putArray(name);
        parts(value).forEach(v -> list.addObject().put("relation", v));
      } else if (name.equals("numbers")) {
        ArrayNode list = coded.putArray("magnitudes");
        parts(value).forEach(v -> number(v, list.addObject()));
      } else if (name.equals("optional")) {
        coded.put(name, value.equalsIgnoreCase("true"));
      } else if (!value.isEmpty() || !Set.of("lat", "lon", "n").contains(name)) {
        coded.put(name, value);
      }
    }
  }

  private static List<String> parts(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split("\\s*;\\s*"));
  }

  /// `killed 12`, `killed 12-`, `killed -30`, `killed 12-30`.
  private static void number(String written, ObjectNode into) {
    Matcher m = NUMBER.matcher(written);
    if (!m.matches()) {
      into.put("kind", written);
      return;
    }
    into.put("kind", m.group(1)).put("min", m.group(2));
    into.put("max", m.group(3).isEmpty() ? m.group(2) : m.group(4));
  }
}
