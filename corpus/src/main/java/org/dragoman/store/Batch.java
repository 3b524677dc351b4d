// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Rows on their way into the store, by table.
final class Batch {
  private final Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

  /// Adds a row; the cells stand in the order of the table's columns.
  void add(Table table, @Nullable Object... cells) {
    if (cells.length != table.columns().size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + table.columns().size() + " columns, not " + cells.length);
    }
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(cells);
  }

  /// Writes all rows inside the open transaction. Appenders, since an INSERT a row takes a
  /// millisecond each.
  void write(DuckDBConnection connection) throws SQLException {
    for (Map.Entry<Table, List<@Nullable Object[]>> entry : rows.entrySet()) {
      try (DuckDBAppender appender = connection.createAppender(entry.getKey().name())) {
        append(appender, entry.getValue());
      }
    }
  }

  /// Writes all rows into temporary tables, `expected_` and the table's name, to be compared with
  /// what is there.
  void writeExpected(DuckDBConnection connection) throws SQLException {
    for (Map.Entry<Table, List<@Nullable Object[]>> entry : rows.entrySet()) {
      try (DuckDBAppender appender =
          connection.createAppender("temp", "main", "expected_" + entry.getKey().name())) {
        append(appender, entry.getValue());
      }
    }
  }

  /// Writes article ids into the temporary table `compared`.
  static void writeCompared(DuckDBConnection connection, Collection<String> articles)
      throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "compared")) {
      List<@Nullable Object[]> cells = new ArrayList<>();
      articles.forEach(a -> cells.add(new Object[] {a}));
      append(appender, cells);
    }
  }

  private static void append(DuckDBAppender appender, List<@Nullable Object[]> rows)
      throws SQLException {
    for (@Nullable Object[] row : rows) {
      appender.beginRow();
      for (Object cell : row) {
        append(appender, cell);
      }
      appender.endRow();
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    switch (cell) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Integer number -> appender.append(number.intValue());
      case Long number -> appender.append(number.longValue());
      case Double number -> appender.append(number.doubleValue());
      case Boolean truth -> appender.append(truth.booleanValue());
      case Collection<?> list -> appender.append(list);
      case LocalDateTime time -> appender.append(time);
      default -> throw new IllegalArgumentException("no column holds a " + cell.getClass());
    }
  }
}
