// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.codebook.Codebook;
import org.dragoman.store.Table;

/// The codebook of an export: every file, every column, its type, unit, values and meaning, for
/// people (Markdown) and for programs (CSV). It is made from the sheets that are written, so the
/// two agree.
final class CodebookText {
  private final List<Sheet> sheets;
  private final ExportSettings.Format format;

  CodebookText(List<Sheet> sheets, ExportSettings.Format format) {
    this.sheets = List.copyOf(sheets);
    this.format = format;
  }

  void markdown(Writer out) throws IOException {
    out.write(
        """
        # Codebook

        What the files of this export hold. `manifest.json` says what they were made from and how to cite them.

        * **Ids.** The column `id` of a table is what others name: `events.place` is a `places.id`, `event_parties.event`
          an `events.id`, `statements.parent` a `statements.id`. They stay the same when an article is read again.
        * **Empty** (null) means unknown or absent; an event's or statement's `holder` is empty where the article's
          author vouches.
        * **Offsets** count UTF-16 units of the article's text; the words stand beside them, since SQL, R and Python
          count code points.
        * **Lists** are lists in Parquet and JSON, joined by `; ` in CSV, by `;` in tab-separated files.
        * **Told** events are those of which somebody says that they happened: not denied, not only under a condition,
          not merely expected; of what is to come, promises and plans (AGREE, CONCEDE) count. Counts by month, networks
          and the files in GDELT's columns are of told events; `events` and `events.tab` have all of them. Whoever
          wants only what the author vouches for keeps `author_value` of 2.5 and more.

        """);
    for (Sheet sheet : sheets) {
      markdown(sheet, out);
    }
    out.write(
        """

        ## network_actors, network_countries (.gexf, .graphml)

        Who spoke to, spoke about, did to whom: nodes are actors or countries, an edge is one relation of an ordered
        pair. GEXF has the time in it: `start` and `end` of nodes and edges, and a count for each month; GraphML has
        the first and last day as attributes. Both have the same nodes and edges.

        | of | attribute | type | meaning |
        |---|---|---|---|
        """);
    for (GraphAttribute attribute : GraphAttribute.ALL) {
      out.write("| " + attribute.of().word() + " | `" + attribute.id() + "` | " + attribute.type());
      out.write(" | " + attribute.meaning() + " |\n");
    }
    cameo(out);
  }

  private void markdown(Sheet sheet, Writer out) throws IOException {
    Table table = sheet.table();
    out.write("\n## " + table.name() + "\n\n" + table.meaning() + " File: `");
    out.write(
        sheet.file(format)
            + "`.\n\n| column | type | unit | values | meaning |\n|---|---|---|---|---|\n");
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      String values = String.join(", ", values(table, column));
      out.write("| `" + column.name() + "` | " + column.type() + " | " + sheet.units().get(i));
      out.write(" | " + values + " | " + column.meaning() + " |\n");
    }
  }

  private static List<String> values(Table table, Table.Column column) {
    return ColumnFacts.values(table.name(), column.name()).orElse(List.of());
  }

  private static void cameo(Writer out) throws IOException {
    out.write(
        "\n## CAMEO codes\n\n| code | name | Goldstein | PLOVER type | mode |\n|---|---|---|---|---|\n");
    for (Codebook.CameoEntry entry : Codebook.load().cameo()) {
      out.write("| " + entry.code() + " | " + entry.name() + " | " + entry.goldstein());
      out.write(" | " + entry.plover().orElse("") + " | " + entry.mode().orElse("") + " |\n");
    }
  }

  /// One row a column of a table.
  ///
  /// @return how many rows
  long csv(Writer out) {
    CsvRows rows = new CsvRows(out);
    rows.columns(List.of("file", "table", "column", "type", "unit", "values", "meaning"));
    long count = 0;
    for (Sheet sheet : sheets) {
      Table table = sheet.table();
      for (int i = 0; i < table.columns().size(); i++) {
        Table.Column column = table.columns().get(i);
        rows.row(
            Arrays.asList(
                sheet.file(format),
                table.name(),
                column.name(),
                column.type().toLowerCase(Locale.ROOT),
                sheet.units().get(i),
                values(table, column),
                column.meaning()));
        count++;
      }
    }
    return count;
  }
}
