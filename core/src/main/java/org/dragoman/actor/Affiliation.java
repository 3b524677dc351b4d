// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.ActorKind;

/// To whom somebody belongs, as the words before or after the noun say: a country, a body, or both.
///
/// @param body name of the body, if one is named
/// @param code of the body
record Affiliation(
    Optional<String> country,
    Optional<String> body,
    Optional<ActorKind> kind,
    List<String> sectors,
    Optional<String> code) {
  static final Affiliation NONE =
      new Affiliation(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
}
