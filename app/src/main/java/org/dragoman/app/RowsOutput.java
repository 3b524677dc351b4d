// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.export.CsvRows;
import org.dragoman.export.JsonRows;
import org.dragoman.store.RowConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How and where a command writes rows.
final class RowsOutput {
  /// How rows are written.
  enum Format {
    TABLE,
    CSV,
    JSONL,
    PARQUET
  }

  /// Rows that can be handed on one by one, or written as a Parquet file.
  interface Source {
    void handOn(RowConsumer to);

    void toParquet(Path file);

    /// The table for the eye.
    default TextTable table(PrintWriter to) {
      return new TextTable(to);
    }
  }

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "table, csv, jsonl or parquet (default: table)")
  private Format format = Format.TABLE;

  @Mixin private OutOption out = new OutOption();

  /// Refuses a Parquet file that has nowhere to go, before anything is opened.
  void check() {
    if (format == Format.PARQUET && out.path().isEmpty()) {
      throw new UsageException("--format parquet: needs --out FILE, as it is no text");
    }
  }

  void write(Source rows, CommandLine line) {
    Optional<Path> file = out.path();
    if (format == Format.PARQUET && file.isPresent()) {
      rows.toParquet(file.get());
    } else {
      out.write(line.getOut(), to -> write(rows, line, to));
    }
  }

  private void write(Source rows, CommandLine line, PrintWriter to) {
    switch (format) {
      case CSV -> rows.handOn(new CsvRows(to));
      case JSONL -> rows.handOn(new JsonRows(to));
      default -> {
        TextTable table = rows.table(to);
        rows.handOn(table);
        long count = table.end();
        line.getErr().println(count + (count == 1 ? " row" : " rows"));
        line.getErr().flush();
      }
    }
    to.flush();
  }
}
