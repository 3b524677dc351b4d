// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Place names.
///
/// 1. *Found*: some place overlaps the marked words. Country, use and division count as wrong where
///    nothing was found.
/// 2. A *point* is right within 161 km (100 miles, as the field counts), 500 km for regions, seas,
///    countries and continents.
/// 3. *Left alone*: words of `notPlaces` no part of which was read as a place.
final class PlaceScore implements LayerScore {
  private static final String LAYER = "places";
  private static final Measure FOUND = Measure.share(LAYER, "found");
  private static final Measure COUNTRY = Measure.share(LAYER, "country");
  private static final Measure USE = Measure.share(LAYER, "use");
  private static final Measure POINT = Measure.share(LAYER, "point");
  private static final Measure DIVISION = Measure.share(LAYER, "division");
  private static final Measure DISPUTED = Measure.share(LAYER, "disputed");
  private static final Measure LEFT_ALONE = Measure.share(LAYER, "left alone");
  private static final double EARTH_DIAMETER_KM = 12_742;

  @Override
  public String layer() {
    return LAYER;
  }

  @Override
  public void score(GoldArticle gold, Reading reading, Scorecard card) {
    for (JsonNode want : gold.coded(LAYER)) {
      if (!GoldArticle.isOptional(want)) {
        compare(gold, want, at(reading.places(), gold.span(want)), card);
      }
    }
    for (JsonNode no : gold.coded("notPlaces")) {
      Optional<Place> taken = at(reading.places(), gold.span(no));
      card.share(LEFT_ALONE, taken.isEmpty());
      taken.ifPresent(p -> card.differs(LEFT_ALONE, p.name()));
    }
  }

  private static void compare(
      GoldArticle gold, JsonNode want, Optional<Place> found, Scorecard card) {
    String words = gold.span(want).of(gold.text());
    card.share(FOUND, found.isPresent());
    if (found.isEmpty()) {
      card.differs(FOUND, words);
    }
    if (gold.asks(LAYER, "country")) {
      boolean right = found.filter(p -> is(want, "country", p.country())).isPresent();
      card.share(COUNTRY, right);
      found
          .filter(p -> !right)
          .ifPresent(p ->
              card.differs(
                  COUNTRY,
                  words + ": " + GoldArticle.text(want, "country") + ", not " + p.country()));
    }
    if (gold.asks(LAYER, "use")) {
      boolean right =
          found.filter(p -> is(want, "use", p.use().name().toLowerCase(Locale.ROOT))).isPresent();
      card.share(USE, right);
      found
          .filter(p -> !right)
          .ifPresent(p ->
              card.differs(USE, words + ": " + GoldArticle.text(want, "use") + ", not " + p.use()));
    }
    if (want.hasNonNull("lat")) {
      card.share(POINT, found.filter(p -> isNear(p, want)).isPresent());
    }
    if (!GoldArticle.text(want, "admin").isEmpty()) {
      card.share(
          DIVISION,
          found.filter(p -> GoldArticle.text(want, "admin").equals(p.admin1())).isPresent());
    }
    if (want.has("disputed")) {
      card.share(
          DISPUTED,
          found.filter(p -> p.disputed() == want.get("disputed").asBoolean()).isPresent());
    }
  }

  private static Optional<Place> at(List<Place> places, Span span) {
    return places.stream()
        .filter(p -> p.spans().stream().anyMatch(span::overlaps))
        .min(Comparator.comparing(p -> !p.spans().contains(span)));
  }

  private static boolean is(JsonNode gold, String field, @Nullable String value) {
    String have = Objects.requireNonNullElse(value, "");
    return GoldArticle.text(gold, field).equals(have)
        || GoldArticle.list(gold, field + "Also").stream()
            .anyMatch(o -> (o.isNull() ? "" : o.asString("")).equals(have));
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
    return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(h)) <= (wide ? 500 : 161);
  }
}
