// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The links between coded mentions.
///
/// 1. A coded mention is matched with one of ours ([MentionMatch]).
/// 2. *Links* is MUC's F1 (Vilain et al. 1995): of the links that hold the coded clusters together,
///    how many ours has, and the other way round. A coded mention that was not found takes its
///    links with it. Mentions of ours that are not coded are not counted: not every passer-by is.
/// 3. *B-cubed* (Bagga and Baldwin 1998) and *pairs* count the same by mention and by pair.
/// 4. A mention that we give to several actors (*the two leaders*) belongs to the group of just
///    these. One that may as well be another's (`also`) counts for whom ours says.
final class CoreferenceScore implements LayerScore {
  private static final String LAYER = "actors";
  private static final Measure LINKS = Measure.f1(LAYER, "links");
  private static final Measure B_CUBED = Measure.f1(LAYER, "B-cubed");
  private static final Measure PAIRS = Measure.f1(LAYER, "pairs");
  private static final Measure FOUND = Measure.share(LAYER, "mentions found");

  /// One coded mention.
  private record Coded(Span span, String actor, String also) {}

  @Override
  public String layer() {
    return LAYER;
  }

  @Override
  public void score(GoldArticle gold, Reading reading, Scorecard card) {
    List<Coded> coded = coded(gold);
    Map<Span, String> ours = ours(reading);
    List<@Nullable Span> match =
        MentionMatch.of(gold.text(), coded.stream().map(Coded::span).toList(), ours.keySet());
    List<@Nullable String> system = new ArrayList<>();
    match.forEach(s -> system.add(s == null ? null : ours.get(s)));
    count(actors(coded, system), system, card);
    for (int i = 0; i < coded.size(); i++) {
      if (system.get(i) == null) {
        card.differs(FOUND, "missed “" + coded.get(i).span().of(gold.text()) + "”");
      }
    }
  }

  private static List<Coded> coded(GoldArticle gold) {
    List<Coded> all = new ArrayList<>();
    for (JsonNode actor : gold.coded(LAYER)) {
      String id = GoldArticle.text(actor, "id");
      for (JsonNode m : GoldArticle.list(actor, "mentions")) {
        all.add(new Coded(gold.span(m), id, GoldArticle.text(m, "also")));
      }
    }
    return all;
  }

  /// Our mentions: by span, the actors joined.
  private static Map<Span, String> ours(Reading reading) {
    Map<Span, Set<String>> ids = new TreeMap<>();
    for (Actor actor : reading.actors()) {
      for (Mention m : actor.mentions()) {
        ids.computeIfAbsent(m.span(), s -> new TreeSet<>()).add(actor.id());
      }
    }
    Map<Span, String> joined = new LinkedHashMap<>();
    ids.forEach((span, who) -> joined.put(span, String.join("+", who)));
    return joined;
  }

  /// The coded actor of each mention; where two are as good, the one our cluster mostly is.
  private static List<String> actors(List<Coded> gold, List<@Nullable String> system) {
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Coded g = gold.get(i);
      String mine = system.get(i);
      int own = 0;
      int other = 0;
      for (int j = 0; j < gold.size() && !g.also().isEmpty() && mine != null; j++) {
        if (j != i && mine.equals(system.get(j))) {
          own += gold.get(j).actor().equals(g.actor()) ? 1 : 0;
          other += gold.get(j).actor().equals(g.also()) ? 1 : 0;
        }
      }
      actors.add(other > own ? g.also() : g.actor());
    }
    return actors;
  }

  private static void count(List<String> gold, List<@Nullable String> system, Scorecard card) {
    Clusters asked = new Clusters();
    Clusters ours = new Clusters();
    Map<String, Integer> both = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      String mine = system.get(i);
      asked.add(gold.get(i), mine == null ? "missing" + i : "=" + mine);
      if (mine != null) {
        ours.add(mine, gold.get(i));
        both.merge(gold.get(i) + "\t" + mine, 1, Integer::sum);
      }
    }
    double pairsOfBoth = both.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    card.add(LINKS, new Counts(ours.linksKept(), ours.links(), asked.linksKept(), asked.links()));
    card.add(PAIRS, new Counts(pairsOfBoth, ours.pairs(), pairsOfBoth, asked.pairs()));
    double recall = 0;
    double precision = 0;
    int found = 0;
    for (int i = 0; i < gold.size(); i++) {
      String mine = system.get(i);
      double shared = mine == null ? 1 : both.getOrDefault(gold.get(i) + "\t" + mine, 0);
      recall += shared / asked.size(gold.get(i));
      if (mine != null) {
        found++;
        precision += shared / ours.size(mine);
      }
      card.share(FOUND, mine != null);
    }
    card.add(B_CUBED, new Counts(precision, found, recall, gold.size()));
  }

  /// Clusters of one side, and into how many parts the other side breaks each.
  private static final class Clusters {
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();

    void add(String cluster, String part) {
      sizes.merge(cluster, 1, Integer::sum);
      parts.computeIfAbsent(cluster, k -> new HashSet<>()).add(part);
    }

    int size(String cluster) {
      return sizes.getOrDefault(cluster, 0);
    }

    double links() {
      return sizes.values().stream().mapToDouble(n -> n - 1).sum();
    }

    double linksKept() {
      return sizes.entrySet().stream()
          .mapToDouble(e -> e.getValue() - parts.getOrDefault(e.getKey(), Set.of()).size())
          .sum();
    }

    double pairs() {
      return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
  }
}
