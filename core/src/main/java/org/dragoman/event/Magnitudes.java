// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.MagnitudeWords;
import org.dragoman.lexicon.MagnitudeWords.Kind;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Event;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Numbers that belong to an event: killed, injured, arrested, displaced, troops, protesters,
/// money.
///
/// They stand with the event's own words (*arrested 40 fishermen*, *the release of eleven girls*),
/// or with a verb of harm in the same clause (*hit a market, killing 12*; *the raid cost 8 lives*;
/// *twelve died in the blast*).
final class Magnitudes {
  private static final Set<String> HARMFUL = Set.of("ASSAULT", "PROTEST", "COERCE", "MOBILIZE");

  private final Analysis a;
  private final Syntax syntax;
  private final MagnitudeWords words;
  private final Quantities quantities;

  Magnitudes(Syntax syntax, MagnitudeWords words) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.words = words;
    this.quantities = new Quantities(a, words);
  }

  List<Event.Magnitude> of(Candidate candidate, Candidate.Code code) {
    Map<String, Event.Magnitude> found = new LinkedHashMap<>();
    if (HARMFUL.contains(code.event())) {
      for (int verb : verbs(candidate.trigger())) {
        harm(verb, found);
      }
    }
    if (code.event().equals("PROTEST")) {
      turnout(candidate.trigger(), found);
    }
    own(candidate, code, found);
    return new ArrayList<>(found.values());
  }

  /// *the march drew 20,000 people*: how many came.
  private void turnout(int trigger, Map<String, Event.Magnitude> found) {
    int verb = a.head(trigger);
    boolean draws =
        verb >= 0
            && a.labelled(trigger, "nsubj")
            && words.value(Kind.TURNOUT, a.lemma(verb).toLowerCase(Locale.ROOT)).isPresent();
    if (draws && a.child(verb, "obj") >= 0) {
      add("protesters", a.child(verb, "obj"), found);
    }
  }

  /// What the event itself counts: its target, its source, its object.
  private void own(Candidate candidate, Candidate.Code code, Map<String, Event.Magnitude> found) {
    Optional<String> value =
        code.mode()
            .flatMap(mode -> words.value(Kind.EVENT, code.event() + "/" + mode))
            .or(() -> words.value(Kind.EVENT, code.event()));
    boolean deadly =
        code.event().equals("ASSAULT")
            && candidate.words().stream()
                .anyMatch(w -> words.value(Kind.TOLL, a.lemma(w)).isPresent());
    value = deadly ? Optional.of("killed target") : value;
    if (value.isEmpty() || isAttempt(candidate, code)) {
      return;
    }
    int space = value.get().indexOf(' ');
    String kind = value.get().substring(0, space);
    boolean persons = kind.equals("killed") || kind.equals("abducted") || kind.equals("injured");
    boolean harmed = found.containsKey("killed") || found.containsKey("injured");
    if (harmed && persons && !kind.equals("abducted")) {
      return;
    }
    for (int head : counted(candidate, value.get().substring(space + 1))) {
      if (kind.equals("money") ? !isMoney(head) : isMoney(head) || isBody(candidate, head)) {
        continue;
      }
      add(kind, head, found);
      if (persons && !found.containsKey(kind)) {
        one(kind, candidate, head, found);
      }
    }
  }

  /// *an attempt on the premier's life*, *tried to murder him*: nobody was harmed.
  private boolean isAttempt(Candidate candidate, Candidate.Code code) {
    int up = a.head(candidate.trigger());
    boolean tried =
        up >= 0
            && a.labelled(candidate.trigger(), "xcomp")
            && words.value(Kind.ATTEMPT, a.lemma(up).toLowerCase(Locale.ROOT)).isPresent();
    return tried
        || code.event().equals("ASSAULT")
            && candidate.words().stream()
                .anyMatch(w ->
                    words.value(Kind.ATTEMPT, a.lemma(w).toLowerCase(Locale.ROOT)).isPresent());
  }

  /// *expelled three aid agencies*: persons are counted, no bodies.
  private static boolean isBody(Candidate candidate, int head) {
    return candidate.target().stream()
        .filter(p -> p.head() == head)
        .flatMap(p -> p.actor().stream())
        .anyMatch(x ->
            x.kind() == ActorKind.NGO
                || x.kind() == ActorKind.IGO && !x.sectors().contains("MIL")
                || x.kind() == ActorKind.PARTY);
  }

  private List<Integer> counted(Candidate candidate, String slot) {
    Set<Integer> heads = new LinkedHashSet<>();
    int trigger = candidate.trigger();
    switch (slot) {
      case "source" -> {
        candidate.source().forEach(p -> heads.add(p.head()));
        if (a.isVerb(trigger)) {
          heads.add(syntax.agent(trigger));
        }
      }
      case "target" -> {
        candidate.target().forEach(p -> heads.add(p.head()));
        heads.add(a.isVerb(trigger) ? syntax.patient(trigger) : syntax.oblique(trigger, "of"));
      }
      default -> {
        heads.add(candidate.object());
        heads.add(a.isVerb(trigger) ? syntax.patient(trigger) : syntax.oblique(trigger, "of"));
      }
    }
    heads.remove(-1);
    return List.copyOf(heads);
  }

  private boolean isMoney(int noun) {
    for (int c : a.children(noun)) {
      if (a.tag(c).equals("$")) {
        return true;
      }
    }
    return a.tag(noun).equals("CD") && a.child(noun, "dep") >= 0;
  }

  /// *killed the leader*: one.
  private void one(String kind, Candidate candidate, int head, Map<String, Event.Magnitude> found) {
    boolean person =
        candidate.target().stream()
            .filter(p -> p.head() == head)
            .flatMap(p -> p.actor().stream())
            .anyMatch(x -> x.kind() == ActorKind.PERSON);
    if (person && (a.tag(head).equals("NN") || a.tag(head).equals("NNP"))) {
      found.put(kind, new Event.Magnitude(kind, 1L, 1L, a.span(head)));
    }
  }

  /// The verbs that may tell what the event did: its own, those that hang on it, those it hangs on.
  private Set<Integer> verbs(int trigger) {
    Set<Integer> verbs = new LinkedHashSet<>();
    verbs.add(trigger);
    below(trigger, verbs);
    int up = a.head(trigger);
    for (int steps = 0; up >= 0 && steps < 3; steps++) {
      verbs.add(up);
      if (a.isVerb(up)) {
        below(up, verbs);
        break;
      }
      up = a.head(up);
    }
    boolean clause = a.label(trigger).startsWith("advcl") || a.label(trigger).startsWith("acl");
    if (clause && up >= 0 && a.head(up) >= 0) {
      verbs.add(a.head(up));
    }
    return verbs;
  }

  private void below(int verb, Set<Integer> verbs) {
    for (int c : a.children(verb)) {
      boolean clause =
          a.labelled(c, "advcl")
              || a.labelled(c, "conj")
              || a.labelled(c, "parataxis")
              || a.labelled(c, "acl")
              || a.labelled(c, "dep")
              || a.labelled(c, "xcomp");
      if (clause && a.isVerb(c)) {
        verbs.add(c);
        verbs.addAll(syntax.coordinated(c));
      }
    }
  }

  private void harm(int verb, Map<String, Event.Magnitude> found) {
    String lemma = a.lemma(verb).toLowerCase(Locale.ROOT);
    if (!a.isVerb(verb)) {
      return;
    }
    for (int c : a.children(verb)) {
      // *left 12 dead and 30 wounded*, *cost 8 lives*
      for (int noun : syntax.coordinated(c)) {
        words.value(Kind.TOLL, a.lemma(noun)).ifPresent(kind -> toll(kind, noun, c, found));
      }
    }
    Optional<String> object = words.value(Kind.OBJECT, lemma);
    Optional<String> subject = words.value(Kind.SUBJECT, lemma);
    if (object.isPresent()) {
      int patient = syntax.patient(verb);
      for (int noun : all(patient >= 0 ? patient : opening(verb))) {
        add(object.get(), noun, found);
      }
    }
    if (subject.isPresent()) {
      for (int noun : all(syntax.subject(verb))) {
        add(subject.get(), noun, found);
      }
    }
  }

  /// ***Between 30 and 40 protesters** were hurt*, parsed as a phrase with a preposition.
  private int opening(int verb) {
    for (int c : a.children(verb)) {
      if (c < verb && a.labelled(c, "obl") && syntax.isPassive(verb)) {
        return a.child(c, "nummod") >= 0 ? c : -1;
      }
    }
    return -1;
  }

  private List<Integer> all(int noun) {
    return noun < 0 ? List.of() : syntax.coordinated(noun);
  }

  private void toll(String kind, int noun, int first, Map<String, Event.Magnitude> found) {
    add(kind, noun, found);
    if (!found.containsKey(kind) && noun == first && noun > 0) {
      // *left 12 people dead*: the number is before the adjective
      int object = a.head(noun) >= 0 ? a.child(a.head(noun), "obj") : -1;
      if (object >= 0 && object != noun) {
        add(kind, object, found);
      }
    }
  }

  private void add(String kind, int noun, Map<String, Event.Magnitude> found) {
    if (found.containsKey(kind)) {
      return;
    }
    quantities
        .of(noun)
        .ifPresent(q -> found.put(kind, new Event.Magnitude(kind, q.min(), q.max(), q.span())));
  }
}
