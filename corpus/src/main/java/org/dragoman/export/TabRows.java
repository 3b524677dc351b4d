// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;

/// Rows cut by tabs, one a line, with a header: what the field's tools have read since KEDS. There
/// is no quoting; a tab or line break inside a value becomes a space.
final class TabRows implements RowConsumer {
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

  private final Writer out;

  TabRows(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    line(String.join("\t", names));
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    line(
        cells.stream()
            .map(cell -> BREAKS.matcher(CsvRows.text(cell)).replaceAll(" "))
            .collect(Collectors.joining("\t")));
  }

  private void line(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
