// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.dragoman.store.Selection;
import org.dragoman.store.Store;

/// Writes what a store holds into a folder: its tables, what the field counts from them, networks,
/// the codebook that explains all of it and the manifest that says what it was made from.
///
/// 1. Equal stores give equal files, byte for byte.
/// 2. Rows pass through one by one or stay in the database: memory does not grow with the store.
/// 3. The folder holds the whole export or nothing of it.
public final class StoreExport {
  private static final String CODEBOOK = "CODEBOOK.md";
  private static final String COLUMNS = "codebook.csv";

  private final Store store;

  public StoreExport(Store store) {
    this.store = store;
  }

  /// Writes the export, making the folder if it is not there.
  ///
  /// @throws ExportException if the folder cannot be used or written to; nothing is left there then
  public ExportReport write(Path folder, ExportSettings settings) {
    try (ExportFolder out = ExportFolder.open(folder, settings.folder())) {
      return new Writing(store.select(settings.filter()), settings, out).all();
    } catch (UncheckedIOException | IOException e) {
      throw ExportFolder.unwritable(folder, e);
    }
  }

  /// One export under way.
  private static final class Writing {
    private final Selection selection;
    private final ExportSettings settings;
    private final ExportFolder out;
    private final List<ExportReport.Written> written = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Writing(Selection selection, ExportSettings settings, ExportFolder out) {
      this.selection = selection;
      this.settings = settings;
      this.out = out;
    }

    ExportReport all() throws IOException {
      SqlFile.load("views").executeIn(selection);
      List<Sheet> sheets = Sheet.all(settings.texts());
      for (Sheet sheet : sheets) {
        String name = sheet.file(settings.format());
        add(name, write(sheet, out.file(name)));
      }
      Manifest manifest = new Manifest(selection, settings);
      networks(new Networks(selection, manifest.newestRun().orElse(null)));
      codebook(new CodebookText(sheets, settings.format()));
      leftOut();
      Path file = out.file(ExportFolder.MANIFEST);
      Files.writeString(file, manifest.json(written, notes));
      add(ExportFolder.MANIFEST, lines(file));
      List<String> said = new ArrayList<>(notes);
      said.addAll(out.finish(written.stream().map(ExportReport.Written::file).toList()));
      return new ExportReport(written, said);
    }

    private void add(String name, long rows) throws IOException {
      Path file = out.file(name);
      written.add(new ExportReport.Written(name, rows, Files.size(file), sha256(file)));
    }

    private long write(Sheet sheet, Path file) throws IOException {
      boolean tab = sheet.kind() == Sheet.Kind.TAB;
      if (!tab && settings.format() == ExportSettings.Format.PARQUET) {
        return selection.toParquet(sheet.query(), file);
      }
      try (Writer to = Files.newBufferedWriter(file)) {
        if (tab) {
          return selection.rows(sheet.query(), new TabRows(to));
        }
        return switch (settings.format()) {
          case EXCEL -> excel(sheet, to);
          case JSONL -> selection.rows(sheet.query(), new JsonRows(to));
          default -> selection.rows(sheet.query(), new CsvRows(to));
        };
      }
    }

    private long excel(Sheet sheet, Writer to) {
      ExcelRows rows = new ExcelRows(to);
      long count = selection.rows(sheet.query(), rows);
      notes.addAll(rows.notes(sheet.file(settings.format())));
      return count;
    }

    private void networks(Networks networks) throws IOException {
      for (Networks.Level level : Networks.Level.values()) {
        Function<Networks.Format, String> name =
            format -> "network_" + level.word() + "." + format.ending();
        long parts = networks.write(level, format -> out.file(name.apply(format)));
        for (Networks.Format format : Networks.Format.values()) {
          add(name.apply(format), parts);
        }
      }
    }

    private void codebook(CodebookText text) throws IOException {
      Path page = out.file(CODEBOOK);
      try (Writer to = Files.newBufferedWriter(page)) {
        text.markdown(to);
      }
      add(CODEBOOK, lines(page));
      try (Writer to = Files.newBufferedWriter(out.file(COLUMNS))) {
        long columns = text.csv(to);
        to.flush();
        add(COLUMNS, columns);
      }
    }

    /// Says what is not in the files and where it is.
    private void leftOut() {
      if (settings.texts() == ExportSettings.Texts.STAY) {
        long texts = selection.number("SELECT count(*) FROM export_readings");
        notes.add(
            texts
                + " readings with their articles' texts stay in the store; --texts takes them along");
      }
      long dyads = selection.number("SELECT count(*) FROM dyads");
      long untold =
          selection.number(
              "SELECT count(*) FROM dyads d JOIN dated_events e ON e.id = d.id WHERE NOT e.told");
      notes.add(
          untold
              + " of the "
              + dyads
              + " rows of events.tab are denied, hypothetical or merely expected and not in gdelt_*.tab, did-to edges"
              + " and counts of `events`");
      long open =
          selection.number(
              "SELECT count(*) FROM dyads d JOIN dated_events e ON e.id = d.id WHERE e.told"
                  + " AND (d.source_actor IS NULL OR d.target_actor IS NULL)");
      notes.add(
          open + " rows of told events lack a known actor on a side and are no edge of a network");
    }

    private static long lines(Path file) throws IOException {
      try (var lines = Files.lines(file)) {
        return lines.count();
      }
    }

    private static String sha256(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          sha.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(sha.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JVM has SHA-256", e);
      }
    }
  }
}
