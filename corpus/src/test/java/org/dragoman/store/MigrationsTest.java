// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stores of each version there was, made by the SQL of its time.
class MigrationsTest {
  private static final String RAW = "ab12";

  @TempDir Path folder;

  private static Reading reading() {
    Article article =
        new Article(
            "a",
            null,
            "Belmark Post",
            null,
            null,
            null,
            new PartialDate("2020-05-01"),
            SampleReading.TEXT,
            0,
            RAW);
    return SampleReading.of(article);
  }

  private Path store(int version) throws SQLException, IOException {
    Path file = folder.resolve("v" + version + ".duckdb");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement run = duck.createStatement();
        InputStream in = MigrationsTest.class.getResourceAsStream("schema-" + version + ".sql")) {
      run.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      run.execute(
          "INSERT INTO runs (run, started, program, fingerprint, finished, articles, \"read\") VALUES"
              + " ('r1', TIMESTAMP '2020-05-01 10:00:00', '0.0', 'f1', true, 2, 1),"
              + " ('r2', TIMESTAMP '2020-05-02 10:00:00', '0.0', 'f1', false, 0, 0)");
      run.execute("INSERT INTO faults (run, origin, message) VALUES ('r1', 'x.jsonl:2', 'bad')");
      run.execute(
          "INSERT INTO articles (article, edition, fingerprint, run, outlet, published) SELECT 'a', '"
              + reading().sha256()
              + "', 'f1', 'r1', 'Belmark Post', '2020-05-01'");
      try (PreparedStatement insert =
          duck.prepareStatement(
              "INSERT INTO readings (article, edition, fingerprint, run, text, reading) VALUES ('a', ?, 'f1', 'r1', ?, ?)")) {
        insert.setString(1, reading().sha256());
        insert.setString(2, SampleReading.TEXT);
        insert.setString(3, SampleReading.stored(reading()).json());
        insert.executeUpdate();
      }
    }
    return file;
  }

  private static Map<String, List<String>> tables(Path file) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement ask = duck.createStatement();
        ResultSet row =
            ask.executeQuery(
                "SELECT table_name, column_name || ' ' || data_type || coalesce(' ' || column_default, '')"
                    + " FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index")) {
      while (row.next()) {
        tables.computeIfAbsent(row.getString(1), t -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return tables;
  }

  private static List<String> ask(Path file, String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement ask = duck.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      while (row.next()) {
        cells.add(row.getString(1));
      }
    }
    return cells;
  }

  private static Store write(Path file) {
    return Store.openToWrite(file, StoreSettings.standard(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aStoreOfAnEarlierVersionBecomesOneOfThis(int version) throws SQLException, IOException {
    Path file = store(version);
    assertThatThrownBy(() -> Store.openToRead(file, StoreSettings.standard(file)))
        .hasMessageContaining("version " + version)
        .hasMessageContaining("brings it up to date");
    Path fresh = folder.resolve("fresh.duckdb");
    write(fresh).close();
    try (Store store = write(file)) {
      StoredReading.Out out = store.findReading("a").orElseThrow();
      assertThat(new ReadingParser().parse(out.json(), out.text())).isEqualTo(reading());
    }
    assertThat(tables(file)).isEqualTo(tables(fresh));
    assertThat(ask(file, "SELECT version FROM schema_version")).containsExactly("5");
    assertThat(ask(file, "SELECT run FROM runs ORDER BY run")).containsExactly("r1", "r2");
    assertThat(ask(file, "SELECT ending FROM runs ORDER BY run")).containsExactly("finished", null);
    assertThat(ask(file, "SELECT message FROM faults")).containsExactly("bad");
    assertThat(ask(file, "SELECT raw_sha256 FROM articles")).containsExactly(RAW);
    try (Store store = write(file)) {
      Run run = Run.of(Instant.EPOCH, "f2");
      store.put(run, List.of(SampleReading.stored(reading())), List.of());
      store.learnRegistry();
      assertThat(store.registry().entries()).isNotEmpty();
    }
    assertThat(ask(file, "SELECT count(*) FROM events")).containsExactly("1");
  }

  @Test
  void aStoreThatCannotBeBroughtUpToDateStaysAsItWas() throws SQLException, IOException {
    Path file = store(2);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement run = duck.createStatement()) {
      run.execute("ALTER TABLE faults RENAME TO lost");
    }
    Map<String, List<String>> before = tables(file);
    assertThatThrownBy(() -> write(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("faults");
    assertThat(tables(file)).isEqualTo(before);
    assertThat(ask(file, "SELECT version FROM schema_version")).containsExactly("2");
  }
}
