// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.store.Decision;
import org.dragoman.store.DecisionLog;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages a store in every way SQL can and lets it be checked and mended.
class StoreCheckTest {
  private static final int ARTICLES = 60;

  @TempDir private static Path once;
  private static Path whole;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void makeOne() {
    whole = once.resolve("whole.duckdb");
    QuickRun.run(
        whole,
        ARTICLES,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @BeforeEach
  void copyIt() throws IOException {
    file = folder.resolve("corpus.duckdb");
    Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement run = duck.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  private StoreCheck.Report look() {
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      return StoreCheck.look(store);
    }
  }

  private StoreCheck.Report repair() {
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      return StoreCheck.repair(store);
    }
  }

  @Test
  void aStoreThatNothingHappenedToIsWhole() throws SQLException {
    StoreCheck.Report report = look();
    assertThat(report.findings()).isEmpty();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.readings()).isEqualTo(ARTICLES - 5);
    assertThat(report.stale()).isZero();
    sql("UPDATE runs SET fingerprint = 'f2'");
    assertThat(look().stale()).isEqualTo(ARTICLES - 5);
  }

  private static final List<List<String>> ROWS =
      List.of(
          List.of(
              "UPDATE spans SET words = 'x' WHERE article = 'a3' AND slot = 'cue'", "a3", "spans"),
          List.of("UPDATE spans SET \"end\" = 4000 WHERE article = 'a2'", "a2", "spans"),
          List.of("DELETE FROM events WHERE article = 'a4'", "a4", "events"),
          List.of(
              "DELETE FROM statements WHERE article = 'a1' AND local = 's1'", "a1", "statements"),
          List.of(
              "UPDATE event_parties SET actor = 'a-01' WHERE article = 'a5'",
              "a5",
              "event_parties"),
          List.of(
              "INSERT INTO mentions SELECT * FROM mentions WHERE article = 'a6'", "a6", "mentions"),
          List.of(
              "INSERT INTO notes VALUES ('stray', 0, 'time', 'x', 0, 1)",
              "stray",
              "has rows and no reading"),
          List.of("DELETE FROM articles WHERE article = 'a8'", "a8", "no row in articles"),
          List.of(
              "UPDATE articles SET edition = 'abc' WHERE article = 'a9'",
              "a9",
              "has rows and no reading"));

  private static final List<List<String>> TABLES =
      List.of(
          List.of("DROP TABLE places", "places", "missing"),
          List.of("ALTER TABLE times DROP COLUMN words", "times", "other columns"));

  @Test
  void rowsThatAreNotAsTheReadingHasThemAreFoundAndMended() throws SQLException {
    foundAndMended(ROWS);
  }

  @Test
  void tablesThatAreNotThereAreFoundAndMadeAnew() throws SQLException {
    foundAndMended(TABLES);
  }

  private void foundAndMended(List<List<String>> damages) throws SQLException {
    for (List<String> damage : damages) {
      sql(damage.getFirst());
    }
    StoreCheck.Report looked = look();
    assertThat(looked.isWhole()).isFalse();
    assertThat(looked.mended()).isZero();
    for (List<String> damage : damages) {
      assertThat(looked.findings())
          .anySatisfy(f -> {
            assertThat(f.subject()).isEqualTo(damage.get(1));
            assertThat(f.what()).contains(damage.get(2));
            assertThat(f.remedy()).contains("check --repair");
          });
    }
    StoreCheck.Report repaired = repair();
    assertThat(repaired.isWhole()).as(repaired.findings().toString()).isTrue();
    assertThat(look().found()).isZero();
    assertThat(StoreComparison.differences(whole, file, List.of())).isEmpty();
  }

  @Test
  void aDamagedReadingIsMarkedAndReadAgainFromItsText() throws SQLException {
    sql(
        "UPDATE readings SET reading = left(reading, 200) WHERE article = 'a3'",
        "UPDATE readings SET reading = replace(reading, '\"actors\":[\"a1\"]', '\"actors\":[\"a7\"]') WHERE article = 'a4'");
    StoreCheck.Report looked = look();
    assertThat(looked.findings())
        .extracting(StoreCheck.Finding::subject)
        .containsExactlyInAnyOrder("a3", "a4");
    assertThat(looked.findings())
        .allSatisfy(f -> assertThat(f.remedy()).contains("--refresh"))
        .anySatisfy(f -> assertThat(f.what()).contains("s1 names a7"));
    StoreCheck.Report repaired = repair();
    assertThat(repaired.isWhole()).isFalse();
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      assertThat(store.countStale("f1")).isEqualTo(2);
    }
  }

  @Test
  void aTextThatIsNotTheOneStoredIsLost() throws SQLException {
    sql("UPDATE readings SET text = 'Something else.' WHERE article = 'a3'");
    assertThat(look().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("not the one that was stored"));
    assertThat(repair().isWhole()).isFalse();
  }

  @Test
  void theRecordOfTheRunsAddsUp() throws SQLException {
    sql(
        "DELETE FROM faults WHERE kind = 'malformed'",
        "INSERT INTO run_counts VALUES ('r', 'pass', 'x', 1)");
    assertThat(look().findings())
        .extracting(StoreCheck.Finding::what)
        .anySatisfy(w -> assertThat(w).contains("counts 4 faults and has 2"))
        .anySatisfy(w -> assertThat(w).contains("1 rows of run_counts"));
  }

  @Test
  void decisionsAboutWhatIsGoneAreTold() throws IOException {
    DecisionLog log = DecisionLog.beside(file);
    Instant now = Instant.EPOCH;
    log.append(
        new Decision(
            "d-1", now, "karin", Decision.Kind.RENAME, "ARV/veld-oskar", "Oskar Veld", Map.of()));
    assertThat(look().isWhole()).isTrue();
    log.append(
        new Decision(
            "d-2", now, "karin", Decision.Kind.HIDE, "ARV/tolan-mira", "Mira Tolan", Map.of()));
    Files.writeString(log.path(), "{\"id\":\"d-3", StandardOpenOption.APPEND);
    assertThat(look().findings())
        .extracting(StoreCheck.Finding::subject)
        .containsExactly(log.path() + ":3", "decision d-2");
  }

  @Test
  void aBlockThatIsDamagedOnTheDiskIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // past the headers; every block has a checksum
    for (int at = 3 * 4096 + 100; at < bytes.length; at += 1 << 18) {
      bytes[at] ^= 0x55;
    }
    Files.write(file, bytes);
    String said;
    try {
      StoreCheck.Report report = look();
      assertThat(report.isWhole()).isFalse();
      said = report.findings().toString();
    } catch (RuntimeException e) {
      said = e.getMessage();
    }
    assertThat(said).containsAnyOf("damaged", "cannot be read").contains("new store");
  }
}
