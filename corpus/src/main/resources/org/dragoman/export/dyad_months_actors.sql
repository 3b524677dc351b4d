-- SPDX-License-Identifier: Apache-2.0
--# dyad_months_actors
--# Counts by month and pair of actors: who did what to whom, and who spoke to whom. An actor is the same in two articles by its key in the registry; without one, by kind, country and name. A side that nobody we know fills is empty; an event whose time spans several months has no month.
--| year | VARCHAR | | year of the events' own day, else of publication; of statements, of publication
--| month | VARCHAR | ISO 8601 | the month, likewise
--| source | VARCHAR | | key of who acts or speaks
--| source_name | VARCHAR | | its commonest name
--| source_country | VARCHAR | | its country
--| source_code | VARCHAR | | its code
--| target | VARCHAR | | key of who is acted upon or spoken to
--| target_name | VARCHAR | | its commonest name
--| target_country | VARCHAR | | its country
--| target_code | VARCHAR | | its code
--| events | BIGINT | events | told as having happened, by whoever: the sum of quad_1 to quad_4 and of the sixteen types
--| vouched | BIGINT | events | of these, those the article's author vouches for (author_value 2.5 and more)
--| denied | BIGINT | events | told as not having happened; not in `events`
--| open | BIGINT | events | only under a condition, expected, or uncertain whether at all; not in `events`
--| articles | BIGINT | articles | articles that tell the events of `events`
--| quad_1 | BIGINT | events | verbal cooperation
--| quad_2 | BIGINT | events | material cooperation
--| quad_3 | BIGINT | events | verbal conflict
--| quad_4 | BIGINT | events | material conflict
--| agree | BIGINT | events | PLOVER type AGREE
--| consult | BIGINT | events | PLOVER type CONSULT
--| support | BIGINT | events | PLOVER type SUPPORT
--| concede | BIGINT | events | PLOVER type CONCEDE
--| cooperate | BIGINT | events | PLOVER type COOPERATE
--| aid | BIGINT | events | PLOVER type AID
--| retreat | BIGINT | events | PLOVER type RETREAT
--| request | BIGINT | events | PLOVER type REQUEST
--| accuse | BIGINT | events | PLOVER type ACCUSE
--| reject | BIGINT | events | PLOVER type REJECT
--| threaten | BIGINT | events | PLOVER type THREATEN
--| protest | BIGINT | events | PLOVER type PROTEST
--| sanction | BIGINT | events | PLOVER type SANCTION
--| mobilize | BIGINT | events | PLOVER type MOBILIZE
--| coerce | BIGINT | events | PLOVER type COERCE
--| assault | BIGINT | events | PLOVER type ASSAULT
--| score | DOUBLE | -10 to 10 each | sum of the PLOVER scores of `events`
--| goldstein | DOUBLE | -10 to 10 each | sum of the Goldstein scores of `events`
--| statements | BIGINT | statements | in which the source speaks to the target
WITH counted AS (
  SELECT DISTINCT e.year, e.month, s.key AS source, t.key AS target, e.id, e.article, e.event, e.quad, e.score,
    e.goldstein, e.told, e.value, e.author_value, 'event' AS layer
  FROM dyads d JOIN dated_events e ON e.id = d.id LEFT JOIN actor_keys s ON s.id = d.source_actor
    LEFT JOIN actor_keys t ON t.id = d.target_actor
  UNION ALL
  SELECT DISTINCT s.year, s.month, x.key, y.key, s.id, s.article, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'statement'
  FROM dated_statements s JOIN export_statement_actors p ON p.statement = s.id AND p.slot = 'source'
    JOIN export_statement_actors q ON q.statement = s.id AND q.slot = 'addressee'
    JOIN actor_keys x ON x.id = p.actor JOIN actor_keys y ON y.id = q.actor)
SELECT c.year,
  c.month,
  c.source,
  any_value(f.name) AS source_name,
  any_value(f.country) AS source_country,
  any_value(f.code) AS source_code,
  c.target,
  any_value(g.name) AS target_name,
  any_value(g.country) AS target_country,
  any_value(g.code) AS target_code,
  count(*) FILTER (told) AS events,
  count(*) FILTER (told AND c.author_value >= 2.5) AS vouched,
  count(*) FILTER (NOT told AND c.value < 0) AS denied,
  count(*) FILTER (NOT told AND c.value >= 0) AS open,
  count(DISTINCT c.article) FILTER (told) AS articles,
  count(*) FILTER (told AND c.quad = 1) AS quad_1,
  count(*) FILTER (told AND c.quad = 2) AS quad_2,
  count(*) FILTER (told AND c.quad = 3) AS quad_3,
  count(*) FILTER (told AND c.quad = 4) AS quad_4,
  count(*) FILTER (told AND c.event = 'AGREE') AS agree,
  count(*) FILTER (told AND c.event = 'CONSULT') AS consult,
  count(*) FILTER (told AND c.event = 'SUPPORT') AS support,
  count(*) FILTER (told AND c.event = 'CONCEDE') AS concede,
  count(*) FILTER (told AND c.event = 'COOPERATE') AS cooperate,
  count(*) FILTER (told AND c.event = 'AID') AS aid,
  count(*) FILTER (told AND c.event = 'RETREAT') AS retreat,
  count(*) FILTER (told AND c.event = 'REQUEST') AS request,
  count(*) FILTER (told AND c.event = 'ACCUSE') AS accuse,
  count(*) FILTER (told AND c.event = 'REJECT') AS reject,
  count(*) FILTER (told AND c.event = 'THREATEN') AS threaten,
  count(*) FILTER (told AND c.event = 'PROTEST') AS protest,
  count(*) FILTER (told AND c.event = 'SANCTION') AS sanction,
  count(*) FILTER (told AND c.event = 'MOBILIZE') AS mobilize,
  count(*) FILTER (told AND c.event = 'COERCE') AS coerce,
  count(*) FILTER (told AND c.event = 'ASSAULT') AS assault,
  coalesce(sum(c.score::DECIMAL(18, 4)) FILTER (told), 0)::DOUBLE AS score,
  coalesce(sum(c.goldstein::DECIMAL(18, 4)) FILTER (told), 0)::DOUBLE AS goldstein,
  count(*) FILTER (layer = 'statement') AS statements
FROM counted c
  LEFT JOIN actor_faces f ON f.key = c.source LEFT JOIN actor_faces g ON g.key = c.target
GROUP BY c.year, c.month, c.source, c.target
ORDER BY c.year NULLS LAST, c.month NULLS LAST, c.source NULLS LAST, c.target NULLS LAST
