// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;

/// A state, dependency, de facto or former state.
///
/// @param code ISO 3166-1 alpha-3
/// @param people nouns for its inhabitants, singular and plural
/// @param capital the seat of government first
/// @param successor the state that answers for a former one or administers a dependency
public record Country(
    String code,
    String name,
    List<String> aliases,
    List<String> adjectives,
    List<String> people,
    List<String> capital,
    Kind kind,
    Optional<String> successor,
    String region) {
  /// What sort of country it is.
  public enum Kind {
    STATE,
    DEPENDENCY,
    DE_FACTO,
    FORMER
  }
}
