// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Place;
import org.dragoman.model.PlaceSettings;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.dragoman.model.Zone;
import org.dragoman.text.Analysis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The country that the user expects, and the dateline.
class PlaceBiasTest {
  private static final String SLEPT = "%s|NNP|2|nsubj|L slept|VBD|0|root .|.|2|punct";
  private static Lexicon lexicon;

  private final List<String> fired = new ArrayList<>();
  private final Trace trace =
      new Trace() {
        @Override
        public boolean on() {
          return true;
        }

        @Override
        public void tried(String rule, Span at, Verdict verdict) {
          if (verdict instanceof Verdict.Fired(String made)) {
            fired.add(rule + ": " + made);
          }
        }
      };

  @BeforeAll
  static void load() {
    lexicon = Lexicon.load(Optional.empty(), Codebook.load());
  }

  private List<Place> find(Optional<String> bias, String... sentences) {
    return new PlaceFinder(lexicon, new PlaceSettings(bias))
        .find(Words.analysis(sentences), trace)
        .all();
  }

  @Test
  void movesADoubtfulNameToTheExpectedCountry() {
    assertThat(find(Optional.empty(), SLEPT.formatted("Cordoba")).getFirst().country())
        .isEqualTo("ARG");
    assertThat(find(Optional.of("ESP"), SLEPT.formatted("Cordoba")).getFirst().country())
        .isEqualTo("ESP");
    assertThat(fired).anyMatch(f -> f.startsWith("place.country-bias: C"));
  }

  @Test
  void doesNotMoveAGreatCityToItsSmallNamesake() {
    assertThat(find(Optional.of("CAN"), SLEPT.formatted("London")).getFirst().country())
        .isEqualTo("GBR");
  }

  @Test
  void doesNotMoveANameThatTheArticleBearsOut() {
    List<Place> places =
        find(Optional.of("ESP"), SLEPT.formatted("Cordoba"), SLEPT.formatted("Rosario"));
    assertThat(places).extracting(Place::country).containsExactly("ARG", "ARG");
  }

  @Test
  void saysWhereTheArticleWasFiled() {
    Analysis analysis = Words.analysis(SLEPT.formatted("Nairobi"));
    new PlaceFinder(lexicon)
        .find(
            analysis,
            List.of(new Zone(Zone.Kind.DATELINE, new Span(0, 7))),
            Optional.empty(),
            trace);
    assertThat(fired).anyMatch(f -> f.startsWith("place.dateline: filed from Nairobi"));
  }

  @Test
  void saysNothingOfANameOutsideTheDateline() {
    find(Optional.empty(), SLEPT.formatted("Nairobi"));
    assertThat(fired).noneMatch(f -> f.startsWith("place.dateline"));
  }

  @Test
  void isNamedInTheFingerprintOnlyWhereItIsSet() {
    assertThat(PlaceSettings.standard().fingerprint()).isEmpty();
    assertThat(new PlaceSettings(Optional.of("SYR")).fingerprint()).isEqualTo("|country-bias=SYR");
  }
}
