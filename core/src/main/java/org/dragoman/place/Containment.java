// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.text.Analysis;

/// A name beside the country or division it lies in.
///
///     Paris, Texas                        place.town-region
///     Toronto, Ontario, Canada
///     Paris in northern Texas             place.town-in-region
///     the Syrian city of Tartus           place.region-town
///     Egypt's Alexandria
final class Containment implements Pass {
  static final String COMMA = "place.town-region";
  private static final String IN = "place.town-in-region";
  private static final String BEFORE = "place.region-town";

  private final PlaceWords words;

  Containment(PlaceWords words) {
    this.words = words;
  }

  @Override
  public void decide(Decisions decisions) {
    // from the right, so that *Ontario* is known to lie in Canada before *Toronto* is looked at
    for (int i = decisions.size() - 2; i >= 0; i--) {
      comma(decisions, i);
      if (decisions.isOpen(i)) {
        inRegion(decisions, i);
      }
      if (decisions.isOpen(i + 1)) {
        regionBefore(decisions, i);
      }
    }
  }

  private static void comma(Decisions decisions, int i) {
    Toponym town = decisions.toponym(i);
    Toponym region = decisions.toponym(i + 1);
    String between = between(decisions.analysis(), town, region).strip();
    boolean abbreviated =
        !region.candidates().isEmpty()
            && region.candidates().getFirst().form() == Candidate.Form.ABBREVIATION;
    boolean beside = between.equals(",") || between.equals("(") || between.isEmpty() && abbreviated;
    if (!beside || town.isDemonym() || region.isDemonym()) {
      return;
    }
    boolean country = !town.candidates().isEmpty() && town.candidates().getFirst().isCountry();
    if (!pair(decisions, i, i + 1, COMMA)
        && !country
        && (abbreviated || town.candidates().isEmpty())) {
      Optional<Candidate> holder = holder(decisions, i + 1);
      if (holder.isPresent() && !between.isEmpty()) {
        decisions.decide(i, Sense.unknownIn(holder.get(), COMMA));
        if (decisions.isOpen(i + 1)) {
          decisions.decide(i + 1, Sense.of(holder.get(), COMMA));
        }
      }
    }
  }

  private static Optional<Candidate> holder(Decisions decisions, int region) {
    Optional<Candidate> decided = decisions.sense(region).flatMap(Sense::choice);
    return decided.isPresent()
        ? decided
        : decisions.toponym(region).candidates().stream()
            .filter(c -> c.isCountry() || c.isDivision())
            .findFirst();
  }

  /// Decides both by the likeliest two of which one holds the other; false if there are none.
  private static boolean pair(Decisions decisions, int inner, int outer, String rule) {
    Optional<Candidate> fixed = decisions.sense(outer).flatMap(Sense::choice);
    Candidate usualInner =
        decisions.toponym(inner).candidates().isEmpty()
            ? null
            : decisions.toponym(inner).candidates().getFirst();
    double usualOuter =
        decisions.toponym(outer).candidates().isEmpty()
            ? 0
            : decisions.toponym(outer).candidates().getFirst().weight();
    Candidate bestInner = null;
    Candidate bestOuter = null;
    double best = 0;
    for (Candidate o : decisions.toponym(outer).candidates()) {
      boolean holds =
          o.isCountry()
              || o.isDivision()
              || o.kind() != null && fixed.isPresent()
              || rule.equals(COMMA) && o.kind() == org.dragoman.model.Place.Kind.DISTRICT
              || rule.equals(COMMA)
                  && o.kind() == org.dragoman.model.Place.Kind.CITY
                  && o.weight() > 5;
      if (!holds || fixed.isPresent() && !fixed.get().equals(o)) {
        continue;
      }
      for (Candidate c : decisions.toponym(inner).candidates()) {
        double weight = c.weight() + o.weight() / 2;
        boolean list =
            usualInner != null && rule.equals(COMMA) && isList(usualInner, o, usualOuter);
        if (weight > best && !list && !c.isDemonym() && c.within(o)) {
          best = weight;
          bestInner = c;
          bestOuter = o;
        }
      }
    }
    if (bestInner == null || bestOuter == null) {
      return false;
    }
    decisions.decide(inner, Sense.of(bestInner, rule));
    if (decisions.isOpen(outer)) {
      decisions.decide(outer, Sense.of(bestOuter, rule));
    }
    return true;
  }

  /// *China, Japan* and *Colorado, California* are lists of their like, whatever villages bear the
  /// first name in the second.
  private static boolean isList(Candidate usualInner, Candidate outer, double usualOuter) {
    if (outer.form() == Candidate.Form.ABBREVIATION) {
      return false;
    }
    return usualInner.isCountry() && outer.isCountry()
        || usualInner.isDivision() && outer.isDivision()
        || outer.weight() < usualOuter - 2;
  }

  private static void inRegion(Decisions decisions, int i) {
    Analysis a = decisions.analysis();
    Toponym town = decisions.toponym(i);
    Toponym region = decisions.toponym(i + 1);
    if (town.isDemonym()
        || region.isDemonym()
        || a.sentenceOf(town.first()) != a.sentenceOf(region.first())) {
      return;
    }
    int from = town.last() + 1;
    int gap = region.first() - from;
    if (gap < 1 || gap > 4 || !Set.of("in", "of").contains(a.word(from))) {
      return;
    }
    for (int t = from + 1; t < region.first(); t++) {
      if (!a.tagged(t, "JJ")
          && !a.tagged(t, "DT")
          && !a.isNoun(t)
          && !a.tag(t).equals("POS")
          && !a.tagged(t, "RB")) {
        return;
      }
    }
    pair(decisions, i, i + 1, IN);
  }

  private void regionBefore(Decisions decisions, int i) {
    Analysis a = decisions.analysis();
    Toponym region = decisions.toponym(i);
    Toponym town = decisions.toponym(i + 1);
    if (town.isDemonym() || a.sentenceOf(town.first()) != a.sentenceOf(region.first())) {
      return;
    }
    int from = region.last() + 1;
    int gap = town.first() - from;
    boolean possessive = gap >= 1 && a.tag(from).equals("POS");
    if (gap < 1 || gap > 6) {
      return;
    }
    boolean sort = false;
    for (int t = from; t < town.first(); t++) {
      boolean noun = a.isNoun(t) && words.is(PlaceWords.Kind.SORT, a.lemma(t));
      sort |= noun;
      if (!noun
          && !a.tagged(t, "JJ")
          && !a.tag(t).equals("POS")
          && !a.word(t).equals("of")
          && !a.word(t).equals(",")
          && !a.tag(t).equals("HYPH")
          && !a.tagged(t, "VB")
          && !a.tagged(t, "RB")) {
        return;
      }
    }
    if (sort || possessive && gap <= 2) {
      pair(decisions, i + 1, i, BEFORE);
    }
  }

  private static String between(Analysis a, Toponym one, Toponym other) {
    int from = one.span().end();
    int to = other.span().start();
    return from <= to && to - from < 5 ? a.text().substring(from, to) : "?";
  }
}
