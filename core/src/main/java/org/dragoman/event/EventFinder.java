// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Actors;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.statement.Statements;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.time.Times;

/// Finds who did what to whom.
public final class EventFinder {
  private final Lexicon lexicon;
  private final Codebook codebook;

  public EventFinder(Lexicon lexicon, Codebook codebook) {
    this.lexicon = lexicon;
    this.codebook = codebook;
  }

  public Events find(
      Analysis analysis,
      Actors actors,
      Statuses statuses,
      Times times,
      Places places,
      Statements statements,
      Trace trace) {
    return new Events(List.of(), List.of());
  }
}
