// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.Inputs;
import org.dragoman.ingest.ReadAll;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private static InputSettings map(String... pairs) {
    Map<String, String> written = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      written.put(pairs[i], pairs[i + 1]);
    }
    return InputSettings.of(Defaults.NONE).withFields(FieldMap.parse(written));
  }

  private static void parquet(Path file, String select) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
  }

  @Test
  void aTableIsReadByItsHeader() throws IOException {
    Path file =
        write(
            "set.csv",
            "\uFEFFid,Title,text,published,outlet,url,byline\r\n"
                + "a,Talks,\"Veld said: \"\"No.\"\"\r\nHe left.\",2020-05-01,Post,https://example.org/a,Mira Tolan\r\n"
                + "b,,Tolan agreed.,,,,\r\n");
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all))
        .containsExactly(
            Article.titled(
                new Article(
                    "a",
                    "https://example.org/a",
                    "Post",
                    null,
                    "Talks",
                    "Mira Tolan",
                    new PartialDate("2020-05-01"),
                    "Veld said: \"No.\"\r\nHe left.",
                    0,
                    null)),
            Article.of("b", "Tolan agreed."));
    assertThat(all).extracting(Ingested::origin).containsExactly(file + ":2", file + ":4");
  }

  @Test
  void columnsOfOtherNamesAreMapped() throws IOException {
    Path file = write("set.tsv", "nr\tbody\tday\n7\tVeld, \"the\" minister, spoke.\t17/11/2017\n");
    Article article =
        ReadAll.articles(ReadAll.of(map("id", "nr", "text", "body", "published", "day"), file))
            .getFirst();
    assertThat(article.id()).isEqualTo("7");
    assertThat(article.text()).isEqualTo("Veld, \"the\" minister, spoke.");
    assertThat(article.published()).isEqualTo(new PartialDate("2017-11-17"));
  }

  @Test
  void separatorAndCharacterSetAreTold() throws IOException {
    Path file =
        write(
            "set.csv",
            "id;text\n1;Le ministre a d\u00e9clar\u00e9, hier, son arriv\u00e9e.\n",
            Charset.forName("windows-1252"));
    assertThat(ReadAll.articles(ReadAll.of(file)).getFirst().text())
        .isEqualTo("Le ministre a d\u00e9clar\u00e9, hier, son arriv\u00e9e.");
    Path utf16 = write("wide.csv", "\uFEFFid,text\n1,caf\u00e9\n", StandardCharsets.UTF_16LE);
    assertThat(ReadAll.articles(ReadAll.of(utf16)).getFirst().text()).isEqualTo("caf\u00e9");
    assertThat(Csv.separator("\"a;b;c\",d\te\n;;;;")).isEqualTo(',');
    assertThat(Csv.separator("a|b|c,d")).isEqualTo('|');
    assertThat(Csv.separator("text")).isEqualTo(',');
  }

  @Test
  void aMissingColumnIsOneFaultThatNamesTheOthers() throws IOException {
    Path file = write("set.csv", "id,body,day\na,Veld spoke.,2020\nb,Tolan too.,2020\n");
    assertThat(ReadAll.faults(ReadAll.of(file)))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Fault.Kind.MISSING_FIELD);
          assertThat(fault.place()).isEqualTo(file.toString());
          assertThat(fault.message()).contains("text", "id, body, day", "--map text=");
        });
    assertThat(ReadAll.faults(ReadAll.of(map("text", "body", "published", "date"), file)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("date (published)"));
  }

  @Test
  void rowsWithoutIdsGetThemFromWhatTheySay() throws IOException {
    Path one = write("set.csv", "text,url\nVeld spoke.,a\nTolan agreed.,b\n");
    List<Article> first = ReadAll.articles(ReadAll.of(one));
    Files.writeString(one, "url,text\nc,Another.\nb,Tolan agreed.\na,Veld spoke.\n");
    List<Article> second = ReadAll.articles(ReadAll.of(one));
    assertThat(first).doesNotHaveDuplicates();
    assertThat(first.getFirst().id()).startsWith("set.csv#");
    assertThat(second.reversed().subList(0, 2)).isEqualTo(first);
  }

  @Test
  void anEmptyIdWhereOthersHaveOneIsAFault() throws IOException {
    Path file = write("set.csv", "id,text\n,Veld spoke.\nb,Tolan agreed.\nc\n");
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all)).extracting(Article::id).containsExactly("b");
    assertThat(ReadAll.faults(all))
        .extracting(Fault::place)
        .containsExactly(file + ":2", file + ":4");
  }

  @Test
  void anOpenQuoteIsAFaultAtItsPlace() throws IOException {
    Path file = write("set.csv", "id,text\na,One.\nb,\"Two.\nc,Three.\n");
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all)).extracting(Article::id).containsExactly("a");
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("quotation mark"));
    assertThat(ReadAll.faults(ReadAll.of(write("empty.csv", "")))).hasSize(1);
  }

  @Test
  void fieldsInFieldsOfJsonAreNamedByTheirPaths() throws IOException {
    Path file =
        write(
            "set.jsonl",
            "{\"doc\":{\"id\":5,\"meta\":{\"day\":{\"$date\":1510876800000},\"other\":[{}]},"
                + "\"authors\":[\"Mira Tolan\",\"Oskar Veld\"]},\"paragraphs\":[\"One.\",\"Two.\"]}\n");
    Article article =
        ReadAll.articles(
                ReadAll.of(
                    map(
                        "id", "doc.id",
                        "published", "doc.meta.day.$date",
                        "byline", "doc.authors",
                        "text", "paragraphs"),
                    file))
            .getFirst();
    assertThat(article.id()).isEqualTo("5");
    assertThat(article.published()).isEqualTo(new PartialDate("2017-11-17T00:00"));
    assertThat(article.byline()).isEqualTo("Mira Tolan, Oskar Veld");
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void aLineWithoutATextSaysWhatItHas() throws IOException {
    Path file = write("set.jsonl", "{\"id\":\"a\",\"body\":\"Veld spoke.\",\"deep\":{\"x\":1}}\n");
    assertThat(ReadAll.faults(ReadAll.of(file)))
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.message())
                .contains("in the article a", "id, body, deep", "--map text="));
  }

  @Test
  void aListOfJsonIsReadItemByItem() throws IOException {
    Path file =
        write(
            "set.json",
            "[\n {\"id\":\"a\",\"text\":\"One.\"},\n 7,\n {\"id\":\"b\",\"text\":[{\"x\":[1,2]}],\"z\":[1]},\n"
                + " {\"id\":\"c\",\"text\":\"Three.\"}\n]\n");
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all)).extracting(Article::id).containsExactly("a", "c");
    assertThat(all)
        .extracting(Ingested::origin)
        .containsExactly(file + ":item 1", file + ":item 2", file + ":item 3", file + ":item 4");
    Path one = write("one.json", "{\n\"id\": \"x\",\n\"text\": \"One.\"\n}");
    assertThat(ReadAll.articles(ReadAll.of(one))).extracting(Article::id).containsExactly("x");
    Path cut = write("cut.json", "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":");
    List<Ingested> ofCut = ReadAll.of(cut);
    assertThat(ReadAll.articles(ofCut)).hasSize(1);
    assertThat(ReadAll.faults(ofCut))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("cannot be read on"));
    assertThat(ReadAll.faults(ReadAll.of(write("none.json", "[]")))).hasSize(1);
  }

  @Test
  void nestedWithoutEndIsAFaultAndNoOverflow() throws IOException {
    Path file = write("deep.json", "[{\"x\":" + "[".repeat(200_000));
    assertThat(ReadAll.faults(ReadAll.of(file))).hasSize(1);
    Path line =
        write(
            "deep.jsonl",
            "{\"text\":" + "{\"a\":".repeat(200_000) + "\n{\"id\":\"b\",\"text\":\"x\"}");
    List<Ingested> all = ReadAll.of(line);
    assertThat(ReadAll.faults(all)).hasSize(1);
    assertThat(ReadAll.articles(all)).hasSize(1);
  }

  @Test
  void jsonFromAPipeIsToldByItsBeginning() {
    byte[] list = "[{\"id\":\"a\",\"text\":\"One.\"}]".getBytes(StandardCharsets.UTF_8);
    try (ArticleSource source =
        Inputs.open(List.of("-"), new ByteArrayInputStream(list), Defaults.NONE)) {
      assertThat(source.next()).get().isInstanceOf(Ingested.Found.class);
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void parquetIsReadRowByRow() throws IOException, SQLException {
    Path file = folder.resolve("a [1] it's.parquet");
    parquet(
        Path.of(file.toString().replace("'", "''")),
        "SELECT i AS nr, 'Veld spoke, ' || i || ' times.' AS body, DATE '2020-05-01' AS day,"
            + " {'outlet': 'Post', 'by': ['Tolan', 'Veld']} AS meta FROM range(5000) t(i)");
    write("a 1 it's.parquet", "another");
    List<Ingested> all =
        ReadAll.of(
            map(
                "id", "nr",
                "text", "BODY",
                "published", "day",
                "outlet", "meta.outlet",
                "byline", "meta.by"),
            file);
    assertThat(ReadAll.faults(all)).isEmpty();
    List<Article> articles = ReadAll.articles(all);
    assertThat(articles).hasSize(5000);
    assertThat(articles.get(4321).id()).isEqualTo("4321");
    assertThat(articles.get(4321).text()).isEqualTo("Veld spoke, 4321 times.");
    assertThat(articles.getFirst().published()).isEqualTo(new PartialDate("2020-05-01"));
    assertThat(articles.getFirst().outlet()).isEqualTo("Post");
    assertThat(articles.getFirst().byline()).isEqualTo("Tolan, Veld");
    assertThat(all.getLast().origin()).isEqualTo(file + ":row 5000");
  }

  @Test
  void aTimestampOfParquetIsADay() throws IOException, SQLException {
    Path file = folder.resolve("t.parquet");
    parquet(
        file,
        "SELECT 'a' AS id, 'x' AS text, TIMESTAMP '2020-05-01 09:30:00' AS published UNION ALL"
            + " SELECT NULL, 'y', NULL UNION ALL SELECT 'c', NULL, NULL");
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all).getFirst().published())
        .isEqualTo(new PartialDate("2020-05-01T09:30"));
    assertThat(ReadAll.faults(all))
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.MISSING_FIELD, Fault.Kind.MISSING_FIELD);
  }

  @Test
  void parquetSaysWhatIsWrongWithIt() throws IOException, SQLException {
    Path file = folder.resolve("t.parquet");
    parquet(file, "SELECT 'a' AS id, 'x' AS body, {'b': 1} AS meta");
    assertThat(ReadAll.faults(ReadAll.of(file)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("id, body, meta"));
    assertThat(ReadAll.faults(ReadAll.of(map("text", "meta.c"), file)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("meta.c"));
    Path none = write("n.parquet", "PAR1 and then nothing");
    assertThat(ReadAll.faults(ReadAll.of(none))).hasSize(1);
  }

  @Test
  void bytesOfParquetAreCountedByItsRows() throws IOException, SQLException {
    Path file = folder.resolve("t.parquet");
    parquet(file, "SELECT i AS id, md5(i::VARCHAR) AS text FROM range(1000) t(i)");
    try (ArticleSource source =
        Inputs.open(List.of(file.toString()), InputStream.nullInputStream(), Defaults.NONE)) {
      for (int i = 0; i < 500; i++) {
        source.next();
      }
      assertThat(source.bytesRead()).isEqualTo(Files.size(file) / 2);
      while (source.next().isPresent()) {
        assertThat(source.bytesRead()).isLessThanOrEqualTo(source.totalBytes());
      }
      assertThat(source.bytesRead()).isEqualTo(source.totalBytes());
    }
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException {
    Path file =
        write(
            "set.jsonl",
            "{\"id\":\"a\",\"text\":\"One.\"}\r\n\r\n{\"id\":\"b\",\"text\":\"Two.\"}\r\n");
    assertThat(ReadAll.articles(ReadAll.of(file)))
        .extracting(Article::text)
        .containsExactly("One.", "Two.");
  }

  @Test
  void aMapNamesFieldsThatThereAre() {
    assertThatThrownBy(() -> FieldMap.parse(Map.of("body", "text")))
        .hasMessageContaining("no field `body`")
        .hasMessageContaining("id, text, title, url, outlet, published, byline");
    assertThatThrownBy(() -> FieldMap.parse(Map.of("text", " "))).hasMessageContaining("no column");
    assertThat(FieldMap.STANDARD.column(FieldMap.Field.TEXT)).isEqualTo("text");
  }
}
