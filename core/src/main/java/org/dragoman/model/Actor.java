// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who acts: a person, state, body, armed group, organisation, outlet or crowd.
///
/// @param id local to the reading: `a1`
/// @param ref key in the registry, stable across articles: `RUS/lavrov-sergei`
/// @param country ISO 3166-1 alpha-3, or null
/// @param code CAMEO-style actor code, or null
/// @param gender `m` or `f` of a person, as title, given name, pronouns or the registry tell; else
///   null
public record Actor(
    String id,
    @Nullable String ref,
    String name,
    ActorKind kind,
    @Nullable String country,
    @Nullable String code,
    List<String> sectors,
    List<Role> roles,
    List<Mention> mentions,
    @Nullable String gender) {
  public Actor {
    sectors = List.copyOf(sectors);
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
  }

  /// Somebody of whom no gender is known.
  public Actor(
      String id,
      @Nullable String ref,
      String name,
      ActorKind kind,
      @Nullable String country,
      @Nullable String code,
      List<String> sectors,
      List<Role> roles,
      List<Mention> mentions) {
    this(id, ref, name, kind, country, code, sectors, roles, mentions, null);
  }
}
