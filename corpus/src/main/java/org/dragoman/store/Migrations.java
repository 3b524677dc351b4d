// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// How a store of an earlier version becomes one of this.
///
/// Each step is SQL that never changes again, since what it starts from is a file somebody has; so
/// it names columns and types itself and not by [Schema]. All steps are one transaction: a store is
/// of the old version or of the new one. A projected column that a step cannot fill stays null;
/// `dragoman check --repair` makes it from the readings.
final class Migrations {
  /// The first version there was.
  private static final int FIRST = 1;

  /// The steps from each version to the next.
  private static final List<List<String>> STEPS =
      List.of(
          // 1 to 2: the registry
          List.of(
              "ALTER TABLE runs ADD COLUMN registry VARCHAR",
              "CREATE TABLE registry (ref VARCHAR, name VARCHAR, kind VARCHAR, country VARCHAR, code VARCHAR,"
                  + " sectors VARCHAR[], articles INTEGER)",
              "CREATE TABLE registry_aliases (ref VARCHAR, alias VARCHAR)",
              "CREATE TABLE registry_roles (ref VARCHAR, number INTEGER, title VARCHAR, \"of\" VARCHAR,"
                  + " \"from\" VARCHAR, \"to\" VARCHAR, article VARCHAR, words VARCHAR)",
              "ALTER TABLE roles ADD COLUMN words VARCHAR"),
          // 2 to 3: the gender of persons
          List.of(
              "ALTER TABLE registry ADD COLUMN gender VARCHAR",
              "ALTER TABLE actors ADD COLUMN gender VARCHAR"),
          // 3 to 4: the counts of runs
          List.of(
              "CREATE TABLE run_counts (run VARCHAR, kind VARCHAR, name VARCHAR, count BIGINT)"),
          // 4 to 5: runs that go on, what they were given, remedies, the hash of raw bytes
          List.of(
              "CREATE OR REPLACE TABLE runs AS SELECT *, NULL::TIMESTAMP AS ended, 0::DOUBLE AS seconds,"
                  + " 1::INTEGER AS attempts, CASE WHEN finished THEN 'finished' END AS ending, 0::BIGINT AS stale,"
                  + " NULL::VARCHAR AS inputs, NULL::VARCHAR AS job FROM runs ORDER BY rowid",
              "CREATE TABLE run_details (run VARCHAR, number INTEGER, kind VARCHAR, name VARCHAR, value VARCHAR)",
              "ALTER TABLE faults ADD COLUMN place VARCHAR",
              "ALTER TABLE faults ADD COLUMN remedy VARCHAR",
              "CREATE OR REPLACE TABLE articles AS SELECT a.*,"
                  + " CASE WHEN json_valid(r.reading) THEN json_extract_string(r.reading, '$.article.rawSha256') END"
                  + " AS raw_sha256, NULL::VARCHAR AS stated_language, NULL::VARCHAR AS published_evidence FROM articles a"
                  + " LEFT JOIN readings r ON r.article = a.article AND r.edition = a.edition ORDER BY a.rowid"));

  private Migrations() {}

  /// Whether a store of this version can be brought up to date.
  static boolean reach(int version) {
    return version >= FIRST && version < FIRST + STEPS.size();
  }

  /// Brings the store up to [Schema#VERSION].
  static void run(DuckDBConnection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (List<String> step : STEPS.subList(version - FIRST, STEPS.size())) {
          for (String sql : step) {
            statement.execute(sql);
          }
        }
        statement.execute("UPDATE schema_version SET version = " + Schema.VERSION);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
