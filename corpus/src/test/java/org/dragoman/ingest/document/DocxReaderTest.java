// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dragoman.ingest.document.Documents.Kind;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
  private interface Filler {
    void fill(XWPFDocument document);
  }

  private static byte[] docx(Filler filler) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filler.fill(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  @Test
  void theTextIsParagraphsHeadingsAndTablesWithoutFootnotes() throws IOException {
    byte[] bytes =
        docx(d -> {
          d.getProperties().getCoreProperties().setTitle("Document1");
          paragraph(d, "Talks fail").setStyle("Title");
          paragraph(d, "By Mira Tolan");
          paragraph(d, "17 November 2017");
          XWPFParagraph story = paragraph(d, "Veld left.");
          XWPFFootnote note = d.createFootnote();
          note.createParagraph().createRun().setText("A note.");
          story.addFootnoteReference(note);
          story.createRun().setText(" He said no.");
          XWPFTable table = d.createTable(2, 2);
          table.getRow(0).getCell(0).setText("Karsova");
          table.getRow(0).getCell(1).setText("12");
          table.getRow(1).getCell(0).setText("Selm");
          table.getRow(1).getCell(1).setText("7");
        });
    Article article = Read.article(bytes, Kind.DOCX);
    assertThat(article.text())
        .isEqualTo(
            "Talks fail\n\nBy Mira Tolan\n\n17 November 2017\n\nVeld left. He said no.\n\nKarsova\t12\n\nSelm\t7");
    assertThat(article.title()).isEqualTo("Talks fail");
    assertThat(article.byline()).isEqualTo("Mira Tolan");
    assertThat(article.published().iso()).isEqualTo("2017-11-17");
  }

  @Test
  void theDayAFileWasMadeIsNoDayOfPublication() throws IOException {
    byte[] bytes = docx(d -> paragraph(d, "Veld left."));
    assertThat(Read.article(bytes, Kind.DOCX).published()).isNull();
  }

  @Test
  void whatWasStruckOutUnderTrackingIsNoText() throws IOException {
    byte[] bytes =
        docx(d -> {
          XWPFParagraph p = paragraph(d, "Veld ");
          var deleted = p.getCTP().addNewDel();
          deleted.setId(BigInteger.ONE);
          deleted.addNewR().addNewDelText().setStringValue("never ");
          p.createRun().setText("left.");
        });
    assertThat(Read.article(bytes, Kind.DOCX).text()).isEqualTo("Veld left.");
  }

  @Test
  void anExportInWordIsSplit() throws IOException {
    String export = NewsExportTest.file("nexis-uni.txt");
    byte[] bytes =
        docx(d ->
            export.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(d, line)));
    Contents.Articles contents = Read.contents(bytes, Kind.DOCX);
    assertThat(contents.articles())
        .extracting(Article::title)
        .containsExactly("Arvenia recalls its envoy", "Port workers end strike in Selm");
    assertThat(contents.articles().getFirst().text())
        .isEqualTo(
            "Arvenia recalls its envoy\n\nArvenia recalled its envoy to Morvania on Thursday.\n\n"
                + "President Oskar Veld said the envoy would not return.");
  }

  @Test
  void damagedLockedAndOldFilesAreRefusedWithTheReason() throws IOException {
    byte[] whole = docx(d -> paragraph(d, "Veld left. ".repeat(3000)));
    assertThat(Read.refused(Arrays.copyOf(whole, whole.length / 3), Kind.DOCX).reason())
        .contains("damaged");
    byte[] broken = replaced(whole, "<w:document><w:body><w:p>");
    assertThat(Read.refused(broken, Kind.DOCX).reason()).contains("damaged");
    assertThat(Read.refused(new byte[] {(byte) 0xD0}, Kind.OLE).reason())
        .contains("save it as .docx");
    assertThat(Read.refused(docx(d -> {}), Kind.DOCX).reason()).contains("no text");
  }

  @Test
  void aBombIsRefusedBeforeItUnfolds() throws IOException {
    byte[] bytes = docx(d -> paragraph(d, "Veld left."));
    String bomb = "<w:document>" + " ".repeat(70_000_000);
    assertThat(Read.refused(replaced(bytes, bomb), Kind.DOCX).reason())
        .contains("unpacks to more than");
  }

  /// The same file with another main part.
  private static byte[] replaced(byte[] docx, String main) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        zip.write(
            e.getName().equals("word/document.xml")
                ? main.getBytes(StandardCharsets.UTF_8)
                : in.readAllBytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
