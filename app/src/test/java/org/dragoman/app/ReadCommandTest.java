// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads real articles with the real models into a real store.
class ReadCommandTest {
  private static final String VELD =
      "French Foreign Minister Oskar Veld said on Friday that Germany had attacked a convoy near the border. "
          + "\"We want talks,\" he told reporters.";
  private static final String TOLAN =
      "Mira Tolan, the president of Norway, accused Sweden of shelling a village on Monday.";

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String store() {
    return folder.resolve("corpus.duckdb").toString();
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text.replace("\"", "\\\"") + "\"}\n";
  }

  @Test
  void countsStatementsWhoseSpeakerIsNotTold() throws IOException {
    String set =
        write(
            "unknown.jsonl",
            line(
                "a",
                "He said that the bridge had fallen. Oskar Veld, the president of"
                    + " Norway, said that the tunnel was open."));
    assertThat(Invocation.of("read", set, "--store", store()).out())
        .containsPattern("statements +2\n")
        .containsPattern("unknown speakers +1\n");
  }

  @Test
  void readsIntoTheStoreOnceAndListsIt() throws IOException {
    String set = write("set.jsonl", line("a", VELD) + line("b", TOLAN));
    Invocation first = Invocation.of("read", set, "--store", store(), "--published", "2020-05-01");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .containsPattern("articles +2\n")
        .containsPattern("read +2\n")
        .containsPattern("skipped +0\n")
        .containsPattern("failed +0\n")
        .containsPattern("places decided by .*most-people|places decided by .*known")
        .contains("tokens/s", "top speakers", "top event types", "unknown speakers")
        .contains("Oskar Veld");
    Invocation again = Invocation.of("read", set, "--store", store(), "--published", "2020-05-01");
    assertThat(again.out()).containsPattern("unchanged +2\n").containsPattern("read +0\n");
    Invocation changed =
        Invocation.of("read", set, "--store", store(), "--published", "2020-05-02");
    assertThat(changed.out()).containsPattern("read +2\n");

    Invocation statements =
        Invocation.of("statements", "--store", store(), "--actor", "veld", "--format", "csv");
    assertThat(statements.out())
        .startsWith("article,published")
        .contains("Germany had attacked")
        .contains("2020-05-02");
    Invocation events =
        Invocation.of("events", "--store", store(), "--format", "jsonl", "--country", "DEU");
    assertThat(events.code()).isZero();
    assertThat(Invocation.of("actors", "--store", store()).out()).contains("Oskar Veld");
    assertThat(Invocation.of("places", "--store", store()).code()).isZero();

    Invocation show = Invocation.of("show", "a", "--store", store());
    assertThat(show.out()).contains("2020-05-02").contains("[s1 ").contains("Oskar Veld");
    assertThat(Invocation.of("show", "zzz", "--store", store()).code()).isEqualTo(2);

    Path export = folder.resolve("export");
    assertThat(
            Invocation.of("export", export.toString(), "--store", store(), "--format", "csv")
                .code())
        .isZero();
    assertThat(export.resolve("statements.csv")).content().contains("Oskar Veld");
  }

  @Test
  void linesComeInInputOrderAndGoWhereTheyAreSent() throws IOException {
    String set = write("set.jsonl", line("b", TOLAN) + line("a", VELD) + line("e", " "));
    Invocation out =
        Invocation.of(
            "read", set, "--format", "jsonl", "--layers", "text,predicates", "--threads", "2");
    assertThat(out.code()).as(out.err()).isZero();
    List<String> lines = out.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(out.err()).containsPattern("skipped +1  \\(empty 1\\)");
    List<Reading> readings = lines.stream().map(new ReadingParser()::parse).toList();
    assertThat(readings).extracting(r -> r.article().id()).containsExactly("b", "a");
    assertThat(readings.getFirst().article().text()).isEqualTo(TOLAN);
    assertThat(readings.getFirst().predicates()).isNotEmpty();

    Path file = folder.resolve("out.jsonl");
    Invocation toFile = Invocation.of("read", set, "--format", "jsonl", "--out", file.toString());
    assertThat(toFile.out()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(2).noneMatch(l -> l.contains("\"text\""));
    assertThat(folder.resolve("dragoman.duckdb")).doesNotExist();

    Invocation text =
        Invocation.withInput(VELD, "read", "-", "--format", "text", "--published", "2020-05-01");
    assertThat(text.out()).startsWith("== stdin, 2020-05-01\n").contains("s1  Oskar Veld");
  }

  @Test
  void articlesAreWrittenUnread() throws IOException {
    String page =
        write(
            "talks.html",
            "<title>Talks</title><p>Oskar Veld spoke for an hour, and then he left.</p>");
    Invocation articles = Invocation.of("read", page, "--format", "articles");
    assertThat(articles.code()).isZero();
    assertThat(articles.out())
        .isEqualTo(
            "{\"id\":\"talks\",\"url\":null,\"outlet\":null,\"title\":\"Talks\",\"byline\":null,"
                + "\"published\":null,\"publishedEvidence\":null,\"language\":null,"
                + "\"text\":\"Oskar Veld spoke for an hour, and then he left.\"}\n");
  }

  @Test
  void aBadLineIsARowOfTheReportAndCodeThree() throws IOException {
    String set = write("set.jsonl", line("a", TOLAN) + "{\n" + line("b", VELD));
    Invocation read = Invocation.of("read", set, "--format", "jsonl");
    assertThat(read.code()).isEqualTo(3);
    assertThat(read.out().lines()).hasSize(2);
    assertThat(read.err())
        .contains(set + ":2")
        .containsPattern("failed +1  \\(ingest/malformed 1\\)");
  }

  @Test
  void whatCannotBeDoneHasItsCode() throws IOException {
    String nowhere = folder.resolve("none.txt").toString();
    Invocation missing = Invocation.of("read", nowhere, "--store", store());
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.err()).contains(nowhere).contains("no such file");
    String bad = write("bad.jsonl", "{\n");
    assertThat(Invocation.of("read", bad, "--format", "jsonl").code()).isEqualTo(4);
    String text = write("a.txt", TOLAN);
    String notAStore = write("not.duckdb", "text ".repeat(2000));
    Invocation store = Invocation.of("read", text, "--store", notAStore);
    assertThat(store.code()).isEqualTo(5);
    assertThat(store.err()).contains(notAStore);
    assertThat(Invocation.of("events", "--store", store()).code()).isEqualTo(5);
    assertThat(Invocation.of("read", text, "--published", "friday").code()).isEqualTo(2);
    assertThat(Invocation.of("read", text, "--threads", "0", "--format", "jsonl").code())
        .isEqualTo(2);
    assertThat(Invocation.of("read", text, "--layers", "soup").code()).isEqualTo(2);
    Invocation lexicon = Invocation.of("read", text, "--format", "jsonl", "--lexicon", nowhere);
    assertThat(lexicon.code()).isEqualTo(2);
    assertThat(lexicon.err()).contains("--lexicon");
    assertThat(Invocation.of("read").code()).isEqualTo(2);
    assertThat(Invocation.of("events", "--format", "parquet", "--store", store()).code())
        .isEqualTo(2);
  }

  @Test
  void theWarmUpReadsAndLists() {
    assertThat(Invocation.of("warm-up").code()).isZero();
  }
}
