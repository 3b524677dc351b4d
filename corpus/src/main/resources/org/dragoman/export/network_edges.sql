-- SPDX-License-Identifier: Apache-2.0
-- The edges of a network: one for each relation of each ordered pair. id, ends, first and last day, the count of
-- each month (`2020-05 3`), then attributes. A statement or event counts once for each pair.
WITH pairs AS (
  SELECT DISTINCT relation, source, target, record, article, date, month, what, score, goldstein FROM network_acts),
months AS (
  SELECT relation, source, target, list(month || ' ' || n ORDER BY month) AS months
  FROM (SELECT relation, source, target, month, count(*) AS n FROM pairs WHERE whole_day(month || '-01') IS NOT NULL
    GROUP BY ALL) GROUP BY ALL),
kinds AS (
  SELECT relation, source, target, string_agg(what || ' ' || n, '; ' ORDER BY n DESC, what) AS kinds
  FROM (SELECT relation, source, target, what, count(*) AS n FROM pairs GROUP BY ALL) GROUP BY ALL),
edges AS (
  SELECT relation, source, target, count(*) AS count, count(DISTINCT article) AS articles,
    sum(score::DECIMAL(18, 4))::DOUBLE AS score, sum(goldstein::DECIMAL(18, 4))::DOUBLE AS goldstein,
    min(whole_day(date)) AS first_day,
    max(whole_day(date)) AS last_day
  FROM pairs GROUP BY ALL)
SELECT 'e-' || left(md5(concat_ws('|', e.relation, e.source, e.target)), 16) AS id,
  'n-' || left(md5(e.source), 16) AS source, 'n-' || left(md5(e.target), 16) AS target, e.first_day, e.last_day,
  m.months, e.relation, e.count, e.articles, e.score, e.score / e.count AS mean_score, e.goldstein, k.kinds
FROM edges e JOIN kinds k ON k.relation = e.relation AND k.source = e.source AND k.target = e.target
  LEFT JOIN months m ON m.relation = e.relation AND m.source = e.source AND m.target = e.target
ORDER BY e.relation, e.source, e.target
