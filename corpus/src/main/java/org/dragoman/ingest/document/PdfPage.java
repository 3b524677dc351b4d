// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines of a page in reading order, columns told by the white between them.
///
/// 1. Rows are taken from the top; a run of rows through which a gutter passes is cut into columns,
///    and each column is looked at in the same way.
/// 2. A gutter needs text of some width and three lines on both sides: what is narrower is a list
///    or a table, and stays in its rows.
/// 3. Linear in the words but for a bounded look ahead.
final class PdfPage {
  /// How wide the white between columns is at least, in sizes of the page's letters.
  private static final float GUTTER = 0.8f;

  private static final float NARROWEST = 7f;

  /// White in a line wider than this parts the cells of a table.
  private static final float CELLS = 3f;

  private static final int FEWEST_LINES = 3;
  private static final int DEEPEST = 4;

  /// How many rows may pass before both sides of a gutter have been seen.
  private static final int PATIENCE = 6;

  /// A page of a broadsheet has half as many; beyond that nobody set columns.
  private static final int MOST_WORDS = 10_000;

  private final int number;
  private final float height;
  private final float size;
  private final List<PdfLine> lines = new ArrayList<>();
  private int columns;

  private PdfPage(int number, float height, float size) {
    this.number = number;
    this.height = height;
    this.size = size;
  }

  /// White from top to bottom of some rows.
  private record Gap(float from, float to) {
    boolean isAtLeast(float width) {
      return to - from >= width;
    }

    Gap and(Gap other) {
      return new Gap(Math.max(from, other.from), Math.min(to, other.to));
    }
  }

