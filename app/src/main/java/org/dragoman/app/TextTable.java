// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.export.CsvRows;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;

/// Rows as a table for the eye: columns as wide as their widest cell, long cells cut with an
/// ellipsis.
///
/// The widths come from the first rows, so that a list of a million rows is not held in memory.
final class TextTable implements RowConsumer {
  private static final int WIDEST = 48;
  private static final int LOOKED_AT = 500;

  private final PrintWriter out;
  private final int widest;
  private final List<List<String>> first = new ArrayList<>();
  private int[] widths = {};
  private long rows;

  TextTable(PrintWriter out) {
    this(out, WIDEST);
  }

  /// @param widest the most characters of a cell that are shown
  TextTable(PrintWriter out, int widest) {
    this.out = out;
    this.widest = widest;
  }

  @Override
  public void columns(List<String> names) {
    first.add(List.copyOf(names));
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    rows++;
    List<String> texts = cells.stream().map(this::cell).toList();
    if (widths.length > 0) {
      print(texts);
      return;
    }
    first.add(texts);
    if (first.size() > LOOKED_AT) {
      printFirst();
    }
  }

  private String cell(@Nullable Object cell) {
    String text = CsvRows.text(cell).replaceAll("\\s+", " ");
    return text.length() > widest ? text.substring(0, widest - 1) + "…" : text;
  }

  private void printFirst() {
    widths = new int[first.getFirst().size()];
    for (List<String> row : first) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    first.forEach(this::print);
    first.clear();
  }

  private void print(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(Math.max(0, widths[i] - row.get(i).length()) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /// Prints what is still held.
  ///
  /// @return how many rows there were
  long end() {
    if (widths.length == 0 && !first.isEmpty()) {
      printFirst();
    }
    out.flush();
    return rows;
  }
}
