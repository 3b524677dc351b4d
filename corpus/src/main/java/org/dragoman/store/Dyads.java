// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;

/// The event table of the field: one row a dyad, that is for each event one row for each of its
/// sources with each of its targets. An event on which all parties act alike has a row for each
/// ordered pair of them; one that lacks a side has rows with that side empty, so no event is lost.
final class Dyads {
  /// Column and meaning, in order.
  static final List<List<String>> COLUMNS =
      List.of(
          List.of("date", "first day of the event, else the day of publication (see date_of)"),
          List.of("source", "code of the actor who acts; country and roles (SYRMIL)"),
          List.of("target", "code of the actor acted upon"),
          List.of("code", "CAMEO code"),
          List.of("goldstein", "Goldstein score of the code"),
          List.of("event", "PLOVER type"),
          List.of("mode", "PLOVER mode"),
          List.of("contexts", "PLOVER contexts, joined by ;"),
          List.of(
              "quad",
              "1 verbal cooperation, 2 material cooperation, 3 verbal, 4 material conflict"),
          List.of("source_name", "name, else words"),
          List.of("target_name", "name, else words"),
          List.of("source_country", "ISO 3166-1 alpha-3 or CAMEO prefix"),
          List.of("target_country", "the same"),
          List.of("date_of", "event or article: whose day `date` is"),
          List.of("place", "where"),
          List.of("place_country", "ISO 3166-1 alpha-3"),
          List.of("lat", "degrees north"),
          List.of("lon", "degrees east"),
          List.of("place_precision", "what the coordinates stand for"),
          List.of("holder", "on whose word it stands; empty: the article's author"),
          List.of("value", "certainty and polarity as the holder gives it, 3 to -3"),
          List.of(
              "author_value",
              "as far as the author vouches; keep 2.5 and more to meet no claim as a fact"),
          List.of("voice", "report or opinion"),
          List.of("outlet", "who published it"),
          List.of("published", "day of publication"),
          List.of("article", "the article's id"),
          List.of("event_id", "the event's stable id"));

  static final String SQL =
      """
      WITH party AS (
        SELECT q.event, q.side, q.number, coalesce(x.name, q.words) AS name, x.code, x.country
        FROM event_parties q LEFT JOIN shown_actors x ON x.id = q.actor),
      dyad AS (
        SELECT e.id, s.number AS m, t.number AS n, s.code AS source, t.code AS target, s.name AS source_name,
          t.name AS target_name, s.country AS source_country, t.country AS target_country
        FROM events e LEFT JOIN party s ON s.event = e.id AND s.side = 'source'
          LEFT JOIN party t ON t.event = e.id AND t.side = 'target'
        WHERE NOT e.reciprocal
        UNION ALL
        SELECT e.id, s.number, t.number, s.code, t.code, s.name, t.name, s.country, t.country
        FROM events e LEFT JOIN party s ON s.event = e.id AND s.side = 'source'
          LEFT JOIN party t ON t.event = e.id AND t.side = 'source' AND t.number <> s.number
        WHERE e.reciprocal)
      SELECT coalesce(e.first_day, a.published) AS date, d.source, d.target, e.cameo AS code, e.goldstein, e.event,
        e.mode, array_to_string(e.contexts, ';') AS contexts, e.quad, d.source_name, d.target_name, d.source_country,
        d.target_country, CASE WHEN e.first_day IS NOT NULL THEN 'event' WHEN a.published IS NOT NULL THEN 'article'
        END AS date_of, p.name AS place, p.country AS place_country, p.lat, p.lon, p.precision AS place_precision,
        e.holder, e.value, e.author_value, e.voice, a.outlet, a.published, e.article, e.id AS event_id
      FROM dyad d JOIN shown_events e ON e.id = d.id JOIN articles a ON a.article = e.article
        LEFT JOIN places p ON p.id = e.place
      ORDER BY date NULLS LAST, e.article, e.start, e.id, d.m, d.n
      """;

  private Dyads() {}
}
