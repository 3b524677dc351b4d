// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// The file of a store: whether it is one of ours and of this version, and who has it when we
/// cannot.
final class StoreFile {
  private static final Pattern HOLDER = Pattern.compile("held in (.*?) ?\\(PID (\\d+)\\)");

  private StoreFile() {}

  /// Makes the tables in an empty file; refuses a file that is not ours.
  static void prepare(DuckDBConnection connection, Path path) throws SQLException {
    Optional<Integer> version = version(connection);
    if (version.isPresent()) {
      if (Migrations.reach(version.get())) {
        Migrations.run(connection, version.get());
      }
      check(connection, path);
      macros(connection);
      return;
    }
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
        if (tables.next() && tables.getLong(1) > 0) {
          throw notOurs(path);
        }
      }
      connection.setAutoCommit(false);
      for (Table table : Schema.tables()) {
        statement.execute(table.definition());
      }
      statement.execute("INSERT INTO schema_version VALUES (" + Schema.VERSION + ")");
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    macros(connection);
  }

  /// Text in text, whatever the case.
  static void macros(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP MACRO contains_text(whole, part) AS contains(lower(whole), lower(part))");
    }
  }

  /// Refuses a file of another version or of another program.
  static void check(DuckDBConnection connection, Path path) throws SQLException {
    Optional<Integer> version = version(connection);
    if (version.isEmpty()) {
      throw notOurs(path);
    }
    if (version.get() != Schema.VERSION) {
      throw new StoreException(
          path
              + ": the store has schema version "
              + version.get()
              + ", this program needs "
              + Schema.VERSION
              + (Migrations.reach(version.get())
                  ? "; `dragoman read` into it brings it up to date"
                  : "; read the articles into a new store, or use the program that made it"));
    }
  }

  private static StoreException notOurs(Path path) {
    return new StoreException(
        path + ": this DuckDB file is not a store of Dragoman; name another with --store");
  }

  private static Optional<Integer> version(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery(
              "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'")) {
        if (!there.next() || there.getLong(1) == 0) {
          return Optional.empty();
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    }
  }

  /// Why a file could not be opened, with the process that has it when that is the reason.
  static StoreException explain(Path path, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Could not set lock")
        || message.contains("being used by another process")) {
      Matcher holder = HOLDER.matcher(message);
      String who =
          holder.find()
              ? process(holder.group(1), Long.parseLong(holder.group(2)))
              : "another process";
      return new StoreException(
          path
              + ": "
              + who
              + " has the store open; wait until it ends, or name another with --store");
    }
    if (message.contains("not a valid DuckDB database file")) {
      return notOurs(path);
    }
    return new StoreException(path + ": the store cannot be opened", e);
  }

  private static String process(String program, long id) {
    Optional<String> command =
        ProcessHandle.of(id)
            .flatMap(p -> p.info().commandLine())
            .map(line -> line.length() > 120 ? line.substring(0, 120) + "…" : line);
    return "process " + id + " (" + command.orElse(program) + ")";
  }
}
