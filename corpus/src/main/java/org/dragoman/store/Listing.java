// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lists a user can ask for, as queries.
///
/// Values of a filter are parameters of the statement and never part of its text.
public enum Listing {
  /// Who said what, one row a statement.
  STATEMENTS(
      """
      SELECT s.article, a.published, a.outlet, s.speaker, s.act, s.form, s.content, s.addressee, s.via, s.holder,
        s.cue, s.rule, s.id
      FROM shown_statements s JOIN articles a ON a.article = s.article
      """,
      "ORDER BY a.published, s.article, s.start, s.id",
      "(contains_text(s.speaker, ?1) OR EXISTS (SELECT 1 FROM statement_actors p JOIN shown_actors x ON x.id = p.actor"
          + " WHERE p.statement = s.id AND (contains_text(x.name, ?1) OR x.ref = ?1 OR x.code = ?1)))",
      "list_contains(s.speaker_countries, upper(?1))",
      "(s.act = lower(?1) OR s.kind = lower(?1))",
      "s.holder"),

  /// Who did what to whom, one row an event.
  EVENTS(
      """
      SELECT e.article, a.published, a.outlet, e.event, e.mode, e.cameo, e.source, e.target, e.trigger, p.name AS place,
        e.first_day, e.last_day, e.holder, e.certainty, e.polarity, e.tense, e.author_value, e.goldstein, e.quad,
        e.contexts, e.rule, e.id
      FROM shown_events e JOIN articles a ON a.article = e.article LEFT JOIN places p ON p.id = e.place
      """,
      "ORDER BY a.published, e.article, e.start, e.id",
      "(contains_text(e.source, ?1) OR contains_text(e.target, ?1) OR EXISTS (SELECT 1 FROM event_parties q"
          + " JOIN shown_actors x ON x.id = q.actor WHERE q.event = e.id AND (contains_text(x.name, ?1) OR x.ref = ?1"
          + " OR x.code = ?1)))",
      "(list_contains(e.source_countries, upper(?1)) OR list_contains(e.target_countries, upper(?1))"
          + " OR p.country = upper(?1))",
      "(e.event = upper(?1) OR e.mode = lower(?1) OR starts_with(e.cameo, ?1))",
      "e.holder"),

  /// Actors over all articles, one row a registry key, or a name and country where there is none.
  ACTORS(
      """
      SELECT max(x.name) AS name, x.kind, x.country, x.code, x.ref, count(DISTINCT x.article) AS articles,
        sum(x.mentions)::BIGINT AS mentions, coalesce(sum(s.n), 0)::BIGINT AS statements,
        coalesce(sum(q.n), 0)::BIGINT AS events
      FROM shown_actors x JOIN articles a ON a.article = x.article
        LEFT JOIN (SELECT actor, count(DISTINCT statement) AS n FROM statement_actors WHERE slot = 'source'
          GROUP BY actor) s ON s.actor = x.id
        LEFT JOIN (SELECT actor, count(DISTINCT event) AS n FROM event_parties GROUP BY actor) q ON q.actor = x.id
      """,
      "GROUP BY coalesce(x.ref, x.name), x.kind, x.country, x.code, x.ref ORDER BY articles DESC, mentions DESC, name, x.kind",
      "(contains_text(x.name, ?1) OR x.ref = ?1 OR x.code = ?1)",
      "x.country = upper(?1)",
      "x.kind = lower(?1)",
      null),

  /// Places over all articles, one row a place and use.
  PLACES(
      """
      SELECT x.name, x.use, x.kind, x.country, x.admin1, x.lat, x.lon, x.geoname_id, x.disputed,
        count(DISTINCT x.article) AS articles, count(*) AS mentions
      FROM places x JOIN articles a ON a.article = x.article
      """,
      "GROUP BY ALL ORDER BY articles DESC, mentions DESC, x.name, x.use, x.country, x.kind, x.geoname_id",
      null,
      "(x.country = upper(?1) OR list_contains(x.claimants, upper(?1)))",
      "(x.kind = lower(?1) OR x.use = lower(?1))",
      null);

  private final String select;
  private final String rest;
  private final @Nullable String actor;
  private final String country;
  private final String type;
  private final @Nullable String holder;

  Listing(
      String select,
      String rest,
      @Nullable String actor,
      String country,
      String type,
      @Nullable String holder) {
    this.select = select;
    this.rest = rest;
    this.actor = actor;
    this.country = country;
    this.type = type;
    this.holder = holder;
  }

  /// A statement and its parameters.
  record Query(String sql, List<Object> parameters) {}

  /// @throws IllegalArgumentException if the filter asks for what this list does not have
  Query query(Filter filter) {
    Query narrowed = conditions(filter);
    String sql = select + (narrowed.sql().isEmpty() ? "" : "WHERE " + narrowed.sql() + "\n") + rest;
    if (filter.limit().isPresent()) {
      sql += " LIMIT " + filter.limit().get();
    }
    return new Query(sql, narrowed.parameters());
  }

  /// The conditions of a filter alone, joined by AND; empty if it does not narrow.
  ///
  /// @throws IllegalArgumentException if the filter asks for what this list does not have
  Query conditions(Filter filter) {
    List<String> where = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    narrow(where, parameters, filter.actor(), expect(actor, filter.actor(), "an actor"));
    narrow(where, parameters, filter.country(), country);
    narrow(where, parameters, filter.type(), type);
    articles(filter, where, parameters);
    String held = expect(holder, filter.holder(), "a holder");
    if (filter.holder().equals(Optional.of(Filter.AUTHOR))) {
      where.add(held + " IS NULL");
    } else {
      narrow(where, parameters, filter.holder(), "contains_text(" + held + ", ?1)");
    }
    return new Query(String.join(" AND ", where), parameters);
  }

  /// What a filter asks of the articles `a` alone: when and by whom they were published.
  static Query articles(Filter filter) {
    List<String> where = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    articles(filter, where, parameters);
    return new Query(String.join(" AND ", where), parameters);
  }

  private static void articles(Filter filter, List<String> where, List<Object> parameters) {
    filter.since().ifPresent(d -> add(where, parameters, "a.published >= ?1", d.iso()));
    filter
        .until()
        .ifPresent(d -> add(where, parameters, "left(a.published, length(?1)) <= ?1", d.iso()));
    narrow(where, parameters, filter.outlet(), "contains_text(a.outlet, ?1)");
  }

  private String expect(@Nullable String condition, Optional<String> wanted, String what) {
    if (condition == null && wanted.isPresent()) {
      throw new IllegalArgumentException(
          "the list of " + name().toLowerCase(Locale.ROOT) + " does not know " + what);
    }
    return condition == null ? "" : condition;
  }

  private static void narrow(
      List<String> where, List<Object> parameters, Optional<String> value, String condition) {
    value.ifPresent(v -> add(where, parameters, condition, v));
  }

  /// `?1` in a condition is its one value, however often it stands there; `contains_text` is a
  /// macro of the store's.
  private static void add(
      List<String> where, List<Object> parameters, String condition, Object value) {
    parameters.add(value);
    where.add(condition.replace("?1", "$" + parameters.size()));
  }
}
