// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.dragoman.model.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  private List<Ingested> read(String... paths) {
    return read("", Defaults.NONE, paths);
  }

  private static List<Ingested> read(String stdin, Defaults defaults, String... paths) {
    InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    List<Ingested> all = new ArrayList<>();
    try (ArticleSource source = Inputs.open(List.of(paths), in, defaults)) {
      for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static Article article(Ingested item) {
    assertThat(item).isInstanceOf(Ingested.Found.class);
    return ((Ingested.Found) item).article();
  }

  private static Fault fault(Ingested item) {
    assertThat(item).isInstanceOf(Ingested.Faulty.class);
    return ((Ingested.Faulty) item).fault();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path pack(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void aTextFileIsAnArticleNamedAfterIt() throws IOException {
    Path file = write("talks.v1.txt", "Veld spoke.\r\n");
    Article article = article(read(file.toString()).getFirst());
    assertThat(article.id()).isEqualTo("talks.v1");
    assertThat(article.text()).isEqualTo("Veld spoke.\r\n");
  }

  @Test
  void aLineHasItsFieldsAndOthersArePassedOver() throws IOException {
    Path file =
        write(
            "set.jsonl",
            "{\"id\":\"a\",\"text\":\"Veld spoke.\",\"url\":\"https://example.org/a\",\"outlet\":\"Post\","
                + "\"published\":\"2020-05-01\",\"tags\":[{\"deep\":[1]}],\"title\":null}\n");
    Article article = article(read(file.toString()).getFirst());
    assertThat(article)
        .isEqualTo(
            new Article(
                "a",
                "https://example.org/a",
                "Post",
                null,
                null,
                null,
                new PartialDate("2020-05-01"),
                "Veld spoke.",
                0,
                null));
  }

  @Test
  void aTitleIsSetBeforeTheBodyAndTheBodyKnown() throws IOException {
    Path file = write("set.jsonl", "{\"id\":1,\"title\":\"Talks fail\",\"text\":\"Veld left.\"}");
    Article article = article(read(file.toString()).getFirst());
    assertThat(article.id()).isEqualTo("1");
    assertThat(article.text()).isEqualTo("Talks fail\n\nVeld left.");
    assertThat(article.text().substring(article.bodyStart())).isEqualTo("Veld left.");
  }

  @Test
  void packedLinesAreRead() throws IOException {
    Path file =
        pack(
            "set.jsonl.gz", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    assertThat(read(file.toString())).extracting(i -> article(i).id()).containsExactly("a", "b");
  }

  @Test
  void aBadLineIsAFaultWithItsPlaceAndTheRestGoesOn() throws IOException {
    Path file =
        write(
            "set.jsonl",
            "\uFEFF{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\n\n[1]\n{\"id\":\"c\"}\n{\"id\":null,\"text\":\"x\"}\n"
                + "{\"id\":\"d\",\"text\":7}\n{\"id\":\"e\",\"text\":\"x\"} {}\n{\"id\":\"z\",\"text\":\"\"}");
    List<Ingested> all = read(file.toString());
    assertThat(article(all.getFirst()).id()).isEqualTo("a");
    assertThat(article(all.getLast()).text()).isEmpty();
    List<Ingested> bad = all.subList(1, 7);
    assertThat(bad)
        .extracting(i -> fault(i).kind())
        .containsExactly(
            Fault.Kind.MALFORMED,
            Fault.Kind.MALFORMED,
            Fault.Kind.MISSING_FIELD,
            Fault.Kind.MISSING_FIELD,
            Fault.Kind.MALFORMED,
            Fault.Kind.MALFORMED);
    assertThat(bad)
        .extracting(Ingested::origin)
        .containsExactly(
            file + ":2", file + ":4", file + ":5", file + ":6", file + ":7", file + ":8");
  }

  @Test
  void aLineThatIsNoUtf8IsThatLinesFault() throws IOException {
    Path file = folder.resolve("set.jsonl");
    Files.write(
        file,
        "{\"id\":\"a\",\"text\":\"caf\u00e9\"}\n{\"id\":\"b\",\"text\":\"ok\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    List<Ingested> all = read(file.toString());
    assertThat(fault(all.getFirst()).message()).contains("UTF-8");
    assertThat(article(all.get(1)).text()).isEqualTo("ok");
  }

  @Test
  void aLineThatIsTooLongIsPassedOverWhole() throws IOException {
    String huge = "{\"id\":\"h\",\"text\":\"" + "x".repeat(16_000_000) + "\"}\n";
    Path file = pack("set.jsonl.gz", huge + "{\"id\":\"b\",\"text\":\"ok\"}\n");
    List<Ingested> all = read(file.toString());
    assertThat(fault(all.getFirst()).kind()).isEqualTo(Fault.Kind.UNSUPPORTED);
    assertThat(article(all.get(1)).id()).isEqualTo("b");
  }

  @Test
  void foldersAreReadThroughAndThroughInOrderOfNames() throws IOException {
    write("b/2.txt", "two");
    write("b/1.txt", "one");
    write("a.txt", "first");
    write("c.htm", "<p>last</p>");
    write(".hidden.txt", "no");
    write("b/picture.png", "no");
    List<Ingested> all = read(folder.toString());
    assertThat(all)
        .filteredOn(i -> i instanceof Ingested.Found)
        .extracting(i -> article(i).id())
        .containsExactly("a", "b/1", "b/2", "c");
    assertThat(all)
        .filteredOn(i -> i instanceof Ingested.PassedOver)
        .singleElement()
        .isEqualTo(
            new Ingested.PassedOver(
                folder.resolve("b/picture.png").toString(), new SkipReason.OtherKind(".png")));
  }

  @Test
  void filesThatDifferByTheirEndingsOnlyKeepThem() throws IOException {
    write("x/a.txt", "one");
    write("x/a.html", "<p>two</p>");
    write("x/b.txt", "three");
    assertThat(read(folder.toString()))
        .extracting(i -> article(i).id())
        .containsExactly("x/a.html", "x/a.txt", "x/b");
  }

  @Test
  void textInAnOldCharacterSetIsTold() throws IOException {
    String text =
        "\u0421\u0435\u0433\u043e\u0434\u043d\u044f \u043c\u0438\u043d\u0438\u0441\u0442\u0440"
            + " \u0441\u043a\u0430\u0437\u0430\u043b, \u0447\u0442\u043e \u043f\u0435\u0440\u0435\u0433\u043e"
            + "\u0432\u043e\u0440\u044b \u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0430\u0442\u0441\u044f.";
    Path file = folder.resolve("old.txt");
    Files.write(file, text.getBytes(Charset.forName("windows-1251")));
    assertThat(article(read(file.toString()).getFirst()).text()).isEqualTo(text);
    Files.write(file, "\uFEFFVeld \u2013 caf\u00e9".getBytes(StandardCharsets.UTF_16LE));
    assertThat(article(read(file.toString()).getFirst()).text()).isEqualTo("Veld \u2013 caf\u00e9");
    Files.write(file, "Veld \u2019s \u00e9".getBytes(Charset.forName("windows-1252")));
    assertThat(article(read(file.toString()).getFirst()).text()).isEqualTo("Veld \u2019s \u00e9");
  }

  @Test
  void standardInputIsLinesWhenItBeginsLikeThemElseText() {
    assertThat(read("\n {\"id\":\"a\",\"text\":\"One.\"}", Defaults.NONE, "-"))
        .extracting(i -> article(i).id())
        .containsExactly("a");
    Article text = article(read("Veld spoke.", Defaults.NONE, "-").getFirst());
    assertThat(text.id()).isEqualTo("stdin");
    assertThat(text.text()).isEqualTo("Veld spoke.");
  }

  @Test
  void defaultsFillWhatTheInputDoesNotSay() throws IOException {
    Defaults defaults = new Defaults(Optional.of(new PartialDate("2020-05")), Optional.of("Post"));
    Path file = write("a.txt", "x");
    Article article = article(read("", defaults, file.toString()).getFirst());
    assertThat(article.published()).isEqualTo(new PartialDate("2020-05"));
    assertThat(article.outlet()).isEqualTo("Post");
    Path lines =
        write(
            "b.jsonl",
            "{\"id\":\"b\",\"text\":\"x\",\"outlet\":\"Herald\",\"published\":\"2019\"}");
    Article own = article(read("", defaults, lines.toString()).getFirst());
    assertThat(own.published()).isEqualTo(new PartialDate("2019"));
    assertThat(own.outlet()).isEqualTo("Herald");
  }

  @Test
  void aDateThatIsNoneIsUnknownAndNotGuessed() throws IOException {
    Path lines = write("b.jsonl", "{\"id\":\"b\",\"text\":\"x\",\"published\":\"last week\"}");
    assertThat(article(read(lines.toString()).getFirst()).published()).isNull();
  }

  @Test
  void aMissingPathIsAnErrorAloneAndAFaultAmongOthers() throws IOException {
    String missing = folder.resolve("none.txt").toString();
    assertThatThrownBy(() -> read(missing))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(missing)
        .hasMessageContaining("no such file");
    Path file = write("a.txt", "x");
    List<Ingested> all = read(missing, file.toString());
    assertThat(fault(all.getFirst()).kind()).isEqualTo(Fault.Kind.UNREADABLE);
    assertThat(article(all.get(1)).id()).isEqualTo("a");
  }

  @Test
  void anEmptyFolderAndAnUnknownKindSayWhatIsRead() throws IOException {
    assertThatThrownBy(() -> read(folder.toString())).hasMessageContaining(".jsonl");
    Path file = write("a.xls", "x");
    assertThatThrownBy(() -> read(file.toString())).hasMessageContaining("known are");
  }

  @Test
  void aBrokenArchiveIsAFault() throws IOException {
    Path file = write("a.txt.gz", "not gzip");
    Path good = write("b.txt", "x");
    List<Ingested> all = read(file.toString(), good.toString());
    assertThat(fault(all.getFirst()).message()).contains("gzip");
    assertThat(article(all.get(1)).id()).isEqualTo("b");
  }

  @Test
  void aTextWithoutAnEndingIsReadWhenItIsNamed() throws IOException {
    Path letter = write("in/letter", "Veld wrote.");
    assertThat(article(read(letter.toString()).getFirst()).id()).isEqualTo("letter");
    write("in/b.txt", "x");
    List<Ingested> all = read(folder.toString());
    assertThat(all).hasSize(2).filteredOn(i -> i instanceof Ingested.PassedOver).hasSize(1);
    Path binary = Files.write(folder.resolve("bytes"), new byte[] {1, 0, 2, 0, 0});
    assertThat(read(binary.toString()).getFirst()).isInstanceOf(Ingested.PassedOver.class);
  }

  @Test
  void aLinkToAFolderIsNotFollowed() throws IOException {
    write("in/a.txt", "x");
    Files.createSymbolicLink(folder.resolve("in/round"), folder);
    assertThat(read(folder.toString())).extracting(i -> article(i).id()).containsExactly("in/a");
  }

  @Test
  void whatAnArchiveNeedsIsSaid() throws IOException {
    Path file = write("a.tar.xz", "x");
    assertThatThrownBy(() -> read(file.toString())).hasMessageContaining("xz -d");
  }

  @Test
  void bytesReadReachTheTotal() throws IOException {
    write("a.txt", "one");
    pack("b.jsonl.gz", "{\"id\":\"b\",\"text\":\"x\"}\n".repeat(100));
    try (ArticleSource source =
        Inputs.open(List.of(folder.toString()), InputStream.nullInputStream(), Defaults.NONE)) {
      while (source.next().isPresent()) {
        assertThat(source.bytesRead()).isLessThanOrEqualTo(source.totalBytes());
      }
      assertThat(source.bytesRead()).isEqualTo(source.totalBytes()).isPositive();
    }
  }

  @Test
  void whatTheArticleWriterWritesIsReadBack() throws IOException {
    Path lines =
        write(
            "b.jsonl",
            "{\"id\":\"b\",\"text\":\"Body.\",\"title\":\"Head\",\"published\":\"2019\",\"url\":\"u\"}");
    Article article = article(read(lines.toString()).getFirst());
    StringWriter line = new StringWriter();
    new ArticleWriter().writeLine(article, line);
    Path again = write("c.jsonl", line.toString());
    assertThat(article(read(again.toString()).getFirst())).isEqualTo(article);
  }
}
