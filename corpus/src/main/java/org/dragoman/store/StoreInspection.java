// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.model.Reading;

/// Looks into the state of a store: whether its tables are there and whole, and whether what is
/// projected is what the readings give. Mends the latter, which can be made anew at any time.
public final class StoreInspection {
  private final StoreConnection connection;

  StoreInspection(StoreConnection connection) {
    this.connection = connection;
  }

  /// A reading as the store has it, with the run that stored it.
  public record Stored(Reading reading, String run) {}

  /// Tables that are not as this program makes them, or cannot be read to their end, and why.
  public Map<Table, String> damagedTables() {
    Map<String, String> columns = new TreeMap<>();
    connection.ask(
        "SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_index) FROM duckdb_columns()"
            + " WHERE database_name = current_database() AND NOT internal GROUP BY table_name",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              columns.put(row.getString(1), row.getString(2));
            }
          }
          return columns;
        });
    Map<Table, String> damaged = new LinkedHashMap<>();
    for (Table table : Schema.tables()) {
      String wanted =
          String.join(", ", table.columns().stream().map(c -> c.name() + " " + c.type()).toList());
      String there = columns.get(table.name());
      if (!wanted.equals(there)) {
        damaged.put(table, there == null ? "is missing" : "has other columns than it should have");
        continue;
      }
      try {
        // a sum over all columns has every block read, and with that its checksum verified
        connection.number("SELECT count(hash(t)) FROM " + table.name() + " t");
      } catch (StoreException e) {
        damaged.put(table, "cannot be read: " + e.getMessage());
      }
    }
    return damaged;
  }

  /// Readings that stand there twice, as article ids.
  public List<String> doubled() {
    return connection.texts(
        "SELECT DISTINCT article FROM (SELECT article FROM readings GROUP BY article, edition HAVING count(*) > 1"
            + " UNION ALL SELECT article FROM articles GROUP BY article HAVING count(*) > 1) ORDER BY 1");
  }

  /// Articles that have a reading, and no row in `articles`.
  public List<String> unprojected() {
    return connection.texts(
        "SELECT DISTINCT article FROM readings WHERE article NOT IN (SELECT article FROM articles) ORDER BY 1");
  }

  /// Articles that projected tables have rows of, and that have no reading.
  public List<String> withoutReading() {
    Set<String> articles = new TreeSet<>();
    for (Table table : Schema.projected()) {
      articles.addAll(
          connection.texts(
              "SELECT DISTINCT article FROM "
                  + table.name()
                  + " WHERE article NOT IN (SELECT article FROM readings)"));
    }
    articles.addAll(
        connection.texts(
            "SELECT article FROM articles a WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.article = a.article"
                + " AND r.edition = a.edition) AND article IN (SELECT article FROM readings)"));
    return List.copyOf(articles);
  }

  /// What the record of the runs contradicts, each as a sentence.
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (String table : List.of("readings", "faults", "run_counts", "run_details")) {
      long lost =
          connection.number(
              "SELECT count(*) FROM " + table + " WHERE run NOT IN (SELECT run FROM runs)");
      if (lost > 0) {
        found.add(lost + " rows of " + table + " name a run that is not on record");
      }
    }
    found.addAll(
        connection.texts(
            "SELECT 'the run ' || r.run || ' counts ' || (skipped + failed) || ' faults and has ' || coalesce(f.n, 0)"
                + " FROM runs r LEFT JOIN (SELECT run, count(*) AS n FROM faults GROUP BY run) f ON f.run = r.run"
                + " WHERE finished AND skipped + failed <> coalesce(f.n, 0) ORDER BY r.run"));
    return found;
  }

  /// Which of these readings the projected tables do not show as they are: article ids with the
  /// tables that differ.
  public Map<String, Set<String>> differing(List<Stored> readings) {
    Map<String, Set<String>> differing = new TreeMap<>();
    Batch batch = new Batch();
    readings.forEach(r -> new Projection(r.reading(), batch).addTo(r.run()));
    try (Statement statement = connection.jdbc().createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE compared (article VARCHAR)");
      for (Table table : Schema.projected()) {
        statement.execute(
            table.definition().replace("CREATE TABLE ", "CREATE OR REPLACE TEMP TABLE expected_"));
      }
      batch.writeExpected(connection.jdbc());
      Set<String> articles = new TreeSet<>();
      readings.forEach(r -> articles.add(r.reading().article().id()));
      Batch.writeCompared(connection.jdbc(), articles);
      for (Table table : Schema.projected()) {
        try (ResultSet row = statement.executeQuery(difference(table.name()))) {
          while (row.next()) {
            differing.computeIfAbsent(row.getString(1), a -> new TreeSet<>()).add(table.name());
          }
        }
      }
      return differing;
    } catch (SQLException e) {
      throw new StoreException(connection.path() + ": the tables cannot be compared", e);
    }
  }

  /// Rows are compared by number and sum of hashes, article by article: to subtract the tables from
  /// each other (`EXCEPT ALL`) took thirty times as long.
  private static String difference(String table) {
    return "SELECT coalesce(a.article, b.article) FROM ("
        + sums(table, " WHERE article IN (SELECT article FROM compared)")
        + ") a FULL JOIN ("
        + sums("expected_" + table, "")
        + ") b ON a.article = b.article WHERE a.rows IS DISTINCT FROM b.rows OR a.sum IS DISTINCT FROM b.sum";
  }

  private static String sums(String table, String where) {
    return "SELECT article, count(*) AS rows, sum(hash(t)::HUGEINT) AS sum FROM "
        + table
        + " t"
        + where
        + " GROUP BY article";
  }

  /// Makes projected tables anew, empty; what belongs in them is put there by [#project].
  public void empty(Collection<Table> tables) {
    connection.transaction(() -> {
      try (Statement statement = connection.jdbc().createStatement()) {
        for (Table table : tables) {
          statement.execute("DROP TABLE IF EXISTS " + table.name());
          statement.execute(table.definition());
        }
      }
    });
  }

  /// Puts into the projected tables what these readings give, and nothing else of their articles.
  public void project(List<Stored> readings) {
    Batch batch = new Batch();
    readings.forEach(r -> new Projection(r.reading(), batch).addTo(r.run()));
    List<String> articles = readings.stream().map(r -> r.reading().article().id()).toList();
    connection.transaction(() -> {
      removeAll(articles);
      batch.write(connection.jdbc());
    });
  }

  /// Removes what the projected tables have of these articles.
  public void unproject(List<String> articles) {
    connection.transaction(() -> removeAll(articles));
  }

  private void removeAll(List<String> articles) throws SQLException {
    if (!articles.isEmpty()) {
      for (Table table : Schema.projected()) {
        connection.remove(table.name(), articles);
      }
    }
  }

  /// The edition of each of these articles that was stored last.
  public Map<String, String> lastEditions() {
    Map<String, String> editions = new TreeMap<>();
    connection.ask(
        "SELECT r.article, last(r.edition ORDER BY u.started NULLS FIRST, r.rowid) FROM readings r"
            + " LEFT JOIN runs u ON u.run = r.run WHERE r.article NOT IN (SELECT article FROM articles) GROUP BY 1",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              editions.put(row.getString(1), row.getString(2));
            }
          }
          return editions;
        });
    return editions;
  }

  /// Marks an edition as to be read again: `read --refresh` then does so, from the text that is
  /// here.
  public void markStale(String article, String edition) {
    for (String table : List.of("readings", "articles")) {
      connection.ask(
          "UPDATE " + table + " SET fingerprint = 'damaged' WHERE article = ? AND edition = ?",
          statement -> {
            StoreConnection.set(statement, List.of(article, edition));
            return statement.executeUpdate();
          });
    }
  }
}
