-- SPDX-License-Identifier: Apache-2.0
-- The nodes of a network: whoever stands at an end of an edge. id, label, first and last day, then attributes.
WITH ends AS (
  SELECT source AS key, record, date, true AS acts FROM network_acts
  UNION ALL SELECT target, record, date, false FROM network_acts),
counted AS (
  SELECT key, min(whole_day(date)) AS first_day,
    max(whole_day(date)) AS last_day,
    count(DISTINCT record) FILTER (acts) AS as_source, count(DISTINCT record) FILTER (NOT acts) AS as_target
  FROM ends GROUP BY key)
SELECT 'n-' || left(md5(c.key), 16) AS id, coalesce(f.name, c.key) AS label, c.first_day, c.last_day,
  coalesce(f.kind, 'country') AS kind, CASE WHEN f.key IS NULL THEN c.key ELSE f.country END AS country,
  CASE WHEN f.key IS NULL THEN c.key ELSE f.code END AS code, f.ref, c.as_source, c.as_target
FROM counted c LEFT JOIN network_faces f ON f.key = c.key
ORDER BY c.key
