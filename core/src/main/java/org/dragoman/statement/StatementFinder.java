// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import org.dragoman.actor.Actors;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.time.Times;

/// Finds who says what to whom.
public final class StatementFinder {
  private final Lexicon lexicon;

  public StatementFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Statements find(
      Analysis analysis, Actors actors, Statuses statuses, Times times, Places places, Trace trace) {
    return new Statements(List.of(), List.of());
  }
}
