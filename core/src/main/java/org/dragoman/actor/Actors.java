// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// The actors of an article and where each is mentioned.
public final class Actors {
  private final List<Actor> all;
  private final List<Note> notes;
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<Integer, String> byHead = new HashMap<>();

  /// @param headTokens the head token of each mention, to the id of its actor
  public Actors(List<Actor> all, Map<Integer, String> headTokens, List<Note> notes) {
    this.all = List.copyOf(all);
    this.notes = List.copyOf(notes);
    this.all.forEach(a -> byId.put(a.id(), a));
    byHead.putAll(headTokens);
  }

  public List<Actor> all() {
    return all;
  }

  public List<Note> notes() {
    return notes;
  }

  /// @throws IllegalArgumentException if there is no such actor
  public Actor expect(String id) {
    Actor actor = byId.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }

  /// The actor that a noun phrase with this head token refers to.
  public Optional<Actor> findByHead(int token) {
    return Optional.ofNullable(byHead.get(token)).map(this::expect);
  }

  /// The actors mentioned by mentions that lie in this span, in the order of the text.
  public List<Actor> within(Span span) {
    return all.stream()
        .filter(a -> a.mentions().stream().map(Mention::span).anyMatch(span::contains))
        .toList();
  }

  /// The actor a phrase refers to: by its head token, else by the first mention that overlaps the head.
  public Optional<Actor> findAt(Analysis analysis, int head) {
    Optional<Actor> direct = findByHead(head);
    if (direct.isPresent()) {
      return direct;
    }
    Span span = analysis.span(head);
    return all.stream()
        .filter(a -> a.mentions().stream().anyMatch(m -> m.span().overlaps(span)))
        .findFirst();
  }
}
