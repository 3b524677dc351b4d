// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.FieldMap.Field;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.RawBytes;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Makes the articles of a table's rows, whatever the table is written in.
///
/// 1. Only a text must be there. A row without an id, in a table that has none, gets one from what
///    it says, so that the same row has the same id wherever it stands.
/// 2. A day that cannot be told is unknown and never guessed.
final class RowArticles {
  /// How many hexadecimal digits tell the rows of a table apart: 64 bits.
  private static final int ID_DIGITS = 16;

  /// Days that cannot be read are told so often a table; each is unknown all the same.
  private static final int WARNINGS = 3;

  private final FieldMap fields;
  private final Entry entry;
  private int unknownDays;
  private boolean toldOfIds;

  RowArticles(FieldMap fields, Entry entry) {
    this.fields = fields;
    this.entry = entry;
  }

  /// The article of a row.
  ///
  /// @param values what the row has, by field
  /// @param hasId whether the table has a column for ids
  /// @param columns what columns there are, for the message when a text is not among them
  Ingested article(
      Map<Field, String> values, boolean hasId, Collection<String> columns, String origin) {
    String id = values.getOrDefault(Field.ID, "").strip();
    if (id.isEmpty() && (hasId || fields.isNamed(Field.ID))) {
      return Ingested.faulty(
          origin,
          Fault.Kind.MISSING_FIELD,
          "the field "
              + fields.column(Field.ID)
              + " is missing or empty; each article needs its own id");
    }
    String text = values.get(Field.TEXT);
    if (text == null) {
      String which = id.isEmpty() ? "" : " in the article " + id;
      return Ingested.faulty(origin, Fault.Kind.MISSING_FIELD, missing(Field.TEXT, columns, which));
    }
    return new Ingested.Found(
        origin,
        Article.titled(
            new Article(
                id.isEmpty() ? idOf(values) : id,
                values.get(Field.URL),
                values.get(Field.OUTLET),
                null,
                values.get(Field.TITLE),
                values.get(Field.BYLINE),
                published(values.get(Field.PUBLISHED), origin),
                text,
                0,
                null)));
  }

  /// Says that a column is not there, which are, and what to do.
  String missing(Field field, Collection<String> columns, String which) {
    String column = fields.column(field);
    String named = column.equals(field.word()) ? "" : " (" + field.word() + ")";
    return "the field "
        + column
        + named
        + " is missing"
        + which
        + "; there are "
        + (columns.isEmpty() ? "none" : String.join(", ", columns))
        + "; name the right one with --map "
        + field.word()
        + "=…";
  }

  private String idOf(Map<Field, String> values) {
    if (!toldOfIds) {
      toldOfIds = true;
      LoggerFactory.getLogger(RowArticles.class)
          .warn(
              "{}: no field {}; ids are made from what the rows say; --map id=… names a field",
              entry.origin(),
              fields.column(Field.ID));
    }
    StringBuilder all = new StringBuilder();
    for (Field field : Field.values()) {
      all.append(values.getOrDefault(field, "")).append('\0');
    }
    String hash = new RawBytes(all.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    return entry.idOf(hash.substring(0, ID_DIGITS));
  }

  private @Nullable PartialDate published(@Nullable String written, String origin) {
    if (written == null || written.isBlank()) {
      return null;
    }
    Optional<PartialDate> date = WrittenDate.parse(written);
    if (date.isEmpty() && unknownDays++ < WARNINGS) {
      // not a constant: to set up the log costs a tenth of a second at each start
      LoggerFactory.getLogger(RowArticles.class)
          .warn(
              "{}: published is `{}`, which is no date that can be read one way only (2020-05-01"
                  + " can); read as unknown{}",
              origin,
              written.length() > 60 ? written.substring(0, 60) : written,
              unknownDays == WARNINGS ? "; more like this are not told" : "");
    }
    return date.orElse(null);
  }
}
