// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which column or field of a table holds what of an article: `--map text=body,published=date`.
public record FieldMap(Map<Field, String> columns) {
  /// What an article has.
  public enum Field {
    ID,
    TEXT,
    TITLE,
    URL,
    OUTLET,
    PUBLISHED,
    BYLINE;

    /// Its own name, which the column has when nothing else is said.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Each field under its own name.
  public static final FieldMap STANDARD = new FieldMap(Map.of());

  public FieldMap {
    columns = Map.copyOf(columns);
  }

  /// Reads `text=body,published=date`; empty columns and unknown fields are errors.
  ///
  /// @throws IllegalArgumentException if it is none; the message says what is expected
  public static FieldMap parse(Map<String, String> written) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    written.forEach((name, column) -> {
      Field field =
          find(name)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "an article has no field `" + name + "`; it has " + names()));
      if (column.isBlank()) {
        throw new IllegalArgumentException("no column is named for " + name);
      }
      columns.put(field, column.strip());
    });
    return new FieldMap(columns);
  }

  /// The column of a field.
  public String column(Field field) {
    return columns.getOrDefault(field, field.word());
  }

  /// Whether the user named the column.
  public boolean isNamed(Field field) {
    return columns.containsKey(field);
  }

  private static Optional<Field> find(String word) {
    for (Field field : Field.values()) {
      if (field.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String names() {
    StringBuilder names = new StringBuilder();
    for (Field field : Field.values()) {
      names.append(names.isEmpty() ? "" : ", ").append(field.word());
    }
    return names.toString();
  }
}
