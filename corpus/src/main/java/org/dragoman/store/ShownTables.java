// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The lists and tables of a store as the decisions beside it would have their actors, handed on
/// row by row or written as files.
final class ShownTables {
  private final StoreConnection connection;

  ShownTables(StoreConnection connection) {
    this.connection = connection;
  }

  /// Hands the rows of a list on, one by one, as the decisions beside the store would have them.
  ///
  /// @throws IllegalArgumentException if the list does not know what the filter asks for
  void list(Listing listing, Filter filter, RowConsumer to) {
    Listing.Query query = listing.query(filter);
    showDecisions();
    connection.ask(query.sql(), statement -> new Rows(statement, query.parameters()).handOn(to));
  }

  /// Writes a list as a Parquet file.
  void listToParquet(Listing listing, Filter filter, Path file) {
    Listing.Query query = listing.query(filter);
    showDecisions();
    toParquet(query, file);
  }

  /// Hands the rows of a list about runs on.
  void list(RunList list, RowConsumer to) {
    connection.ask(
        list.query().sql(), statement -> new Rows(statement, list.query().parameters()).handOn(to));
  }

  /// Writes a list about runs as a Parquet file.
  void listToParquet(RunList list, Path file) {
    toParquet(list.query(), file);
  }

  private void toParquet(Listing.Query query, Path file) {
    connection.ask(
        "CREATE OR REPLACE TEMP TABLE listed AS " + query.sql(),
        statement -> {
          StoreConnection.set(statement, query.parameters());
          return statement.execute();
        });
    toParquet("listed", file);
  }

  /// Hands the rows of a table on, as the decisions beside the store would have its actors.
  void rows(Table table, RowConsumer to) {
    connection.ask(
        "SELECT * FROM " + shown(table), statement -> new Rows(statement, List.of()).handOn(to));
  }

  private String shown(Table table) {
    if (!DecidedActors.SHOWN.contains(table.name())) {
      return table.name();
    }
    showDecisions();
    return "shown_" + table.name();
  }

  /// The tables as an export takes them, as the decisions beside the store would have its actors.
  Selection select(Filter filter) {
    showDecisions();
    return new Selection(connection, filter);
  }

  private void showDecisions() {
    ActorDecisions decisions =
        ActorDecisions.of(DecisionLog.beside(connection.path()).read().decisions());
    try {
      new DecidedActors(connection.jdbc(), decisions).show();
    } catch (SQLException e) {
      throw new StoreException(connection.path() + ": the decisions cannot be applied", e);
    }
  }

  private void toParquet(String table, Path file) {
    String quoted = file.toAbsolutePath().toString().replace("'", "''");
    try (Statement copy = connection.jdbc().createStatement()) {
      copy.execute("COPY " + table + " TO '" + quoted + "' (FORMAT PARQUET, COMPRESSION ZSTD)");
    } catch (SQLException e) {
      throw new StoreException(connection.path() + ": cannot be written as " + file, e);
    }
  }
}
