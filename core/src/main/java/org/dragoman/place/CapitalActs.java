// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.text.Analysis;

/// *Washington warned on Monday*: who speaks or acts under the name of a capital is its government,
/// so the name stands for the capital even where a division or town of that name is near.
///
/// Id `place.capital-acts`.
final class CapitalActs implements Pass {
  /// How much more people another place of the name may have.
  private static final double MARGIN = 0.7;

  private final PlaceWords words;

  CapitalActs(PlaceWords words) {
    this.words = words;
  }

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
              && words.is(PlaceWords.Kind.ACT, a.lemma(verb));
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
