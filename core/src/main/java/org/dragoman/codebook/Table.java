// SPDX-License-Identifier: Apache-2.0
package org.dragoman.codebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One data file of the lexicon: named columns, rows that know their line.
///
/// The format is that of docs/reference/lexicon.md: tab-separated, `#` comments, the first other
/// line names the columns, several values in a cell are separated by `|`.
public final class Table {
  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String file, List<String> columns, List<Row> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /// Reads a file and checks that it has these columns, in this order.
  ///
  /// A format without quotes needs no more than a cut at each tab; a reader of CSV took three times
  /// as long, before the program has begun to work.
  ///
  /// @throws LexiconException if it has not, or a row has another number of cells
  public static Table read(String file, byte[] utf8, String... expected) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    List<String> columns = List.of(expected);
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      line++;
      int newline = text.indexOf('\n', at);
      int next = newline < 0 ? text.length() : newline;
      int end = next > at && text.charAt(next - 1) == '\r' ? next - 1 : next;
      if (end > at && text.charAt(at) != '#') {
        List<String> cells = cells(text, at, end, columns.size());
        if (first) {
          checkHeader(file, line, cells, columns);
        } else if (cells.size() > columns.size()) {
          throw tooMany(file, line, cells, columns);
        } else {
          rows.add(new Row(file, line, columns, cells));
        }
        first = false;
      }
      at = next + 1;
    }
    return new Table(file, columns, rows);
  }

  private static List<String> cells(String text, int from, int to, int expected) {
    List<String> cells = new ArrayList<>(expected);
    int at = from;
    int tab = text.indexOf('\t', at, to);
    while (tab >= 0) {
      cells.add(text.substring(at, tab).strip());
      at = tab + 1;
      tab = text.indexOf('\t', at, to);
    }
    cells.add(text.substring(at, to).strip());
    return cells;
  }

  private static LexiconException tooMany(
      String file, int line, List<String> cells, List<String> columns) {
    return new LexiconException(
        file,
        line,
        cells.size()
            + " cells, expected "
            + columns.size()
            + " ("
            + String.join(", ", columns)
            + "); look for a stray tab");
  }

  private static void checkHeader(String file, int line, List<String> found, List<String> wanted) {
    if (!found.equals(wanted)) {
      throw new LexiconException(
          file,
          line,
          "columns " + String.join(" ", found) + ", expected " + String.join(" ", wanted));
    }
  }

  public String file() {
    return file;
  }

  public List<String> columns() {
    return columns;
  }

  public List<Row> rows() {
    return rows;
  }

  /// One row; its accessors check what they read and name file and line when it is wrong.
  public static final class Row {
    private final String file;
    private final int line;
    private final List<String> columns;
    private final List<String> cells;

    private Row(String file, int line, List<String> columns, List<String> cells) {
      this.file = file;
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    public int line() {
      return line;
    }

    /// File and line, as an error would name them.
    public String place() {
      return file + ":" + line;
    }

    /// The cell, or an empty string.
    public String text(String column) {
      int at = columns.indexOf(column);
      return at < cells.size() ? cells.get(at) : "";
    }

    public Optional<String> find(String column) {
      String cell = text(column);
      return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    public String expect(String column) {
      String cell = text(column);
      if (cell.isEmpty()) {
        throw wrong(column, "is empty, a value is needed");
      }
      return cell;
    }

    /// The values of the cell, in order.
    public List<String> list(String column) {
      String cell = text(column);
      return cell.isEmpty() ? List.of() : cut(cell);
    }

    /// A plain loop: some hundred thousand cells pass here before a program has begun to work.
    private static List<String> cut(String cell) {
      int bar = cell.indexOf('|');
      if (bar < 0) {
        return List.of(cell);
      }
      List<String> values = new ArrayList<>();
      int from = 0;
      while (bar >= 0) {
        add(values, cell.substring(from, bar));
        from = bar + 1;
        bar = cell.indexOf('|', from);
      }
      add(values, cell.substring(from));
      return Collections.unmodifiableList(values);
    }

    private static void add(List<String> values, String written) {
      String value = written.strip();
      if (!value.isEmpty()) {
        values.add(value);
      }
    }

    public double number(String column) {
      String cell = expect(column);
      try {
        return Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw wrong(column, "is `" + cell + "`, a number is needed");
      }
    }

    public String oneOf(String column, Set<String> allowed) {
      String cell = expect(column);
      if (!allowed.contains(cell)) {
        throw wrong(
            column,
            "is `"
                + cell
                + "`, expected one of "
                + String.join(" ", allowed.stream().sorted().toList()));
      }
      return cell;
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      String cell = expect(column);
      try {
        return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw wrong(
            column,
            "is `"
                + cell
                + "`, expected one of "
                + Arrays.toString(type.getEnumConstants())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-'));
      }
    }

    public LexiconException wrong(String column, String problem) {
      return new LexiconException(file, line, "column " + column + " " + problem);
    }
  }
}
