// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.Optional;

/// What a user wants of the resolution of places.
///
/// @param countryBias alpha-3 code of the country that the articles are expected to be about
public record PlaceSettings(Optional<String> countryBias) {
  /// Nothing is expected.
  public static PlaceSettings standard() {
    return new PlaceSettings(Optional.empty());
  }

  /// The settings in words that differ when they do; empty for the standard ones.
  public String fingerprint() {
    return countryBias.map(country -> "|country-bias=" + country).orElse("");
  }
}
