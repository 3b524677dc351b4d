// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.Note;
import org.dragoman.model.Passes;
import org.dragoman.model.Place;
import org.dragoman.model.Span;

/// The toponyms and demonyms of an article, in the order of the text; one [Place] a name and
/// meaning, with all its spans.
public final class Places {
  private final List<Place> all;
  private final List<Note> notes;
  private final Set<Span> grounds;
  private final Passes passes;
  private final TreeMap<Integer, Placed> byStart = new TreeMap<>();
  private int longest;

  private record Placed(Span span, int number) {}

  /// @param grounds the spans whose words cannot stand for those who rule there: *the coast of
  ///   Syria*
  /// @param passes how often each pass decided
  public Places(List<Place> all, List<Note> notes, Set<Span> grounds, Passes passes) {
    this.all = List.copyOf(all);
    this.notes = List.copyOf(notes);
    this.grounds = Set.copyOf(grounds);
    this.passes = passes;
    for (int n = 0; n < this.all.size(); n++) {
      for (Span span : this.all.get(n).spans()) {
        byStart.putIfAbsent(span.start(), new Placed(span, n));
        longest = Math.max(longest, span.length());
      }
    }
  }

  public List<Place> all() {
    return all;
  }

  public List<Note> notes() {
    return notes;
  }

  public Set<Span> grounds() {
    return grounds;
  }

  public Passes passes() {
    return passes;
  }

  /// The first place that has a span overlapping this one, if any.
  public Optional<Place> findAt(Span span) {
    int first = Integer.MAX_VALUE;
    int from = span.start() - longest;
    for (Map.Entry<Integer, Placed> near :
        byStart.subMap(from, true, span.end(), false).entrySet()) {
      Placed placed = near.getValue();
      if (placed.number() < first && span.overlaps(placed.span())) {
        first = placed.number();
      }
    }
    return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(all.get(first));
  }
}
