// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a query, handed on row by row.
final class Rows {
  private final PreparedStatement statement;
  private final List<Object> parameters;

  Rows(PreparedStatement statement, List<Object> parameters) {
    this.statement = statement;
    this.parameters = parameters;
  }

  /// Asks, hands the rows on, and counts them.
  long handOn(RowConsumer to) throws SQLException {
    StoreConnection.set(statement, parameters);
    long count = 0;
    try (ResultSet rows = statement.executeQuery()) {
      ResultSetMetaData meta = rows.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        names.add(meta.getColumnName(i));
      }
      to.columns(names);
      while (rows.next()) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          cells.add(cell(rows.getObject(i)));
        }
        to.row(Collections.unmodifiableList(cells));
        count++;
      }
    }
    return count;
  }

  private static @Nullable Object cell(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Array list -> Arrays.asList((Object[]) list.getArray());
      case Timestamp time -> time.toLocalDateTime().toString();
      case null -> null;
      default -> value;
    };
  }
}
