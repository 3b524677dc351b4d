// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import org.dragoman.model.Span;

/// A place name or demonym in the text, with all it may stand for.
///
/// @param first its first token
/// @param last its last token
/// @param key the name folded: two toponyms of one key are the same name
/// @param candidates the weightiest first; empty for a place no list knows
record Toponym(
    int first, int last, Span span, String surface, String key, List<Candidate> candidates) {
  Toponym {
    candidates = List.copyOf(candidates);
  }

  Toponym with(List<Candidate> others) {
    return new Toponym(first, last, span, surface, key, others);
  }

  boolean isDemonym() {
    return !candidates.isEmpty() && candidates.stream().allMatch(Candidate::isDemonym);
  }
}
