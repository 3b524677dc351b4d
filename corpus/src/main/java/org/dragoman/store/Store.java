// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The readings of a corpus in one DuckDB file.
///
/// 1. One process writes; while it does, no other can open the file.
/// 2. What is put in stands there whole or not at all: a batch is one transaction.
/// 3. An edition is stored once: a newer reading of it replaces the older one.
public final class Store implements AutoCloseable {
  private final Path path;
  private final DuckDBConnection connection;

  private Store(Path path, DuckDBConnection connection) {
    this.path = path;
    this.connection = connection;
  }

  /// Opens a store to write into, making it if there is none.
  ///
  /// @throws StoreException if it cannot be used, above all because another process has it
  public static Store openToWrite(Path path, StoreSettings settings) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(path + ": there is no folder to put the store in; make " + folder);
    }
    Store store = connect(path, settings.properties());
    try {
      StoreFile.prepare(store.connection, path);
      return store;
    } catch (SQLException e) {
      store.close();
      throw new StoreException(path + ": the store cannot be prepared", e);
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  /// Opens a store to look into it.
  ///
  /// @throws StoreException if there is none, or another process writes into it
  public static Store openToRead(Path path, StoreSettings settings) {
    if (!Files.isRegularFile(path)) {
      throw new StoreException(
          path + ": there is no store; `dragoman read PATH --store " + path + "` makes one");
    }
    Properties properties = settings.properties();
    properties.setProperty("duckdb.read_only", "true");
    Store store = connect(path, properties);
    try {
      StoreFile.check(store.connection, path);
      StoreFile.macros(store.connection);
      return store;
    } catch (SQLException e) {
      store.close();
      throw new StoreException(path + ": the store cannot be opened", e);
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  private static Store connect(Path path, Properties properties) {
    try {
      return new Store(
          path,
          DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), properties)
              .unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw StoreFile.explain(path, e);
    }
  }

  /// The store's file.
  public Path path() {
    return path;
  }

  /// Which of these editions are the newest of their articles here, read with this fingerprint, and
  /// said to have the same outlet, title, address and date: reading them again would change
  /// nothing.
  public Set<Edition> unchanged(Map<Edition, Article> articles, String fingerprint) {
    if (articles.isEmpty()) {
      return Set.of();
    }
    String sql =
        "SELECT article, edition, url, outlet, title, published FROM articles WHERE fingerprint = ? AND article IN ("
            + marks(articles.size())
            + ")";
    return ask(
        sql,
        statement -> {
          statement.setString(1, fingerprint);
          int at = 2;
          for (Edition edition : articles.keySet()) {
            statement.setString(at++, edition.article());
          }
          Set<Edition> same = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              Edition edition = new Edition(rows.getString(1), rows.getString(2));
              Article article = articles.get(edition);
              if (article != null && isTold(article, rows)) {
                same.add(edition);
              }
            }
          }
          return same;
        });
  }

  private static boolean isTold(Article article, ResultSet row) throws SQLException {
    PartialDate published = article.published();
    return Objects.equals(article.url(), row.getString(3))
        && Objects.equals(article.outlet(), row.getString(4))
        && Objects.equals(article.title(), row.getString(5))
        && Objects.equals(published == null ? null : published.iso(), row.getString(6));
  }

  /// Keeps that a run began.
  public void start(Run run) {
    Batch batch = new Batch();
    LocalDateTime started = LocalDateTime.ofInstant(run.started(), ZoneOffset.UTC);
    batch.add(
        Schema.RUNS,
        run.id(),
        started,
        run.program(),
        run.fingerprint(),
        false,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        run.registry());
    write(List.of(), batch);
  }

  /// Keeps how a run ended.
  public void finish(Run run, Run.Counts counts) {
    ask(
        "UPDATE runs SET finished = true, articles = ?, \"read\" = ?, unchanged = ?, skipped = ?, failed = ?,"
            + " tokens = ? WHERE run = ?",
        statement -> {
          statement.setLong(1, counts.articles());
          statement.setLong(2, counts.read());
          statement.setLong(3, counts.unchanged());
          statement.setLong(4, counts.skipped());
          statement.setLong(5, counts.failed());
          statement.setLong(6, counts.tokens());
          statement.setString(7, run.id());
          return statement.executeUpdate();
        });
  }

  /// The actors that earlier runs learned.
  public Registry registry() {
    try {
      return new RegistryTables(connection).load();
    } catch (SQLException e) {
      throw new StoreException(path + ": the registry cannot be read", e);
    }
  }

  /// Learns the registry anew from the readings that are here; the next run begins with it.
  public void learnRegistry() {
    Batch batch = new Batch();
    transaction(() -> {
      RegistryTables tables = new RegistryTables(connection);
      tables.learn(batch);
      tables.clear();
      batch.write(connection);
    });
  }

  /// Puts readings and faults of a run in, all or none; a reading replaces what there was of its
  /// article.
  public void put(Run run, List<StoredReading.In> readings, List<StoredFault> faults) {
    Batch batch = new Batch();
    for (StoredReading.In in : readings) {
      Reading reading = in.reading();
      Article article = reading.article();
      PartialDate published = article.published();
      batch.add(
          Schema.READINGS,
          article.id(),
          reading.sha256(),
          reading.fingerprint(),
          run.id(),
          article.outlet(),
          published == null ? null : published.iso(),
          article.text(),
          in.json());
      new Projection(reading, batch).addTo(run.id());
    }
    for (StoredFault f : faults) {
      batch.add(
          Schema.FAULTS,
          run.id(),
          f.origin(),
          f.article(),
          f.outcome(),
          f.stage(),
          f.kind(),
          f.message());
    }
    write(readings.stream().map(StoredReading.In::reading).toList(), batch);
  }

  private void write(List<Reading> replacing, Batch batch) {
    transaction(() -> {
      remove(replacing);
      batch.write(connection);
    });
  }

  /// Something done whole or not at all.
  private interface Change {
    void make() throws SQLException;
  }

  private void transaction(Change change) {
    try {
      connection.setAutoCommit(false);
      try {
        change.make();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException(
          path + ": could not be written to; what was stored before is whole", e);
    }
  }

  /// Removes what there is of these articles; a look first, since most articles are new and a
  /// removal reads each table.
  private void remove(List<Reading> readings) throws SQLException {
    List<String> articles = readings.stream().map(r -> r.article().id()).toList();
    if (articles.isEmpty() || count("articles", articles) == 0) {
      return;
    }
    for (Table table : Schema.projected()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM "
                  + table.name()
                  + " WHERE article IN ("
                  + marks(articles.size())
                  + ")")) {
        set(delete, articles);
        delete.executeUpdate();
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM readings WHERE article = ? AND edition = ?")) {
      for (Reading reading : readings) {
        delete.setString(1, reading.article().id());
        delete.setString(2, reading.sha256());
        delete.executeUpdate();
      }
    }
  }

  private long count(String table, List<String> articles) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "SELECT count(*) FROM "
                + table
                + " WHERE article IN ("
                + marks(articles.size())
                + ")")) {
      set(count, articles);
      try (ResultSet row = count.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /// The newest edition's reading of an article.
  public Optional<StoredReading.Out> findReading(String article) {
    return ask(
        "SELECT r.article, r.reading, r.text FROM readings r JOIN articles a ON a.article = r.article"
            + " AND a.edition = r.edition WHERE r.article = ?",
        statement -> {
          statement.setString(1, article);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new StoredReading.Out(row.getString(1), row.getString(2), row.getString(3)))
                : Optional.empty();
          }
        });
  }

  /// Hands the rows of a list on, one by one, as the decisions beside the store would have them.
  ///
  /// @throws IllegalArgumentException if the list does not know what the filter asks for
  public void list(Listing listing, Filter filter, RowConsumer to) {
    Listing.Query query = listing.query(filter);
    showDecisions();
    ask(query.sql(), statement -> new Rows(statement, query.parameters()).handOn(to));
  }

  /// Writes a list as a Parquet file.
  public void listToParquet(Listing listing, Filter filter, Path file) {
    Listing.Query query = listing.query(filter);
    showDecisions();
    ask(
        "CREATE OR REPLACE TEMP TABLE listed AS " + query.sql(),
        statement -> {
          set(statement, query.parameters());
          return statement.execute();
        });
    toParquet("listed", file);
  }

  /// A reading as the decisions beside the store would have its actors.
  public Reading decided(Reading reading) {
    ActorDecisions decisions = ActorDecisions.of(DecisionLog.beside(path).read().decisions());
    return new DecidedReading(decisions).of(reading, this);
  }

  /// Hands the rows of a table on, in the order of its articles, as the decisions beside the store
  /// would have its actors.
  public void rows(Table table, RowConsumer to) {
    ask("SELECT * FROM " + shown(table), statement -> new Rows(statement, List.of()).handOn(to));
  }

  /// Hands on the events as the field's table has them, one row a dyad, as the decisions beside the
  /// store would have their actors.
  public void dyads(RowConsumer to) {
    showDecisions();
    ask(Dyads.SQL, statement -> new Rows(statement, List.of()).handOn(to));
  }

  private void showDecisions() {
    ActorDecisions decisions = ActorDecisions.of(DecisionLog.beside(path).read().decisions());
    try {
      new DecidedActors(connection, decisions).show();
    } catch (SQLException e) {
      throw new StoreException(path + ": the decisions cannot be applied", e);
    }
  }

  /// The name an actor of the store is met by most; empty if no article has such a key.
  public Optional<String> findActorName(String ref) {
    return ask(
        "SELECT name FROM actors WHERE ref = ? GROUP BY name ORDER BY count(*) DESC, name LIMIT 1",
        statement -> {
          statement.setString(1, ref);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  /// Whether an article mentions an actor with this key.
  public boolean hasActor(String ref, String article) {
    return ask(
        "SELECT 1 FROM actors WHERE ref = ? AND article = ? LIMIT 1",
        statement -> {
          set(statement, List.of(ref, article));
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  /// Writes a table as a Parquet file.
  public void toParquet(Table table, Path file) {
    toParquet(shown(table), file);
  }

  private String shown(Table table) {
    if (!DecidedActors.SHOWN.contains(table.name())) {
      return table.name();
    }
    showDecisions();
    return "shown_" + table.name();
  }

  private void toParquet(String table, Path file) {
    String quoted = file.toAbsolutePath().toString().replace("'", "''");
    try (Statement copy = connection.createStatement()) {
      copy.execute("COPY " + table + " TO '" + quoted + "' (FORMAT PARQUET, COMPRESSION ZSTD)");
    } catch (SQLException e) {
      throw new StoreException(path + ": cannot be written as " + file, e);
    }
  }

  /// Something asked with a prepared statement.
  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  private <T> T ask(String sql, Question<T> question) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw new StoreException(path + ": the store does not answer", e);
    }
  }

  private static String marks(int count) {
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
      throw new StoreException(path + ": the store could not be closed", e);
    }
  }
}
