// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an export takes out of a store: each table as a view `export_TABLE`, narrowed by a filter
/// and with the analysts' decisions laid over its actors.
///
/// 1. Statements and events that the filter chooses are those of the lists with the same options;
///    their column `matched` says so.
/// 2. What they refer to comes along, with `matched` false: an exported id that names a statement,
///    event, place or time resolves. Rows that tie two records stand where both do.
/// 3. Articles are narrowed by date and outlet alone, since rates need those in which nothing was
///    found.
/// 4. Tables of runs and of the registry are whole.
public final class Selection {
  /// Statements and events have a column more than in the store.
  private static final Table.Column MATCHED =
      new Table.Column(
          "matched",
          "BOOLEAN",
          "whether the filter of the export chose it; false for what a chosen record refers to");

  private static final Set<String> MATCHING = Set.of("statements", "events");

  /// The order of rows, so that equal stores give equal files; other tables go by all columns.
  private static final Map<String, String> ORDER =
      Map.ofEntries(
          Map.entry("articles", "article"),
          Map.entry("readings", "article, edition"),
          Map.entry("actors", "article, length(local), local"),
          Map.entry("roles", "article, actor, number"),
          Map.entry("mentions", "article, start, \"end\", actor, number"),
          Map.entry("places", "article, start, id"),
          Map.entry("times", "article, start, id"),
          Map.entry("statements", "article, start, id"),
          Map.entry("statement_actors", "article, statement, slot, number"),
          Map.entry("statement_about", "article, statement, number"),
          Map.entry("events", "article, start, id"),
          Map.entry("event_parties", "article, event, side, number"),
          Map.entry("event_arguments", "article, event, number"),
          Map.entry("event_magnitudes", "article, event, number"),
          Map.entry("event_mentions", "article, event, number"),
          Map.entry("spans", "article, record, layer, slot, number, start"),
          Map.entry("notes", "article, number"));

  /// Which rows of a table go with the picked records; the other projected tables go by article.
  private static final Map<String, String> FOLLOWS =
      Map.ofEntries(
          Map.entry("actors", "id IN (SELECT id FROM picked_actors)"),
          Map.entry("roles", "actor IN (SELECT id FROM picked_actors)"),
          Map.entry("mentions", "actor IN (SELECT id FROM picked_actors)"),
          Map.entry("places", "id IN (SELECT id FROM picked_places)"),
          Map.entry("times", "id IN (SELECT id FROM picked_times)"),
          Map.entry("statements", "id IN (SELECT id FROM picked_statements)"),
          Map.entry("statement_actors", "statement IN (SELECT id FROM picked_statements)"),
          Map.entry(
              "statement_about",
              "statement IN (SELECT id FROM picked_statements) AND event IN (SELECT id FROM picked_events)"),
          Map.entry("events", "id IN (SELECT id FROM picked_events)"),
          Map.entry("event_parties", "event IN (SELECT id FROM picked_events)"),
          Map.entry("event_arguments", "event IN (SELECT id FROM picked_events)"),
          Map.entry("event_magnitudes", "event IN (SELECT id FROM picked_events)"),
          Map.entry("event_mentions", "event IN (SELECT id FROM picked_events)"),
          Map.entry(
              "spans",
              "record IN (SELECT id FROM picked_statements UNION ALL SELECT id FROM picked_events"
                  + " UNION ALL SELECT id FROM picked_places UNION ALL SELECT id FROM picked_times)"));

  /// What matched records refer to, in the order in which one step needs the one before.
  private static final List<String> PICKS =
      List.of(
          """
          CREATE OR REPLACE TEMP TABLE picked_events AS
          SELECT id FROM matched_events UNION SELECT b.event FROM statement_about b
            JOIN matched_statements m ON m.id = b.statement WHERE b.event IS NOT NULL
          """,
          """
          CREATE OR REPLACE TEMP TABLE picked_statements AS
          WITH RECURSIVE held AS (SELECT e.* FROM events e JOIN picked_events k ON k.id = e.id),
          near AS (
            SELECT id FROM matched_statements UNION SELECT holder_statement FROM held UNION SELECT statement FROM held
            UNION SELECT m.holder_statement FROM event_mentions m JOIN picked_events k ON k.id = m.event
            UNION SELECT b.statement FROM statement_about b JOIN matched_events k ON k.id = b.event),
          up AS (SELECT id FROM near WHERE id IS NOT NULL UNION SELECT s.parent FROM up JOIN statements s ON s.id = up.id
            WHERE s.parent IS NOT NULL)
          SELECT id FROM up
          """,
          """
          CREATE OR REPLACE TEMP TABLE picked_places AS
          SELECT place AS id FROM events JOIN picked_events USING (id) UNION SELECT place FROM statements
            JOIN picked_statements USING (id) UNION SELECT a.place FROM event_arguments a
            JOIN picked_events k ON k.id = a.event UNION SELECT id FROM matched_places
          """,
          """
          CREATE OR REPLACE TEMP TABLE picked_times AS
          SELECT "time" AS id FROM events JOIN picked_events USING (id) UNION SELECT "time" FROM statements
            JOIN picked_statements USING (id)
          """,
          """
          CREATE OR REPLACE TEMP TABLE picked_actors AS
          SELECT p.actor AS id FROM statement_actors p JOIN picked_statements k ON k.id = p.statement
          UNION SELECT q.actor FROM event_parties q JOIN picked_events k ON k.id = q.event
          UNION SELECT g.actor FROM event_arguments g JOIN picked_events k ON k.id = g.event
          UNION SELECT id FROM matched_actors
          """);

