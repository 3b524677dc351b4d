// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.Schema;
import org.dragoman.store.Selection;
import org.dragoman.store.Table;

/// One table of an export: what it holds and the query that makes it.
///
/// @param query its rows, in an order that does not depend on how they came into the store
/// @param units units of the columns, in their order; empty where there is none
record Sheet(Table table, String query, Kind kind, List<String> units) {
  /// What a sheet comes from and is written as.
  enum Kind {
    /// A table of the store.
    STORED,
    /// Counted from tables of the store.
    COUNTED,
    /// Always tab-separated, as the tools that read it expect; its name ends with `.tab`.
    TAB
  }

  private static final String READINGS = "readings";

  Sheet {
    units = List.copyOf(units);
  }

  /// All tables of an export, in the order of its codebook.
  static List<Sheet> all(ExportSettings.Texts texts) {
    List<Sheet> sheets = new ArrayList<>();
    for (Table table : Schema.tables()) {
      if (texts == ExportSettings.Texts.GO_ALONG || !READINGS.equals(table.name())) {
        Table described = Selection.described(table);
        sheets.add(
            new Sheet(
                described,
                Selection.query(table),
                Kind.STORED,
                described.columns().stream().map(ColumnFacts::unit).toList()));
      }
    }
    for (String counted : List.of("dyad_months_countries", "dyad_months_actors")) {
      sheets.add(of(counted, Kind.COUNTED));
    }
    for (String tab : List.of("events", "gdelt_events", "gdelt_mentions")) {
      sheets.add(of(tab, Kind.TAB));
    }
    return sheets;
  }

  private static Sheet of(String name, Kind kind) {
    SqlFile file = SqlFile.load(name);
    return new Sheet(file.table(), file.text(), kind, file.units());
  }

  String file(ExportSettings.Format format) {
    return kind == Kind.TAB ? table.name() : table.name() + "." + format.ending();
  }
}
