// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.ActorKind;

/// Which country an outlet writes of first: its own. Agencies and papers of the world have none.
final class Outlets {
  private final PhraseIndex<Named> names;
  private final PlaceWords words;

  Outlets(Lexicon lexicon) {
    this.names = lexicon.names().names();
    this.words = lexicon.placeWords();
  }

  /// The country of the one outlet of this name; empty where the lists know none or several.
  Optional<String> country(String outlet) {
    String name = outlet.strip();
    if (name.isEmpty() || words.is(PlaceWords.Kind.WORLD, name)) {
      return Optional.empty();
    }
    Optional<String> country = only(name);
    return country.isPresent() || !name.startsWith("The ") ? country : country(name.substring(4));
  }

  private Optional<String> only(String name) {
    List<String> countries =
        names.get(name).stream()
            .filter(n -> n instanceof Named.OfBody b && b.body().kind() == ActorKind.MEDIA)
            .flatMap(n -> ((Named.OfBody) n).body().country().stream())
            .distinct()
            .toList();
    return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
  }
}
