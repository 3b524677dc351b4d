// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;

/// The lists about runs that a user can ask for.
public final class RunList {
  private static final String STATE =
      "CASE WHEN finished THEN 'finished' ELSE coalesce(ending, 'broken off') END";

  private final Listing.Query query;

  private RunList(String sql, List<Object> parameters) {
    this.query = new Listing.Query(sql, parameters);
  }

  Listing.Query query() {
    return query;
  }

  /// All runs, the last one first; `stored` counts the articles whose newest reading is the run's.
  public static RunList all() {
    return new RunList(
        "SELECT r.run, r.started, "
            + STATE
            + " AS state, r.attempts, r.articles, r.\"read\", r.unchanged, r.stale, r.skipped, r.failed, r.tokens,"
            + " round(r.seconds, 1) AS seconds, CASE WHEN r.seconds > 0 THEN round(r.tokens / r.seconds)::BIGINT END"
            + " AS tokens_per_second, coalesce(a.n, 0) AS stored, r.program, r.fingerprint"
            + " FROM runs r LEFT JOIN (SELECT run, count(*) AS n FROM articles GROUP BY run) a ON a.run = r.run"
            + " ORDER BY r.started DESC, r.rowid DESC",
        List.of());
  }

  /// One run in detail: what kind of thing, its name, its value.
  public static RunList of(String run) {
    return new RunList(
        """
        SELECT kind, name, value FROM (
          SELECT 0 AS part, n AS place, 'run' AS kind, name, value FROM (
            SELECT unnest([
              {'n': 0, 'name': 'id', 'value': run},
              {'n': 1, 'name': 'started', 'value': started::VARCHAR},
              {'n': 2, 'name': 'ended', 'value': ended::VARCHAR},
              {'n': 3, 'name': 'state', 'value': %s},
              {'n': 4, 'name': 'attempts', 'value': attempts::VARCHAR},
              {'n': 5, 'name': 'seconds', 'value': round(seconds, 1)::VARCHAR},
              {'n': 6, 'name': 'fingerprint', 'value': fingerprint},
              {'n': 7, 'name': 'registry', 'value': registry},
              {'n': 8, 'name': 'articles', 'value': articles::VARCHAR},
              {'n': 9, 'name': 'read', 'value': "read"::VARCHAR},
              {'n': 10, 'name': 'unchanged', 'value': unchanged::VARCHAR},
              {'n': 11, 'name': 'stale', 'value': stale::VARCHAR},
              {'n': 12, 'name': 'skipped', 'value': skipped::VARCHAR},
              {'n': 13, 'name': 'failed', 'value': failed::VARCHAR},
              {'n': 14, 'name': 'tokens', 'value': tokens::VARCHAR}], recursive := true)
            FROM runs WHERE run = $1)
          UNION ALL
          SELECT 1, number, kind, name, value FROM run_details WHERE run = $1
          UNION ALL
          SELECT 2, row_number() OVER (ORDER BY outcome, stage, kind), outcome, coalesce(stage || '/', '') || kind,
            count(*)::VARCHAR FROM faults WHERE run = $1 GROUP BY outcome, stage, kind
          UNION ALL
          SELECT 3, row_number() OVER (ORDER BY kind, sum(count) DESC, name), kind, name, sum(count)::BIGINT::VARCHAR
            FROM run_counts WHERE run = $1 GROUP BY kind, name)
        ORDER BY part, place
        """
            .replace("%s", STATE),
        List.of(run));
  }

  /// What a run could not read or passed over, in the order of its input.
  public static RunList faults(String run) {
    return new RunList(
        "SELECT outcome, origin, place, article, stage, kind, message, remedy FROM faults WHERE run = $1 ORDER BY rowid",
        List.of(run));
  }
}
