// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;

/// What stands before or after a person's name.
///
/// @param title lower case, singular
/// @param gender `m`, `f`, or empty
public record Title(
    String title,
    Optional<String> plural,
    Kind kind,
    List<String> sectors,
    Optional<String> gender) {
  /// What sort of title it is.
  public enum Kind {
    OFFICE,
    RANK,
    HONORIFIC,
    PROFESSION,
    RELATION
  }
}
