// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/// What went wrong with one article.
///
/// @param stage the part of the reading, or `ingest`
/// @param place where in the input: a line, a field, an offset
public record Fault(Stage stage, Kind kind, String message, @Nullable String place) {
  /// Where it happened.
  public enum Stage {
    INGEST,
    ANALYSIS,
    PLACE,
    TIME,
    ACTOR,
    STATUS,
    STATEMENT,
    EVENT,
    READING,
    STORE
  }

  /// What sort of fault it is.
  public enum Kind {
    MALFORMED,
    UNREADABLE,
    MISSING_FIELD,
    UNSUPPORTED,
    INTERNAL
  }
}
