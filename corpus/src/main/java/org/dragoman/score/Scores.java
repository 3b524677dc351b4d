// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.dragoman.model.Reading;

/// Adds up how far readings agree with what people coded, article by article.
///
/// The intervals are by the bootstrap over articles (Efron 1979): what is in one article hangs
/// together, so whole articles are drawn, 1,000 times, always by the same random numbers.
public final class Scores {
  /// Stands for all articles together.
  public static final String ALL = "all";

  private static final int DRAWS = 1000;
  private static final long SEED = 20261122;
  private static final List<LayerScore> LAYERS =
      List.of(
          new StatementScore(),
          new EventScore(),
          new CoreferenceScore(),
          new PlaceScore(),
          new TimeScore());

  private final Map<String, List<Scorecard>> cards = new LinkedHashMap<>();

  /// Counts a reading of a coded text.
  ///
  /// @param groups values to count this article by as well
  /// @return where the two differ, in words
  /// @throws IllegalArgumentException if the gold names words that do not stand in its text
  public List<String> add(GoldArticle gold, Reading reading, List<String> groups) {
    Scorecard card = new Scorecard();
    for (LayerScore layer : LAYERS) {
      if (gold.codes(layer.layer())) {
        layer.score(gold, reading, card);
      }
    }
    cards.computeIfAbsent(ALL, k -> new ArrayList<>()).add(card);
    for (String group : groups) {
      cards.computeIfAbsent(group, k -> new ArrayList<>()).add(card);
    }
    return card.differences();
  }

  /// How many articles were counted.
  public int articles() {
    return cards.getOrDefault(ALL, List.of()).size();
  }

  /// All figures: of all articles, then group by group in alphabetical order.
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(figures(ALL));
    cards.keySet().stream()
        .filter(g -> !g.equals(ALL))
        .sorted()
        .forEach(g -> figures.addAll(figures(g)));
    return figures;
  }

  /// The figures of one group of articles.
  public List<Figure> figures(String group) {
    List<Scorecard> of = cards.getOrDefault(group, List.of());
    Set<Measure> measures = new LinkedHashSet<>();
    of.forEach(card -> measures.addAll(card.counts().keySet()));
    return measures.stream().map(m -> figure(group, m, of)).toList();
  }

  /// One figure by the name of its measure; empty if nothing was counted.
  public Optional<Figure> find(String group, String layer, String name) {
    return figures(group).stream()
        .filter(f -> f.measure().layer().equals(layer) && f.measure().name().equals(name))
        .findFirst();
  }

  private static Figure figure(String group, Measure measure, List<Scorecard> of) {
    Counts[] each =
        of.stream().map(c -> c.counts().getOrDefault(measure, Counts.NONE)).toArray(Counts[]::new);
    Counts all = Arrays.stream(each).reduce(Counts.NONE, Counts::plus);
    double[] drawn = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int d = 0; d < DRAWS; d++) {
      drawn[d] = draw(each, random).value(measure.form());
    }
    Arrays.sort(drawn);
    return new Figure(
        group,
        measure,
        all.value(measure.form()),
        drawn[DRAWS / 40],
        drawn[DRAWS - 1 - DRAWS / 40],
        all.precision(),
        all.recall(),
        all.gold());
  }

  private static Counts draw(Counts[] each, SplittableRandom random) {
    double rightOfOurs = 0;
    double ours = 0;
    double rightOfGold = 0;
    double gold = 0;
    for (int i = 0; i < each.length; i++) {
      Counts c = each[random.nextInt(each.length)];
      rightOfOurs += c.rightOfOurs();
      ours += c.ours();
      rightOfGold += c.rightOfGold();
      gold += c.gold();
    }
    return new Counts(rightOfOurs, ours, rightOfGold, gold);
  }
}
