-- SPDX-License-Identifier: Apache-2.0
--# gdelt_events.tab
--# Events in the columns of GDELT 2.0's event table, names and order; tab-separated, with a header, which GDELT's own files lack. One row a dyad of an event that somebody tells as having happened: GDELT has no columns for denials, conditions and expectations, so `events.tab` has those and this file does not. Nothing here says on whose word an event stands; `events.tab` and `Extras` of the mentions do.
--| GLOBALEVENTID | BIGINT |  | a number made from our event id and the pair, below 2^53; `Extras` of the mentions and `events.tab` have the id itself
--| SQLDATE | INTEGER | yyyymmdd | first day of the event (of one dated to a month or a year, the first of it; `events.tab` has the precision), else day of publication; empty where neither is known
--| MonthYear | INTEGER | yyyymm | month of SQLDATE
--| Year | INTEGER | yyyy | year of SQLDATE
--| FractionDate | DOUBLE | years | year + (month x 30 + day) / 365
--| Actor1Code | VARCHAR |  | CAMEO-style code of the source: country and roles
--| Actor1Name | VARCHAR |  | name, else words; not in capitals
--| Actor1CountryCode | VARCHAR |  | ISO 3166-1 alpha-3
--| Actor1KnownGroupCode | VARCHAR |  | always empty: an organisation is named, not coded
--| Actor1EthnicCode | VARCHAR |  | always empty
--| Actor1Religion1Code | VARCHAR |  | CHR, MOS or JEW where the roles say so
--| Actor1Religion2Code | VARCHAR |  | always empty
--| Actor1Type1Code | VARCHAR |  | first CAMEO role
--| Actor1Type2Code | VARCHAR |  | second role
--| Actor1Type3Code | VARCHAR |  | third role
--| Actor2Code | VARCHAR |  | CAMEO-style code of the target: country and roles
--| Actor2Name | VARCHAR |  | name, else words; not in capitals
--| Actor2CountryCode | VARCHAR |  | ISO 3166-1 alpha-3
--| Actor2KnownGroupCode | VARCHAR |  | always empty: an organisation is named, not coded
--| Actor2EthnicCode | VARCHAR |  | always empty
--| Actor2Religion1Code | VARCHAR |  | CHR, MOS or JEW where the roles say so
--| Actor2Religion2Code | VARCHAR |  | always empty
--| Actor2Type1Code | VARCHAR |  | first CAMEO role
--| Actor2Type2Code | VARCHAR |  | second role
--| Actor2Type3Code | VARCHAR |  | third role
--| IsRootEvent | INTEGER |  | 1 if first told in the headline or the first paragraph, else 0
--| EventCode | VARCHAR |  | CAMEO code
--| EventBaseCode | VARCHAR |  | its first three digits
--| EventRootCode | VARCHAR |  | its first two digits
--| QuadClass | INTEGER |  | 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; by PLOVER, where a few codes lie elsewhere than in GDELT
--| GoldsteinScale | DOUBLE | -10 to 10 | Goldstein score of the code
--| NumMentions | INTEGER | mentions | tellings of the event in its article
--| NumSources | INTEGER | outlets | always 1: events are not yet joined across articles
--| NumArticles | INTEGER | articles | always 1, likewise
--| AvgTone | DOUBLE |  | always empty: we measure no tone
--| Actor1Geo_Type | INTEGER |  | always 0: actors are not placed
--| Actor1Geo_Fullname | VARCHAR |  | always empty: actors are not placed
--| Actor1Geo_CountryCode | VARCHAR |  | always empty: actors are not placed
--| Actor1Geo_ADM1Code | VARCHAR |  | always empty: actors are not placed
--| Actor1Geo_ADM2Code | VARCHAR |  | always empty: actors are not placed
--| Actor1Geo_Lat | DOUBLE |  | always empty: actors are not placed
--| Actor1Geo_Long | DOUBLE |  | always empty: actors are not placed
--| Actor1Geo_FeatureID | VARCHAR |  | always empty: actors are not placed
--| Actor2Geo_Type | INTEGER |  | always 0: actors are not placed
--| Actor2Geo_Fullname | VARCHAR |  | always empty: actors are not placed
--| Actor2Geo_CountryCode | VARCHAR |  | always empty: actors are not placed
--| Actor2Geo_ADM1Code | VARCHAR |  | always empty: actors are not placed
--| Actor2Geo_ADM2Code | VARCHAR |  | always empty: actors are not placed
--| Actor2Geo_Lat | DOUBLE |  | always empty: actors are not placed
--| Actor2Geo_Long | DOUBLE |  | always empty: actors are not placed
--| Actor2Geo_FeatureID | VARCHAR |  | always empty: actors are not placed
--| ActionGeo_Type | INTEGER |  | 0 none, 1 country, 2 US state, 3 US city, 4 city elsewhere, 5 region elsewhere
--| ActionGeo_Fullname | VARCHAR |  | name of the place
--| ActionGeo_CountryCode | VARCHAR |  | ISO 3166-1 alpha-3, where GDELT has FIPS 10-4
--| ActionGeo_ADM1Code | VARCHAR |  | first-level region as our gazetteer has it, where GDELT has FIPS
--| ActionGeo_ADM2Code | VARCHAR |  | always empty
--| ActionGeo_Lat | DOUBLE | degrees | latitude, north
--| ActionGeo_Long | DOUBLE | degrees | longitude, east
--| ActionGeo_FeatureID | VARCHAR |  | key in GeoNames, where GDELT has GNS or GNIS
--| DATEADDED | BIGINT | yyyymmddhhmmss | when the run that read the article began, UTC
--| SOURCEURL | VARCHAR |  | address of the article, else its id
SELECT g.number AS GLOBALEVENTID,
  replace(g.day, '-', '')::INTEGER AS SQLDATE,
  replace(left(g.day, 7), '-', '')::INTEGER AS MonthYear,
  left(g.day, 4)::INTEGER AS Year,
  round(left(g.day, 4)::INTEGER + (substr(g.day, 6, 2)::INTEGER * 30 + substr(g.day, 9, 2)::INTEGER) / 365.0, 4)::DOUBLE AS FractionDate,
  d.source_code AS Actor1Code,
  d.source_name AS Actor1Name,
  CASE WHEN length(d.source_country) = 3 AND d.source_country NOT IN ('IGO', 'IMG', 'NGO', 'NGM', 'MNC', 'UIS') THEN d.source_country END AS Actor1CountryCode,
  NULL::VARCHAR AS Actor1KnownGroupCode,
  NULL::VARCHAR AS Actor1EthnicCode,
  list_filter(d.source_sectors, lambda x: x IN ('CHR', 'MOS', 'JEW'))[1] AS Actor1Religion1Code,
  NULL::VARCHAR AS Actor1Religion2Code,
  d.source_sectors[1] AS Actor1Type1Code,
  d.source_sectors[2] AS Actor1Type2Code,
  d.source_sectors[3] AS Actor1Type3Code,
  d.target_code AS Actor2Code,
  d.target_name AS Actor2Name,
  CASE WHEN length(d.target_country) = 3 AND d.target_country NOT IN ('IGO', 'IMG', 'NGO', 'NGM', 'MNC', 'UIS') THEN d.target_country END AS Actor2CountryCode,
  NULL::VARCHAR AS Actor2KnownGroupCode,
  NULL::VARCHAR AS Actor2EthnicCode,
  list_filter(d.target_sectors, lambda x: x IN ('CHR', 'MOS', 'JEW'))[1] AS Actor2Religion1Code,
  NULL::VARCHAR AS Actor2Religion2Code,
  d.target_sectors[1] AS Actor2Type1Code,
  d.target_sectors[2] AS Actor2Type2Code,
  d.target_sectors[3] AS Actor2Type3Code,
  CASE WHEN e.start < a.lead THEN 1 ELSE 0 END AS IsRootEvent,
  e.cameo AS EventCode,
  left(e.cameo, 3) AS EventBaseCode,
  left(e.cameo, 2) AS EventRootCode,
  e.quad AS QuadClass,
  e.goldstein AS GoldsteinScale,
  e.mentions AS NumMentions,
  1 AS NumSources,
  1 AS NumArticles,
  NULL::DOUBLE AS AvgTone,
  0 AS Actor1Geo_Type,
  NULL::VARCHAR AS Actor1Geo_Fullname,
  NULL::VARCHAR AS Actor1Geo_CountryCode,
  NULL::VARCHAR AS Actor1Geo_ADM1Code,
  NULL::VARCHAR AS Actor1Geo_ADM2Code,
  NULL::DOUBLE AS Actor1Geo_Lat,
  NULL::DOUBLE AS Actor1Geo_Long,
  NULL::VARCHAR AS Actor1Geo_FeatureID,
  0 AS Actor2Geo_Type,
  NULL::VARCHAR AS Actor2Geo_Fullname,
  NULL::VARCHAR AS Actor2Geo_CountryCode,
  NULL::VARCHAR AS Actor2Geo_ADM1Code,
  NULL::VARCHAR AS Actor2Geo_ADM2Code,
  NULL::DOUBLE AS Actor2Geo_Lat,
  NULL::DOUBLE AS Actor2Geo_Long,
  NULL::VARCHAR AS Actor2Geo_FeatureID,
  CASE WHEN p.kind IS NULL THEN 0 WHEN p.kind = 'country' THEN 1
    WHEN p.kind = 'region' THEN CASE WHEN p.country = 'USA' THEN 2 ELSE 5 END
    WHEN p.kind IN ('district', 'city', 'site') THEN CASE WHEN p.country = 'USA' THEN 3 ELSE 4 END ELSE 0 END AS ActionGeo_Type,
  p.name AS ActionGeo_Fullname,
  p.country AS ActionGeo_CountryCode,
  p.admin1 AS ActionGeo_ADM1Code,
  NULL::VARCHAR AS ActionGeo_ADM2Code,
  p.lat AS ActionGeo_Lat,
  p.lon AS ActionGeo_Long,
  p.geoname_id::VARCHAR AS ActionGeo_FeatureID,
  strftime(r.started, '%Y%m%d%H%M%S')::BIGINT AS DATEADDED,
  coalesce(e.url, e.article) AS SOURCEURL
FROM gdelt_ids g JOIN dyads d ON d.id = g.id AND d.m IS NOT DISTINCT FROM g.m AND d.n IS NOT DISTINCT FROM g.n
  JOIN dated_events e ON e.id = g.id LEFT JOIN article_shapes a ON a.article = e.article
  LEFT JOIN export_places p ON p.id = e.place LEFT JOIN export_runs r ON r.run = e.run
ORDER BY g.day NULLS LAST, e.article, e.start, e.id, d.m, d.n
