// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Event;
import org.dragoman.model.Note;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds nouns that speak of an event told before and tell nothing themselves: *denied the attack*,
/// *the deal was signed in June*.
///
/// 1. The noun has *the*, *this* or *that*, names no parties, and is the trigger of a frame of the
///    event's type, or the very word that told it.
/// 2. It means the nearest such event before it. When one sentence tells two by different parties
///    it could be either, and is noted as unclear.
final class BackReferences {
  private static final String RULE = "event.refers";

  /// How many sentences back a bare noun reaches.
  private static final int REACH = 12;

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final EventBuilder builder;
  private final Trace trace;

  BackReferences(Syntax syntax, FrameBook frames, EventBuilder builder, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.builder = builder;
    this.trace = trace;
  }

  /// The events with these mentions added.
  List<Event> added(List<Event> events, List<Note> notes) {
    if (events.isEmpty()) {
      return events;
    }
    Set<Integer> told = new HashSet<>();
    for (Event e : events) {
      for (Event.EventMention m : e.mentions()) {
        m.trigger().spans().forEach(s -> mark(s, told));
      }
    }
    List<Event> all = new ArrayList<>(events);
    int before = 0;
    for (int t = token(events.getFirst()) + 1; t < a.size(); t++) {
      while (before + 1 < all.size() && token(all.get(before + 1)) < t) {
        before++;
      }
      if (!told.contains(t) && pointsBack(t)) {
        refer(t, before, all, notes);
      } else if (isLookedInto(t)) {
        add(t, before, all);
      }
    }
    return all;
  }

  private void mark(Span span, Set<Integer> told) {
    int last = a.tokenBefore(span.end());
    for (int t = a.tokenAt(span.start()); t <= last; t++) {
      told.add(t);
    }
  }

  /// *the attack*, *these talks*: a common noun with a word that points back and nothing of its own
  /// after it.
  private boolean pointsBack(int t) {
    if (!a.isNoun(t) || a.isProperNoun(t) || a.labelled(t, "compound")) {
      return false;
    }
    boolean points = false;
    for (int c : a.children(t)) {
      String label = a.label(c);
      points |=
          label.equals("det") && frames.isIn("@back-pointing", a.lemma(c).toLowerCase(Locale.ROOT));
      if (label.startsWith("nmod")
          || label.startsWith("acl")
          || label.equals("conj")
          || label.equals("compound")
          || frames.isIn("@anew", a.lemma(c).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return points;
  }

  /// *it needs to be probed*: what is looked into is what was just told.
  private boolean isLookedInto(int t) {
    boolean thing = a.lemma(t).equals("it") || a.tag(t).equals("DT");
    int up = thing ? a.head(t) : -1;
    for (int steps = 0; up >= 0 && steps < 3; up = a.child(up, "xcomp"), steps++) {
      if (a.isVerb(up) && frames.isOneOf("@inquire", a.lemma(up))) {
        return !a.labelled(t, "det") && (syntax.isPassive(up) || a.labelled(t, "obj"));
      }
    }
    return false;
  }

  /// Of the sentence before, or of this one, the last event.
  private void add(int t, int before, List<Event> events) {
    Event event = events.get(before);
    if (a.sentenceOf(t) - a.sentenceOf(token(event)) <= 1 && token(event) < t) {
      events.set(before, event.withMention(builder.mention(t, a.lemma(t), RULE)));
      trace.fired(RULE, a.span(t), "means " + event.id());
    }
  }

  private void refer(int t, int before, List<Event> events, List<Note> notes) {
    Set<String> types = new HashSet<>();
    for (Frame f : frames.frames('n', a.lemma(t))) {
      boolean bare = f.objects().stream().allMatch(Frame.ObjectCondition::negated);
      if (f.trigger().size() == 1 && bare) {
        types.add(f.event());
      }
    }
    List<Integer> near = nearest(t, before, types, events);
    if (near.size() > 1) {
      notes.add(new Note("event", "unclear-reference", a.span(t)));
      trace.refused(RULE, a.span(t), "two events told before could be meant");
      return;
    }
    if (near.size() == 1) {
      Event event = events.get(near.getFirst());
      events.set(near.getFirst(), event.withMention(builder.mention(t, a.lemma(t), RULE)));
      trace.fired(RULE, a.span(t), "means " + event.id());
    }
  }

  /// The events of the nearest sentence before that has one of these types; of several the one told
  /// with the same word.
  private List<Integer> nearest(int t, int before, Set<String> types, List<Event> events) {
    List<Integer> near = new ArrayList<>();
    int at = -1;
    for (int i = before; i >= 0; i--) {
      int sentence = a.sentenceOf(token(events.get(i)));
      if (a.sentenceOf(t) - sentence > REACH || sentence < at) {
        break;
      }
      if (isNamed(events.get(i), t)) {
        return List.of(i);
      }
      if (types.contains(events.get(i).plover().event())) {
        at = sentence;
        near.add(i);
      }
    }
    return near.size() > 1 && isOneDeed(near, events) ? List.of(near.getLast()) : near;
  }

  /// Told by this noun, or by a verb that has it as its object (*cut a deal*).
  private boolean isNamed(Event event, int noun) {
    int trigger = token(event);
    if (a.lemma(trigger).equals(a.lemma(noun))) {
      return true;
    }
    int object = a.isVerb(trigger) ? a.child(trigger, "obj") : -1;
    return object >= 0
        && object != noun
        && event.statement() == null
        && a.lemma(object).equals(a.lemma(noun));
  }

  /// *bombed the town and wounded ten*: what the same parties did in one sentence is one deed to
  /// look back on, named by its first word.
  private static boolean isOneDeed(List<Integer> near, List<Event> events) {
    return near.stream().map(i -> actors(events.get(i))).distinct().count() == 1;
  }

  private static Set<String> actors(Event event) {
    Set<String> actors = new HashSet<>();
    for (Event.Party p : event.source()) {
      actors.add(Objects.requireNonNullElse(p.actor(), ""));
    }
    return actors;
  }

  private int token(Event event) {
    return a.tokenAt(event.trigger().spans().getFirst().start());
  }
}
