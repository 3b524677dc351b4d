// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Lays analysts' decisions over the projected tables, for the lists: temporary views
/// `shown_actors`, `shown_statements`, `shown_events`. What is stored stays as it was read, so a
/// decision can be undone and a re-read loses none.
///
/// A hidden actor is left out of the actors; who said and did what still says so, since a speaker
/// that vanished would make a claim the author's own.
final class DecidedActors {
  /// The tables that have a view with the decisions over them.
  static final Set<String> SHOWN = Set.of("actors", "statements", "events");

  private static final List<String> VIEWS =
      List.of(
          """
          CREATE OR REPLACE TEMP TABLE decided_actors AS
          SELECT x.id, CASE WHEN s.ref IS NULL THEN d.shown ELSE s.shown END AS ref,
            CASE WHEN s.ref IS NULL THEN d.name ELSE s.name END AS name,
            CASE WHEN s.ref IS NULL THEN d.kind ELSE s.kind END AS kind,
            CASE WHEN s.ref IS NULL THEN d.country ELSE s.country END AS country,
            CASE WHEN s.ref IS NULL THEN d.code ELSE s.code END AS code,
            CASE WHEN s.ref IS NULL THEN d.hidden ELSE s.hidden END AS hidden
          FROM actors x LEFT JOIN decided_refs s ON s.ref = x.ref AND s.article = x.article
            LEFT JOIN decided_refs d ON d.ref = x.ref AND d.article IS NULL
          WHERE s.ref IS NOT NULL OR d.ref IS NOT NULL
          """,
          """
          CREATE OR REPLACE TEMP VIEW shown_actors AS
          SELECT x.* REPLACE (coalesce(d.ref, x.ref) AS ref, coalesce(d.name, x.name) AS name,
            coalesce(d.kind, x.kind) AS kind, coalesce(d.country, x.country) AS country,
            coalesce(d.code, x.code) AS code)
          FROM actors x LEFT JOIN decided_actors d ON d.id = x.id WHERE NOT coalesce(d.hidden, false)
          """,
          """
          CREATE OR REPLACE TEMP TABLE decided_speakers AS
          SELECT statement, slot, string_agg(name, '; ' ORDER BY n) AS names
          FROM (SELECT p.statement, p.slot, coalesce(d.name, x.name) AS name, min(p.number) AS n
            FROM statement_actors p JOIN actors x ON x.id = p.actor LEFT JOIN decided_actors d ON d.id = x.id
            WHERE p.statement IN (SELECT y.statement FROM statement_actors y JOIN decided_actors z ON z.id = y.actor)
            GROUP BY 1, 2, 3)
          GROUP BY 1, 2
          """,
          """
          CREATE OR REPLACE TEMP TABLE decided_parties AS
          SELECT event, side, string_agg(name, '; ' ORDER BY n) AS names
          FROM (SELECT q.event, q.side, coalesce(d.name, x.name, q.words) AS name, min(q.number) AS n
            FROM event_parties q LEFT JOIN actors x ON x.id = q.actor LEFT JOIN decided_actors d ON d.id = x.id
            WHERE q.event IN (SELECT y.event FROM event_parties y JOIN decided_actors z ON z.id = y.actor)
            GROUP BY 1, 2, 3)
          GROUP BY 1, 2
          """,
          """
          CREATE OR REPLACE TEMP VIEW shown_statements AS
          SELECT s.* REPLACE (coalesce(f.names, s.speaker) AS speaker, coalesce(t.names, s.addressee) AS addressee,
            coalesce(h.names, s.holder) AS holder)
          FROM statements s LEFT JOIN decided_speakers f ON f.statement = s.id AND f.slot = 'source'
            LEFT JOIN decided_speakers t ON t.statement = s.id AND t.slot = 'addressee'
            LEFT JOIN decided_speakers h ON h.statement = s.parent AND h.slot = 'source'
          """,
          """
          CREATE OR REPLACE TEMP VIEW shown_events AS
          SELECT e.* REPLACE (coalesce(f.names, e.source) AS source, coalesce(t.names, e.target) AS target,
            coalesce(h.names, e.holder) AS holder)
          FROM events e LEFT JOIN decided_parties f ON f.event = e.id AND f.side = 'source'
            LEFT JOIN decided_parties t ON t.event = e.id AND t.side = 'target'
            LEFT JOIN decided_speakers h ON h.statement = e.holder_statement AND h.slot = 'source'
          """);

  private final DuckDBConnection connection;
  private final ActorDecisions decisions;

  DecidedActors(DuckDBConnection connection, ActorDecisions decisions) {
    this.connection = connection;
    this.decisions = decisions;
  }

  /// Makes the views, or makes them anew.
  void show() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE decided_refs (article VARCHAR, ref VARCHAR, shown VARCHAR,"
              + " name VARCHAR, kind VARCHAR, country VARCHAR, code VARCHAR, hidden BOOLEAN)");
      for (String ref : decisions.touched()) {
        add(null, ref, decisions.follow(ref));
      }
      for (Map.Entry<String, Map<String, String>> split : decisions.splits().entrySet()) {
        for (Map.Entry<String, String> there : split.getValue().entrySet()) {
          add(there.getKey(), split.getKey(), decisions.follow(there.getValue()));
        }
      }
      for (String view : VIEWS) {
        statement.execute(view);
      }
    }
  }

  /// A merged actor goes by what the other is; one that is only renamed keeps the rest.
  private void add(@Nullable String article, String ref, String shown) throws SQLException {
    @Nullable String[] other = ref.equals(shown) ? new String[4] : described(shown);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO decided_refs VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      StoreConnection.set(
          insert,
          Arrays.asList(
              article,
              ref,
              shown,
              decisions.findName(shown).orElse(other[0]),
              other[1],
              other[2],
              other[3],
              article == null ? decisions.isHidden(ref) : decisions.isHidden(shown)));
      insert.executeUpdate();
    }
  }

  /// Name, kind, country and code by which a key is met most; nulls for one that no article has.
  private @Nullable String[] described(String ref) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "SELECT name, kind, country, code FROM actors WHERE ref = ? GROUP BY ALL"
                + " ORDER BY count(*) DESC, name, kind, country, code LIMIT 1")) {
      ask.setString(1, ref);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)}
            : new String[4];
      }
    }
  }
}
