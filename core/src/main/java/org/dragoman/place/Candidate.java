// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/// What a toponym may stand for.
///
/// @param countries codes; the first is the one it lies in, more for seas, rivers and world regions
/// @param admin1 code of the first-level division, empty if none
/// @param feature GeoNames feature code, empty for countries of the lexicon
/// @param form how the text names it
/// @param weight how likely a reader means it before reading on; decimal logarithm of the people it
///   matters to, roughly
record Candidate(
    Place.Kind kind,
    String name,
    List<String> countries,
    String admin1,
    @Nullable Double lat,
    @Nullable Double lon,
    Optional<Long> geonameId,
    String feature,
    List<String> claimants,
    Form form,
    double weight) {

  /// Feature code of a state that is gone.
  static final String GONE = "PCLH";

  /// How the text names a place.
  enum Form {
    NAME,
    ALTERNATE,
    ABBREVIATION,
    ADJECTIVE,
    PEOPLE
  }

  Candidate weighing(double other) {
    return new Candidate(
        kind, name, countries, admin1, lat, lon, geonameId, feature, claimants, form, other);
  }

  Candidate as(Form other) {
    return new Candidate(
        kind, name, countries, admin1, lat, lon, geonameId, feature, claimants, other, weight);
  }

  boolean isDemonym() {
    return form == Form.ADJECTIVE || form == Form.PEOPLE;
  }

  boolean isCountry() {
    return kind == Place.Kind.COUNTRY;
  }

  boolean isGone() {
    return feature.equals(GONE);
  }

  boolean isCapital() {
    return feature.equals("PPLC");
  }

  /// A first-level division, not a world region or a mountain range.
  boolean isDivision() {
    return kind == Place.Kind.REGION && !admin1.isEmpty();
  }

  /// Whether it spans countries: a continent, a sea, a world region.
  boolean isWide() {
    return kind == Place.Kind.CONTINENT
        || kind == Place.Kind.SEA
        || kind == Place.Kind.REGION && admin1.isEmpty();
  }

  boolean hasCoordinates() {
    return lat != null && lon != null;
  }

  /// The code of the one country it lies in; empty for a sea or a continent.
  String country() {
    return countries.isEmpty() ? "" : countries.getFirst();
  }

  /// Whether this lies in the other, a country, division or district.
  boolean within(Candidate other) {
    if (!countries.contains(other.country()) || other.country().isEmpty()) {
      return false;
    }
    if (other.isCountry()) {
      return !isCountry();
    }
    if (other.isDivision()) {
      return !isCountry() && !isDivision() && admin1.equals(other.admin1);
    }
    boolean holds = other.kind == Place.Kind.DISTRICT || other.kind == Place.Kind.CITY;
    return holds
        && (kind == Place.Kind.CITY || kind == Place.Kind.DISTRICT || kind == Place.Kind.SITE)
        && admin1.equals(other.admin1)
        && kilometres(other) < 120;
  }

  /// The distance to another, along the ground; infinite where a coordinate is missing.
  double kilometres(Candidate other) {
    if (lat == null || lon == null || other.lat == null || other.lon == null) {
      return Double.POSITIVE_INFINITY;
    }
    double a = Math.toRadians(lat);
    double b = Math.toRadians(other.lat);
    double h =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a)
                * Math.cos(b)
                * Math.pow(Math.sin(Math.toRadians(other.lon - lon) / 2), 2);
    return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