  static List<PdfLine> lines(List<PdfWord> words, int number, float height) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Float> sizes = words.stream().map(PdfWord::size).sorted().toList();
    PdfPage page = new PdfPage(number, height, sizes.get(sizes.size() / 2));
    page.region(words, words.size() > MOST_WORDS ? DEEPEST : 0);
    return page.lines;
  }

  private void region(List<PdfWord> words, int depth) {
    List<List<PdfWord>> rows = rows(words);
    List<PdfWord> plain = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      Run run = depth < DEEPEST ? run(rows, i) : new Run(i, List.of());
      if (run.gutters().isEmpty()) {
        plain.addAll(rows.get(i));
        i++;
        continue;
      }
      column(plain);
      plain = new ArrayList<>();
      List<PdfWord> inside = new ArrayList<>();
      rows.subList(i, run.end()).forEach(inside::addAll);
      for (List<PdfWord> column : split(inside, run.gutters())) {
        region(column, depth + 1);
      }
      i = run.end();
    }
    column(plain);
  }

  /// Words whose bands meet, from the top down.
  private static List<List<PdfWord>> rows(List<PdfWord> words) {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PdfWord::top).thenComparingDouble(PdfWord::x0));
    List<List<PdfWord>> rows = new ArrayList<>();
    float bottom = Float.NEGATIVE_INFINITY;
    for (PdfWord word : sorted) {
      if (rows.isEmpty() || word.top() >= bottom) {
        rows.add(new ArrayList<>());
        bottom = word.y();
      }
      rows.getLast().add(word);
      bottom = Math.max(bottom, word.y());
    }
    return rows;
  }

  /// Rows from `first` to before `end` with the gutters through them; none if there are none.
  private record Run(int end, List<Gap> gutters) {}

  private Run run(List<List<PdfWord>> rows, int first) {
    Run best = new Run(first, List.of());
    List<Gap> live = gaps(rows.get(first));
    List<PdfWord> inside = new ArrayList<>(rows.get(first));
    for (int i = first + 1; i <= rows.size(); i++) {
      List<Gap> proven = proven(live, inside);
      if (!proven.isEmpty()) {
        best = new Run(i, proven);
      } else if (!best.gutters().isEmpty() || i - first > PATIENCE) {
        return best;
      }
      if (i == rows.size()) {
        break;
      }
      live = meet(live, gaps(rows.get(i)));
      inside.addAll(rows.get(i));
    }
    return best;
  }

  /// The white in a row, with that on both its sides.
  private List<Gap> gaps(List<PdfWord> row) {
    List<PdfWord> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(PdfWord::x0));
    List<Gap> gaps = new ArrayList<>();
    float end = Float.NEGATIVE_INFINITY;
    for (PdfWord word : sorted) {
      Gap gap = new Gap(end, word.x0());
      if (gap.isAtLeast(GUTTER * size)) {
        gaps.add(gap);
      }
      end = Math.max(end, word.x1());
    }
    gaps.add(new Gap(end, Float.POSITIVE_INFINITY));
    return gaps;
  }

  private List<Gap> meet(List<Gap> a, List<Gap> b) {
    List<Gap> both = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      Gap gap = a.get(i).and(b.get(j));
      if (gap.isAtLeast(GUTTER * size)) {
        both.add(gap);
      }
      if (a.get(i).to() < b.get(j).to()) {
        i++;
      } else {
        j++;
      }
    }
    return both;
  }

  /// The gaps with columns on both sides.
  private List<Gap> proven(List<Gap> live, List<PdfWord> words) {
    List<Gap> proven = new ArrayList<>();
    for (Gap gap : live) {
      boolean isInside = Float.isFinite(gap.from()) && Float.isFinite(gap.to());
      if (isInside
          && isColumn(words.stream().filter(w -> w.x1() <= gap.from() + 0.01f).toList())
          && isColumn(words.stream().filter(w -> w.x0() >= gap.to() - 0.01f).toList())) {
        proven.add(gap);
      }
    }
    return proven;
  }

  private boolean isColumn(List<PdfWord> side) {
    if (side.isEmpty()) {
      return false;
    }
    double left = side.stream().mapToDouble(PdfWord::x0).min().orElse(0);
    double right = side.stream().mapToDouble(PdfWord::x1).max().orElse(0);
    double filled = side.stream().mapToDouble(w -> w.x1() - w.x0()).sum();
    long baselines = side.stream().map(w -> Math.round(w.y() / 3)).distinct().count();
    return baselines >= FEWEST_LINES
        && right - left >= NARROWEST * size
        && filled / baselines >= NARROWEST / 2 * size;
  }

  private static List<List<PdfWord>> split(List<PdfWord> words, List<Gap> gutters) {
    List<List<PdfWord>> columns = new ArrayList<>();
    for (int i = 0; i <= gutters.size(); i++) {
      columns.add(new ArrayList<>());
    }
    for (PdfWord word : words) {
      int column = 0;
      while (column < gutters.size() && word.x0() >= gutters.get(column).to() - 0.01f) {
        column++;
      }
      columns.get(column).add(word);
    }
    return columns;
  }

  /// Makes the lines of a column.
  private void column(List<PdfWord> words) {
    if (words.isEmpty()) {
      return;
    }
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    for (PdfWord word : words) {
      left = Math.min(left, word.x0());
      right = Math.max(right, word.x1());
    }
    columns++;
    for (List<PdfWord> row : rows(words)) {
      line(row, left, right);
    }
  }

  private void line(List<PdfWord> row, float left, float right) {
    row.sort(Comparator.comparingDouble(PdfWord::x0));
    StringBuilder text = new StringBuilder();
    PdfWord last = null;
    double weighed = 0;
    int letters = 0;
    for (PdfWord word : row) {
      // the same word drawn twice is how some programs draw bold
      boolean again =
          last != null
              && last.text().equals(word.text())
              && word.x0() - last.x0() < 0.3f * word.size();
      if (again) {
        continue;
      }
      boolean touches = last != null && word.x0() - last.x1() < 0.06f * word.size();
      boolean far = last != null && word.x0() - last.x1() > CELLS * word.size();
      text.append(last == null || touches ? "" : far ? "\t" : " ").append(word.text());
      weighed += word.size() * word.text().length();
      letters += word.text().length();
      last = word;
    }
    PdfWord first = row.getFirst();
    float y = row.stream().map(PdfWord::y).sorted().toList().get(row.size() / 2);
    lines.add(
        new PdfLine(
            text.toString(),
            first.x0(),
            row.getLast().x1(),
            y,
            (float) (weighed / Math.max(1, letters)),
            number,
            number * 1000 + columns,
            left,
            right,
            first.x1() - first.x0(),
            height <= 0 ? 0 : y / height));
  }
}
