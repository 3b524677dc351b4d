// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.store.Schema;
import org.dragoman.store.Table;

/// Two stores, row for row.
final class StoreComparison {
  private StoreComparison() {}

  /// The tables that differ, each way round.
  ///
  /// @param but columns that may differ
  static List<String> differences(Path one, Path other, List<String> but) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement()) {
      ask.execute("ATTACH '" + one + "' AS a (READ_ONLY)");
      ask.execute("ATTACH '" + other + "' AS b (READ_ONLY)");
      return Schema.tables().stream()
          .flatMap(t -> Stream.of(lacking(ask, t, but, "a", "b"), lacking(ask, t, but, "b", "a")))
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }

  private static String lacking(
      Statement ask, Table table, List<String> but, String has, String lacks) {
    String columns =
        table.columns().stream()
            .map(Table.Column::name)
            .filter(c -> !but.contains(c))
            .map(c -> '"' + c + '"')
            .collect(Collectors.joining(", ", "SELECT ", " FROM "));
    String sql =
        columns + has + "." + table.name() + " EXCEPT ALL " + columns + lacks + "." + table.name();
    try (ResultSet row =
        ask.executeQuery("SELECT count(*), any_value(x)::VARCHAR FROM (" + sql + ") x")) {
      row.next();
      return row.getLong(1) == 0
          ? ""
          : lacks
              + "."
              + table.name()
              + " lacks "
              + row.getLong(1)
              + " such as "
              + row.getString(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
