-- SPDX-License-Identifier: Apache-2.0
--# gdelt_mentions.tab
--# Tellings of the events of gdelt_events.tab in the columns of GDELT 2.0's mention table, names and order; tab-separated, with a header. One row for each mention of each dyad.
--| GlobalEventID | BIGINT |  | GLOBALEVENTID of the event
--| EventTimeDate | BIGINT | yyyymmddhhmmss | the event's SQLDATE at midnight
--| MentionTimeDate | BIGINT | yyyymmddhhmmss | publication, at midnight where no hour is known; empty where not known to the day
--| MentionType | INTEGER |  | 1 the identifier is an address, 2 it is none
--| MentionSourceName | VARCHAR |  | outlet
--| MentionIdentifier | VARCHAR |  | address of the article, else its id
--| SentenceID | INTEGER |  | number of the sentence, from 1
--| Actor1CharOffset | INTEGER | UTF-16 units | first place of the source's words; -1 for none
--| Actor2CharOffset | INTEGER | UTF-16 units | first place of the target's words; -1 for none
--| ActionCharOffset | INTEGER | UTF-16 units | first place of the words that tell this mention
--| InRawText | INTEGER |  | always 1: texts are read as they are given
--| Confidence | INTEGER |  | always empty: we have no calibrated probability
--| MentionDocLen | INTEGER | characters | length of the text
--| MentionDocTone | DOUBLE |  | always empty: we measure no tone
--| MentionDocTranslationInfo | VARCHAR |  | always empty: nothing is translated
--| Extras | VARCHAR |  | our own: `event=` the stable id; `holder=` whoever tells this mention (empty: the author); `value=`, `author_value=` as in event_mentions
SELECT g.number AS GlobalEventID,
  (replace(g.day, '-', '') || '000000')::BIGINT AS EventTimeDate,
  CASE WHEN whole_day(left(a.published, 10)) IS NOT NULL THEN rpad(replace(replace(replace(left(a.published, 16), '-', ''), 'T', ''), ':', ''), 14, '0')::BIGINT END AS MentionTimeDate,
  CASE WHEN a.url IS NULL THEN 2 ELSE 1 END AS MentionType,
  a.outlet AS MentionSourceName,
  coalesce(a.url, a.article) AS MentionIdentifier,
  len(list_filter(h.starts, lambda x: x <= c.start))::INTEGER AS SentenceID,
  coalesce(s.start, -1) AS Actor1CharOffset,
  coalesce(t.start, -1) AS Actor2CharOffset,
  c.start AS ActionCharOffset,
  1 AS InRawText,
  NULL::INTEGER AS Confidence,
  h.length AS MentionDocLen,
  NULL::DOUBLE AS MentionDocTone,
  NULL::VARCHAR AS MentionDocTranslationInfo,
  concat('event=', g.id, ';holder=', replace(w.speaker, ';', ','), ';value=', m.value, ';author_value=', m.author_value) AS Extras
FROM gdelt_ids g JOIN export_event_mentions m ON m.event = g.id JOIN export_articles a ON a.article = m.article
  LEFT JOIN article_shapes h ON h.article = a.article
  LEFT JOIN first_spans c ON c.record = g.id AND c.slot = 'mention' AND c.number = m.number
  LEFT JOIN first_spans s ON s.record = g.id AND s.slot = 'source' AND s.number = g.m
  LEFT JOIN first_spans t ON t.record = g.id AND t.slot = g.target_side AND t.number = g.n
  LEFT JOIN export_statements w ON w.id = m.holder_statement
ORDER BY g.day NULLS LAST, a.article, g.id, g.m, g.n, m.number
