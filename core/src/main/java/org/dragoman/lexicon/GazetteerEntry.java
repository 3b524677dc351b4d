// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/// One place of the gazetteer.
///
/// @param id number of the entry in this gazetteer, only good while it is loaded
/// @param countries codes of the country it lies in, of all concerned for seas, rivers and world
///   regions
/// @param admin1 code of the first-level division, empty if none
/// @param lat degrees, WGS 84; null where none is known
/// @param population inhabitants, or -1 where it is unknown
/// @param feature GeoNames feature code, `PPLC` and the like
/// @param claimants who holds or claims contested ground; empty if nobody disputes it
/// @param otherNames how many other names the gazetteer has for it, which tells how widely it is
///   known
public record GazetteerEntry(
    int id,
    Optional<Long> geonameId,
    String name,
    Place.Kind kind,
    List<String> countries,
    String admin1,
    @Nullable Double lat,
    @Nullable Double lon,
    int population,
    String feature,
    List<String> claimants,
    int otherNames) {
  public GazetteerEntry {
    countries = List.copyOf(countries);
    claimants = List.copyOf(claimants);
  }
}
