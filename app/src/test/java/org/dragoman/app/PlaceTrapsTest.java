// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.place.PlaceFinder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names that are also something else, read with the real analyser. The cases are data.
class PlaceTrapsTest {
  private static EnglishAnalyser analyser;
  private static PlaceFinder places;

  @BeforeAll
  static void load() {
    analyser = new EnglishAnalyser();
    places = new PlaceFinder(Lexicon.load(Optional.empty(), Codebook.load()));
  }

  static Stream<String[]> traps() throws IOException {
    try (InputStream in = PlaceTrapsTest.class.getResourceAsStream("/places/traps.tsv")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.split("\t"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{1} in: {0}")
  @MethodSource("traps")
  void knowsWhatTheNameIs(String text, String name, String is) {
    int at = text.indexOf(name);
    Optional<Place> found =
        places.find(analyser.analyse(text), Trace.none()).findAt(new Span(at, at + name.length()));
    assertThat(found.map(PlaceTrapsTest::described).orElse("none")).isEqualTo(is);
  }

  private static String described(Place place) {
    if (place.lat() == null) {
      return "unknown";
    }
    StringBuilder is = new StringBuilder();
    if (place.use() != Place.Use.PLACE) {
      is.append(place.use().name().toLowerCase(Locale.ROOT)).append(' ');
    }
    is.append(String.valueOf(place.kind()).toLowerCase(Locale.ROOT));
    if (place.country() != null) {
      is.append(' ').append(place.country());
    }
    if (place.admin1() != null) {
      is.append('.').append(place.admin1());
    }
    return is.toString();
  }
}
