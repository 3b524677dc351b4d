// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dragoman.run.RunService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store tells of its runs, with the real program.
class RunCommandsTest {
  private static final String TOLAN =
      "Mira Tolan, the president of Norway, accused Sweden of shelling a village on Monday.";
  private static final String VELD = "Oskar Veld, the president of Norway, denied the attack.";

  @TempDir Path folder;

  private String store() {
    return folder.resolve("corpus.duckdb").toString();
  }

  private String set() throws IOException {
    return Files.writeString(
            folder.resolve("set.jsonl"),
            "{\"id\":\"a\",\"text\":\""
                + TOLAN
                + "\"}\n{\n{\"id\":\"e\",\"text\":\" \"}\n{\"id\":\"b\",\"text\":\""
                + VELD
                + "\"}\n")
        .toString();
  }

  private void sql(String statement) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + store());
        Statement run = duck.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  void aRunIsOnRecordWithItsFaultsAndWhatToDo() throws IOException {
    String set = set();
    assertThat(Invocation.of("read", set, "--store", store(), "--published", "2020").code())
        .isEqualTo(3);
    Invocation runs = Invocation.of("runs", "--store", store(), "--format", "csv");
    assertThat(runs.code()).isZero();
    assertThat(runs.out().lines()).hasSize(2);
    assertThat(runs.out()).contains("2020-05-02T10:15:30Z-").contains(",finished,1,4,2,0,0,1,1,");
    Invocation one = Invocation.of("runs", "2020-05-02T10", "--store", store());
    assertThat(one.out())
        .containsPattern("run +state +finished")
        .containsPattern("input +path +" + set)
        .containsPattern("setting +published +2020")
        .containsPattern("lexicon +lexicon +[0-9a-f]{48}")
        .containsPattern("version +duckdb +v1")
        .containsPattern("version +analysis +corenlp")
        .containsPattern("version +jvm ")
        .containsPattern("machine +threads ")
        .containsPattern("failed +ingest/malformed +1")
        .containsPattern("skipped +empty +1")
        .containsPattern("found +statements +2")
        .containsPattern("rule +[a-z]+\\.");
    Invocation errors = Invocation.of("errors", "--store", store(), "--format", "csv");
    assertThat(errors.out().lines()).hasSize(3);
    assertThat(errors.out())
        .contains(set + ":2", "malformed", "read the file again", "empty", "no text");
    assertThat(Invocation.of("errors", "--store", store()).out())
        .contains("mend the place that is named, or leave it out, and read the file again");
    Path parquet = folder.resolve("errors.parquet");
    assertThat(
            Invocation.of(
                    "errors",
                    "--store",
                    store(),
                    "--format",
                    "parquet",
                    "--out",
                    parquet.toString())
                .code())
        .isZero();
    assertThat(parquet).isNotEmptyFile();
    Invocation none = Invocation.of("errors", "1999", "--store", store());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no run 1999").contains("dragoman runs");
    assertThat(Invocation.of("check", "--store", store()).out()).contains("the store is whole");
  }

  @Test
  void whatIsStaleIsToldAndReadAgainWhenAsked() throws IOException, SQLException {
    String set = set();
    Invocation.of("read", set, "--store", store());
    sql("UPDATE articles SET fingerprint = 'old'");
    sql("UPDATE readings SET fingerprint = 'old'");
    Invocation left = Invocation.of("read", set, "--store", store());
    assertThat(left.out())
        .containsPattern("read +0\n")
        .containsPattern("stale +2 .*in the whole store 2.*--refresh");
    assertThat(Invocation.of("runs", "--store", store()).err())
        .contains("2 articles were read with");
    Invocation refreshed = Invocation.of("read", "--refresh", "--store", store());
    assertThat(refreshed.code()).as(refreshed.err()).isZero();
    assertThat(refreshed.out()).containsPattern("read +2\n").containsPattern("stale +0\n");
    Invocation again = Invocation.of("read", "--refresh", "--store", store());
    assertThat(again.out()).containsPattern("articles +0\n");
    Invocation all = Invocation.of("read", "--reread", "--store", store());
    assertThat(all.out()).containsPattern("read +2\n");
    assertThat(Invocation.of("check", "--store", store()).out()).contains("the store is whole");
    Invocation nothing = Invocation.of("read", "--store", store());
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("--refresh");
  }

  @Test
  void aRunThatWasBrokenOffGoesOnOnlyAsItWasBegun() throws IOException, SQLException {
    String set = set();
    Invocation.of("read", set, "--store", store());
    sql("UPDATE runs SET finished = false, ending = NULL");
    sql("DELETE FROM registry");
    sql("DELETE FROM registry_aliases");
    sql("DELETE FROM registry_roles");
    Invocation other = Invocation.of("read", set, "--store", store(), "--published", "2020-05-01");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .contains("was broken off")
        .contains("--published: none then, 2020-05-01 now")
        .contains("--refresh");
    Invocation same = Invocation.of("read", set, "--store", store());
    assertThat(same.err()).contains("going on with the run 2020-05-02T10:15:30Z-");
    assertThat(same.out()).containsPattern("read earlier +2\n").containsPattern("read +0\n");
    Invocation runs = Invocation.of("runs", "--store", store(), "--format", "csv");
    assertThat(runs.out()).contains(",finished,2,4,2,0,0,1,1,");
    assertThat(runs.out().lines()).hasSize(2);
  }

  @Test
  void aStoreThatIsWrongIsTold() throws IOException, SQLException {
    Invocation.of("read", set(), "--store", store());
    sql("DELETE FROM statements WHERE article = 'a'");
    Invocation wrong = Invocation.of("check", "--store", store());
    assertThat(wrong.code()).isEqualTo(5);
    assertThat(wrong.out())
        .contains("a: not as its reading has it: statements")
        .contains("--repair");
    Invocation mended = Invocation.of("check", "--repair", "--store", store());
    assertThat(mended.code()).isZero();
    assertThat(mended.out()).contains("1 things wrong, 1 mended");
    assertThat(Invocation.of("check", "--store", store()).code()).isZero();
    assertThat(Invocation.of("check", "--repair", "--store", folder + "/none.duckdb").code())
        .isEqualTo(2);
  }

  @Test
  void progressTellsArticlesRateSkippedAndFailed() {
    assertThat(ProgressDisplay.words(new RunService.Reached(1, 0, 0, 10), 0))
        .isEqualTo("1 article");
    assertThat(ProgressDisplay.words(new RunService.Reached(25, 3, 1, 10), 2))
        .isEqualTo("25 articles, 12.5/s, 3 skipped, 1 failed");
  }

  @Test
  void aCallIsPrintedSoThatAShellTakesItAgain() {
    assertThat(CommandText.of(List.of("read", "my archive", "--outlet", "it's")))
        .isEqualTo("dragoman read 'my archive' --outlet 'it'\\''s'");
  }
}
