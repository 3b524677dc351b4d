// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.model.Note;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Passes;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Finds time expressions and resolves them against the day of publication; no clock is ever asked.
///
/// 1. Types and values are those of TIMEX3; a date also has its first and last day and its
///    precision.
/// 2. Expressions do not overlap and stand in the order of the text.
/// 3. What nothing fixes has no value and leaves a note `time-unresolved`.
public final class TimeFinder {
  private final TimeWords words;

  public TimeFinder(Lexicon lexicon) {
    this.words = lexicon.times();
  }

  /// Finds the expressions; without a day of publication, relative ones stay without a value.
  public Times find(Analysis analysis, Optional<PartialDate> published, Trace trace) {
    List<TimeExpression> found = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    if (analysis.size() == 0) {
      return new Times(found, notes, Passes.NONE);
    }
    Passes.Counter passes = new Passes.Counter();
    Atoms atoms = new Atoms(analysis, words);
    Grammar grammar = new Grammar(atoms, words, trace);
    Resolver resolver = new Resolver(analysis, words, Anchor.of(published));
    List<Match> matches = matches(atoms, grammar);
    Spoken spoken = new Spoken(atoms, words, matches);
    for (int k = 0; k < matches.size(); k++) {
      Match match = matches.get(k);
      Match day = spoken.day(k);
      String value = day == null ? null : resolver.value(day.meaning(), anchorToken(atoms, day));
      match = value == null ? match : Spoken.from(match, value);
      Resolver.Resolved resolved =
          resolver.resolve(match.meaning(), anchorToken(atoms, match), atoms.low(match.from() - 1));
      Span span = span(atoms, match, resolved);
      found.add(expression("t" + (found.size() + 1), span, resolved));
      if (resolved.value() == null) {
        passes.abstained(match.rule());
        notes.add(new Note("time", "time-unresolved", span));
      } else {
        passes.decided(match.rule());
      }
      if (trace.on()) {
        trace.fired(match.rule(), span, resolved.type() + " " + resolved.value());
      }
    }
    return new Times(found, notes, passes.passes());
  }

  private static List<Match> matches(Atoms atoms, Grammar grammar) {
    List<Match> matches = new ArrayList<>();
    Match next = null;
    int i = 0;
    while (i < atoms.size()) {
      Match match = next == null ? grammar.at(i) : next;
      if (match == null) {
        i++;
        continue;
      }
      matches.add(match);
      next = grammar.next(match);
      i = next == null ? match.to() : next.from();
    }
    return matches;
  }

  /// In three days: the preposition belongs to a date, not to a length.
  private static Span span(Atoms atoms, Match match, Resolver.Resolved resolved) {
    boolean bare =
        match.meaning() instanceof Meaning.Ahead && resolved.type() == TimeExpression.Type.DURATION;
    int first = bare ? match.from() + 1 : match.from();
    return new Span(atoms.start(first), atoms.end(match.to() - 1));
  }

  /// The token of the expression that hangs on a word outside it.
  static int anchorToken(Atoms atoms, Match match) {
    Analysis analysis = atoms.analysis();
    int first = atoms.token(match.from());
    int last = atoms.token(match.to() - 1);
    for (int t = first; t <= last && t >= 0; t++) {
      int head = analysis.head(t);
      if (head < first || head > last) {
        return t;
      }
    }
    return first;
  }

  private static TimeExpression expression(String id, Span span, Resolver.Resolved resolved) {
    Optional<Interval> interval = resolved.interval();
    return new TimeExpression(
        id,
        List.of(span),
        resolved.type(),
        resolved.value(),
        interval.map(i -> i.start().toString()).orElse(null),
        interval.map(i -> i.end().toString()).orElse(null),
        interval.map(Interval::precision).orElse(null));
  }
}
