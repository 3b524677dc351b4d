// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Note;
import org.dragoman.model.Passes;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;

/// The time expressions of an article, in the order of the text.
///
/// @param passes how often each rule decided
public record Times(List<TimeExpression> all, List<Note> notes, Passes passes) {
  public Times {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }

  /// The expression that overlaps this span, if any.
  public Optional<TimeExpression> findAt(Span span) {
    return all.stream().filter(t -> t.spans().stream().anyMatch(span::overlaps)).findFirst();
  }
}
