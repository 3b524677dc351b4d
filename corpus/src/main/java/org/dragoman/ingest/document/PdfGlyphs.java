// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the words of each page as it is drawn, and makes the lines of the page of them.
///
/// What may be drawn is counted over the whole document, for a page can draw a form that draws
/// others, each many times.
final class PdfGlyphs extends PDFTextStripper {
  private static final long MOST_OPERATORS = 5_000_000;

  /// What it costs to draw a form, in steps.
  private static final int A_FORM = 300;

  private static final long MOST_GLYPHS = 8_000_000;
  private static final int MOST_ON_A_PAGE = 400_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final PdfStreams streams;

  /// The words of the page by the direction they run in.
  private final Map<Float, List<PdfWord>> words = new TreeMap<>();

  private final StringBuilder word = new StringBuilder();
  private float x0;
  private float x1;
  private float y;
  private float size;
  private float direction;
  private String lastGlyph = "";
  private float lastX;
  private long operators;
  private long glyphs;
  private int onPage;
  private int page;

  PdfGlyphs(PdfStreams streams) {
    this.streams = streams;
    setSuppressDuplicateOverlappingText(false);
  }

  List<PdfLine> lines() {
    return lines;
  }

  long glyphs() {
    return glyphs;
  }

  @Override
  public void processPage(PDPage drawn) throws IOException {
    streams.count(drawn);
    super.processPage(drawn);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    streams.count(form.getCOSObject());
    steps(A_FORM);
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    streams.count(form.getCOSObject());
    steps(A_FORM);
    super.showTransparencyGroup(form);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    steps(1);
    super.processOperator(operator, operands);
  }

  private void steps(int more) {
    operators += more;
    if (operators > MOST_OPERATORS) {
      throw RefusedException.tooMuch(
          "its pages take more than " + MOST_OPERATORS + " steps to draw; it is no article");
    }
  }

  @Override
  protected void startPage(PDPage drawn) {
    words.clear();
    word.setLength(0);
    lastGlyph = "";
    onPage = 0;
    page++;
  }

  @Override
  protected void writePage() {
    // the lines are made in endPage
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++glyphs > MOST_GLYPHS || ++onPage > MOST_ON_A_PAGE) {
      throw RefusedException.tooMuch("it draws more letters than a book has; it is no article");
    }
    String letters = glyph.getUnicode();
    if (letters == null || letters.isBlank() || letters.charAt(0) < ' ') {
      flush();
      return;
    }
    float x = glyph.getXDirAdj();
    float baseline = glyph.getYDirAdj();
    float height = Math.max(1f, glyph.getFontSizeInPt());
    if (!Float.isFinite(x) || !Float.isFinite(baseline) || !Float.isFinite(height)) {
      return;
    }
    boolean sameLine =
        glyph.getDir() == direction && Math.abs(baseline - y) < 0.3f * Math.min(height, size);
    boolean twice = sameLine && letters.equals(lastGlyph) && Math.abs(x - lastX) < 0.15f * height;
    lastGlyph = letters;
    lastX = x;
    if (twice) {
      return;
    }
    float space = Math.clamp(glyph.getWidthOfSpace(), 0.18f * height, 0.33f * height);
    if (word.isEmpty() || !sameLine || x - x1 > 0.5f * space || x < x1 - 0.6f * height) {
      flush();
      x0 = x;
      y = baseline;
      direction = glyph.getDir();
      size = height;
    }
    word.append(plain(letters));
    x1 = Math.max(x, x + glyph.getWidthDirAdj());
    size = Math.max(size, height);
  }

  /// Letters that were cast together (`ﬁ`) as those they are.
  private static String plain(String letters) {
    char first = letters.charAt(0);
    return first >= '\uFB00' && first <= '\uFB06'
        ? Normalizer.normalize(letters, Normalizer.Form.NFKC)
        : letters;
  }

  private void flush() {
    if (!word.isEmpty()) {
      words
          .computeIfAbsent(direction, d -> new ArrayList<>())
          .add(new PdfWord(word.toString(), x0, x1, y, size));
      word.setLength(0);
    }
  }

  @Override
  protected void endPage(PDPage drawn) {
    flush();
    // most of a page runs one way; what runs otherwise is written on its edge or over it
    List<PdfWord> most = List.of();
    for (List<PdfWord> way : words.values()) {
      most = way.size() > most.size() ? way : most;
    }
    float height = drawn.getCropBox().getHeight();
    boolean turned = drawn.getRotation() % 180 != 0;
    lines.addAll(PdfPage.lines(most, page, turned ? drawn.getCropBox().getWidth() : height));
  }
}
