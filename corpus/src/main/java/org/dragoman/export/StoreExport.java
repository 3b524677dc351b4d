// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.codebook.Codebook;
import org.dragoman.store.Schema;
import org.dragoman.store.SchemaGuide;
import org.dragoman.store.Store;
import org.dragoman.store.Table;

/// Writes a whole store into a folder, one file a table, with the codebook that explains them.
public final class StoreExport {
  /// What the files are.
  public enum Format {
    PARQUET,
    CSV,
    JSONL
  }

  private final Store store;

  public StoreExport(Store store) {
    this.store = store;
  }

  /// Writes all tables, the field's event table `events.tab` and `CODEBOOK.md` into the folder,
  /// making it if it is not there.
  ///
  /// @return the files, in the order of the tables
  public List<Path> write(Path folder, Format format) {
    try {
      Files.createDirectories(folder);
      List<Path> files = new ArrayList<>();
      for (Table table : Schema.tables()) {
        Path file = folder.resolve(table.name() + "." + format.name().toLowerCase(Locale.ROOT));
        write(table, file, format);
        files.add(file);
      }
      files.add(dyads(folder.resolve("events.tab")));
      Path codebook = folder.resolve("CODEBOOK.md");
      Files.writeString(codebook, codebook());
      files.add(codebook);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the export cannot be written", e);
    }
  }

  private void write(Table table, Path file, Format format) throws IOException {
    if (format == Format.PARQUET) {
      store.toParquet(table, file);
      return;
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      store.rows(table, format == Format.CSV ? new CsvRows(out) : new JsonRows(out));
    }
  }

  private Path dyads(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      store.dyads(new TabRows(out));
    }
    return file;
  }

  private static String codebook() {
    StringBuilder page =
        new StringBuilder("# Codebook\n\nThe tables of this export and the codes in them.\n");
    page.append(SchemaGuide.markdown(Schema.tables()));
    page.append(SchemaGuide.dyads());
    page.append(
        "\n## CAMEO codes\n\n| code | name | Goldstein | PLOVER type | mode |\n|---|---|---|---|---|\n");
    for (Codebook.CameoEntry entry : Codebook.load().cameo()) {
      page.append("| ").append(entry.code()).append(" | ").append(entry.name());
      page.append(" | ").append(entry.goldstein()).append(" | ").append(entry.plover().orElse(""));
      page.append(" | ").append(entry.mode().orElse("")).append(" |\n");
    }
    return page.toString();
  }
}
