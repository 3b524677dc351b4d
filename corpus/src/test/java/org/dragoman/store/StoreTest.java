// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Run RUN = Run.of(Instant.parse("2020-05-02T10:00:00Z"), "fingerprint");

  private static final RunPlan PLAN =
      new RunPlan(
          Instant.parse("2020-05-02T10:00:00Z"),
          "test",
          "fingerprint",
          "none",
          List.of(
              new RunDetail(RunDetail.Kind.INPUT, "path", "/archive"),
              new RunDetail(RunDetail.Kind.SETTING, "published", "2020")));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("corpus.duckdb");
  }

  private static final StoredFault FAULT =
      new StoredFault(
          "set:2", null, "failed", "ingest", "malformed", "no JSON", "column 3", "mend it");
  private static final Instant LATER = Instant.parse("2020-05-02T10:01:00Z");
  private static final Run.End END =
      new Run.End(LATER, false, 5, 2, 1, 1, 1, 0, new Run.Work(2, 1, 0, 99, 1.5));

  private static Run.Step step(long read, Map<String, Map<String, Long>> decided) {
    return new Run.Step(LATER, new Run.Work(read, 0, 0, 7 * read, 0.5), decided);
  }

  private Store write() {
    return Store.openToWrite(file, StoreSettings.standard(file));
  }

  private static void put(Store store, Reading... readings) {
    List<StoredReading.In> in = new ArrayList<>();
    for (Reading reading : readings) {
      in.add(SampleReading.stored(reading));
    }
    store.put(RUN, in, List.of());
  }

  private static Reading reading(String id) {
    return SampleReading.of(SampleReading.article(id, "Belmark Post", "2020-05-01"));
  }

  /// The rows of a listing, or of a table.
  private static final class Collected implements RowConsumer {
    private List<String> names = List.of();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(List<String> columns) {
      names = columns;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      rows.add(cells);
    }

    List<@Nullable Object> column(String name) {
      return rows.stream().map(r -> r.get(names.indexOf(name))).toList();
    }
  }

  private static Collected table(Store store, Table table) {
    Collected rows = new Collected();
    store.rows(table, rows);
    return rows;
  }

  private static Collected list(Store store, Listing listing, Filter filter) {
    Collected rows = new Collected();
    store.list(listing, filter, rows);
    return rows;
  }

  @Test
  void aReadingComesBackAsItWasPutIn() {
    Reading reading = reading("a");
    try (Store store = write()) {
      put(store, reading);
    }
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      StoredReading.Out out = store.findReading("a").orElseThrow();
      assertThat(new ReadingParser().parse(out.json(), out.text())).isEqualTo(reading);
      assertThat(store.findReading("b")).isEmpty();
    }
  }

  @Test
  void everyTableHoldsItsPartOfTheReading() {
    try (Store store = write()) {
      Run run = store.begin(PLAN);
      put(store, reading("a"));
      String otherName =
          SampleReading.stored(reading("b")).json().replace("\"Oskar Veld\"", "\"O. Veld\"");
      put(store, new ReadingParser().parse(otherName, SampleReading.TEXT));
      store.put(run, List.of(), List.of(FAULT), step(1, Map.of("note", Map.of("time/none", 1L))));
      store.finish(run, END);
      for (Table table : Schema.tables()) {
        assertThat(table(store, table).rows).as(table.name()).isNotEmpty();
        assertThat(table(store, table).names)
            .isEqualTo(table.columns().stream().map(Table.Column::name).toList());
      }
      assertThat(table(store, ArticleTables.SPANS).column("words"))
          .contains("Oskar Veld", "shelled", "Karsova");
    }
  }

  @Test
  void anEditionStandsAsProgramTextAndCircumstancesSay() {
    Article article = SampleReading.article("a", "Belmark Post", "2020-05-01");
    Edition edition = Edition.of(article);
    Map<Edition, Article> asked = Map.of(edition, article);
    Run first = Run.of(LATER, "f1");
    try (Store store = write()) {
      assertThat(store.standing(asked, first)).isEmpty();
      store.put(
          first,
          List.of(SampleReading.stored(SampleReading.of(article))),
          List.of(),
          step(1, Map.of()));
      assertThat(store.standing(asked, first)).containsExactly(Map.entry(edition, Standing.DONE));
    }
    try (Store store = write()) {
      assertThat(store.standing(asked, first)).containsEntry(edition, Standing.DONE);
      Run second = Run.of(LATER.plusSeconds(1), "f1");
      assertThat(store.standing(asked, second)).containsEntry(edition, Standing.UNCHANGED);
      Run other = Run.of(LATER, "f2");
      assertThat(store.standing(asked, other)).containsEntry(edition, Standing.STALE);
      assertThat(store.countStale("f2")).isOne();
      assertThat(store.countStale("f1")).isZero();
      assertThat(store.standing(Map.of(), second)).isEmpty();
      Article otherDay = SampleReading.article("a", "Belmark Post", "2020-05-02");
      assertThat(store.standing(Map.of(Edition.of(otherDay), otherDay), second)).isEmpty();
      Article otherText = Article.of("a", "Other.");
      assertThat(store.standing(Map.of(Edition.of(otherText), otherText), second)).isEmpty();
    }
  }

  @Test
  void aNewerReadingReplacesTheOlderAndAnotherEditionIsKept() {
    try (Store store = write()) {
      put(store, reading("a"), reading("b"));
      put(store, SampleReading.of(SampleReading.article("a", "Belmark Post", "2020-05-01"), "f2"));
      assertThat(table(store, KeptTables.READINGS).column("fingerprint"))
          .containsExactlyInAnyOrder("f1", "f2");
      assertThat(table(store, EventTables.EVENTS).column("article"))
          .containsExactlyInAnyOrder("a", "b");
      put(store, SampleReading.of(Article.of("a", "Oskar Veld said nothing.")));
      assertThat(table(store, KeptTables.READINGS).column("article"))
          .containsExactlyInAnyOrder("a", "a", "b");
      assertThat(table(store, ArticleTables.ARTICLES).column("article"))
          .containsExactlyInAnyOrder("a", "b");
      assertThat(store.findReading("a").orElseThrow().text()).isEqualTo("Oskar Veld said nothing.");
    }
  }

  @Test
  void idsOutliveASecondReadingAndDifferBetweenArticles() {
    try (Store store = write()) {
      put(store, reading("a"));
      List<@Nullable Object> before = table(store, StatementTables.STATEMENTS).column("id");
      put(store, SampleReading.of(SampleReading.article("a", "Belmark Post", "2020-05-01"), "f2"));
      assertThat(table(store, StatementTables.STATEMENTS).column("id")).isEqualTo(before);
      put(store, reading("b"));
      assertThat(Set.copyOf(table(store, StatementTables.STATEMENTS).column("id"))).hasSize(4);
      assertThat(before).allSatisfy(id -> assertThat((String) id).matches("s-[0-9a-f]{16}"));
    }
  }

  @Test
  void aBatchIsThereWholeOrNotAtAll() {
    try (Store store = write()) {
      put(store, reading("a"));
      Reading good = reading("b");
      Reading bad = withStrayActor(reading("a"));
      assertThatThrownBy(() -> put(store, good, bad)).isInstanceOf(RuntimeException.class);
      assertThat(table(store, ArticleTables.ARTICLES).column("article")).containsExactly("a");
      put(store, good);
      assertThat(table(store, ArticleTables.ARTICLES).rows).hasSize(2);
    }
  }

  /// The span of a place lies outside the text, which no stage may do; the projection fails on it.
  private static Reading withStrayActor(Reading r) {
    return new Reading(
        Article.of("a", "short"),
        r.language(),
        r.genre(),
        r.sha256(),
        r.zones(),
        r.sentences(),
        r.tokens(),
        r.actors(),
        r.places(),
        r.times(),
        r.statements(),
        r.events(),
        r.predicates(),
        r.notes(),
        r.passes(),
        r.fingerprint());
  }

  @Test
  void textOfAnyCharactersIsKept() {
    String text = "nul \u0000, emoji \uD83D\uDE00, right-to-left \u05D0, quote ' \" \n tab \t";
    Reading reading = SampleReading.of(Article.of("it's", text));
    try (Store store = write()) {
      put(store, reading);
      assertThat(store.findReading("it's").orElseThrow().text()).isEqualTo(text);
    }
  }

  @Test
  void eventsAreFilteredByEachOption() {
    try (Store store = write()) {
      put(
          store,
          SampleReading.of(SampleReading.article("a", "Belmark Post", "2020-05-01")),
          SampleReading.of(SampleReading.article("b", "Karsova Herald", "2020-06")));
      assertThat(events(store, Filter.ALL)).containsExactly("a", "b");
      assertThat(events(store, filter("--actor", "morv"))).containsExactly("a", "b");
      assertThat(events(store, filter("--actor", "Veld"))).isEmpty();
      assertThat(events(store, filter("--country", "mrv"))).hasSize(2);
      assertThat(events(store, filter("--country", "KSV"))).hasSize(2);
      assertThat(events(store, filter("--country", "ARV"))).isEmpty();
      assertThat(events(store, filter("--type", "assault"))).hasSize(2);
      assertThat(events(store, filter("--type", "19"))).hasSize(2);
      assertThat(events(store, filter("--type", "heavy-weapons"))).hasSize(2);
      assertThat(events(store, filter("--type", "AID"))).isEmpty();
      assertThat(events(store, filter("--since", "2020-05-15"))).containsExactly("b");
      assertThat(events(store, filter("--until", "2020-05"))).containsExactly("a");
      assertThat(events(store, filter("--until", "2020"))).hasSize(2);
      assertThat(events(store, filter("--outlet", "herald"))).containsExactly("b");
      assertThat(events(store, filter("--holder", "veld"))).hasSize(2);
      assertThat(events(store, filter("--holder", "author"))).isEmpty();
      assertThat(events(store, filter("--limit", "1"))).hasSize(1);
      assertThat(events(store, filter("--actor", "x' OR '1'='1"))).isEmpty();
    }
  }

  private static List<@Nullable Object> events(Store store, Filter filter) {
    return list(store, Listing.EVENTS, filter).column("article");
  }

  private static Filter filter(String option, String value) {
    Optional<String> text = Optional.of(value);
    Optional<String> no = Optional.empty();
    return new Filter(
        option.equals("--actor") ? text : no,
        option.equals("--country") ? text : no,
        option.equals("--type") ? text : no,
        option.equals("--since") ? PartialDate.parse(value) : Optional.empty(),
        option.equals("--until") ? PartialDate.parse(value) : Optional.empty(),
        option.equals("--outlet") ? text : no,
        option.equals("--holder") ? text : no,
        option.equals("--limit") ? Optional.of(Integer.valueOf(value)) : Optional.empty());
  }

  @Test
  void statementsActorsAndPlacesAreListed() {
    try (Store store = write()) {
      put(store, reading("a"), reading("b"));
      Collected statements = list(store, Listing.STATEMENTS, filter("--actor", "ARV/veld-oskar"));
      assertThat(statements.column("speaker")).containsExactly("Oskar Veld", "Oskar Veld");
      assertThat(list(store, Listing.STATEMENTS, filter("--type", "deny")).column("holder"))
          .containsExactly("Oskar Veld", "Oskar Veld");
      Collected actors = list(store, Listing.ACTORS, Filter.ALL);
      assertThat(actors.column("name")).containsExactly("Morvania", "Oskar Veld");
      assertThat(actors.column("mentions")).containsExactly(2L, 2L);
      assertThat(actors.column("statements")).containsExactly(0L, 2L);
      assertThat(actors.column("events")).containsExactly(2L, 0L);
      assertThat(list(store, Listing.PLACES, filter("--type", "city")).column("mentions"))
          .containsExactly(2L);
      assertThatThrownBy(() -> list(store, Listing.PLACES, filter("--actor", "x")))
          .hasMessageContaining("places does not know an actor");
      assertThatThrownBy(() -> list(store, Listing.ACTORS, filter("--holder", "x")))
          .hasMessageContaining("a holder");
    }
  }

  @Test
  void aListIsWrittenAsParquet() throws SQLException {
    Path parquet = folder.resolve("it's.parquet");
    try (Store store = write()) {
      put(store, reading("a"));
    }
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      store.listToParquet(Listing.EVENTS, filter("--country", "MRV"), parquet);
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        var rows =
            ask.executeQuery("SELECT event FROM '" + parquet.toString().replace("'", "''") + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("ASSAULT");
    }
  }

  @Test
  void aStoreOfAnotherVersionOrProgramIsRefused() throws SQLException, IOException {
    write().close();
    sql("UPDATE schema_version SET version = 99");
    assertThatThrownBy(this::write)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("version 99");
    Files.delete(file);
    sql("CREATE TABLE mine (x INTEGER)");
    assertThatThrownBy(this::write).hasMessageContaining("not a store of Dragoman");
    Files.writeString(
        file, "this is no database, only some text that is long enough to be one".repeat(90));
    assertThatThrownBy(this::write)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a store");
  }

  private void sql(String statement) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement run = duck.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  void aMissingStoreOrFolderSaysWhatToDo() {
    assertThatThrownBy(() -> Store.openToRead(file, StoreSettings.standard(file)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("dragoman read");
    Path nowhere = folder.resolve("no/such/x.duckdb");
    assertThatThrownBy(() -> Store.openToWrite(nowhere, StoreSettings.standard(nowhere)))
        .hasMessageContaining("no folder");
  }

  @Test
  void theProcessThatHasTheStoreIsNamed() throws IOException, InterruptedException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader says = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(says.readLine()).isEqualTo("open");
      assertThatThrownBy(this::write)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("process " + holder.pid())
          .hasMessageContaining("java");
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    write().close();
  }

  @Test
  void settingsHaveTheirDefaultsAndReachTheDatabase() {
    StoreSettings standard = StoreSettings.standard(file);
    assertThat(standard)
        .isEqualTo(new StoreSettings("1GB", 2, folder.resolve("corpus.duckdb.tmp")));
    assertThat(standard.properties())
        .containsEntry("memory_limit", "1GB")
        .containsEntry("threads", "2")
        .containsEntry("temp_directory", folder.resolve("corpus.duckdb.tmp").toString())
        .containsEntry("autoinstall_known_extensions", "false")
        .containsEntry("autoload_known_extensions", "false")
        .hasSize(5);
    write().close();
  }

  @Test
  void aRunIsKeptWithEachBatchAndItsEnd() {
    try (Store store = write()) {
      Run run = store.begin(PLAN);
      assertThat(run.id()).isEqualTo("2020-05-02T10:00:00Z-fingerpr");
      assertThat(table(store, KeptTables.RUNS).column("finished")).containsExactly(false);
      store.put(run, List.of(), List.of(FAULT), step(1, Map.of("pass", Map.of("place.near", 7L))));
      Collected during = table(store, KeptTables.RUNS);
      assertThat(during.column("read")).containsExactly(1L);
      assertThat(during.column("tokens")).containsExactly(7L);
      assertThat(during.column("seconds")).containsExactly(0.5);
      store.put(run, List.of(), List.of(), step(2, Map.of("pass", Map.of("place.near", 2L))));
      store.finish(run, END);
      Collected runs = table(store, KeptTables.RUNS);
      assertThat(runs.column("finished")).containsExactly(true);
      assertThat(runs.column("tokens")).containsExactly(99L);
      assertThat(runs.column("stale")).containsExactly(1L);
      assertThat(runs.column("started")).containsExactly("2020-05-02T10:00");
      assertThat(runs.column("ended")).containsExactly("2020-05-02T10:01");
      assertThat(table(store, KeptTables.RUN_COUNTS).column("count")).containsExactly(9L);
      assertThat(table(store, KeptTables.RUN_DETAILS).column("value"))
          .containsExactly("/archive", "2020");
      assertThat(store.begin(PLAN).id()).isEqualTo(run.id() + "-2");
    }
  }

  @Test
  void aRunThatWasBrokenOffGoesOnWithWhatItHad() {
    Run run;
    try (Store store = write()) {
      run = store.begin(PLAN);
      store.put(run, List.of(), List.of(FAULT), step(3, Map.of()));
    }
    try (Store store = write()) {
      UnfinishedRun unfinished = store.findUnfinished(PLAN).orElseThrow();
      assertThat(unfinished.canGoOn()).isTrue();
      Run again = store.goOn(unfinished, LATER);
      assertThat(again.id()).isEqualTo(run.id());
      assertThat(table(store, KeptTables.FAULTS).rows).isEmpty();
      store.put(again, List.of(), List.of(FAULT), step(1, Map.of()));
      Collected runs = table(store, KeptTables.RUNS);
      assertThat(runs.column("attempts")).containsExactly(2);
      assertThat(runs.column("read")).containsExactly(4L);
      assertThat(runs.column("tokens")).containsExactly(28L);
      assertThat(runs.column("seconds")).containsExactly(1.0);
      store.finish(again, END);
      assertThat(store.findUnfinished(PLAN)).isEmpty();
    }
  }

  @Test
  void aRunBegunOtherwiseSaysWhatDiffers() {
    try (Store store = write()) {
      store.begin(PLAN);
      List<RunDetail> details =
          List.of(
              PLAN.details().getFirst(), new RunDetail(RunDetail.Kind.LEXICON, "cues.tsv", "0123"));
      UnfinishedRun other =
          store
              .findUnfinished(new RunPlan(LATER, "test", "fingerprint", "none", details))
              .orElseThrow();
      assertThat(other.canGoOn()).isFalse();
      assertThat(other.differences())
          .containsExactly("--published: 2020 then, none now", "cues.tsv: none then, 0123 now");
      UnfinishedRun newer =
          store
              .findUnfinished(new RunPlan(LATER, "2", "other", "none", PLAN.details()))
              .orElseThrow();
      assertThat(newer.differences()).containsExactly("program: test then, 2 now");
      UnfinishedRun learned =
          store
              .findUnfinished(new RunPlan(LATER, "test", "fingerprint", "some", PLAN.details()))
              .orElseThrow();
      assertThat(learned.differences()).isEmpty();
      assertThat(learned.canGoOn()).isFalse();
      RunPlan elsewhere = new RunPlan(LATER, "test", "fingerprint", "none", List.of());
      assertThat(store.findUnfinished(elsewhere)).isEmpty();
    }
  }
}
