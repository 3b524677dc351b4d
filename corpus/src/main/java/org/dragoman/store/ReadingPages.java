// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Readings of a store, a page at a time, chosen when this is made: what is stored afterwards,
/// while they are gone through, neither adds to them nor takes from them.
public final class ReadingPages {
  /// Enough that the search for a page costs little, few enough to hold their texts in memory.
  private static final int PAGE = 256;

  private final StoreConnection connection;
  private final long size;
  private long at;

  private ReadingPages(StoreConnection connection, long size) {
    this.connection = connection;
    this.size = size;
  }

  /// The newest reading of each article.
  ///
  /// @param except a fingerprint whose readings are left out
  static ReadingPages newest(StoreConnection connection, Optional<String> except) {
    return of(
        connection,
        "articles" + (except.isPresent() ? " WHERE fingerprint IS DISTINCT FROM ?" : ""),
        except.stream().toList());
  }

  /// Those of all editions.
  static ReadingPages all(StoreConnection connection) {
    return of(connection, "readings", List.of());
  }

  private static ReadingPages of(StoreConnection connection, String from, List<String> parameters) {
    connection.ask(
        "CREATE OR REPLACE TEMP TABLE chosen_readings AS SELECT row_number() OVER (ORDER BY rowid) - 1 AS number,"
            + " article, edition FROM "
            + from,
        statement -> {
          StoreConnection.set(statement, parameters);
          return statement.execute();
        });
    long size = connection.number("SELECT count(*) FROM chosen_readings");
    return new ReadingPages(connection, size);
  }

  /// How many there are in all.
  public long size() {
    return size;
  }

  /// The next page; empty at the end.
  public List<StoredReading.Whole> next() {
    List<StoredReading.Whole> page = List.of();
    // a page is empty before the end if its readings are missing, which is for `check` to tell
    while (page.isEmpty() && at < size) {
      page =
          connection.ask(
              "SELECT r.article, r.edition, r.fingerprint, r.run, EXISTS (SELECT 1 FROM articles a WHERE"
                  + " a.article = r.article AND a.edition = r.edition), r.reading, r.text FROM readings r JOIN chosen_readings c ON c.article = r.article"
                  + " AND c.edition = r.edition WHERE c.number >= ? AND c.number < ? ORDER BY c.number",
              this::page);
      at += PAGE;
    }
    return page;
  }

  private List<StoredReading.Whole> page(PreparedStatement statement) throws SQLException {
    statement.setLong(1, at);
    statement.setLong(2, at + PAGE);
    List<StoredReading.Whole> page = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        page.add(
            new StoredReading.Whole(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7)));
      }
    }
    return page;
  }
}
