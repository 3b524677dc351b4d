// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.FieldMap.Field;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Fault;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads an article from an object of JSON; fields nobody asked for are passed over.
///
/// A field in a field is named by its path (`meta.date`). A list of strings is one string: the
/// names of a byline stand side by side, the paragraphs of a text apart.
final class JsonArticle {
  private static final int NAMES = 30;

  private final Map<String, List<Field>> wanted = new HashMap<>();
  private final Set<String> above = new HashSet<>();
  private final RowArticles rows;

  JsonArticle(FieldMap fields, RowArticles rows) {
    this.rows = rows;
    for (Field field : Field.values()) {
      String path = fields.column(field);
      wanted.computeIfAbsent(path, p -> new ArrayList<>()).add(field);
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        above.add(path.substring(0, dot));
      }
    }
  }

  /// One object, as far as it is read.
  private static final class Found {
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<String> names = new ArrayList<>();
    private boolean hasId;
  }

  /// Reads the object whose first token was read; the parser stands at its end afterwards, or
  /// somewhere inside after a fault.
  Ingested read(JsonParser json, String origin) {
    Found object = new Found();
    Optional<String> wrong = fields(json, "", object);
    return wrong.isPresent()
        ? Ingested.faulty(origin, Fault.Kind.MALFORMED, wrong.get())
        : rows.article(object.values, object.hasId, object.names, origin);
  }

  /// Takes over the fields of one object; what is wrong with one of them, if anything.
  private Optional<String> fields(JsonParser json, String before, Found object) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      String path = before + name;
      JsonToken token = json.nextToken();
      if (object.names.size() < NAMES) {
        object.names.add(path);
      }
      Optional<String> wrong = Optional.empty();
      if (wanted.containsKey(path)) {
        wrong = value(wanted.getOrDefault(path, List.of()), path, token, json, object);
      } else if (token == JsonToken.START_OBJECT && above.contains(path)) {
        wrong = fields(json, path + ".", object);
      } else {
        json.skipChildren();
      }
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> value(
      List<Field> fields, String path, JsonToken token, JsonParser json, Found object) {
    object.hasId |= fields.contains(Field.ID);
    if (token == JsonToken.VALUE_NULL) {
      fields.forEach(object.values::remove);
      return Optional.empty();
    }
    boolean number = token.isNumeric() && !fields.contains(Field.TEXT);
    if (token == JsonToken.VALUE_STRING || number) {
      String value = json.getString();
      fields.forEach(field -> object.values.put(field, value));
      return Optional.empty();
    }
    if (token == JsonToken.START_ARRAY) {
      return list(fields, path, json, object);
    }
    return Optional.of("the field " + path + " must be a string");
  }

  private static Optional<String> list(
      List<Field> fields, String path, JsonParser json, Found object) {
    List<String> parts = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token != JsonToken.VALUE_STRING) {
        return Optional.of("the field " + path + " must be a string or a list of strings");
      }
      parts.add(json.getString());
    }
    for (Field field : fields) {
      object.values.put(field, String.join(field == Field.TEXT ? "\n\n" : ", ", parts));
    }
    return Optional.empty();
  }
}
