// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.codebook.Table;

/// The words that rules on pages go by: tables beside the classes, in the format of the lexicon.
final class DataFile {
  private DataFile() {}

  static List<Table.Row> rows(String name, String... columns) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is not whole: " + name + " is missing");
      }
      return Table.read(name, in.readAllBytes(), columns).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A cell of several values, cut at its bars.
  static List<String> values(Table.Row row, String column) {
    return List.of(row.text(column).split("\\|"));
  }
}
