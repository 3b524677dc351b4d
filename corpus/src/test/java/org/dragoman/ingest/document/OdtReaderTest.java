// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.document.Documents.Kind;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class OdtReaderTest {
  private static final String OPEN =
      "<?xml version='1.0' encoding='UTF-8'?>%s<office:document-content"
          + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>";
  private static final String CLOSE = "</office:text></office:body></office:document-content>";

  private static byte[] odt(String doctype, String body, String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "mimetype", OdtReader.MIME);
      put(zip, "content.xml", OPEN.formatted(doctype) + body + CLOSE);
      for (int i = 0; i < parts.length; i += 2) {
        put(zip, parts[i], parts[i + 1]);
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void paragraphsHeadingsListsAndTablesAreTheText() throws IOException {
    Article article =
        Read.article(
            odt(
                "",
                "<text:h text:outline-level='1'>Talks <text:span>fail</text:span></text:h>"
                    + "<text:p>By Mira Tolan</text:p><text:p>November 17, 2017</text:p>"
                    + "<text:p>Veld<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
                    + " said<text:s/>no.<text:line-break/>He\n   left.</text:p>"
                    + "<text:list><text:list-item><text:p>First point</text:p></text:list-item></text:list>"
                    + "<table:table><table:table-row><table:table-cell><text:p>Karsova</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"),
            Kind.ODT);
    assertThat(article.text())
        .isEqualTo(
            "Talks fail\n\nBy Mira Tolan\n\nNovember 17, 2017\n\nVeld said no.\nHe left.\n\nFirst point\n\nKarsova\t12");
    assertThat(article.title()).isEqualTo("Talks fail");
    assertThat(article.byline()).isEqualTo("Mira Tolan");
    assertThat(article.published().iso()).isEqualTo("2017-11-17");
    assertThat(article.publishedEvidence()).isEqualTo("text: November 17, 2017");
    assertThat(article.rawSha256()).hasSize(64);
  }

  @Test
  void entitiesAreNotResolvedWhateverTheySay() throws IOException {
    byte[] outside =
        odt(
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
            "<text:p>Veld &e; left.</text:p>");
    Contents contents = Documents.read(new RawBytes(outside), Kind.ODT, "a");
    String text = contents instanceof Contents.Articles a ? a.articles().getFirst().text() : "";
    assertThat(text).doesNotContain("root:");
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>");
    for (char c = 'b'; c < 'k'; c++) {
      bomb.append("<!ENTITY ")
          .append(c)
          .append(" '")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("'>");
    }
    byte[] laughs = odt(bomb.append("]>").toString(), "<text:p>Veld &j; left.</text:p>");
    Contents laughed = Documents.read(new RawBytes(laughs), Kind.ODT, "a");
    assertThat(laughed.toString().length()).isLessThan(2000);
  }

  @Test
  void aLockedOrBrokenOneIsRefusedWithTheReason() throws IOException {
    byte[] locked =
        odt("", "<text:p>x</text:p>", "META-INF/manifest.xml", "<manifest:encryption-data/>");
    assertThat(Read.refused(locked, Kind.ODT).reason()).contains("password");
    assertThat(Read.refused(odt("", "<text:p>x"), Kind.ODT).reason()).contains("broken at line");
    byte[] whole = odt("", "<text:p>Veld</text:p>".repeat(2000));
    assertThat(Read.refused(Arrays.copyOf(whole, whole.length / 2), Kind.ODT).reason())
        .contains("damaged");
    assertThat(Read.refused(odt("", ""), Kind.ODT).reason()).contains("no text");
  }

  @Test
  void aBombIsRefusedBeforeItUnfolds() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1_000_000];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("Pictures/a.bmp"));
      for (int i = 0; i < 220; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      put(zip, "content.xml", OPEN.formatted("") + "<text:p>x</text:p>" + CLOSE);
    }
    assertThat(out.size()).isLessThan(1_000_000);
    assertThat(Read.refused(out.toByteArray(), Kind.ODT).reason()).contains("unpacks to more than");
  }

  @Test
  void aLongOneIsReadWhole() throws IOException {
    byte[] bytes =
        odt(
            "",
            "<text:p>Veld &amp; Tolan left the talks in Karsova on Friday.</text:p>"
                .repeat(40_000));
    assertThat(Read.article(bytes, Kind.ODT).text().length()).isEqualTo(40_000 * 51 - 2);
  }

  @Test
  void elementsInElementsWithoutEndAreRefused() throws IOException {
    byte[] deep = odt("", "<text:section>".repeat(5000) + "</text:section>".repeat(5000));
    assertThat(Read.refused(deep, Kind.ODT).reason()).contains("nests deeper");
  }
}
