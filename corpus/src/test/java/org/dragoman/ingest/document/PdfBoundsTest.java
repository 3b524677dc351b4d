// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.document.Documents.Kind;
import org.junit.jupiter.api.Test;

/// Files made to be no articles: each is refused with its reason, none is without end.
class PdfBoundsTest {
  private static byte[] story() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    for (int i = 0; i < 30; i++) {
      paper.line(
          60, 780 - 14 * i, 11, "Veld left the talks in Karsova, line " + i + " of the report.");
    }
    return paper.bytes();
  }

  private static byte[] locked(String user, boolean mayExtract) throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper.line(60, 780, 11, "Veld left the talks in Karsova before the vote on the treaty.");
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(mayExtract);
    permission.setCanExtractForAccessibility(mayExtract);
    StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, permission);
    policy.setEncryptionKeyLength(128);
    policy.setPreferAES(true);
    paper.document.protect(policy);
    return paper.bytes();
  }

  @Test
  void aLockedOneIsRefusedUnlessNoPasswordIsNeededToReadIt() throws IOException {
    assertThat(Read.refused(locked("secret", true), Kind.PDF).reason()).contains("password");
    assertThat(Read.refused(locked("", false), Kind.PDF).reason()).contains("does not allow");
    assertThat(Read.article(locked("", true), Kind.PDF).text()).startsWith("Veld left");
  }

  @Test
  void picturesOfPagesAreRefused() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper.line(290, 30, 9, "1");
    PDPage page = paper.document.getPage(0);
    BufferedImage scan = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    draw(paper.document, page, scan);
    assertThat(Read.refused(paper.bytes(), Kind.PDF).reason()).contains("OCR");
  }

  /// Puts a picture on a page.
  private static void draw(PDDocument document, PDPage page, BufferedImage scan)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 500, 700);
    }
  }

  @Test
  void anEmptyOneIsRefused() throws IOException {
    assertThat(Read.refused(new PdfPaper().newPage().bytes(), Kind.PDF).reason())
        .contains("no text");
  }

  @Test
  void damageIsARefusalOrATextButNeverAnException() throws IOException {
    byte[] whole = story();
    assertThat(Read.refused(Arrays.copyOf(whole, 300), Kind.PDF).reason()).contains("damaged");
    assertThat(
            Read.refused("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), Kind.PDF)
                .reason())
        .contains("damaged");
    Random random = new Random(20171117);
    for (int n = 0; n < 150; n++) {
      byte[] bad = whole.clone();
      for (int i = 0; i < 1 + n / 10; i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = n % 3 == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
      assertThat(Documents.read(new RawBytes(cut), Kind.PDF, "a")).isNotNull();
    }
  }

  /// A page whose content is this, packed or not.
  private static byte[] drawing(byte[] content, Consumer<COSStream> change) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream to = stream.getCOSObject().createRawOutputStream()) {
        to.write(content);
      }
      change.accept(stream.getCOSObject());
      page.setContents(stream);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] deflated(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        to.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static void flate(COSStream stream) {
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
  }

  @Test
  void aStreamThatUnfoldsWithoutEndIsRefused() throws IOException {
    byte[] bomb = deflated(new byte[1_000_000], 101);
    assertThat(bomb.length).isLessThan(150_000);
    assertThat(Read.refused(drawing(bomb, PdfBoundsTest::flate), Kind.PDF).reason())
        .contains("unpacks to more");
  }

  @Test
  void aStreamPackedTwiceIsCountedAtItsLastFolding() throws IOException {
    byte[] twice = deflated(deflated(new byte[1_000_000], 101), 1);
    byte[] pdf =
        drawing(
            twice,
            stream -> {
              COSArray filters = new COSArray();
              filters.add(COSName.FLATE_DECODE);
              filters.add(COSName.FLATE_DECODE);
              stream.setItem(COSName.FILTER, filters);
            });
    assertThat(pdf.length).isLessThan(5000);
    assertThat(Documents.read(new RawBytes(pdf), Kind.PDF, "a"))
        .isInstanceOf(Contents.Refused.class);
  }

  @Test
  void aPageThatDrawsWithoutEndIsRefused() throws IOException {
    byte[] steps = "n ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    assertThat(
            Read.refused(drawing(deflated(steps, 5100), PdfBoundsTest::flate), Kind.PDF).reason())
        .contains("steps to draw");
  }

  @Test
  void formsThatDrawFormsAreCountedEachTime() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream inner = null;
      for (int level = 0; level < 12; level++) {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        for (int edge : new int[] {0, 0, 500, 500}) {
          box.add(COSInteger.get(edge));
        }
        form.setItem(COSName.BBOX, box);
        COSDictionary objects = new COSDictionary();
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, objects);
        form.setItem(COSName.RESOURCES, resources);
        if (inner != null) {
          objects.setItem("F", inner);
        }
        try (OutputStream to = form.createOutputStream()) {
          to.write(
              (inner == null ? "q Q " : "/F Do ").repeat(10).getBytes(StandardCharsets.US_ASCII));
        }
        inner = form;
      }
      COSDictionary objects = new COSDictionary();
      objects.setItem("F", inner);
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.XOBJECT, objects);
      page.getCOSObject().setItem(COSName.RESOURCES, resources);
      PDStream stream = new PDStream(document);
      try (OutputStream to = stream.createOutputStream()) {
        to.write("/F Do".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.save(out);
      assertThat(Read.refused(out.toByteArray(), Kind.PDF).reason()).contains("it is no article");
    }
  }

  @Test
  void pagesThatContainThemselvesAndPagesWithoutNumberEnd() throws IOException {
    String loop =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count 2147483647/Kids[2 0 R 2 0 R 3 0 R]>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    assertThat(
            Documents.read(new RawBytes(loop.getBytes(StandardCharsets.US_ASCII)), Kind.PDF, "a"))
        .isInstanceOf(Contents.Refused.class);
    StringBuilder deep = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages ");
    deep.append("[".repeat(200_000))
        .append("]".repeat(200_000))
        .append(">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    assertThat(
            Documents.read(
                new RawBytes(deep.toString().getBytes(StandardCharsets.US_ASCII)), Kind.PDF, "a"))
        .isInstanceOf(Contents.Refused.class);
  }

  @Test
  void wordsThrownOverAPageEnd() throws IOException {
    StringBuilder content = new StringBuilder("BT /F1 9 Tf ");
    Random random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      content
          .append("1 0 0 1 ")
          .append(random.nextInt(580))
          .append(' ')
          .append(random.nextInt(830))
          .append(" Tm (w" + i + ") Tj ");
    }
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
        to.write(content.append("ET").toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE1);
      font.setName(COSName.BASE_FONT, "Times-Roman");
      COSDictionary fonts = new COSDictionary();
      fonts.setItem("F1", font);
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.FONT, fonts);
      page.getCOSObject().setItem(COSName.RESOURCES, resources);
      document.save(out);
      assertThat(Read.article(out.toByteArray(), Kind.PDF).text().length()).isGreaterThan(60_000);
    }
  }
}
