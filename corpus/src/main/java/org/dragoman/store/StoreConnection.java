// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The open file of a store: what is asked of it and what is done to it, with faults that name the
/// file.
final class StoreConnection implements AutoCloseable {
  private final Path path;
  private final DuckDBConnection connection;

  private StoreConnection(Path path, DuckDBConnection connection) {
    this.path = path;
    this.connection = connection;
  }

  static StoreConnection open(Path path, Properties properties) {
    try {
      return new StoreConnection(
          path,
          DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), properties)
              .unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw StoreFile.explain(path, e);
    }
  }

  Path path() {
    return path;
  }

  DuckDBConnection jdbc() {
    return connection;
  }

  /// Something done whole or not at all.
  interface Change {
    void make() throws SQLException;
  }

  void transaction(Change change) {
    try {
      connection.setAutoCommit(false);
      try {
        change.make();
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException | RuntimeException e) {
        undo(e);
        throw e;
      }
    } catch (SQLException e) {
      throw StoreFile.failure(path, "could not be written to; what was stored before is whole", e);
    }
  }

  /// A database that could not write refuses everything from then on, also to take back: what is on
  /// the disk is as it was before, and why it could not write is what is told.
  private void undo(Exception because) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  /// Something asked with a prepared statement.
  interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  <T> T ask(String sql, Question<T> question) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw StoreFile.failure(path, "the store does not answer", e);
    }
  }

  /// The number that a query answers with.
  long number(String sql) {
    return ask(
        sql,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
          }
        });
  }

  /// The first column of what a query answers with.
  List<String> texts(String sql) {
    return ask(
        sql,
        statement -> {
          List<String> texts = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              texts.add(row.getString(1));
            }
          }
          return texts;
        });
  }

  /// Removes what a table has of these articles.
  void remove(String table, Collection<String> articles) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM " + table + " WHERE article IN (" + marks(articles.size()) + ")")) {
      set(delete, articles);
      delete.executeUpdate();
    }
  }

  static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  static void set(PreparedStatement statement, Collection<? extends @Nullable Object> values)
      throws SQLException {
    int at = 1;
    for (Object value : values) {
      statement.setObject(at++, value);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreFile.failure(path, "the store could not be closed", e);
    }
  }
}
