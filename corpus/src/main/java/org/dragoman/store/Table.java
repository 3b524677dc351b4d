// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One table of the store: its columns in order, each with what it means.
///
/// @param projected whether it is made from the readings and can be made anew
public record Table(String name, String meaning, boolean projected, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
  }

  /// One column.
  public record Column(String name, String type, String meaning) {}

  /// A table that is kept as it is.
  static Table kept(String name, String meaning, Column... columns) {
    return new Table(name, meaning, false, Arrays.asList(columns));
  }

  /// A table that is made from the readings.
  static Table made(String name, String meaning, Column... columns) {
    return new Table(name, meaning, true, Arrays.asList(columns));
  }

  static Column column(String name, String type, String meaning) {
    return new Column(name, type, meaning);
  }

  /// The statement that makes it. Neither keys nor constraints: with them a row cannot be replaced
  /// in one transaction.
  String definition() {
    return columns.stream()
        .map(c -> "\"" + c.name() + "\" " + c.type())
        .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")"));
  }
}
