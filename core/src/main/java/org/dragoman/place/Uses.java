// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.Place;
import org.dragoman.text.Analysis;

/// What a place name does in its sentence: names a place, a people, or talks and papers called
/// after where they were held or signed.
final class Uses {
  private final PlaceWords words;

  Uses(PlaceWords words) {
    this.words = words;
  }

  Place.Use of(Analysis a, Toponym toponym, Sense sense) {
    boolean demonym = sense.choice().map(Candidate::isDemonym).orElseGet(toponym::isDemonym);
    if (demonym) {
      return Place.Use.DEMONYM;
    }
    return isProcess(a, toponym, sense) ? Place.Use.PROCESS : Place.Use.PLACE;
  }

  /// *the Astana talks*, *Minsk agreements*, *the Geneva peace process*; a country's agreement is
  /// its own.
  private boolean isProcess(Analysis a, Toponym toponym, Sense sense) {
    boolean town = sense.choice().map(c -> !c.isCountry() && !c.isWide()).orElse(true);
    int up = a.head(toponym.last());
    if (!town || up <= toponym.last() || up - toponym.last() > 5) {
      return false;
    }
    String label = a.label(toponym.last());
    boolean modifies = label.equals("compound") || label.equals("amod") || label.equals("nmod");
    return modifies && words.is(PlaceWords.Kind.PROCESS, a.lemma(up));
  }
}
