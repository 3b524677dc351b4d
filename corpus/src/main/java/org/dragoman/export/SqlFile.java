// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.Selection;
import org.dragoman.store.Table;

/// A query that ships with the program as a file of SQL, so that those who use its result can read
/// how it was made. Lines that begin with `--#` name and explain the result, lines with `--|` its
/// columns: name, type, unit, meaning.
///
/// @param units units of the columns, in their order; empty where there is none
record SqlFile(String text, Table table, List<String> units) {
  private static final String TITLE = "--# ";
  private static final String COLUMN = "--| ";
  private static final int FIELDS = 4;

  SqlFile {
    units = List.copyOf(units);
  }

  static SqlFile load(String name) {
    String text = read(name);
    List<String> titles = new ArrayList<>();
    List<Table.Column> columns = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(TITLE)) {
        titles.add(line.substring(TITLE.length()));
      } else if (line.startsWith(COLUMN)) {
        String[] fields = line.substring(COLUMN.length()).split("\\|", FIELDS);
        columns.add(new Table.Column(fields[0].strip(), fields[1].strip(), fields[3].strip()));
        units.add(fields[2].strip());
      }
    }
    Table table =
        titles.isEmpty()
            ? new Table(name, "", false, List.of())
            : new Table(titles.getFirst(), titles.getLast(), false, columns);
    return new SqlFile(text, table, units);
  }

  private static String read(String name) {
    try (InputStream in = SqlFile.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException(name + ".sql is missing from the program; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Executes the statements of the file one by one; each ends with a semicolon at the end of a
  /// line.
  void executeIn(Selection selection) {
    for (String statement : text.split(";\\R")) {
      boolean empty = statement.lines().allMatch(line -> line.isBlank() || line.startsWith("--"));
      if (!empty) {
        selection.execute(statement);
      }
    }
  }
}