  private final StoreConnection connection;

  Selection(StoreConnection connection, Filter filter) {
    this.connection = connection;
    boolean narrowsArticles = !Listing.articles(filter).sql().isEmpty();
    if (narrowsArticles) {
      Listing.Query articles = Listing.articles(filter);
      pick(
          "picked_articles",
          "SELECT a.article AS id FROM articles a WHERE " + articles.sql(),
          articles);
    }
    boolean narrowsRecords = narrowsRecords(filter);
    if (narrowsRecords) {
      pickRecords(filter);
    }
    for (Table table : Schema.tables()) {
      execute(
          "CREATE OR REPLACE TEMP VIEW export_"
              + table.name()
              + " AS "
              + view(table, narrowsArticles, narrowsRecords));
    }
  }

  private static boolean narrowsRecords(Filter filter) {
    return filter.actor().isPresent()
        || filter.country().isPresent()
        || filter.type().isPresent()
        || filter.holder().isPresent();
  }

  private void pickRecords(Filter filter) {
    Filter all = unlimited(filter);
    for (Listing listing : List.of(Listing.STATEMENTS, Listing.EVENTS)) {
      Listing.Query query = listing.query(all);
      String table = listing == Listing.EVENTS ? "matched_events" : "matched_statements";
      pick(table, "SELECT id FROM (" + query.sql() + ")", query);
    }
    pickNamed("actors", Listing.ACTORS, all, all.holder().isEmpty());
    pickNamed("places", Listing.PLACES, all, all.holder().isEmpty() && all.actor().isEmpty());
    PICKS.forEach(this::execute);
  }

  /// The actors or places that the list of them would take; none where it cannot be asked so.
  private void pickNamed(String table, Listing listing, Filter filter, boolean canBeAsked) {
    String from = "actors".equals(table) ? "shown_actors" : table;
    String sql = "SELECT x.id FROM " + from + " x JOIN articles a ON a.article = x.article WHERE ";
    if (canBeAsked) {
      Listing.Query query = listing.conditions(filter);
      pick("matched_" + table, sql + query.sql(), query);
    } else {
      execute("CREATE OR REPLACE TEMP TABLE matched_" + table + " AS " + sql + "false");
    }
  }

  private static Filter unlimited(Filter f) {
    return new Filter(
        f.actor(),
        f.country(),
        f.type(),
        f.since(),
        f.until(),
        f.outlet(),
        f.holder(),
        Optional.empty());
  }

  private static String view(Table table, boolean narrowsArticles, boolean narrowsRecords) {
    String name = table.name();
    String from = DecidedActors.SHOWN.contains(name) ? "shown_" + name : name;
    List<String> where = new ArrayList<>();
    if (narrowsRecords && FOLLOWS.containsKey(name)) {
      where.add(FOLLOWS.get(name));
    }
    boolean ofArticle = table.projected() || table.name().equals(KeptTables.READINGS.name());
    if (narrowsArticles && ofArticle) {
      where.add("article IN (SELECT id FROM picked_articles)");
    }
    String matched = "";
    if (MATCHING.contains(name)) {
      matched =
          (narrowsRecords ? ", id IN (SELECT id FROM matched_" + name + ")" : ", true")
              + " AS matched";
    }
    return "SELECT *"
        + matched
        + " FROM "
        + from
        + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
  }

  /// A table of the store as an export has it.
  public static Table described(Table table) {
    if (!MATCHING.contains(table.name())) {
      return table;
    }
    List<Table.Column> columns = new ArrayList<>(table.columns());
    columns.add(MATCHED);
    return new Table(table.name(), table.meaning(), table.projected(), columns);
  }

  /// The query for all rows of a table, in an order that does not depend on how they came in.
  public static String query(Table table) {
    return "SELECT * FROM export_"
        + table.name()
        + " ORDER BY "
        + ORDER.getOrDefault(table.name(), "ALL");
  }

  private void pick(String table, String select, Listing.Query query) {
    connection.ask(
        "CREATE OR REPLACE TEMP TABLE " + table + " AS " + select,
        statement -> {
          StoreConnection.set(statement, query.parameters());
          return statement.execute();
        });
  }

  /// Prepares something for the queries to come: a temporary view or table.
  public void execute(String sql) {
    try (Statement statement = connection.jdbc().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StoreException(connection.path() + ": the store does not answer", e);
    }
  }

  /// Hands the rows of a query on, one by one, and counts them.
  public long rows(String sql, RowConsumer to) {
    return connection.ask(sql, statement -> new Rows(statement, List.of()).handOn(to));
  }

  /// The single number a query answers.
  public long number(String sql) {
    return connection.ask(
        sql,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
          }
        });
  }

  /// Writes the rows of a query as a Parquet file.
  ///
  /// @return how many
  public long toParquet(String sql, Path file) {
    String quoted = file.toAbsolutePath().toString().replace("'", "''");
    String copy = "COPY (" + sql + ") TO '" + quoted + "' (FORMAT PARQUET, COMPRESSION ZSTD)";
    try (Statement statement = connection.jdbc().createStatement()) {
      return statement.executeLargeUpdate(copy);
    } catch (SQLException e) {
      throw new StoreException(connection.path() + ": cannot be written as " + file, e);
    }
  }
}
