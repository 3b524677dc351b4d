// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;

/// Rows as CSV that Excel opens rightly and safely.
///
/// 1. A byte order mark, without which Excel takes UTF-8 for the old Windows character set.
/// 2. Words that Excel would run as a formula (they begin with `=`, `+`, `-`, `@`, tab or line
///    break) get an apostrophe before them: what a news page or a name says must not run on an
///    analyst's machine. Numbers stay, and so do a lone `+` and `-`, which are no formula.
/// 3. Nothing is cut, though Excel shows 1,048,576 rows and 32,767 units of a cell: what is more is
///    counted, for whoever exports to be told.
final class ExcelRows implements RowConsumer {
  static final int ROWS = 1_048_576;
  static final int UNITS = 32_767;
  private static final String STARTS = "=+-@\t\r\n";

  private final CsvWriter csv;
  private long rows;
  private long longCells;

  ExcelRows(Writer out) {
    try {
      out.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  @Override
  public void columns(List<String> names) {
    rows++;
    csv.writeRecord(names);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    rows++;
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      String text = cell instanceof Number ? cell.toString() : safe(CsvRows.text(cell));
      if (text.length() > UNITS) {
        longCells++;
      }
      texts.add(text);
    }
    csv.writeRecord(texts);
  }

  private static String safe(String text) {
    boolean runs = text.length() > 1 && STARTS.indexOf(text.charAt(0)) >= 0;
    return runs || (text.length() == 1 && "=@\t\r\n".contains(text)) ? "'" + text : text;
  }

  /// What Excel will not show of this file; empty if it shows all.
  List<String> notes(String file) {
    List<String> notes = new ArrayList<>();
    if (rows > ROWS) {
      notes.add(file + " has " + rows + " lines; Excel shows the first " + ROWS);
    }
    if (longCells > 0) {
      notes.add(
          file + ": " + longCells + " cells are longer than the " + UNITS + " units Excel shows");
    }
    return notes;
  }
}
