// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The samples, read by the real program and exported; the recipes of the documentation asked of
/// both.
class ExportCommandTest {
  private static final Path RECIPES = Path.of("../docs/recipes.md");
  private static final Path PYTHON = Path.of("../docs/starts/python.md");
  private static final Path R = Path.of("../docs/starts/r.md");
  private static final Pattern RECIPE =
      Pattern.compile("### ([^\\n]+)\\n(?:(?!\\n#).)*?```sql\\n(.*?)```", Pattern.DOTALL);
  private static final int FEWEST_RECIPES = 15;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void readAndExport() {
    Invocation read = Invocation.of("read", "../samples", "--store", store());
    assertThat(read.code()).as(read.err()).isZero();
    Invocation export = Invocation.of("export", out("data"), "--store", store(), "--texts");
    assertThat(export.code()).as(export.err()).isZero();
  }

  private static String store() {
    return folder.resolve("corpus.duckdb").toString();
  }

  private static String out(String name) {
    return folder.resolve(name).toString();
  }

  /// The recipes of the page, by their headings.
  private static Map<String, String> recipes() throws IOException {
    Map<String, String> recipes = new TreeMap<>();
    String page = Files.readString(RECIPES);
    Matcher recipe = RECIPE.matcher(page);
    while (recipe.find()) {
      recipes.put(recipe.group(1), recipe.group(2));
    }
    assertThat(recipes)
        .as("every block of SQL has a heading of its own")
        .hasSize(page.split("```sql", -1).length - 1)
        .hasSizeGreaterThan(FEWEST_RECIPES);
    return recipes;
  }

  @TestFactory
  Stream<DynamicTest> everyRecipeAnswersOnTheStoreAndOnAnExport() throws IOException {
    return recipes().entrySet().stream()
        .map(recipe -> DynamicTest.dynamicTest(recipe.getKey(), () -> answers(recipe.getValue())));
  }

  private static void answers(String sql) throws SQLException {
    List<String> stored;
    try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + store())) {
      stored = ask(store, sql);
    }
    try (Connection files = DriverManager.getConnection("jdbc:duckdb:")) {
      view(files);
      assertThat(ask(files, sql)).containsExactlyElementsOf(stored);
    }
    assertThat(stored).as("rows, after the names of the columns").hasSizeGreaterThan(1);
  }

  private static void view(Connection files) throws SQLException {
    try (Stream<Path> all = Files.list(folder.resolve("data"));
        Statement statement = files.createStatement()) {
      for (Path file : all.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        String name = file.getFileName().toString().replace(".parquet", "");
        statement.execute("CREATE VIEW " + name + " AS FROM '" + file + "'");
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(answer.getMetaData().getColumnName(i));
      }
      rows.add(String.join("|", names));
      while (answer.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(answer.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  /// Columns that the pages for R and Python name are there.
  @Test
  void thePagesToStartWithNameFilesThatAnExportHas() throws IOException {
    for (Path page : List.of(PYTHON, R)) {
      Matcher file = Pattern.compile("\"data/([a-z_]+\\.[a-z]+)\"").matcher(Files.readString(page));
      List<String> named = file.results().map(m -> m.group(1)).toList();
      assertThat(named).as(page.toString()).hasSizeGreaterThan(4);
      assertThat(named).allSatisfy(n -> assertThat(folder.resolve("data").resolve(n)).exists());
    }
  }

  @Test
  void rowsOfTheFilesAreThoseOfTheLists() throws SQLException {
    for (List<String> filter :
        List.of(
            List.of("--since", "2020-06", "--country", "EGY"),
            List.of("--type", "ASSAULT"),
            List.of("--actor", "Tolan", "--holder", "author"))) {
      String into = out(String.join("", filter));
      List<String> export = new ArrayList<>(List.of("export", into, "--store", store()));
      export.addAll(filter);
      Invocation exported = Invocation.of(export.toArray(String[]::new));
      assertThat(exported.code()).as(exported.err()).isZero();
      for (String list : List.of("statements", "events")) {
        List<String> call = new ArrayList<>(List.of(list, "--store", store(), "--format", "jsonl"));
        call.addAll(filter);
        long listed = Invocation.of(call.toArray(String[]::new)).out().lines().count();
        try (Connection files = DriverManager.getConnection("jdbc:duckdb:")) {
          String counted = "SELECT count(*) FROM '" + into + "/" + list + ".parquet' WHERE matched";
          assertThat(ask(files, counted))
              .as(list + filter)
              .containsExactly("count_star()", Long.toString(listed));
        }
      }
    }
  }

  @Test
  void valuesOfClosedColumnsAreThoseOfTheCodebook() throws SQLException {
    try (Connection files = DriverManager.getConnection("jdbc:duckdb:")) {
      List<String> closed =
          ask(
              files,
              "SELECT \"table\", \"column\", \"values\" FROM read_csv('"
                  + out("data")
                  + "/codebook.csv', all_varchar = true) WHERE \"values\" <> ''");
      assertThat(closed).hasSizeGreaterThan(20);
      for (String row : closed.subList(1, closed.size())) {
        String[] parts = row.split("\\|");
        String column = "\"" + parts[1] + "\"";
        boolean list = parts[1].equals("sectors");
        String from = " FROM '" + out("data") + "/" + parts[0] + ".parquet'";
        List<String> found =
            ask(
                files,
                "SELECT DISTINCT " + (list ? "unnest(" + column + ")" : column) + " AS v" + from);
        assertThat(List.of(parts[2].split("; ")))
            .as(parts[0] + "." + parts[1])
            .containsAll(
                found.subList(1, found.size()).stream().filter(v -> !"null".equals(v)).toList());
      }
    }
  }

  @Test
  void printsTheRowsAndRefusesAFolderWithSomethingInIt() throws IOException {
    Invocation again = Invocation.of("export", out("data"), "--store", store());
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("is not empty", "files of an export", "--force");
    Invocation other = Invocation.of("export", out("new"), "--store", store(), "--format", "csv");
    long rows = Files.readAllLines(folder.resolve("new/events.tab")).size() - 1;
    assertThat(other.out())
        .containsPattern(String.format(Locale.ROOT, "events\\.tab +%d +", rows))
        .contains("manifest.json");
    assertThat(other.err()).contains("readings with their articles' texts stay", "denied");
    assertThat(
            Invocation.of("export", out("x"), "--store", store(), "--excel", "--format", "jsonl")
                .err())
        .contains("--excel: is CSV");
  }
}
