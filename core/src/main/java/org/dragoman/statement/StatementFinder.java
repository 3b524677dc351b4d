// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import org.dragoman.actor.Actors;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Zone;
import org.dragoman.place.Places;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.time.Times;

/// Finds who says what to whom.
///
/// 1. Quotation marks first, then complements of verbs, then nouns, adjectives and phrases; last,
///    the quotations that go on without a cue of their own.
/// 2. One cue makes one statement. Every statement has content; its source may be empty.
/// 3. Statements come in the order of their first words, with ids `s1`, `s2` …
public final class StatementFinder {
  private final Lexicon lexicon;

  public StatementFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @param zones the parts of the text; what only credits, corrects or advertises states nothing
  public Statements find(
      Analysis analysis,
      List<Zone> zones,
      Actors actors,
      Statuses statuses,
      Times times,
      Places places,
      Trace trace) {
    Scene scene = new Scene(analysis, actors, lexicon, trace);
    List<Quotations.Quoted> outer = Quotations.outer(analysis);
    new QuotedSayings(scene).find(outer);
    new QuotationStatements(scene).find(outer);
    new ColonStatements(scene).find();
    new PhraseStatements(scene).find();
    new ComplementStatements(scene).find();
    new NominalStatements(scene).find();
    new RunningQuotations(scene).follow(outer);
    new CitedSources(scene).find();
    List<Span> silent = Zone.silent(zones);
    scene.drafts.removeIf(d -> Zone.isIn(silent, d.content));
    Tails.cutReports(scene);
    scene.drafts.forEach(d -> Tails.cut(scene, d));
    return new Finishing(scene, times, places).finish();
  }
}
