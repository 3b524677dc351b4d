// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Note;
import org.dragoman.model.Place;
import org.dragoman.model.Span;

/// The toponyms and demonyms of an article, in the order of the text; one [Place] a name and
/// meaning, with all its spans.
///
/// @param grounds the spans whose words cannot stand for those who rule there: *the coast of Syria*
public record Places(List<Place> all, List<Note> notes, Set<Span> grounds) {
  public Places {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
    grounds = Set.copyOf(grounds);
  }

  /// The place that has a span overlapping this one, if any.
  public Optional<Place> findAt(Span span) {
    return all.stream().filter(p -> p.spans().stream().anyMatch(span::overlaps)).findFirst();
  }
}
