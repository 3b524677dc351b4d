// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Event;
import org.dragoman.model.Predicate;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// How certain each predicate is, by composition over the parse: negation, modals, conditions,
/// signatures of embedding words.
///
/// 1. Every verb, event noun and predicate adjective has one status, in the order of the text.
/// 2. The status is that of its innermost source: what X claims is certain for X.
/// 3. The author's value is 0 for what is only reported, unless the reporting word vouches for it.
public final class StatusFinder {
  private final Lexicon lexicon;

  public StatusFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Finds the status of every predicate of a text.
  public Statuses find(Analysis analysis, Trace trace) {
    Predicates predicates = new Predicates(analysis, lexicon);
    Composer composer = new Composer(analysis, lexicon, predicates, trace);
    composer.run();
    List<Predicate> found = new ArrayList<>();
    @Nullable Predicate[] byToken = new Predicate[analysis.size()];
    for (int t = 0; t < analysis.size(); t++) {
      boolean listed = predicates.is(t);
      if (!listed && !analysis.isNoun(t)) {
        continue;
      }
      Outlook outlook = composer.self(t);
      Predicate predicate =
          new Predicate(
              List.of(analysis.span(t)),
              analysis.lemma(t).toLowerCase(Locale.ROOT),
              outlook.status(),
              new Event.AuthorStatus(outlook.author()));
      byToken[t] = predicate;
      if (listed) {
        found.add(predicate);
      }
      if (listed && trace.on()) {
        trace.fired("status.composed", analysis.span(t), outlook.value() + " " + outlook.tense());
      }
    }
    return new Statuses(found, byToken, List.of());
  }
}
