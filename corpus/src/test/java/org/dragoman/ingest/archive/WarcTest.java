// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.ReadAll;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcTest {
  private static final Instant CRAWLED = Instant.parse("2021-07-01T10:00:00Z");

  @TempDir Path folder;

  private static byte[] page(String sentence) {
    return ("<html><head><title>Talks</title></head><body><p>" + sentence + "</p></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static WarcRecord response(int number, HttpResponse http) throws IOException {
    return new WarcResponse.Builder(URI.create("https://example.org/" + number))
        .recordId(id(number))
        .date(CRAWLED)
        .body(http)
        .build();
  }

  private static HttpResponse http(String type, byte[] body, String... headers) {
    HttpResponse.Builder builder = new HttpResponse.Builder(200, "OK");
    for (int i = 0; i < headers.length; i += 2) {
      builder.addHeader(headers[i], headers[i + 1]);
    }
    return builder.body(MediaType.parse(type), body).build();
  }

  private static WarcRecord plain(int number) throws IOException {
    return response(
        number, http("text/html", page("Oskar Veld spoke for an hour, number " + number + ".")));
  }

  private static byte[] warc(WarcCompression compression, WarcRecord... records)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private List<Ingested> read(String name, byte[] bytes) throws IOException {
    return ReadAll.of(write(name, bytes));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void aCrawlGivesItsPagesWithAddressAndRecordId() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      WarcRecord info = new Warcinfo.Builder().date(CRAWLED).recordId(id(0)).build();
      WarcRecord request =
          new WarcRequest.Builder(URI.create("https://example.org/1"))
              .date(CRAWLED)
              .recordId(id(9))
              .body(new HttpRequest.Builder("GET", "/1").build())
              .build();
      String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
      List<Ingested> all =
          read(
              name,
              warc(
                  compression,
                  info,
                  request,
                  plain(1),
                  response(2, http("image/png", new byte[1000])),
                  response(
                      3,
                      new HttpResponse.Builder(404, "Not Found")
                          .body(MediaType.HTML, page("x"))
                          .build()),
                  plain(4)));
      assertThat(ReadAll.faults(all)).isEmpty();
      List<Article> articles = ReadAll.articles(all);
      assertThat(articles)
          .extracting(Article::id)
          .containsExactly(id(1).toString(), id(4).toString());
      Article first = articles.getFirst();
      assertThat(first.url()).isEqualTo("https://example.org/1");
      assertThat(first.text()).contains("number 1.");
      assertThat(first.published()).isNull();
      assertThat(first.rawSha256()).hasSize(64);
      assertThat(all)
          .extracting(Ingested::origin)
          .containsExactly(
              folder.resolve(name) + ":record 3",
              folder.resolve(name) + ":record 4",
              folder.resolve(name) + ":record 5",
              folder.resolve(name) + ":record 6");
      assertThat(ReadAll.passedOver(all))
          .extracting(Ingested.PassedOver::reason)
          .containsExactly(
              new SkipReason.OtherKind("image/png"), new SkipReason.OtherKind("HTTP 404"));
    }
  }

  @Test
  void aWholeFilePackedAtOnceIsReadToo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(warc(WarcCompression.NONE, plain(1), plain(2), plain(3)));
    }
    assertThat(ReadAll.articles(read("crawl.warc.gz", packed.toByteArray()))).hasSize(3);
    assertThat(ReadAll.articles(read("crawl", packed.toByteArray()))).hasSize(3);
  }

  @Test
  void recordsSplitOverMembersAreReadAsOneStream() throws IOException {
    byte[] whole = warc(WarcCompression.NONE, plain(1), plain(2), plain(3));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int from = 0; from < whole.length; from += 100) {
      GZIPOutputStream out = new GZIPOutputStream(packed);
      out.write(whole, from, Math.min(100, whole.length - from));
      out.finish();
    }
    List<Ingested> all = read("blocks.warc.gz", packed.toByteArray());
    assertThat(ReadAll.faults(all)).isEmpty();
    assertThat(ReadAll.articles(all)).hasSize(3);
  }

  @Test
  void theCharacterSetOfTheHeaderIsUsed() throws IOException {
    byte[] russian =
        "<html><body><p>\u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0441\u043a\u0430\u0437\u0430\u043b.</p>"
            .getBytes(Charset.forName("windows-1251"));
    List<Ingested> all =
        read(
            "a.warc",
            warc(
                WarcCompression.NONE,
                response(1, http("text/html;charset=windows-1251", russian))));
    assertThat(ReadAll.articles(all).getFirst().text())
        .contains("\u041c\u0438\u043d\u0438\u0441\u0442\u0440");
  }

  @Test
  void bodiesAreUnpackedByWhatTheyAre() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(page("Packed once."));
    }
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(page("Packed twice."));
    }
    byte[] chunk = page("In one chunk.");
    byte[] chunked =
        join(
            (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII),
            chunk,
            "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    List<Ingested> all =
        read(
            "a.warc.gz",
            warc(
                WarcCompression.GZIP,
                response(1, http("text/html", gzip.toByteArray(), "Content-Encoding", "gzip")),
                response(2, http("text/html", zlib.toByteArray(), "Content-Encoding", "deflate")),
                response(3, http("text/html", page("Not packed."), "Content-Encoding", "gzip")),
                response(4, http("text/html", page("Nor here."), "Content-Encoding", "br")),
                response(
                    5, http("text/html", new byte[] {11, 2, -128, 9}, "Content-Encoding", "br")),
                response(6, http("text/html", chunked, "Transfer-Encoding", "chunked")),
                response(
                    7, http("text/html", page("In no chunk."), "Transfer-Encoding", "chunked"))));
    assertThat(ReadAll.articles(all))
        .extracting(a -> a.text().substring(a.bodyStart()))
        .containsExactly(
            "Packed once.",
            "Packed twice.",
            "Not packed.",
            "Nor here.",
            "In one chunk.",
            "In no chunk.");
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("br"));
  }

  @Test
  void aDamagedMemberCostsItsRecordOnly() throws IOException {
    byte[] a = warc(WarcCompression.GZIP, plain(1));
    byte[] b = warc(WarcCompression.GZIP, plain(2));
    byte[] c = warc(WarcCompression.GZIP, plain(3));
    byte[] damaged = b.clone();
    Random random = new Random(5);
    for (int i = b.length / 2; i < b.length / 2 + 20; i++) {
      damaged[i] = (byte) random.nextInt();
    }
    byte[] wrongSum = b.clone();
    wrongSum[b.length - 8] ^= 1;
    byte[] cut = Arrays.copyOf(b, b.length - 30);
    byte[] garbage = new byte[3000];
    random.nextBytes(garbage);
    for (byte[] broken : List.of(damaged, wrongSum, cut, garbage)) {
      List<Ingested> all = read("x.warc.gz", join(a, broken, c));
      assertThat(ReadAll.articles(all))
          .extracting(Article::id)
          .contains(id(1).toString())
          .doesNotContain(id(2).toString());
      assertThat(ReadAll.faults(all))
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault.message()).contains("broken"));
      if (broken != cut) {
        assertThat(ReadAll.articles(all)).extracting(Article::id).contains(id(3).toString());
      }
    }
  }

  @Test
  void theEndOfACutFileIsAFault() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] whole = warc(compression, plain(1), plain(2));
      String name = compression == WarcCompression.GZIP ? "x.warc.gz" : "x.warc";
      List<Ingested> all = read(name, Arrays.copyOf(whole, whole.length - 60));
      assertThat(ReadAll.articles(all)).extracting(Article::id).containsExactly(id(1).toString());
      assertThat(ReadAll.faults(all))
          .singleElement()
          .satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.MALFORMED);
            assertThat(fault.place()).endsWith(":record 2");
          });
    }
  }

  @Test
  void aWrongLengthCostsItsRecordOnly() throws IOException {
    String two = WarcBytes.latin(warc(WarcCompression.NONE, plain(2)));
    int start = two.indexOf("Content-Length: ") + 16;
    int length = Integer.parseInt(two.substring(start, two.indexOf('\r', start)));
    for (int wrong : new int[] {length - 40, length + 25}) {
      String written = two.substring(0, start) + wrong + two.substring(two.indexOf('\r', start));
      List<Ingested> all =
          read(
              "x.warc",
              join(
                  warc(WarcCompression.NONE, plain(1)),
                  written.getBytes(StandardCharsets.ISO_8859_1),
                  warc(WarcCompression.NONE, plain(3), plain(4))));
      assertThat(ReadAll.articles(all))
          .extracting(Article::id)
          .containsExactly(id(1).toString(), id(3).toString(), id(4).toString());
      assertThat(ReadAll.faults(all))
          .singleElement()
          .satisfies(fault -> assertThat(fault.message()).contains("not as long as it says"));
    }
  }

  @Test
  void garbageBetweenRecordsIsAFaultAndReadingGoesOn() throws IOException {
    List<Ingested> all =
        read(
            "x.warc",
            join(
                warc(WarcCompression.NONE, plain(1)),
                "something else\nover two lines\n".getBytes(StandardCharsets.US_ASCII),
                "WARC/1.0\r\nContent-Length: many\r\n\r\n\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII),
                warc(WarcCompression.NONE, plain(3))));
    assertThat(ReadAll.articles(all)).extracting(Article::id).contains(id(3).toString());
    assertThat(ReadAll.faults(all)).isNotEmpty();
  }

  @Test
  void aRecordThatTheCrawlerCutIsAFault() throws IOException {
    WarcRecord cut =
        new WarcResponse.Builder(URI.create("https://example.org/1"))
            .recordId(id(1))
            .date(CRAWLED)
            .addHeader("WARC-Truncated", "length")
            .body(http("text/html", page("Half of")))
            .build();
    List<Ingested> all = read("x.warc", warc(WarcCompression.NONE, cut, plain(2)));
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("cut the record short (length)"));
    assertThat(ReadAll.articles(all)).hasSize(1);
  }

  @Test
  void extractedTextIsText() throws IOException {
    WarcRecord text =
        new WarcConversion.Builder()
            .addHeader("WARC-Target-URI", "https://example.org/1")
            .recordId(id(1))
            .date(CRAWLED)
            .body(MediaType.PLAIN_TEXT, "Mira Tolan agreed.".getBytes(StandardCharsets.UTF_8))
            .build();
    List<Ingested> all = read("x.warc.wet.gz", warc(WarcCompression.GZIP, text));
    assertThat(ReadAll.articles(all))
        .extracting(Article::text)
        .containsExactly("Mira Tolan agreed.");
  }

  @Test
  void anyDamageAtAllEndsAndIsTold() throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      records.add(plain(i));
    }
    byte[] whole = warc(WarcCompression.GZIP, records.toArray(WarcRecord[]::new));
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole.clone();
      int hits = 1 + random.nextInt(5);
      for (int i = 0; i < hits; i++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      List<Ingested> all = read("x.warc.gz", damaged);
      int articles = ReadAll.articles(all).size();
      assertThat(articles).as("seed %d", seed).isGreaterThanOrEqualTo(8 - 2 * hits);
      if (articles < 8) {
        assertThat(all.size()).as("seed %d", seed).isGreaterThan(articles);
      }
    }
  }
}
