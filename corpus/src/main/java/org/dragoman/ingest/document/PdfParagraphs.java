// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs of the lines of a document, over columns and pages.
///
/// A paragraph ends before a wider gap, an indented line, letters of another size, a point of a
/// list, and where a line stops though the next word would have fitted.
final class PdfParagraphs {
  private static final float WIDER = 1.35f;
  private static final float TITLE = 1.2f;
  private static final int TOP_LINES = 14;
  private static final int LONGEST_TITLE = 300;

  private final List<PdfLine> lines;
  private final Hyphens hyphens;
  private final float body;
  private final Map<Integer, Float> leading = new HashMap<>();

  PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.hyphens = new Hyphens(lines.stream().map(PdfLine::text).toList());
    this.body = body(lines);
    leadings();
  }

  /// The size in which most is set.
  private static float body(List<PdfLine> lines) {
    Map<Integer, Integer> letters = new HashMap<>();
    int most = 0;
    float body = 10;
    for (PdfLine line : lines) {
      int size = Math.round(line.size() * 2);
      int sum = letters.merge(size, line.text().length(), Integer::sum);
      if (sum > most) {
        most = sum;
        body = size / 2f;
      }
    }
    return body;
  }

  /// How far lines stand apart in each column: the middle of what is seen there.
  private void leadings() {
    Map<Integer, List<Float>> steps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine a = lines.get(i - 1);
      PdfLine b = lines.get(i);
      float step = b.y() - a.y();
      if (a.column() == b.column() && a.isSameSize(b) && step > 0.5f * b.size()) {
        steps.computeIfAbsent(a.column(), c -> new ArrayList<>()).add(step);
      }
    }
    steps.forEach((column, seen) -> {
      seen.sort(Float::compare);
      // the lower third: paragraphs set apart by white may be of one line each
      leading.put(column, seen.get(seen.size() / 3));
    });
  }

  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    PdfLine last = null;
    for (PdfLine line : lines) {
      if (last != null && isNew(last, line)) {
        paragraphs.add(open.toString());
        open = new StringBuilder();
      }
      if (open.isEmpty()) {
        open.append(line.text());
      } else {
        hyphens.join(open, line.text());
      }
      last = line;
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  private boolean isNew(PdfLine last, PdfLine next) {
    if (!last.isSameSize(next)) {
      return true;
    }
    boolean listed = next.text().startsWith("•") || next.text().startsWith("▪");
    boolean tabled = next.text().indexOf('\t') >= 0 || last.text().indexOf('\t') >= 0;
    if (listed || tabled) {
      return true;
    }
    return last.column() == next.column() && next.y() > last.y()
        ? isNewBelow(last, next)
        : isNewBeyond(last, next);
  }

  private boolean isNewBelow(PdfLine last, PdfLine next) {
    float em = next.size();
    float usual = Math.min(leading.getOrDefault(next.column(), 1.2f * em), 2.2f * em);
    if (next.y() - last.y() > WIDER * usual) {
      return true;
    }
    boolean indented = next.x0() > next.left() + 0.7f * em && next.x0() > last.x0() + 0.7f * em;
    if (indented && next.x0() < next.left() + 5 * em) {
      return true;
    }
    boolean isTitle = next.size() > TITLE * body;
    return !isTitle && last.isShortBefore(next) && (ends(last) || !startsSmall(next));
  }

  /// In another column or on another page a sentence that has not ended goes on.
  private static boolean isNewBeyond(PdfLine last, PdfLine next) {
    if (startsSmall(next)) {
      return false;
    }
    boolean full = last.x1() > last.right() - 3 * last.size();
    return ends(last) || !full;
  }

  private static boolean ends(PdfLine line) {
    String text = line.text();
    char end = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return ".!?:…”\"’)".indexOf(end) >= 0;
  }

  private static boolean startsSmall(PdfLine line) {
    String text = line.text();
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /// The lines of the largest letters at the top of the first page, if they are larger than the
  /// text's.
  @Nullable String title() {
    List<PdfLine> top = lines.subList(0, Math.min(TOP_LINES, lines.size()));
    float largest = 0;
    for (PdfLine line : top) {
      largest = line.page() == lines.getFirst().page() ? Math.max(largest, line.size()) : largest;
    }
    if (largest < TITLE * body) {
      return null;
    }
    StringBuilder title = new StringBuilder();
    for (PdfLine line : top) {
      boolean isLarge = line.size() > 0.9f * largest;
      if (!isLarge && !title.isEmpty()) {
        break;
      }
      if (isLarge && title.isEmpty()) {
        title.append(line.text());
      } else if (isLarge) {
        hyphens.join(title, line.text());
      }
    }
    return title.length() > LONGEST_TITLE ? null : title.toString();
  }
}
