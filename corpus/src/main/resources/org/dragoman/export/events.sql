-- SPDX-License-Identifier: Apache-2.0
--# events.tab
--# The event table of the field: tab-separated, one row a dyad, that is for each event one row for each of its sources with each of its targets. An event on which all parties act alike has a row for each ordered pair; one that lacks a side has a row with that side empty. To count events, count different `event_id`.
--| date | VARCHAR | ISO 8601 | first day of the event, else the day of publication (see `date_of`)
--| source | VARCHAR | | code of the actor who acts; country and roles (SYRMIL)
--| target | VARCHAR | | code of the actor acted upon
--| code | VARCHAR | | CAMEO code
--| goldstein | DOUBLE | -10 to 10 | Goldstein score of the code
--| event | VARCHAR | | PLOVER type
--| mode | VARCHAR | | PLOVER mode
--| contexts | VARCHAR | | PLOVER contexts, joined by `;`
--| quad | INTEGER | | 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
--| source_name | VARCHAR | | name, else words
--| target_name | VARCHAR | | name, else words
--| source_country | VARCHAR | | ISO 3166-1 alpha-3 or CAMEO prefix
--| target_country | VARCHAR | | the same
--| date_of | VARCHAR | | event or article: whose day `date` is
--| date_precision | VARCHAR | | how exact the event's own day is: minute, part, day, week, month, quarter, season, year; `date` is then the first day of it
--| place | VARCHAR | | where
--| place_country | VARCHAR | | ISO 3166-1 alpha-3
--| lat | DOUBLE | degrees | latitude, north
--| lon | DOUBLE | degrees | longitude, east
--| place_precision | VARCHAR | | what the coordinates stand for
--| holder | VARCHAR | | on whose word it stands; empty: the article's author
--| value | DOUBLE | -3 to 3 | certainty and polarity as the holder gives it
--| author_value | DOUBLE | -3 to 3 | as far as the author vouches; keep 2.5 and more to meet no claim as a fact
--| hypothetical | BOOLEAN | | only under a condition
--| tense | VARCHAR | | past, present, future, none
--| voice | VARCHAR | | report or opinion
--| outlet | VARCHAR | | who published it
--| published | VARCHAR | ISO 8601 | day of publication
--| article | VARCHAR | | the article's id
--| event_id | VARCHAR | | the event's stable id
SELECT e.date, d.source_code AS source, d.target_code AS target, e.cameo AS code, e.goldstein, e.event, e.mode,
  array_to_string(e.contexts, ';') AS contexts, e.quad, d.source_name, d.target_name, d.source_country,
  d.target_country, e.date_of, CASE WHEN e.date_of = 'event' THEN e.time_precision END AS date_precision,
  p.name AS place, p.country AS place_country, p.lat, p.lon, p.precision AS place_precision, e.holder, e.value,
  e.author_value, e.hypothetical, e.tense, e.voice, e.outlet, e.published_day AS published, e.article, e.id AS event_id
FROM dyads d JOIN dated_events e ON e.id = d.id LEFT JOIN export_places p ON p.id = e.place
ORDER BY e.date NULLS LAST, e.article, e.start, e.id, d.m, d.n
