// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.FieldMap.Field;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Fault;

/// The rows of a table of characters; each is known by the line it begins on.
final class CsvSource implements ArticleSource {
  private final CloseableIterator<CsvRecord> rows;
  private final Entry entry;
  private final FieldMap fields;
  private final RowArticles articles;
  private final List<String> columns = new ArrayList<>();
  private final Map<Field, Integer> places = new EnumMap<>(Field.class);
  private long line = 1;
  private boolean begun;
  private boolean ended;

  CsvSource(CsvReader<CsvRecord> rows, Entry entry, FieldMap fields) {
    this.rows = rows.iterator();
    this.entry = entry;
    this.fields = fields;
    this.articles = new RowArticles(fields, entry);
  }

  @Override
  public Optional<Ingested> next() {
    try {
      if (!begun) {
        begun = true;
        Optional<Ingested> wrong = header();
        if (wrong.isPresent()) {
          ended = true;
          return wrong;
        }
      }
      if (ended || !rows.hasNext()) {
        return Optional.empty();
      }
      CsvRecord row = rows.next();
      line = row.getStartingLineNumber();
      return Optional.of(article(row));
    } catch (CsvParseException e) {
      ended = true;
      return Optional.of(
          Ingested.faulty(
              entry.origin() + ":" + (line + 1),
              Fault.Kind.MALFORMED,
              "the table cannot be read on after the row of line "
                  + line
                  + "; is a quotation mark left open? ("
                  + reason(e)
                  + ")"));
    }
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : String.valueOf(cause.getMessage());
  }

  private Optional<Ingested> header() {
    if (rows.hasNext()) {
      for (String name : rows.next().getFields()) {
        columns.add(name.strip());
      }
    }
    for (Field field : Field.values()) {
      int place = place(fields.column(field));
      if (place >= 0) {
        places.put(field, place);
      } else if (field == Field.TEXT || fields.isNamed(field)) {
        return Optional.of(
            Ingested.faulty(
                entry.origin(),
                Fault.Kind.MISSING_FIELD,
                articles.missing(field, columns, " in the header")));
      }
    }
    return Optional.empty();
  }

  /// The column of this name; by letters of either case if none is written so.
  private int place(String column) {
    int exact = columns.indexOf(column);
    for (int i = 0; exact < 0 && i < columns.size(); i++) {
      exact = columns.get(i).equalsIgnoreCase(column) ? i : exact;
    }
    return exact;
  }

  private Ingested article(CsvRecord row) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    places.forEach((field, place) -> {
      String value = place < row.getFieldCount() ? row.getField(place) : "";
      if (field == Field.TEXT ? place < row.getFieldCount() : !value.isBlank()) {
        values.put(field, value);
      }
    });
    return articles.article(
        values, places.containsKey(Field.ID), columns, entry.origin() + ":" + line);
  }

  @Override
  public void close() {
    ended = true;
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
