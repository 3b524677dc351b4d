// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;

/// Makes CAMEO-style actor codes of a country and sectors, in the form that the organisations have:
/// a parliament is `USAGOVLEG`, a lawmaker too.
final class Codes {
  /// Branches of government: their code says so before the branch.
  private static final Set<String> BRANCHES = Set.of("LEG", "JUD", "SPY");

  /// What a noun says of itself although it stands with a body: a *Hamas prisoner* is no Hamas.
  private static final Set<String> OWN = Set.of("CVL", "REF", "OPP", "MED", "CRM", "LAB", "BUS");

  private Codes() {}

  /// The code of somebody with this country and these sectors; at most two sectors count.
  static Optional<String> of(Optional<String> country, List<String> sectors) {
    if (country.isEmpty() && sectors.isEmpty()) {
      return Optional.empty();
    }
    List<String> roles = new ArrayList<>(sectors.subList(0, Math.min(2, sectors.size())));
    if (country.isPresent() && !roles.isEmpty() && BRANCHES.contains(roles.getFirst())) {
      roles.remove("GOV");
      roles.addFirst("GOV");
    }
    return Optional.of(country.orElse("") + String.join("", roles));
  }

  /// The sectors of a person or people with a noun or title of these sectors in this body.
  static List<String> sectors(List<String> own, Affiliation body) {
    if (own.isEmpty()) {
      return body.sectors();
    }
    return bodyDecides(own, body) ? body.sectors() : own;
  }

  /// The code of a person or people: that of a named body, where they act for it.
  static Optional<String> of(List<String> own, Affiliation body, Optional<String> country) {
    if (body.code().isPresent() && (own.isEmpty() || bodyDecides(own, body))) {
      return body.code();
    }
    return of(country, sectors(own, body));
  }

  private static boolean bodyDecides(List<String> own, Affiliation body) {
    if (body.kind().isEmpty() || body.sectors().isEmpty() || OWN.contains(own.getFirst())) {
      return false;
    }
    ActorKind kind = body.kind().get();
    boolean state = kind == ActorKind.GOVERNMENT || kind == ActorKind.STATE;
    return !state || own.getFirst().equals("GOV");
  }
}
