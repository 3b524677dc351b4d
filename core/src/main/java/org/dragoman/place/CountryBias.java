// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where only the number of people decided, or nothing could, the place of the name in the country
/// that the user expects, or that the article's outlet is of.
///
///     Guadalupe, with --country-bias CRI
///
/// It does not move a name whose country another name of the article bears out, a country, nor a
/// place that is more than thirty times as weighty as its namesake there (ten times for an outlet):
/// London stays in England. An outlet says nothing where a dateline tells where the article was
/// filed.
///
/// Ids: `place.country-bias`, `place.outlet`.
final class CountryBias implements Pass {
  private static final Set<String> WEAK = Set.of("place.most-people", "place.undecided");

  private static final String OUTLET = "place.outlet";

  /// How much the expectation adds to a place's weight, a decimal logarithm.
  private static final double EXPECTED = 1.5;

  /// The same for the country of the outlet.
  private static final double OF_OUTLET = 1.0;

  /// Two namesakes within the country whose weights are this near, and that lie far apart, stay
  /// undecided.
  private static final double MARGIN = 0.1;

  private static final double FAR = 150;

  private final String country;
  private final String rule;
  private final double bias;

  private CountryBias(String country, String rule, double bias) {
    this.country = country;
    this.rule = rule;
    this.bias = bias;
  }

  static CountryBias expected(String country) {
    return new CountryBias(country, "place.country-bias", EXPECTED);
  }

  static CountryBias ofOutlet(String country) {
    return new CountryBias(country, OUTLET, OF_OUTLET);
  }

  @Override
  public void decide(Decisions decisions) {
    if (rule.equals(OUTLET) && decisions.hasDateline()) {
      return;
    }
    Map<String, Set<String>> names = namesByCountry(decisions);
    for (List<Integer> same : decisions.byName().values()) {
      for (int i : same) {
        Optional<Sense> sense = decisions.sense(i).filter(s -> WEAK.contains(s.rule()));
        if (sense.isEmpty() || isBorneOut(names, decisions.toponym(i).key(), sense.get())) {
          continue;
        }
        candidate(decisions.toponym(i), sense.get().choice())
            .ifPresent(c -> decisions.decide(i, Sense.of(c, rule)));
      }
    }
  }

  private Optional<Candidate> candidate(Toponym toponym, Optional<Candidate> choice) {
    if (choice.isPresent() && (stays(choice.get()) || toponym.isDemonym())) {
      return Optional.empty();
    }
    List<Candidate> there =
        toponym.candidates().stream()
            .filter(c -> c.country().equals(country) && c.countries().size() == 1 && !c.isDemonym())
            .toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = there.getFirst();
    boolean tied =
        there.size() > 1
            && best.weight() - there.get(1).weight() < MARGIN
            && best.kilometres(there.get(1)) > FAR;
    boolean outweighed = choice.isPresent() && choice.get().weight() > best.weight() + bias;
    return tied || outweighed ? Optional.empty() : Optional.of(best);
  }

  private boolean stays(Candidate choice) {
    return choice.isCountry() || choice.isWide() || choice.country().equals(country);
  }

  /// The names that stand for something in each country.
  private static Map<String, Set<String>> namesByCountry(Decisions decisions) {
    Map<String, Set<String>> names = new HashMap<>();
    for (int i = 0; i < decisions.size(); i++) {
      String key = decisions.toponym(i).key();
      decisions
          .sense(i)
          .flatMap(Sense::choice)
          .ifPresent(c -> names.computeIfAbsent(c.country(), k -> new HashSet<>()).add(key));
    }
    return names;
  }

  private static boolean isBorneOut(Map<String, Set<String>> names, String key, Sense sense) {
    return sense
        .choice()
        .map(c -> names.getOrDefault(c.country(), Set.of()))
        .map(others -> others.size() > (others.contains(key) ? 1 : 0))
        .orElse(false);
  }
}
