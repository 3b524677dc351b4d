// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Event;
import org.dragoman.model.Note;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Zone;
import org.dragoman.place.Places;
import org.dragoman.statement.Statements;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.dragoman.time.Times;

/// Finds who did what to whom.
///
/// 1. Frames are found by the lemma of their trigger; the best that fits at a trigger wins.
/// 2. An event inside another that changes it (an agreement to meet) becomes one event with it.
/// 3. Several tellings of one happening are one event with several mentions.
/// 4. Each mention says on whose word it stands and how certainly; what involves no political actor
///    is no event.
public final class EventFinder {
  private final Lexicon lexicon;
  private final Codebook codebook;

  public EventFinder(Lexicon lexicon, Codebook codebook) {
    this.lexicon = lexicon;
    this.codebook = codebook;
  }

  /// Finds the events of an article.
  ///
  /// @param zones the parts of the text; what only credits, corrects or advertises tells no event
  public Events find(
      Analysis analysis,
      List<Zone> zones,
      Actors actors,
      Statuses statuses,
      Times times,
      Places places,
      Statements statements,
      Trace trace) {
    Syntax syntax = new Syntax(analysis);
    Slots slots = new Slots(syntax, lexicon.frames());
    Parties parties = new Parties(syntax, lexicon.frames(), actors, places, times);
    FrameMatcher matcher = new FrameMatcher(syntax, lexicon.frames(), slots, parties, trace);
    Embedding embedding = new Embedding(syntax, lexicon.frames(), trace);
    EventBuilder builder =
        new EventBuilder(
            syntax,
            codebook,
            new Intent(syntax, lexicon.frames(), slots, trace),
            new Modes(syntax, codebook, lexicon.frames(), trace),
            statuses,
            statements,
            new Settings(syntax, places, times, lexicon.frames()),
            new Magnitudes(syntax, lexicon.magnitudes()));
    Foreground foreground = new Foreground(analysis, parties, lexicon.frames(), trace);
    List<Event> events = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Set<Integer> silent = silent(analysis, zones);
    for (int s = 0; s < analysis.sentences(); s++) {
      if (matcher.isGame(s) || silent.contains(s)) {
        continue;
      }
      Map<Integer, Candidate> byTrigger = new LinkedHashMap<>();
      for (int t = analysis.firstToken(s); t < analysis.endToken(s); t++) {
        Optional<Candidate> candidate = matcher.best(t);
        if (candidate.isPresent()) {
          byTrigger.put(t, candidate.get());
        }
      }
      List<Candidate> combined = embedding.combine(byTrigger, matcher::embedded).candidates();
      for (Candidate c : foreground.of(combined, notes)) {
        if (trace.on()) {
          trace.fired(c.frame().id(), analysis.span(c.trigger()), c.code().toString());
        }
        events.add(builder.build("e" + (events.size() + 1), c));
      }
    }
    List<Event> joined = new SameEvents(analysis, lexicon.frames(), places, trace).joined(events);
    List<Event> told =
        new BackReferences(syntax, lexicon.frames(), builder, trace).added(joined, notes);
    return new Events(told, notes);
  }

  private static Set<Integer> silent(Analysis analysis, List<Zone> zones) {
    List<Span> spans = Zone.silent(zones);
    Set<Integer> silent = new HashSet<>();
    for (int s = 0; s < analysis.sentences() && !spans.isEmpty(); s++) {
      Span sentence = analysis.sentenceSpan(s);
      if (spans.stream().anyMatch(z -> z.contains(sentence))) {
        silent.add(s);
      }
    }
    return silent;
  }
}
