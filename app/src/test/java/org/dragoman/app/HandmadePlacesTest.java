// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The blind set of traps for place names: see its README beside it for what is marked.
///
/// Found: some place overlaps the marked words. Country, use and division count as wrong where
/// nothing was found. A point is right within 161 km, 500 km for regions, seas and continents.
/// Clean: words that are no place, of which no part was read as one.
class HandmadePlacesTest {
  private static final Map<HandmadeSet.Half, Score> SCORES = new EnumMap<>(HandmadeSet.Half.class);

  /// Right and all, by what is asked.
  private static final class Score {
    private final Map<String, int[]> counts = new TreeMap<>();

    private void add(String what, boolean right) {
      int[] count = counts.computeIfAbsent(what, k -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
    }

    private double of(String what) {
      int[] count = counts.get(what);
      return (double) count[0] / count[1];
    }

    @Override
    public String toString() {
      return counts.entrySet().stream()
          .map(e ->
              String.format(
                  Locale.ROOT, "%s %.3f of %d", e.getKey(), of(e.getKey()), e.getValue()[1]))
          .collect(Collectors.joining(", "));
    }
  }

  @BeforeAll
  static void read() {
    for (HandmadeSet.Item item : HandmadeSet.load("place")) {
      Reading reading = item.read();
      for (HandmadeSet.Half half : HandmadeSet.Half.values()) {
        if (half.holds(item)) {
          score(item, reading.places(), SCORES.computeIfAbsent(half, h -> new Score()));
        }
      }
    }
    SCORES.forEach((half, score) -> System.out.println("places " + half + ": " + score));
  }

  private static void score(HandmadeSet.Item item, List<Place> places, Score score) {
    for (JsonNode gold : item.list("places")) {
      if (gold.path("optional").asBoolean(false)) {
        continue;
      }
      Optional<Place> found = at(places, HandmadeSet.span(gold.get("span")));
      score.add("found", found.isPresent());
      score.add(
          "country",
          found
              .filter(p -> isOneOf(gold, "country", "countryAlso", text(p.country())))
              .isPresent());
      score.add(
          "use",
          found
              .filter(p -> isOneOf(gold, "use", "useAlso", p.use().name().toLowerCase(Locale.ROOT)))
              .isPresent());
      if (!gold.path("lat").isMissingNode() && !gold.get("lat").isNull()) {
        score.add("point", found.filter(p -> isNear(p, gold)).isPresent());
      }
      if (!HandmadeSet.text(gold, "admin").isEmpty()) {
        score.add(
            "division",
            found
                .filter(p -> text(p.admin1()).equals(HandmadeSet.text(gold, "admin")))
                .isPresent());
      }
      if (gold.has("disputed")) {
        score.add(
            "disputed",
            found.filter(p -> p.disputed() == gold.get("disputed").asBoolean()).isPresent());
      }
    }
    for (JsonNode no : item.list("notPlaces")) {
      score.add(
          "clean", at(places, HandmadeSet.span(no.has("span") ? no.get("span") : no)).isEmpty());
    }
  }

  private static Optional<Place> at(List<Place> places, Span span) {
    return places.stream()
        .filter(p -> p.spans().stream().anyMatch(span::overlaps))
        .min(Comparator.comparing(p -> !p.spans().contains(span)));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  private static boolean isOneOf(JsonNode gold, String field, String others, String value) {
    return HandmadeSet.text(gold, field).equals(value)
        || HandmadeSet.list(gold, others).stream()
            .anyMatch(o -> (o.isNull() ? "" : o.asString()).equals(value));
  }

  private static boolean isNear(Place place, JsonNode gold) {
    Double lat = place.lat();
    Double lon = place.lon();
    if (lat == null || lon == null) {
      return false;
    }
    double a = Math.toRadians(lat);
    double b = Math.toRadians(gold.get("lat").asDouble());
    double half = Math.toRadians(gold.get("lon").asDouble() - lon) / 2;
    double h =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(half), 2);
    boolean wide =
        place.kind() == Place.Kind.REGION
            || place.kind() == Place.Kind.SEA
            || place.kind() == Place.Kind.COUNTRY
            || place.kind() == Place.Kind.CONTINENT;
    return 12_742 * Math.asin(Math.sqrt(h)) <= (wide ? 500 : 161);
  }

  @ParameterizedTest
  @EnumSource
  void findsPlacesAndTheirCountry(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).of("found")).isGreaterThan(0.93);
    assertThat(SCORES.get(half).of("country")).isGreaterThan(0.92);
    assertThat(SCORES.get(half).of("point")).isGreaterThan(0.88);
    assertThat(SCORES.get(half).of("disputed")).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatANameDoesInItsSentence(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).of("use")).isGreaterThan(0.89);
  }

  @ParameterizedTest
  @EnumSource
  void takesNothingElseForAPlace(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).of("clean")).isGreaterThan(0.74);
  }
}
