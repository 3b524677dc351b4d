// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.store.Filter;
import org.dragoman.store.Schema;
import org.dragoman.store.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoreExportTest {
  @TempDir Path folder;

  private ExportFixture fixture() {
    return new ExportFixture(folder);
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private JsonNode manifest() throws IOException {
    return new JsonMapper().readTree(Files.readString(out("manifest.json")));
  }

  @Test
  void everyTableIsAFileAndTextsStayUnlessAskedFor() {
    ExportReport report = fixture().export(ExportSettings.Format.CSV, ExportFixture.COMMA);
    assertThat(report.files())
        .extracting(ExportReport.Written::file)
        .containsAll(
            Schema.tables().stream()
                .map(Table::name)
                .filter(n -> !n.equals("readings"))
                .map(n -> n + ".csv")
                .toList())
        .contains("events.tab", "gdelt_events.tab", "gdelt_mentions.tab", "CODEBOOK.md")
        .contains("codebook.csv", "network_actors.gexf", "network_countries.graphml")
        .doesNotContain("readings.csv")
        .endsWith("manifest.json");
    assertThat(report.files()).allSatisfy(f -> assertThat(out(f.file())).exists());
    assertThat(report.notes()).anyMatch(n -> n.contains("1 readings") && n.contains("--texts"));
    ExportReport whole =
        fixture()
            .export(
                new ExportSettings(
                    ExportSettings.Format.JSONL,
                    Filter.ALL,
                    ExportSettings.Texts.GO_ALONG,
                    ExportSettings.Occupied.REFUSE,
                    "test"),
                "whole",
                "a");
    assertThat(whole.notes()).noneMatch(n -> n.contains("--texts"));
    assertThat(folder.resolve("whole/readings.jsonl"))
        .content()
        .contains("Morvania had shelled Karsova");
  }

  @Test
  void rowsReportedAreRowsInTheFilesAndInTheManifest() throws IOException, SQLException {
    ExportReport report = fixture().export(ExportSettings.Format.CSV, "a", ExportFixture.COMMA);
    JsonNode files = manifest().path("files");
    int at = 0;
    for (ExportReport.Written file : report.files()) {
      if (file.file().endsWith(".csv")) {
        assertThat(csvRows(out(file.file()))).as(file.file()).isEqualTo(file.rows());
      } else if (file.file().endsWith(".tab")) {
        assertThat(Files.readAllLines(out(file.file())))
            .as(file.file())
            .hasSize((int) file.rows() + 1);
      }
      if (!file.file().equals("manifest.json")) {
        JsonNode told = files.get(at++);
        assertThat(told.path("file").asString()).isEqualTo(file.file());
        assertThat(told.path("rows").asLong()).isEqualTo(file.rows());
        assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(out(file.file())));
        assertThat(told.path("sha256").asString()).isEqualTo(sha256(out(file.file())));
      }
    }
    assertThat(files).hasSize(at);
    ExportReport parquet =
        fixture()
            .export(
                ExportFixture.settings(
                    ExportSettings.Format.PARQUET, Filter.ALL, ExportSettings.Occupied.REFUSE),
                "parquet",
                "a",
                ExportFixture.COMMA);
    for (ExportReport.Written file : parquet.files()) {
      if (file.file().endsWith(".parquet")) {
        Path path = folder.resolve("parquet").resolve(file.file());
        assertThat(ExportFixture.ask("SELECT count(*) FROM '" + path + "'"))
            .as(file.file())
            .containsExactly(Long.toString(file.rows()));
      }
    }
  }

  private static long csvRows(Path file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file);
        var stream = rows.stream()) {
      return stream.count();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void columnsAndTypesOfTheFilesAreThoseOfTheCodebook() throws IOException, SQLException {
    fixture().export(ExportSettings.Format.PARQUET, "a");
    for (Sheet sheet : Sheet.all(ExportSettings.Texts.STAY)) {
      Path file = out(sheet.file(ExportSettings.Format.PARQUET));
      List<String> described =
          sheet.table().columns().stream().map(c -> c.name() + "|" + c.type()).toList();
      if (sheet.kind() == Sheet.Kind.TAB) {
        assertThat(Files.readAllLines(file).getFirst().split("\t"))
            .as(sheet.table().name())
            .containsExactlyElementsOf(
                sheet.table().columns().stream().map(Table.Column::name).toList());
      } else {
        assertThat(
                ExportFixture.ask(
                    "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '" + file + "')"))
            .as(sheet.table().name())
            .containsExactlyElementsOf(described);
      }
    }
  }

  @Test
  void anEmptyStoreExportsWithHeadersInEveryFormat() throws IOException, SQLException {
    for (ExportSettings.Format format : ExportSettings.Format.values()) {
      ExportReport report =
          fixture()
              .export(
                  ExportFixture.settings(format, Filter.ALL, ExportSettings.Occupied.REFUSE),
                  "empty-" + format);
      Path empty = folder.resolve("empty-" + format);
      assertThat(report.files())
          .filteredOn(f -> f.file().startsWith("events."))
          .allSatisfy(f -> {
            assertThat(f.rows()).isZero();
            assertThat(empty.resolve(f.file())).exists();
          });
      assertThat(Files.readAllLines(empty.resolve("events.tab"))).hasSize(1);
    }
    assertThat(Files.readAllLines(folder.resolve("empty-CSV/events.csv"))).hasSize(1);
    assertThat(folder.resolve("empty-JSONL/events.jsonl")).isEmptyFile();
    assertThat(
            ExportFixture.ask(
                "SELECT count(*), count(DISTINCT event) FROM '"
                    + folder.resolve("empty-PARQUET/events.parquet")
                    + "'"))
        .containsExactly("0|0");
  }

  @Test
  void equalStoresGiveEqualFilesWhateverTheOrderTheyWereFilledIn() throws IOException {
    for (ExportSettings.Format format :
        List.of(ExportSettings.Format.PARQUET, ExportSettings.Format.JSONL)) {
      ExportSettings settings =
          ExportFixture.settings(format, Filter.ALL, ExportSettings.Occupied.REFUSE);
      fixture().export(settings, "one-" + format, "a", "b", "c");
      ExportReport other = fixture().export(settings, "other-" + format, "c", "a", "b");
      for (ExportReport.Written file : other.files()) {
        assertThat(folder.resolve("other-" + format).resolve(file.file()))
            .as(file.file())
            .hasSameBinaryContentAs(folder.resolve("one-" + format).resolve(file.file()));
      }
    }
  }

  @Test
  void theManifestSaysWhatItWasMadeFromAndHowToCite() throws IOException {
    fixture().export(ExportSettings.Format.PARQUET, "a", "b");
    JsonNode manifest = manifest();
    assertThat(manifest.path("program").asString()).isEqualTo("test 1");
    assertThat(manifest.path("fingerprints").get(0).path("fingerprint").asString()).isEqualTo("f1");
    assertThat(manifest.path("fingerprints").get(0).path("articles").asInt()).isEqualTo(2);
    assertThat(manifest.path("runs").get(0).path("run").asString())
        .isEqualTo("1970-01-01T00:00:00Z-f1");
    assertThat(manifest.path("runDetails")).hasSize(1);
    assertThat(manifest.path("runDetails").get(0).path("value").asString()).isEqualTo("c0ffee");
    assertThat(manifest.toString()).doesNotContain("secret");
    assertThat(manifest.path("citation").asString())
        .contains("(1970)", "version test 1", "2 articles", "2020-05-01", "fingerprint f1");
    assertThat(manifest.path("licences").get(0).asString()).contains("GeoNames", "Attribution 4.0");
    assertThat(manifest.path("notes")).isNotEmpty();
  }

  @Test
  void csvQuotesAndJoins() throws IOException {
    fixture().export(ExportSettings.Format.CSV, ExportFixture.COMMA);
    List<String> lines = Files.readAllLines(out("events.csv"));
    assertThat(lines.getFirst()).startsWith("id,article,local,event").endsWith(",matched");
    assertThat(lines.get(1)).contains("\"a, \"\"b\"\"\"").contains("military");
  }

  @Test
  void jsonKeepsTypesAndNulls() throws IOException {
    fixture().export(ExportSettings.Format.JSONL, "a");
    assertThat(Files.readAllLines(out("events.jsonl")).getFirst())
        .contains("\"contexts\":[\"military\"]")
        .contains("\"goldstein\":-10.0")
        .contains("\"reciprocal\":false")
        .contains("\"matched\":true")
        .contains("\"statement\":null");
  }

  @Test
  void excelGetsAByteOrderMarkAndNothingThatRuns() throws IOException {
    fixture().export(ExportSettings.Format.EXCEL, "=1+2", "-x", "c");
    String articles = Files.readString(out("articles.csv"));
    assertThat(articles)
        .startsWith("\uFEFFarticle,edition")
        .contains("\r\n'-x,")
        .contains("\r\nc,");
    assertThat(articles).contains("\r\n'=1+2,");
    assertThat(Files.readString(out("events.csv"))).contains(",-10.0,").contains(",+,past,");
    assertThat(Files.readString(out("events.tab"))).contains("\t=1+2\t").doesNotContain("\uFEFF");
  }

  @Test
  void excelIsToldWhatItWillNotShow() throws IOException {
    java.io.StringWriter to = new java.io.StringWriter();
    ExcelRows rows = new ExcelRows(to);
    rows.columns(List.of("a"));
    rows.row(List.of("x".repeat(ExcelRows.UNITS + 1)));
    for (int i = 0; i < ExcelRows.ROWS; i++) {
      rows.row(List.of(1));
      to.getBuffer().setLength(0);
    }
    assertThat(rows.notes("f.csv")).hasSize(2).allMatch(n -> n.startsWith("f.csv"));
  }

  @Test
  void theEventTableHasADyadARow() throws IOException {
    fixture().export(ExportSettings.Format.CSV, "a");
    List<String> lines = Files.readAllLines(out("events.tab"));
    List<String> columns = List.of(lines.getFirst().split("\t", -1));
    assertThat(columns).startsWith("date", "source", "target", "code", "goldstein", "event");
    assertThat(lines).hasSize(2);
    List<String> row = List.of(lines.get(1).split("\t", -1));
    assertThat(row).hasSameSizeAs(columns);
    assertThat(row.get(columns.indexOf("code"))).isEqualTo("194");
    assertThat(row.get(columns.indexOf("source_name"))).isEqualTo("Morvania");
    assertThat(row.get(columns.indexOf("target_name"))).isEqualTo("Karsova");
    assertThat(row.get(columns.indexOf("holder"))).isEqualTo("Oskar Veld");
  }

  @Test
  void gdeltsColumnsStandInGdeltsOrder() throws IOException {
    fixture().export(ExportSettings.Format.CSV, "a");
    String[] events = Files.readAllLines(out("gdelt_events.tab")).getFirst().split("\t");
    assertThat(events).hasSize(61).startsWith("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year");
    assertThat(List.of(events).subList(25, 35))
        .containsExactly(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone");
    assertThat(events).endsWith("ActionGeo_FeatureID", "DATEADDED", "SOURCEURL");
    List<String> row = List.of(Files.readAllLines(out("gdelt_events.tab")).get(1).split("\t", -1));
    assertThat(row.subList(1, 5)).containsExactly("20200501", "202005", "2020", "2020.4137");
    assertThat(row.subList(26, 31)).containsExactly("194", "194", "19", "4", "-10.0");
    assertThat(row.subList(51, 54)).containsExactly("4", "Karsova", "KSV");
    String[] mentions = Files.readAllLines(out("gdelt_mentions.tab")).getFirst().split("\t");
    assertThat(mentions)
        .hasSize(16)
        .startsWith("GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType")
        .endsWith("MentionDocTone", "MentionDocTranslationInfo", "Extras");
    List<String> mention =
        List.of(Files.readAllLines(out("gdelt_mentions.tab")).get(1).split("\t", -1));
    assertThat(mention.getFirst()).isEqualTo(row.getFirst());
    assertThat(mention.subList(6, 10)).containsExactly("1", "31", "52", "44");
    assertThat(mention.getLast()).contains("holder=Oskar Veld", "author_value=0");
  }

  @Test
  void countsByMonthHaveAColumnForEachTypeAndAddUp() throws SQLException {
    fixture().export(ExportSettings.Format.PARQUET, "a", "b");
    Path file = out("dyad_months_countries.parquet");
    assertThat(
            Sheet.all(ExportSettings.Texts.STAY).stream()
                .filter(s -> s.kind() == Sheet.Kind.COUNTED))
        .hasSize(2)
        .allSatisfy(s ->
            assertThat(s.table().columns().stream().map(Table.Column::name))
                .containsAll(
                    Codebook.load().events().stream()
                        .map(e -> e.toLowerCase(java.util.Locale.ROOT))
                        .toList()));
    assertThat(
            ExportFixture.ask(
                "SELECT month, source, target, events, vouched, quad_4, assault, score, articles FROM '"
                    + file
                    + "'"))
        .containsExactly("2020-05|MRV|null|2|0|2|2|-18.0|2");
  }

  @Test
  void aFilterChoosesAndWhatIsChosenBringsWhatItRefersTo() throws IOException, SQLException {
    ExportSettings settings =
        ExportFixture.settings(
            ExportSettings.Format.PARQUET,
            ExportFixture.filter(null, "ASSAULT", null),
            ExportSettings.Occupied.REFUSE);
    fixture().export(settings, "out", "a", "b");
    String statements = "'" + out("statements.parquet") + "'";
    assertThat(
            ExportFixture.ask(
                "SELECT matched, count(*) FROM '" + out("events.parquet") + "' GROUP BY 1"))
        .containsExactly("true|2");
    assertThat(
            ExportFixture.ask("SELECT act, matched, count(*) FROM " + statements + " GROUP BY ALL"))
        .containsExactly("accuse|false|2");
    assertThat(ExportFixture.ask("SELECT count(*) FROM '" + out("articles.parquet") + "'"))
        .containsExactly("2");
    assertThat(dangling()).isEmpty();
    assertThat(manifest().path("filters").path("type").asString()).isEqualTo("ASSAULT");
    // a statement's filter brings the event it is about, but counts it nowhere
    ExportSettings denials =
        ExportFixture.settings(
            ExportSettings.Format.PARQUET,
            ExportFixture.filter("Veld", "accuse", "2020"),
            ExportSettings.Occupied.REPLACE);
    fixture().export(denials, "out", "a");
    assertThat(
            ExportFixture.ask(
                "SELECT matched, count(*) FROM '" + out("events.parquet") + "' GROUP BY 1"))
        .containsExactly("false|2");
    assertThat(Files.readAllLines(out("events.tab"))).hasSize(1);
    assertThat(dangling()).isEmpty();
    ExportSettings later =
        ExportFixture.settings(
            ExportSettings.Format.PARQUET,
            ExportFixture.filter(null, null, "2021"),
            ExportSettings.Occupied.REPLACE);
    ExportReport none = fixture().export(later, "out", "a");
    assertThat(none.files())
        .filteredOn(
            f -> List.of("articles.parquet", "spans.parquet", "events.tab").contains(f.file()))
        .hasSize(3)
        .allMatch(f -> f.rows() == 0);
  }

  /// Ids that name a record which the export lacks.
  private List<String> dangling() throws SQLException {
    return Stream.of(
            "events.holder_statement statements",
            "events.statement statements",
            "events.place places",
            "events.time times",
            "statements.parent statements",
            "statements.time times",
            "statement_about.event events",
            "statement_about.statement statements",
            "statement_actors.actor actors",
            "statement_actors.statement statements",
            "event_parties.event events",
            "event_parties.actor actors",
            "event_mentions.holder_statement statements",
            "event_arguments.place places",
            "mentions.actor actors")
        .flatMap(pair -> missing(pair.split("[. ]")).stream())
        .toList();
  }

  private List<String> missing(String[] pair) {
    try {
      return ExportFixture.ask(
          "SELECT '%s', %s FROM '%s' WHERE %2$s IS NOT NULL AND %2$s NOT IN (SELECT id FROM '%s')"
              .formatted(
                  pair[0],
                  "\"" + pair[1] + "\"",
                  out(pair[0] + ".parquet"),
                  out(pair[2] + ".parquet")));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCodebookNamesEveryColumnAndEveryCode() throws IOException {
    fixture().export(ExportSettings.Format.CSV, "a");
    String page = Files.readString(out("CODEBOOK.md"), StandardCharsets.UTF_8);
    assertThat(page).contains("| 190 |").contains("UTF-16 units").contains("`author_value`");
    long columns = 0;
    for (Sheet sheet : Sheet.all(ExportSettings.Texts.STAY)) {
      assertThat(page).contains("\n## " + sheet.table().name() + "\n");
      for (Table.Column column : sheet.table().columns()) {
        assertThat(page).contains("| `" + column.name() + "` | " + column.type() + " |");
        assertThat(column.meaning()).as(column.name()).isNotBlank();
        columns++;
      }
      assertThat(sheet.units()).hasSameSizeAs(sheet.table().columns());
    }
    assertThat(csvRows(out("codebook.csv"))).isEqualTo(columns);
  }

  @Test
  void theValuesOfTheCodebookAreOfColumnsThatThereAre() {
    for (String closed : ColumnFacts.closed()) {
      String[] parts = closed.split("\\.");
      Table table = Schema.find(parts[0]).orElseThrow(() -> new AssertionError(closed));
      assertThat(table.columns()).extracting(Table.Column::name).as(closed).contains(parts[1]);
      assertThat(ColumnFacts.values(parts[0], parts[1])).as(closed).isPresent();
    }
    assertThat(ColumnFacts.values("events", "event"))
        .hasValueSatisfying(v -> assertThat(v).hasSize(16));
  }
}
