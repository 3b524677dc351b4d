// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;

/// Finds who is mentioned and links the mentions of one actor.
public final class ActorFinder {
  private final Lexicon lexicon;

  public ActorFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Actors find(Analysis analysis, Places places, Trace trace) {
    return new Actors(List.of(), Map.of(), List.of());
  }
}
