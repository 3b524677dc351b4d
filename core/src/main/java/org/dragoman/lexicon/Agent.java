// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.ActorKind;

/// A common noun for those who act: `gunman`, `troops`, `ministry`.
public record Agent(
    String noun, Optional<String> plural, ActorKind kind, List<String> sectors, Number number) {
  /// Whether the noun names one person, many people, or a body.
  public enum Number {
    PERSON,
    PEOPLE,
    BODY
  }
}
