// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Registry;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The registry in the store: read at the start of a run, learned anew at its end.
///
/// It is learned from the newest readings of all articles, as counts: the commonest name, kind,
/// country, code and sectors of each key, of equally common ones the first in the alphabet. So it
/// depends neither on the order of the articles nor on how many runs read them, and what a re-read
/// no longer finds is forgotten.
final class RegistryTables {
  private static final String LEARNED =
      "x.ref IS NOT NULL AND x.kind NOT IN ('state', 'civilians', 'ethnic')";

  private static final String ACTORS =
      "SELECT x.ref, x.name, x.kind, x.country, x.code, array_to_string(x.sectors, ' '), count(*),"
          + " list(DISTINCT x.article), x.gender FROM actors x WHERE "
          + LEARNED
          + " GROUP BY 1, 2, 3, 4, 5, 6, 9 ORDER BY 1, 2, 3, 4, 5, 6, 9";

  /// What stands for a body in capitals. A person's mentions have titles in them.
  private static final String ABBREVIATIONS =
      "SELECT DISTINCT x.ref, m.words FROM mentions m JOIN actors x ON x.id = m.actor WHERE "
          + LEARNED
          + " AND m.form = 'name' AND x.kind <> 'person' AND regexp_full_match(m.words, '[A-Z][A-Z-]{2,6}')"
          + " ORDER BY 1, 2";

  /// The first article that tells of an office is its evidence.
  private static final String ROLES =
      "SELECT x.ref, r.title, r.\"of\", r.\"from\", r.\"to\", r.article, r.words FROM roles r"
          + " JOIN actors x ON x.id = r.actor JOIN articles a ON a.article = r.article WHERE "
          + LEARNED
          + " AND r.words IS NOT NULL ORDER BY 1, 2, 3, 4, 5, a.published, 6, r.number, 7";

  private final DuckDBConnection connection;

  RegistryTables(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// What is counted of one key.
  private static final class Counts {
    private final Map<String, Long> names = new TreeMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Map<String, Long> countries = new TreeMap<>();
    private final Map<String, Long> codes = new TreeMap<>();
    private final Map<String, Long> sectors = new TreeMap<>();
    private final Map<String, Long> genders = new TreeMap<>();
    private final TreeSet<String> aliases = new TreeSet<>();
    private final TreeSet<String> articles = new TreeSet<>();

    void add(ResultSet row) throws SQLException {
      long n = row.getLong(7);
      count(names, row.getString(2), n);
      count(kinds, row.getString(3), n);
      count(countries, row.getString(4), n);
      count(codes, row.getString(5), n);
      String roles = row.getString(6);
      count(sectors, roles == null || roles.isEmpty() ? null : roles, n);
      count(genders, row.getString(9), n);
      for (Object article : (Object[]) row.getArray(8).getArray()) {
        articles.add(article.toString());
      }
    }

    /// The one that more articles have; none if as many have the other.
    @Nullable String gender() {
      long m = genders.getOrDefault("m", 0L);
      long f = genders.getOrDefault("f", 0L);
      return m == f ? null : m > f ? "m" : "f";
    }

    private static void count(Map<String, Long> counts, @Nullable String value, long n) {
      if (value != null) {
        counts.merge(value, n, Long::sum);
      }
    }

    /// The commonest; of equally common ones the first.
    static @Nullable String commonest(Map<String, Long> counts) {
      String best = null;
      long most = 0;
      for (Map.Entry<String, Long> entry : counts.entrySet()) {
        if (entry.getValue() > most) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
      return best;
    }
  }

  /// Adds the rows of the registry as the projected tables now have it.
  void learn(Batch batch) throws SQLException {
    TreeMap<String, Counts> actors = new TreeMap<>();
    each(ACTORS, row -> actors.computeIfAbsent(row.getString(1), k -> new Counts()).add(row));
    each(
        ABBREVIATIONS,
        row -> Objects.requireNonNull(actors.get(row.getString(1))).aliases.add(row.getString(2)));
    for (Map.Entry<String, Counts> entry : actors.entrySet()) {
      add(batch, entry.getKey(), entry.getValue());
    }
    roles(batch);
  }

  private static void add(Batch batch, String ref, Counts counts) {
    String name = Objects.requireNonNull(Counts.commonest(counts.names));
    String sectors = Counts.commonest(counts.sectors);
    batch.add(
        KeptTables.REGISTRY,
        ref,
        name,
        Counts.commonest(counts.kinds),
        Counts.commonest(counts.countries),
        Counts.commonest(counts.codes),
        sectors == null ? List.of() : List.of(sectors.split(" ")),
        counts.articles.size(),
        counts.gender());
    counts.aliases.addAll(counts.names.keySet());
    counts.aliases.remove(name);
    counts.aliases.forEach(alias -> batch.add(KeptTables.REGISTRY_ALIASES, ref, alias));
  }

  private void roles(Batch batch) throws SQLException {
    List<@Nullable String> before = new ArrayList<>();
    int[] number = {0};
    each(
        ROLES,
        row -> {
          List<@Nullable String> key = new ArrayList<>();
          for (int i = 1; i <= 5; i++) {
            key.add(row.getString(i));
          }
          if (key.equals(before)) {
            return;
          }
          number[0] =
              !before.isEmpty() && key.getFirst().equals(before.getFirst()) ? number[0] + 1 : 0;
          before.clear();
          before.addAll(key);
          batch.add(
              KeptTables.REGISTRY_ROLES,
              key.get(0),
              number[0],
              key.get(1),
              key.get(2),
              key.get(3),
              key.get(4),
              row.getString(6),
              row.getString(7));
        });
  }

  /// Forgets what was learned before.
  void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table :
          List.of(KeptTables.REGISTRY, KeptTables.REGISTRY_ALIASES, KeptTables.REGISTRY_ROLES)) {
        statement.execute("DELETE FROM " + table.name());
      }
    }
  }

  /// The registry as the last run left it.
  Registry load() throws SQLException {
    Map<String, List<String>> aliases = new TreeMap<>();
    each(
        "SELECT ref, alias FROM registry_aliases ORDER BY ref, alias",
        row ->
            aliases
                .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                .add(row.getString(2)));
    Map<String, List<Registry.Held>> roles = new TreeMap<>();
    each(
        "SELECT ref, title, \"of\", \"from\", \"to\", article, words FROM registry_roles"
            + " ORDER BY ref, number",
        row ->
            roles
                .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                .add(
                    new Registry.Held(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7))));
    List<Registry.Entry> entries = new ArrayList<>();
    each(
        "SELECT ref, name, kind, country, code, sectors, gender FROM registry ORDER BY ref",
        row ->
            entries.add(
                new Registry.Entry(
                    row.getString(1),
                    row.getString(2),
                    aliases.getOrDefault(row.getString(1), List.of()),
                    ActorKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                    row.getString(4),
                    row.getString(5),
                    Arrays.stream((Object[]) row.getArray(6).getArray())
                        .map(Object::toString)
                        .toList(),
                    roles.getOrDefault(row.getString(1), List.of()),
                    row.getString(7))));
    return new Registry(entries);
  }

  /// Something done with each row.
  private interface RowWork {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, RowWork work) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        work.take(rows);
      }
    }
  }
}
