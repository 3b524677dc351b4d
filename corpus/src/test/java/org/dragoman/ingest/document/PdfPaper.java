// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets text on pages for the tests, as a small typesetter would.
final class PdfPaper implements AutoCloseable {
  static final PDFont FONT = new PDType1Font(FontName.TIMES_ROMAN);

  final PDDocument document = new PDDocument();
  private PDPageContentStream page;

  PdfPaper newPage() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    return this;
  }

  /// One line, its baseline `y` points above the foot of the page.
  PdfPaper line(float x, float y, float size, String text) throws IOException {
    page.beginText();
    page.setFont(FONT, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
    return this;
  }

  /// Lines below one another; gives where the next would stand.
  float lines(float x, float y, float size, List<String> lines) throws IOException {
    for (String text : lines) {
      line(x, y, size, text);
      y -= 1.2f * size;
    }
    return y;
  }

  /// Lines spread to a width, each word set for itself, but for the last.
  float justified(float x, float y, float size, float width, List<String> lines)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ");
      float sum = 0;
      for (String word : words) {
        sum += width(word, size);
      }
      boolean last = i == lines.size() - 1;
      float gap = last || words.length == 1 ? 0.25f * size : (width - sum) / (words.length - 1);
      float at = x;
      for (String word : words) {
        line(at, y, size, word);
        at += width(word, size) + gap;
      }
      y -= 1.2f * size;
    }
    return y;
  }

  /// Breaks a text into lines of a width, where the text has `|` with a hyphen.
  static List<String> broken(String text, float width, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String whole = word.replace("|", "");
      String more = line.isEmpty() ? whole : line + " " + whole;
      if (width(more, size) <= width) {
        line = new StringBuilder(more);
        continue;
      }
      int bar = word.indexOf('|');
      String first =
          bar < 1
              ? ""
              : line + " " + word.substring(0, bar) + (word.charAt(bar - 1) == '-' ? "" : "-");
      if (bar > 0 && width(first, size) <= width) {
        lines.add(first);
        line = new StringBuilder(word.substring(bar + 1));
      } else {
        lines.add(line.toString());
        line = new StringBuilder(whole);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  static float width(String text, float size) throws IOException {
    return FONT.getStringWidth(text) / 1000 * size;
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
