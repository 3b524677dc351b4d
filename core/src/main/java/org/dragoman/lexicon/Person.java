// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;

/// A holder of office.
///
/// @param gender `m` or `f`
/// @param country ISO 3166-1 alpha-3
public record Person(
    String name,
    List<String> aliases,
    Optional<String> gender,
    Optional<String> country,
    List<Tenure> roles) {
  /// An office with its dates, ISO 8601 reduced to what is known.
  public record Tenure(String title, Optional<String> from, Optional<String> to) {}
}
