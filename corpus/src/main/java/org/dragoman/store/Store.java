// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.jspecify.annotations.Nullable;

/// The readings of a corpus in one DuckDB file.
///
/// 1. One process writes; while it does, no other can open the file.
/// 2. What is put in stands there whole or not at all: a batch is one transaction.
/// 3. An edition is stored once: a newer reading of it replaces the older one.
public final class Store implements AutoCloseable {
  /// Large enough that a transaction costs little, small enough that little is lost.
  public static final int SMALLEST_BATCH = 64;

  private static final int LARGEST_BATCH = 1024;
  private static final int STORE_TO_BATCH = 512;

  private final Path path;
  private final StoreConnection connection;
  private final ShownTables shown;
  private final RunTables runs;
  private @Nullable HeldArticles held;

  private Store(StoreConnection connection) {
    this.path = connection.path();
    this.connection = connection;
    this.runs = new RunTables(connection);
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
    StoreFile.discardUnmade(path);
    Store store = new Store(StoreConnection.open(path, settings.properties()));
    try {
      StoreFile.discardSwapped(settings.tempDirectory());
      StoreFile.prepare(store.connection.jdbc(), path);
      return store;
    } catch (SQLException e) {
      store.close();
      throw StoreFile.failure(path, "the store cannot be prepared", e);
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
    // rows come as they are asked for: a list of a million is never held whole
    properties.setProperty("jdbc_stream_results", "true");
    Store store = new Store(StoreConnection.open(path, properties));
    try {
      StoreFile.check(store.connection.jdbc(), path);
      StoreFile.macros(store.connection.jdbc());
      return store;
    } catch (SQLException e) {
      store.close();
      throw StoreFile.failure(path, "the store cannot be opened", e);
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  /// The store's file.
  public Path path() {
    return path;
  }

  /// The version of DuckDB.
  public String databaseVersion() {
    try {
      return connection.jdbc().getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new StoreException(path + ": the store does not answer", e);
    }
  }

  /// How these editions stand here to a run: done, unchanged or stale; those that are not here as
  /// they are now given are left out, and to be read. Also what was put in since counts.
  public Map<Edition, Standing> standing(Map<Edition, Article> articles, Run run) {
    return held(run).standing(articles);
  }

  private HeldArticles held(Run run) {
    if (held == null || !held.isOf(run)) {
      held = HeldArticles.load(connection, run);
    }
    return held;
  }

  /// How many articles a batch that holds this one should have. New ones cost the same in any
  /// store; to replace one, each table is gone through once a batch, so batches grow with it.
  public int batchFor(String article, Run run) {
    HeldArticles here = held(run);
    return here.present(List.of(article)).isEmpty()
        ? SMALLEST_BATCH
        : Math.clamp(here.size() / STORE_TO_BATCH, SMALLEST_BATCH, LARGEST_BATCH);
  }

  /// How many articles were read last with another fingerprint than this.
  public long countStale(String fingerprint) {
    return connection.ask(
        "SELECT count(*) FROM articles WHERE fingerprint IS DISTINCT FROM ?",
        statement -> {
          statement.setString(1, fingerprint);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
          }
        });
  }

  /// How many articles were read last with another fingerprint than the last run's.
  public long countStale() {
    return connection.number(
        "SELECT count(*) FROM articles WHERE fingerprint IS DISTINCT FROM"
            + " (SELECT fingerprint FROM runs ORDER BY started DESC, rowid DESC LIMIT 1)");
  }

  /// The last run over the same inputs, if it did not come to its end.
  public Optional<UnfinishedRun> findUnfinished(RunPlan plan) {
    return runs.findUnfinished(plan);
  }

  /// Keeps that a run begins.
  public Run begin(RunPlan plan) {
    Run[] begun = new Run[1];
    connection.transaction(() -> begun[0] = runs.begin(plan));
    return begun[0];
  }

  /// Takes up a run that was broken off.
  public Run goOn(UnfinishedRun unfinished, Instant now) {
    connection.transaction(() -> runs.goOn(unfinished.run(), now));
    return unfinished.run();
  }

  /// Keeps how a run ended. One that came to its end also learns the registry anew from the
  /// readings that are here; an interrupted one does not, as it must know whom it knew when it goes
  /// on.
  public void finish(Run run, Run.End end) {
    connection.transaction(() -> {
      if (!end.interrupted()) {
        learn();
      }
      runs.finish(run, end);
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
    connection.transaction(this::learn);
  }

  private void learn() throws SQLException {
    Batch batch = new Batch();
    RegistryTables tables = new RegistryTables(connection.jdbc());
    tables.learn(batch);
    tables.clear();
    batch.write(connection.jdbc());
  }

  /// Puts readings and faults in for a run of which no record is kept.
  public void put(Run run, List<StoredReading.In> readings, List<StoredFault> faults) {
    put(run, readings, faults, Optional.empty());
  }

  /// Puts readings and faults of a run in, with what the run then has to show for itself, all or
  /// none; a reading replaces what there was of its article.
  public void put(
      Run run, List<StoredReading.In> readings, List<StoredFault> faults, Run.Step step) {
    put(run, readings, faults, Optional.of(step));
  }

  private void put(
      Run run, List<StoredReading.In> readings, List<StoredFault> faults, Optional<Run.Step> step) {
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
          f.message(),
          f.place(),
          f.remedy());
    }
    HeldArticles here = held(run);
    connection.transaction(() -> {
      replace(readings.stream().map(StoredReading.In::reading).toList(), here);
      if (step.isPresent()) {
        runs.step(run, step.get(), batch);
      }
      batch.write(connection.jdbc());
    });
    readings.forEach(in ->
        here.add(
            new Edition(in.reading().article().id(), in.reading().sha256()),
            in.reading().article()));
  }

  /// Removes what there is of these articles, of which most are new: a removal reads each table.
  private void replace(List<Reading> readings, HeldArticles here) throws SQLException {
    Set<String> present =
        Set.copyOf(here.present(readings.stream().map(r -> r.article().id()).toList()));
    if (present.isEmpty()) {
      return;
    }
    for (Table table : Schema.projected()) {
      connection.remove(table.name(), present);
    }
    List<String> editions =
        readings.stream().map(r -> r.article().id() + ' ' + r.sha256()).toList();
    try (PreparedStatement delete =
        connection
            .jdbc()
            .prepareStatement(
                "DELETE FROM readings WHERE article IN ("
                    + StoreConnection.marks(present.size())
                    + ") AND article || ' ' || edition IN ("
                    + StoreConnection.marks(editions.size())
                    + ")")) {
      List<String> all = new ArrayList<>(present);
      all.addAll(editions);
      StoreConnection.set(delete, all);
      delete.executeUpdate();
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

  /// The newest readings of all articles, page by page.
  ///
  /// @param except a fingerprint whose readings are left out
  public ReadingPages readings(Optional<String> except) {
    return ReadingPages.newest(connection, except);
  }

  /// The readings of all editions, page by page.
  public ReadingPages allReadings() {
    return ReadingPages.all(connection);
  }

  /// What looks into the store's state, and mends it if the store is open to write.
  public StoreInspection inspection() {
    return new StoreInspection(connection);
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

  /// Hands the rows of a list about runs on.
  public void list(RunList list, RowConsumer to) {
    shown.list(list, to);
  }

  /// Writes a list about runs as a Parquet file.
  public void listToParquet(RunList list, Path file) {
    shown.listToParquet(list, file);
  }

  /// The run meant by an id or the beginning of one; by nothing, the last.
  ///
  /// @throws IllegalArgumentException if none or several are meant
  public String expectRun(Optional<String> beginning) {
    return runs.expect(beginning);
  }

  /// Hands the rows of a table on, as the decisions beside the store would have its actors.
  public void rows(Table table, RowConsumer to) {
    shown.rows(table, to);
  }

  /// The tables narrowed by a filter, for an export, as the decisions beside the store would have
  /// their actors. Valid until the next selection or list.
  public Selection select(Filter filter) {
    return shown.select(filter);
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

  /// Whether an article has an actor, a statement or an event with this stable id.
  public boolean hasRecord(String id) {
    return Stream.of("actors", "statements", "events")
        .anyMatch(table ->
            connection.ask(
                "SELECT 1 FROM " + table + " WHERE id = ? LIMIT 1",
                statement -> {
                  statement.setString(1, id);
                  try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                  }
                }));
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
