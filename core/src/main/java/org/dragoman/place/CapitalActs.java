// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Analysis;

/// *Washington warned on Monday*: who speaks or acts under the name of a capital is its government,
/// so the name stands for the capital even where a division or town of that name is near.
///
/// Id `place.capital-acts`.
final class CapitalActs implements Pass {
  /// How much more people another place of the name may have.
  private static final double MARGIN = 0.7;

  private static final Set<String> ACTS =
      Set.of(
          "say",
          "warn",
          "accuse",
          "deny",
          "announce",
          "reject",
          "condemn",
          "demand",
          "urge",
          "threaten",
          "insist",
          "agree",
          "refuse",
          "want",
          "support",
          "oppose",
          "recall",
          "expel",
          "impose",
          "sign",
          "blame",
          "call",
          "offer",
          "propose",
          "vow",
          "criticise",
          "criticize",
          "welcome",
          "back",
          "claim",
          "declare",
          "express",
          "protest",
          "retaliate",
          "negotiate",
          "recognise",
          "recognize");

  @Override
  public void decide(Decisions decisions) {
    Analysis a = decisions.analysis();
    for (int i = 0; i < decisions.size(); i++) {
      Toponym t = decisions.toponym(i);
      int verb = a.head(t.last());
      boolean acts =
          decisions.isOpen(i)
              && a.label(t.last()).equals("nsubj")
              && verb >= 0
              && ACTS.contains(a.lemma(verb));
      if (!acts || t.candidates().isEmpty() || t.candidates().getFirst().isCountry()) {
        continue;
      }
      double most = t.candidates().getFirst().weight();
      Optional<Candidate> capital =
          t.candidates().stream()
              .filter(c ->
                  c.isCapital() && c.form() == Candidate.Form.NAME && c.weight() > most - MARGIN)
              .findFirst();
      if (capital.isPresent()) {
        decisions.decide(i, Sense.of(capital.get(), "place.capital-acts"));
      }
    }
  }
}
