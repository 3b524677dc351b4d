// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

/// The readings of a corpus in one DuckDB file.
///
/// 1. One process writes; while it does, no other can open the file.
/// 2. What is put in stands there whole or not at all: a batch is one transaction.
/// 3. An edition is stored once: a newer reading of it replaces the older one.
public final class Store implements AutoCloseable {
  private final Path path;
  private final StoreConnection connection;
  private final ShownTables shown;

  private Store(StoreConnection connection) {
    this.path = connection.path();
    this.connection = connection;
    this.shown = new ShownTables(connection);
  }

  /// Opens a store to write into, making it if there is none.
  ///
  /// @throws StoreException if it cannot be used, above all because another process has it
  public static Store openToWrite(Path path, StoreSettings settings) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(path + ": there is no folder to put the store in; make " + folder);
    }
    Store store = new Store(StoreConnection.open(path, settings.properties()));
    try {
      StoreFile.prepare(store.connection.jdbc(), path);
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
    Store store = new Store(StoreConnection.open(path, properties));
    try {
      StoreFile.check(store.connection.jdbc(), path);
      StoreFile.macros(store.connection.jdbc());
      return store;
    } catch (SQLException e) {
      store.close();
      throw new StoreException(path + ": the store cannot be opened", e);
    } catch (StoreException e) {
      store.close();
      throw e;
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
            + StoreConnection.marks(articles.size())
            + ")";
    return connection.ask(
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
        KeptTables.RUNS,
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
  ///
  /// @param decided how often each pass, rule and note came up, by kind and name
  public void finish(Run run, Run.Counts counts, Map<String, ? extends Map<String, Long>> decided) {
    Batch batch = new Batch();
    decided.forEach((kind, names) ->
        names.forEach(
            (name, count) -> batch.add(KeptTables.RUN_COUNTS, run.id(), kind, name, count)));
    write(List.of(), batch);
    connection.ask(
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
      return new RegistryTables(connection.jdbc()).load();
    } catch (SQLException e) {
      throw new StoreException(path + ": the registry cannot be read", e);
    }
  }

  /// Learns the registry anew from the readings that are here; the next run begins with it.
  public void learnRegistry() {
    Batch batch = new Batch();
    connection.transaction(() -> {
      RegistryTables tables = new RegistryTables(connection.jdbc());
      tables.learn(batch);
      tables.clear();
      batch.write(connection.jdbc());
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
          KeptTables.READINGS,
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
          KeptTables.FAULTS,
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
    connection.transaction(() -> {
      remove(replacing);
      batch.write(connection.jdbc());
    });
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
          connection
              .jdbc()
              .prepareStatement(
                  "DELETE FROM "
                      + table.name()
                      + " WHERE article IN ("
                      + StoreConnection.marks(articles.size())
                      + ")")) {
        StoreConnection.set(delete, articles);
        delete.executeUpdate();
      }
    }
    try (PreparedStatement delete =
        connection
            .jdbc()
            .prepareStatement("DELETE FROM readings WHERE article = ? AND edition = ?")) {
      for (Reading reading : readings) {
        delete.setString(1, reading.article().id());
        delete.setString(2, reading.sha256());
        delete.executeUpdate();
      }
    }
  }

  private long count(String table, List<String> articles) throws SQLException {
    try (PreparedStatement count =
        connection
            .jdbc()
            .prepareStatement(
                "SELECT count(*) FROM "
                    + table
                    + " WHERE article IN ("
                    + StoreConnection.marks(articles.size())
                    + ")")) {
      StoreConnection.set(count, articles);
      try (ResultSet row = count.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /// The newest edition's reading of an article.
  public Optional<StoredReading.Out> findReading(String article) {
    return connection.ask(
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

  /// A reading as the decisions beside the store would have its actors.
  public Reading decided(Reading reading) {
    ActorDecisions decisions = ActorDecisions.of(DecisionLog.beside(path).read().decisions());
    return new DecidedReading(decisions).of(reading, this);
  }

  /// Hands the rows of a list on, one by one, as the decisions beside the store would have them.
  ///
  /// @throws IllegalArgumentException if the list does not know what the filter asks for
  public void list(Listing listing, Filter filter, RowConsumer to) {
    shown.list(listing, filter, to);
  }

  /// Writes a list as a Parquet file.
  public void listToParquet(Listing listing, Filter filter, Path file) {
    shown.listToParquet(listing, filter, file);
  }

  /// Hands the rows of a table on, in the order of its articles, as the decisions beside the store
  /// would have its actors.
  public void rows(Table table, RowConsumer to) {
    shown.rows(table, to);
  }

  /// Writes a table as a Parquet file.
  public void toParquet(Table table, Path file) {
    shown.toParquet(table, file);
  }

  /// Hands on the events as the field's table has them, one row a dyad, as the decisions beside the
  /// store would have their actors.
  public void dyads(RowConsumer to) {
    shown.dyads(to);
  }

  /// The name an actor of the store is met by most; empty if no article has such a key.
  public Optional<String> findActorName(String ref) {
    return connection.ask(
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
    return connection.ask(
        "SELECT 1 FROM actors WHERE ref = ? AND article = ? LIMIT 1",
        statement -> {
          StoreConnection.set(statement, List.of(ref, article));
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  @Override
  public void close() {
    connection.close();
  }
}
