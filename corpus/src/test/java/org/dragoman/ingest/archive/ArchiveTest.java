// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Bounds;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.Inputs;
import org.dragoman.ingest.ReadAll;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String PAGE =
      "<html><title>Talks</title><body><p>Oskar Veld spoke for an hour, and then he left.</p>";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry head = new TarArchiveEntry(entry.getKey());
        head.setSize(entry.getValue().length);
        out.putArchiveEntry(head);
        out.write(entry.getValue());
        out.closeArchiveEntry();
      }
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      out.putArchiveEntry(link);
      out.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> entries(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      entries.put(
          (String) namesAndContents[i],
          content instanceof String text ? bytes(text) : (byte[]) content);
    }
    return entries;
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static InputSettings bounds(int largest, int depth, long entries, long free, long ratio) {
    return InputSettings.of(Defaults.NONE)
        .withBounds(new Bounds(largest, depth, entries, free, ratio));
  }

  @Test
  void whatLiesInAnArchiveHasItsPathAsOriginAndId() throws IOException {
    Path file =
        write(
            "news.zip",
            zip(
                entries(
                    "may/", "",
                    "may/a.html", PAGE,
                    "may/b.txt", "Tolan agreed.",
                    "may/c.jsonl", "{\"id\":\"c1\",\"text\":\"One.\"}\n{\"id\":\"c2\"",
                    "__MACOSX/may/._a.html", "x",
                    ".DS_Store", "x",
                    "may/map.png", "x")));
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all))
        .extracting(Article::id)
        .containsExactly("news.zip!/may/a.html", "news.zip!/may/b.txt", "c1");
    assertThat(all)
        .extracting(Ingested::origin)
        .containsExactly(
            file + "!/may/a.html",
            file + "!/may/b.txt",
            file + "!/may/c.jsonl:1",
            file + "!/may/c.jsonl:2",
            file + "!/may/map.png");
    assertThat(ReadAll.faults(all))
        .singleElement()
        .extracting(Fault::kind)
        .isEqualTo(Fault.Kind.MALFORMED);
    assertThat(ReadAll.passedOver(all))
        .singleElement()
        .extracting(Ingested.PassedOver::reason)
        .isEqualTo(new SkipReason.OtherKind(".png"));
    assertThat(ReadAll.articles(all).getFirst().rawSha256()).hasSize(64);
  }

  @Test
  void anArchiveInAFolderIsNamedFromTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("in/2020"));
    write("in/2020/news.zip", zip(entries("a.txt", "One.")));
    assertThat(ReadAll.articles(ReadAll.of(folder.resolve("in"))).getFirst().id())
        .isEqualTo("2020/news.zip!/a.txt");
  }

  @Test
  void archivesLieInOneAnother() throws IOException {
    byte[] inner = zip(entries("a.html", PAGE, "b.html.gz", gzip(bytes(PAGE))));
    Path file =
        write("all.tar.gz", gzip(tar(entries("one/x.zip", inner, "two.txt", "Veld spoke."))));
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.faults(all)).isEmpty();
    assertThat(ReadAll.articles(all))
        .extracting(Article::id)
        .containsExactly(
            "all.tar.gz!/one/x.zip!/a.html",
            "all.tar.gz!/one/x.zip!/b.html.gz",
            "all.tar.gz!/two.txt");
    assertThat(ReadAll.articles(all))
        .filteredOn(a -> a.id().contains(".html"))
        .extracting(Article::text)
        .allSatisfy(text -> assertThat(text).contains("spoke for an hour"));
  }

  @Test
  void otherNamesOfPackedArchivesAreKnown() throws IOException {
    byte[] tar = tar(entries("a.txt", "One."));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(tar);
    }
    Path bzip2 = write("b.tar.bz2", packed.toByteArray());
    Path tgz = write("c.tgz", gzip(tar));
    assertThat(ReadAll.articles(ReadAll.of(bzip2, tgz)))
        .extracting(Article::id)
        .containsExactly("b.tar.bz2!/a.txt", "c.tgz!/a.txt");
  }

  @Test
  void aFileWithoutAnEndingAndAPageThatIsPackedAreToldByTheirBytes() throws IOException {
    Path bare = write("download", zip(entries("a.txt", "One.")));
    Path page = write("page.html", gzip(bytes(PAGE)));
    List<Article> articles = ReadAll.articles(ReadAll.of(bare, page));
    assertThat(articles).extracting(Article::id).containsExactly("download!/a.txt", "page");
    assertThat(articles.getLast().text()).contains("spoke for an hour");
  }

  @Test
  void namesInArchivesAreNamesOnly() throws IOException {
    Path file = write("evil.zip", zip(entries("../../up.txt", "One.", "/abs.txt", "Two.")));
    assertThat(ReadAll.articles(ReadAll.of(file)))
        .extracting(Article::id)
        .containsExactly("evil.zip!/../../up.txt", "evil.zip!//abs.txt");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aBombIsRefusedAtTheBoundAndTheNextFileIsRead() throws IOException {
    byte[] zeros = new byte[3_000_000];
    Path bomb =
        write(
            "bomb.zip",
            zip(entries("a.txt", "One.", "b.txt", zeros, "c.txt", zeros, "d.txt", "x")));
    assertThat(Files.size(bomb)).isLessThan(30_000);
    Path good = write("good.txt", bytes("Two."));
    List<Ingested> all = ReadAll.of(bounds(64_000_000, 6, 100, 1_000_000, 20), bomb, good);
    assertThat(ReadAll.articles(all))
        .extracting(Article::id)
        .containsExactly("bomb.zip!/a.txt", "good");
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.message()).contains("decompression bomb");
          assertThat(fault.place()).isEqualTo(bomb + "!/b.txt");
        });
  }

  @Test
  void aBombOfBombsIsMeasuredByWhatComesOutInTheEnd() throws IOException {
    byte[] inner = zip(entries("zeros.jsonl", new byte[3_000_000]));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      many.put("n" + i + ".zip", inner);
    }
    Path bomb = write("bomb.zip", zip(Map.of("outer.zip", zip(many))));
    List<Ingested> all = ReadAll.of(bounds(64_000_000, 6, 10_000, 20_000_000, 100), bomb);
    assertThat(ReadAll.faults(all))
        .last()
        .satisfies(fault -> assertThat(fault.message()).contains("decompression bomb"));
    assertThat(all).hasSizeLessThan(20);
  }

  @Test
  void aFileThatNobodyReadsIsCountedToo() throws IOException {
    Path bomb = write("bomb.zip", zip(entries("a.png", new byte[3_000_000], "b.txt", "One.")));
    List<Ingested> all = ReadAll.of(bounds(64_000_000, 6, 100, 1_000_000, 20), bomb);
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("decompression bomb"));
    assertThat(ReadAll.articles(all)).isEmpty();
  }

  @Test
  void packedBombsAreRefusedToo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(new byte[3_000_000]);
    }
    Path bzip2 = write("b.jsonl.bz2", packed.toByteArray());
    Path gzip = write("g.csv.gz", gzip(new byte[3_000_000]));
    List<Ingested> all = ReadAll.of(bounds(64_000_000, 6, 100, 1_000_000, 20), bzip2, gzip);
    assertThat(ReadAll.faults(all))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault.message()).contains("decompression bomb"));
  }

  @Test
  void anyDamageAtAllEndsWithoutAnException() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      entries.put("d/" + i + ".txt", bytes("Veld spoke, number " + i + ". ".repeat(50)));
      entries.put("d/" + i + ".html.gz", gzip(bytes(PAGE)));
    }
    for (byte[] whole : List.of(zip(entries), tar(entries), gzip(tar(entries)))) {
      for (int seed = 0; seed < 20; seed++) {
        Random random = new Random(seed);
        byte[] damaged =
            Arrays.copyOf(whole, seed % 3 == 0 ? random.nextInt(whole.length) : whole.length);
        for (int i = 0; i < 3 && damaged.length > 0; i++) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        List<Ingested> all = ReadAll.of(write("damaged", damaged));
        assertThat(all).as("seed %d", seed).isNotEmpty().hasSizeLessThan(60);
      }
    }
  }

  @Test
  void aHiddenBombIsCountedToo() throws IOException {
    Path bomb = write("bomb.zip", zip(entries(".a.txt", new byte[3_000_000], "b.txt", "One.")));
    List<Ingested> all = ReadAll.of(bounds(64_000_000, 6, 100, 1_000_000, 20), bomb);
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("decompression bomb"));
  }

  @Test
  void aNameWithoutEndInATarIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      byte[] name = new byte[20_000_000];
      Arrays.fill(name, (byte) 'x');
      TarArchiveEntry head = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
      head.setSize(name.length);
      out.putArchiveEntry(head);
      out.write(name);
      out.closeArchiveEntry();
    }
    Path file = write("long.tar", bytes.toByteArray());
    assertThat(ReadAll.faults(ReadAll.of(file)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("head of an entry"));
  }

  @Test
  void depthAndNumberOfEntriesAreBounded() throws IOException {
    byte[] deep = zip(entries("a.txt", "One."));
    for (int i = 0; i < 8; i++) {
      deep = zip(entries("x.zip", deep));
    }
    Path matryoshka = write("deep.zip", deep);
    assertThat(ReadAll.faults(ReadAll.of(matryoshka)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("archives lie in one another"));

    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      many.put(i + ".txt", bytes("One."));
    }
    Path crowd = write("crowd.zip", zip(many));
    List<Ingested> all = ReadAll.of(bounds(1000, 6, 20, 1_000_000, 20), crowd);
    assertThat(ReadAll.articles(all)).hasSize(20);
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("more than 20 entries"));
  }

  @Test
  void aBrokenArchiveGivesWhatItHasAndSaysWhereItEnds() throws IOException {
    byte[] whole = zip(entries("a.txt", "One.", "b.txt", "Two. ".repeat(1000), "c.txt", "Three."));
    byte[] cut = Arrays.copyOf(whole, 70);
    Path file = write("cut.zip", cut);
    List<Ingested> all = ReadAll.of(file);
    assertThat(ReadAll.articles(all)).extracting(Article::text).containsExactly("One.");
    assertThat(ReadAll.faults(all))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.UNREADABLE));
    Path none = write("none.zip", bytes("this is no archive at all, but a line of text"));
    assertThat(ReadAll.faults(ReadAll.of(none)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("archive"));
  }

  @Test
  void anArticleThatIsTooLargeIsItsOwnFault() throws IOException {
    Path file = write("a.zip", zip(entries("big.txt", "x".repeat(5000), "b.txt", "Two.")));
    List<Ingested> all = ReadAll.of(bounds(1000, 6, 100, 1_000_000, 20), file);
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("more than 1000 bytes"));
    assertThat(ReadAll.articles(all)).extracting(Article::text).containsExactly("Two.");
  }

  @Test
  void bytesReadReachTheTotalAlsoWhenAFileIsRefused() throws IOException {
    write("bomb.zip", zip(entries("b.txt", new byte[3_000_000], "c.txt", new byte[3_000_000])));
    write("c.zip", zip(entries("a.txt", "One.", "b.png", "x".repeat(1000))));
    write("d.txt", bytes("Two."));
    try (ArticleSource source =
        Inputs.open(
            List.of(folder.toString()),
            InputStream.nullInputStream(),
            bounds(64_000_000, 6, 100, 1_000_000, 20))) {
      long before = 0;
      while (source.next().isPresent()) {
        assertThat(source.bytesRead()).isBetween(before, source.totalBytes());
        before = source.bytesRead();
      }
      assertThat(source.bytesRead()).isEqualTo(source.totalBytes()).isPositive();
    }
  }
}
