// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// The file of a store: whether it is one of ours and of this version, and who has it when we
/// cannot.
final class StoreFile {
  private static final Pattern HOLDER = Pattern.compile("held in (.*?) ?\\(PID (\\d+)\\)");

  /// The least that a file of DuckDB has: three headers of one page each.
  private static final int HEADERS = 3 * 4096;

  private static final String MAGIC = "DUCK";
  private static final int MAGIC_AT = 8;
  private static final String SWAPPED = "duckdb_temp_";
  private static final System.Logger LOG = System.getLogger(StoreFile.class.getName());

  private StoreFile() {}

  /// Removes a file whose making was broken off before DuckDB had written its three headers, so
  /// that a killed program can be started again; nothing can have been stored in it. A file of
  /// another kind, or one that another process has, stays as it is.
  static void discardUnmade(Path path) {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) >= HEADERS) {
        return;
      }
      byte[] bytes = Files.readAllBytes(path);
      boolean ours = true;
      for (int i = 0; i < bytes.length && ours; i++) {
        ours = bytes[i] == 0;
      }
      ours |= new String(bytes, StandardCharsets.ISO_8859_1).startsWith(MAGIC, MAGIC_AT);
      if (ours && isFree(path)) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new StoreException(
          path + ": the file cannot be read (" + e.getMessage() + "); name another with --store");
    }
  }

  private static boolean isFree(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  /// Removes what a killed program had swapped out beside the store; only files of DuckDB's own
  /// names, and only by the one process that has the store.
  static void discardSwapped(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(SWAPPED)) {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // it costs room and nothing else; DuckDB says so itself when it needs the room
      LOG.log(System.Logger.Level.DEBUG, "left as it is: " + folder, e);
    }
  }

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
    return failure(path, "the store cannot be opened", e);
  }

  /// What went wrong with a file that is open, and what to do about it; what was stored before is
  /// whole in each case, but for a damaged file.
  static StoreException failure(Path path, String what, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String remedy = "";
    if (contains(
        message,
        "Corrupt",
        "checksum",
        "Could not read enough bytes",
        "Serialization Error",
        "deserializ",
        "Failure while replaying WAL")) {
      remedy =
          "; the file is damaged: keep it, and read the articles into a new store (decisions are in a file of their own)";
    } else if (contains(
        message,
        "No space left",
        "Disk quota",
        "File too large",
        "Could not write",
        "write failed",
        "Could not fsync")) {
      remedy =
          "; the disk is full, or may not be written to: make room, and give the same command again to go on";
    } else if (contains(
        message,
        "Permission denied",
        "Read-only file system",
        "Cannot open file",
        "Could not create")) {
      remedy = "; see that the file and its folder may be written to, or name another with --store";
    }
    return new StoreException(path + ": " + what + remedy, e);
  }

  private static boolean contains(String message, String... parts) {
    for (String part : parts) {
      if (message.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String process(String program, long id) {
    Optional<String> command =
        ProcessHandle.of(id)
            .flatMap(p -> p.info().commandLine())
            .map(line -> line.length() > 120 ? line.substring(0, 120) + "…" : line);
    return "process " + id + " (" + command.orElse(program) + ")";
  }
}
