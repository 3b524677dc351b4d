// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.PartialDate;
import org.dragoman.store.Filter;
import org.dragoman.store.Run;
import org.dragoman.store.RunDetail;
import org.dragoman.store.RunPlan;
import org.dragoman.store.SampleReading;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.dragoman.store.StoredReading;

/// A real store with sample readings, exported.
record ExportFixture(Path folder) {
  static final String COMMA = "a, \"b\"";

  /// Exports a store of these articles into `out`.
  ExportReport export(ExportSettings.Format format, String... articles) {
    return export(settings(format, Filter.ALL, ExportSettings.Occupied.REFUSE), "out", articles);
  }

  ExportReport export(ExportSettings settings, String into, String... articles) {
    Path file = folder.resolve("corpus-" + into + ".duckdb");
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      List<StoredReading.In> readings = new ArrayList<>();
      for (String article : articles) {
        readings.add(
            SampleReading.stored(
                SampleReading.of(SampleReading.article(article, "Belmark Post", "2020-05-01"))));
      }
      RunDetail lexicon = new RunDetail(RunDetail.Kind.LEXICON, "lexicon/en/cues.tsv", "c0ffee");
      RunDetail input = new RunDetail(RunDetail.Kind.INPUT, "path", "/home/veld/secret");
      Run run =
          store.begin(new RunPlan(Instant.EPOCH, "test", "f1", "none", List.of(lexicon, input)));
      store.put(run, readings, List.of());
    }
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      return new StoreExport(store).write(out(into), settings);
    }
  }

  Path out(String into) {
    return folder.resolve(into);
  }

  static ExportSettings settings(
      ExportSettings.Format format, Filter filter, ExportSettings.Occupied occupied) {
    return new ExportSettings(format, filter, ExportSettings.Texts.STAY, occupied, "test 1");
  }

  static Filter filter(String actor, String type, String since) {
    return new Filter(
        Optional.ofNullable(actor),
        Optional.empty(),
        Optional.ofNullable(type),
        Optional.ofNullable(since).flatMap(PartialDate::parse),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// What DuckDB answers, each row as its cells joined by `|`.
  static List<String> ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        answers.add(row.toString());
      }
      return answers;
    }
  }
}
