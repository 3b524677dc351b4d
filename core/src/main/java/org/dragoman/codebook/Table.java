// SPDX-License-Identifier: Apache-2.0
package org.dragoman.codebook;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
  /// @throws LexiconException if it has not, or a row has another number of cells
  public static Table read(String file, Reader in, String... expected) {
    List<String> columns = List.of(expected);
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator('\t')
            .quoteCharacter('\u0001')
            .commentStrategy(CommentStrategy.SKIP)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(in)) {
      for (CsvRecord record : csv) {
        int line = (int) record.getStartingLineNumber();
        if (first) {
          first = false;
          checkHeader(file, line, record.getFields(), columns);
          continue;
        }
        if (record.getFieldCount() > columns.size()) {
          throw new LexiconException(
              file,
              line,
              record.getFieldCount()
                  + " cells, expected "
                  + columns.size()
                  + " ("
                  + String.join(", ", columns)
                  + "); look for a stray tab");
        }
        rows.add(new Row(file, line, columns, record.getFields()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + file, e);
    }
    return new Table(file, columns, rows);
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

    /// The cell, or an empty string.
    public String text(String column) {
      int at = columns.indexOf(column);
      return at < cells.size() ? cells.get(at).strip() : "";
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
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split("\\|", -1))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .toList();
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
