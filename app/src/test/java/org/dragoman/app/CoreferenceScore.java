// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Scores the links between marked mentions, added up over articles.
///
/// 1. A marked mention is matched with one of ours, each used once: by the same span, else the same
///    end, else the same head word (the last before a comma, preposition or relative), else the
///    largest overlap of at least half of their common length.
/// 2. The *link F1* is MUC's: of the links that hold the marked clusters together, how many ours
///    has, and the other way round. A marked mention that was not found takes its links with it.
///    Mentions of ours that are not marked are not counted: not every passer-by is marked.
/// 3. A mention that we give to several actors (*the two leaders*) belongs to the group of just
///    these.
/// 4. A mention that may as well be another's (`also`) counts for whom ours says.
final class CoreferenceScore {
  private static final Pattern CORE_END =
      Pattern.compile(
          ",|;|\\(|—|:| (?:who|which|that|whose|of|in|from|for|at|on|with|to|by|near|under|over"
              + "|about|against|between|behind|after|before|and|or) ");

  /// One marked mention.
  record Marked(Span span, String actor, String also) {}

  private double recallLinks;
  private double recallOf;
  private double precisionLinks;
  private double precisionOf;
  private double b3Recall;
  private double b3Precision;
  private int marked;
  private int foundMentions;
  private double pairsBoth;
  private double pairsOurs;
  private double pairsGold;

  static List<Marked> marked(HandmadeSet.Item item) {
    List<Marked> all = new ArrayList<>();
    for (JsonNode actor : item.list("actors")) {
      String id = actor.get("id").asString();
      for (JsonNode m : HandmadeSet.list(actor, "mentions")) {
        all.add(new Marked(HandmadeSet.span(m.get("span")), id, HandmadeSet.text(m, "also")));
      }
    }
    return all;
  }

  /// Our mentions: by span, the actors joined.
  static Map<Span, String> ours(Reading reading) {
    Map<Span, Set<String>> ids = new TreeMap<>();
    for (Actor actor : reading.actors()) {
      for (Mention m : actor.mentions()) {
        ids.computeIfAbsent(m.span(), s -> new java.util.TreeSet<>()).add(actor.id());
      }
    }
    Map<Span, String> joined = new LinkedHashMap<>();
    ids.forEach((span, who) -> joined.put(span, String.join("+", who)));
    return joined;
  }

  /// For each marked mention ours, or null.
  static List<@Nullable Span> matched(String text, List<Marked> gold, Collection<Span> ours) {
    @Nullable Span[] match = new Span[gold.size()];
    Set<Span> left = new java.util.LinkedHashSet<>(ours);
    for (int pass = 0; pass < 4; pass++) {
      for (int i = 0; i < match.length; i++) {
        if (match[i] != null) {
          continue;
        }
        Span want = gold.get(i).span();
        Span best = null;
        double bestShare = 0;
        for (Span s : left) {
          double share = share(s, want);
          boolean fits =
              switch (pass) {
                case 0 -> s.equals(want);
                case 1 -> s.end() == want.end();
                case 2 -> coreEnd(text, s) == coreEnd(text, want);
                default -> share >= 0.5;
              };
          if (fits && share > bestShare) {
            best = s;
            bestShare = share;
          }
        }
        if (best != null) {
          match[i] = best;
          left.remove(best);
        }
      }
    }
    return java.util.Arrays.asList(match);
  }

  private static double share(Span a, Span b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common <= 0 ? 0 : common / (double) (a.length() + b.length() - common);
  }

  private static int coreEnd(String text, Span span) {
    Matcher m = CORE_END.matcher(span.of(text).toLowerCase(Locale.ROOT));
    return m.find() && m.start() > 0 ? span.start() + m.start() : span.end();
  }

  void add(HandmadeSet.Item item, Reading reading) {
    List<Marked> gold = marked(item);
    Map<Span, String> ours = ours(reading);
    List<@Nullable Span> match = matched(item.text(), gold, ours.keySet());
    List<@Nullable String> system = new ArrayList<>();
    match.forEach(s -> system.add(s == null ? null : ours.get(s)));
    count(actors(gold, system), system);
  }

  /// The marked actor of each mention; where two are as good, the one our cluster mostly is.
  static List<String> actors(List<Marked> gold, List<@Nullable String> system) {
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Marked g = gold.get(i);
      int own = 0;
      int other = 0;
      for (int j = 0; j < gold.size() && !g.also().isEmpty() && system.get(i) != null; j++) {
        if (j != i && system.get(i).equals(system.get(j))) {
          own += gold.get(j).actor().equals(g.actor()) ? 1 : 0;
          other += gold.get(j).actor().equals(g.also()) ? 1 : 0;
        }
      }
      actors.add(other > own ? g.also() : g.actor());
    }
    return actors;
  }

  private void count(List<String> gold, List<@Nullable String> system) {
    int n = gold.size();
    Map<String, Integer> goldSize = new HashMap<>();
    Map<String, Integer> ourSize = new HashMap<>();
    Map<String, Set<String>> partsOfGold = new HashMap<>();
    Map<String, Set<String>> partsOfOurs = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    for (int i = 0; i < n; i++) {
      goldSize.merge(gold.get(i), 1, Integer::sum);
      String ours = system.get(i);
      partsOfGold
          .computeIfAbsent(gold.get(i), k -> new HashSet<>())
          .add(ours == null ? "missing" + i : "=" + ours);
      if (ours != null) {
        ourSize.merge(ours, 1, Integer::sum);
        partsOfOurs.computeIfAbsent(ours, k -> new HashSet<>()).add(gold.get(i));
        both.merge(gold.get(i) + "\t" + ours, 1, Integer::sum);
      }
    }
    goldSize.forEach((k, size) -> {
      recallOf += size - 1;
      recallLinks += size - partsOfGold.get(k).size();
      pairsGold += size * (size - 1) / 2.0;
    });
    ourSize.forEach((k, size) -> {
      precisionOf += size - 1;
      precisionLinks += size - partsOfOurs.get(k).size();
      pairsOurs += size * (size - 1) / 2.0;
    });
    both.values().forEach(size -> pairsBoth += size * (size - 1) / 2.0);
    for (int i = 0; i < n; i++) {
      marked++;
      String ours = system.get(i);
      double shared = ours == null ? 1 : both.get(gold.get(i) + "\t" + ours);
      b3Recall += shared / goldSize.get(gold.get(i));
      if (ours != null) {
        foundMentions++;
        b3Precision += shared / ourSize.get(ours);
      }
    }
  }

  double precision() {
    return precisionLinks / Math.max(1, precisionOf);
  }

  double recall() {
    return recallLinks / Math.max(1, recallOf);
  }

  /// The measure of the issue.
  double linkF1() {
    return HandmadeSet.f1(precision(), recall());
  }

  @Override
  public String toString() {
    double p = b3Precision / Math.max(1, foundMentions);
    double r = b3Recall / Math.max(1, marked);
    double pp = pairsBoth / Math.max(1, pairsOurs);
    double pr = pairsBoth / Math.max(1, pairsGold);
    return String.format(
        Locale.ROOT,
        "link P %.3f R %.3f F1 %.3f | B3 P %.3f R %.3f F1 %.3f | pairs P %.3f R %.3f F1 %.3f"
            + " | found %d of %d",
        precision(),
        recall(),
        linkF1(),
        p,
        r,
        HandmadeSet.f1(p, r),
        pp,
        pr,
        HandmadeSet.f1(pp, pr),
        foundMentions,
        marked);
  }
}
