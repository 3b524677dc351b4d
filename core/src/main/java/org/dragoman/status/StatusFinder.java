// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Predicate;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// How certain each predicate is, by composition over the parse: negation, modals, conditions, signatures
/// of embedding words.
public final class StatusFinder {
  private final Lexicon lexicon;

  public StatusFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Statuses find(Analysis analysis, Trace trace) {
    return new Statuses(List.of(), new Predicate[analysis.size()], List.of());
  }
}
