// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A toponym or demonym of the text, whatever it stands for there, and where it lies if that could
/// be told.
///
/// @param candidates how many entries of the gazetteer bear the name
/// @param claimants countries that claim contested ground, alpha-3
public record Place(
    String id,
    List<Span> spans,
    String name,
    Use use,
    @Nullable Kind kind,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Long geonameId,
    @Nullable Kind precision,
    boolean disputed,
    List<String> claimants,
    int candidates) {
  public Place {
    spans = List.copyOf(spans);
    claimants = List.copyOf(claimants);
  }

  /// What the words stand for.
  public enum Use {
    PLACE,
    ACTOR,
    DEMONYM,
    PROCESS
  }

  /// What sort of place it is.
  public enum Kind {
    COUNTRY,
    REGION,
    DISTRICT,
    CITY,
    SITE,
    SEA,
    CONTINENT
  }
}
