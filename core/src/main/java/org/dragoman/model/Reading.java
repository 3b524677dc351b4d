// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;

/// All that Dragoman found in one article.
///
/// @param sha256 of the text in UTF-8, in hexadecimal
/// @param passes how often each pass decided, for the run's report
/// @param fingerprint of program, models, lexicons, registry and settings
public record Reading(
    Article article,
    String language,
    Genre genre,
    String sha256,
    List<Zone> zones,
    List<Span> sentences,
    int tokens,
    List<Actor> actors,
    List<Place> places,
    List<TimeExpression> times,
    List<Statement> statements,
    List<Event> events,
    List<Predicate> predicates,
    List<Note> notes,
    Passes passes,
    String fingerprint) {
  /// Name and version of the format.
  public static final String SCHEMA = "dragoman/reading/1";

  public Reading {
    zones = List.copyOf(zones);
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    times = List.copyOf(times);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    predicates = List.copyOf(predicates);
    notes = List.copyOf(notes);
  }
}
