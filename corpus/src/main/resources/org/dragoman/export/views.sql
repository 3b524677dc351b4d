-- SPDX-License-Identifier: Apache-2.0
-- What the derived files of an export are made of; statements end with a semicolon at the end of a line.

-- A day of the calendar; null for what is less exact or no day.
CREATE OR REPLACE TEMP MACRO whole_day(d) AS
CASE WHEN regexp_matches(d, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') AND d >= '0001' AND try_cast(d AS DATE) IS NOT NULL THEN d END;

-- Events that the filter chose, with the day they are counted on: their own, else that of publication.
-- `told`: somebody says that it happened. Not told are what is denied, only possible under a condition, or
-- expected; of what is to come, AGREE and CONCEDE count, since PLOVER codes promises and plans as those.
CREATE OR REPLACE TEMP VIEW dated_events AS
SELECT e.*, a.outlet, a.url, a.run, left(a.published, 10) AS published_day,
  coalesce(e.first_day, left(a.published, 10)) AS date,
  CASE WHEN e.first_day IS NOT NULL THEN 'event' WHEN a.published IS NOT NULL THEN 'article' END AS date_of,
  CASE WHEN e.first_day IS NULL THEN nullif(regexp_extract(a.published, '^-?[0-9]{4,}'), '')
    ELSE nullif(regexp_extract(e.first_day, '^-?[0-9]{4,}'), '') END AS year,
  CASE WHEN e.first_day IS NULL THEN nullif(regexp_extract(a.published, '^-?[0-9]{4,}-[0-9]{2}'), '')
    WHEN left(e.first_day, 7) = left(coalesce(e.last_day, e.first_day), 7)
    THEN nullif(regexp_extract(e.first_day, '^-?[0-9]{4,}-[0-9]{2}'), '') END AS month,
  e.value > 0 AND NOT e.hypothetical AND (e.tense <> 'future' OR e.event IN ('AGREE', 'CONCEDE')) AS told
FROM export_events e JOIN export_articles a ON a.article = e.article
WHERE e.matched;

-- Statements that the filter chose, with the day they are counted on: that of publication.
CREATE OR REPLACE TEMP VIEW dated_statements AS
SELECT s.*, left(a.published, 10) AS date, nullif(regexp_extract(a.published, '^-?[0-9]{4,}'), '') AS year,
  nullif(regexp_extract(a.published, '^-?[0-9]{4,}-[0-9]{2}'), '') AS month
FROM export_statements s JOIN export_articles a ON a.article = s.article
WHERE s.matched;

CREATE OR REPLACE TEMP VIEW parties AS
SELECT q.event, q.side, q.number, q.actor, coalesce(x.name, q.words) AS name, x.code, x.country, x.sectors
FROM export_event_parties q LEFT JOIN export_actors x ON x.id = q.actor;

-- One row a dyad: for each event one for each of its sources with each of its targets; where all parties act
-- alike, one for each ordered pair of them. A side that nobody fills is empty, so no event is lost.
CREATE OR REPLACE TEMP TABLE dyads AS
SELECT e.id, s.number AS m, t.number AS n, s.actor AS source_actor, t.actor AS target_actor, s.name AS source_name,
  t.name AS target_name, s.code AS source_code, t.code AS target_code, s.country AS source_country,
  t.country AS target_country, s.sectors AS source_sectors, t.sectors AS target_sectors, 'target' AS target_side
FROM export_events e LEFT JOIN parties s ON s.event = e.id AND s.side = 'source'
  LEFT JOIN parties t ON t.event = e.id AND t.side = 'target'
WHERE e.matched AND NOT e.reciprocal
UNION ALL
SELECT e.id, s.number, t.number, s.actor, t.actor, s.name, t.name, s.code, t.code, s.country, t.country, s.sectors,
  t.sectors, 'source'
FROM export_events e LEFT JOIN parties s ON s.event = e.id AND s.side = 'source'
  LEFT JOIN parties t ON t.event = e.id AND t.side = 'source' AND t.number <> s.number
WHERE e.matched AND e.reciprocal;

-- An actor is the same in two articles by its key in the registry; without one, by kind, country and name.
CREATE OR REPLACE TEMP TABLE actor_keys AS
SELECT id, article, coalesce(ref, concat_ws(':', kind, coalesce(country, ''), name)) AS key, mentions
FROM export_actors;

CREATE OR REPLACE TEMP TABLE actor_faces AS
WITH faces AS (
  SELECT k.key, x.name, x.kind, x.country, x.code, x.ref, count(*) AS n, sum(x.mentions) AS mentions,
    count(DISTINCT x.article) AS articles
  FROM export_actors x JOIN actor_keys k ON k.id = x.id GROUP BY ALL)
SELECT key, name, kind, country, code, ref, sum(mentions) OVER (PARTITION BY key)::BIGINT AS mentions
FROM faces
QUALIFY row_number() OVER (PARTITION BY key ORDER BY n DESC, name, kind, country, code) = 1;

-- What one actor says to another, says of another, or does to another: one row for each pair in each statement
-- or event.
CREATE OR REPLACE TEMP TABLE acts AS
SELECT 'did-to' AS relation, e.id AS record, e.article, e.date, e.year, e.month, e.event AS what, e.score, e.goldstein,
  d.source_actor, d.target_actor
FROM dyads d JOIN dated_events e ON e.id = d.id
WHERE e.told AND d.source_actor IS NOT NULL AND d.target_actor IS NOT NULL
UNION ALL
SELECT 'spoke-to', s.id, s.article, s.date, s.year, s.month, s.act, NULL, NULL, p.actor, q.actor
FROM dated_statements s JOIN export_statement_actors p ON p.statement = s.id AND p.slot = 'source'
  JOIN export_statement_actors q ON q.statement = s.id AND q.slot = 'addressee'
UNION ALL
SELECT DISTINCT 'spoke-about', s.id, s.article, s.date, s.year, s.month, s.act, NULL::DOUBLE, NULL::DOUBLE, p.actor,
  m.actor
FROM dated_statements s JOIN export_statement_actors p ON p.statement = s.id AND p.slot = 'source'
  JOIN export_spans c ON c.article = s.article AND c.record = s.id AND c.slot = 'content'
  JOIN export_mentions m ON m.article = s.article AND m.start >= c.start AND m."end" <= c."end"
WHERE m.actor <> p.actor;

-- Where sentences begin and the first paragraph ends, out of the reading.
CREATE OR REPLACE TEMP TABLE article_shapes AS
SELECT r.article, length(r.text)::INTEGER AS length,
  CAST(json_extract(r.reading, '$.sentences[*][0]') AS INTEGER[]) AS starts,
  coalesce(list_filter(from_json(json_extract(r.reading, '$.article.zones'), '[{"kind":"VARCHAR","span":["INTEGER"]}]'),
    lambda x: x.kind = 'paragraph')[1].span[2], CAST(json_extract(r.reading, '$.sentences[0][1]') AS INTEGER)) AS lead
FROM readings r JOIN export_articles a ON a.article = r.article AND a.edition = r.edition;

CREATE OR REPLACE TEMP VIEW first_spans AS
SELECT record, slot, number, min(start) AS start FROM export_spans WHERE layer = 'event' GROUP BY ALL;

-- GDELT's event is a dyad with a number.
CREATE OR REPLACE TEMP TABLE gdelt_ids AS
SELECT (md5_number_lower(concat_ws('/', d.id, coalesce(d.m, -1), coalesce(d.n, -1))) % 9007199254740992)::BIGINT AS number,
  d.id, d.m, d.n, d.target_side,
  whole_day(e.date) AS day
FROM dyads d JOIN dated_events e ON e.id = d.id WHERE e.told;
