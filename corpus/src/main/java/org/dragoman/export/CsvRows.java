// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;

/// Rows as CSV by RFC 4180, with a header; the items of a list are joined by `; `, an absent value
/// is empty.
public final class CsvRows implements RowConsumer {
  private final CsvWriter csv;

  public CsvRows(Writer out) {
    // no buffer of its own: the writer below has one, and whoever opened it flushes it
    this.csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
  }

  @Override
  public void columns(List<String> names) {
    csv.writeRecord(names);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvRows::text).toList());
  }

  /// A cell as words.
  public static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case List<?> list -> list.stream().map(Objects::toString).collect(Collectors.joining("; "));
      default -> cell.toString();
    };
  }
}
