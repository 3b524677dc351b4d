// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.dragoman.lexicon.Combination;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Puts an event together with the event inside it: *agree* and *provide aid* make one AGREE to
/// aid, *threaten* and *sanctions* one THREATEN, by `combinations.tsv`. The inner event is then no
/// event of its own: it has not happened.
final class Embedding {
  private static final Set<String> HOSTILE =
      Set.of(
          "ASSAULT", "COERCE", "SANCTION", "THREATEN", "PROTEST", "MOBILIZE", "ACCUSE", "REJECT");

  private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "SANCTION", "MOBILIZE");

  private static final Set<String> YIELDING = Set.of("RETREAT", "CONCEDE");

  private static final Set<String> VERBAL = Set.of("REQUEST", "THREATEN", "AGREE", "REJECT");

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final Trace trace;

  /// What is left after events were put together.
  record Combined(List<Candidate> candidates, Set<Integer> absorbed) {}

  Embedding(Syntax syntax, FrameBook frames, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.trace = trace;
  }

  Combined combine(Map<Integer, Candidate> byTrigger, IntFunction<Optional<Candidate>> spokenOf) {
    Set<Integer> absorbed = new HashSet<>();
    for (Candidate c : byTrigger.values()) {
      // a word that belongs to another trigger (*impose* with *sanctions*) is no trigger of its own
      for (int word : c.words()) {
        if (word != c.trigger() && byTrigger.containsKey(word)) {
          absorbed.add(word);
        }
      }
    }
    List<Candidate> combined = new ArrayList<>();
    for (Candidate c : byTrigger.values()) {
      if (!absorbed.contains(c.trigger())) {
        combine(c, byTrigger, spokenOf, absorbed).ifPresent(combined::add);
      }
    }
    return new Combined(
        combined.stream().filter(c -> !absorbed.contains(c.trigger())).toList(), absorbed);
  }

  private Optional<Candidate> combine(
      Candidate outer,
      Map<Integer, Candidate> byTrigger,
      IntFunction<Optional<Candidate>> spokenOf,
      Set<Integer> absorbed) {
    for (int at : embedded(outer)) {
      Candidate inner =
          byTrigger.containsKey(at)
              ? byTrigger.get(at)
              : outer.words().contains(at) ? null : spokenOf.apply(at).orElse(null);
      if (inner == null || inner == outer || isReport(outer, at)) {
        continue;
      }
      Optional<Combination> made = combination(outer, inner);
      if (made.isPresent()) {
        if (!outer.frame().event().equals("ACCUSE") || !hasDoer(inner)) {
          absorbed.add(inner.trigger());
        }
        return Optional.of(joined(outer, inner, made.get()));
      }
      if (outer.frame().operator()) {
        absorbed.add(inner.trigger());
        return Optional.of(outer);
      }
    }
    if (outer.frame().alone() && saysWhat(outer) && !isOurs(outer)) {
      trace.fired("event.alone", a.span(outer.trigger()), "what stands inside is no event of ours");
      return Optional.of(outer);
    }
    if (outer.frame().operator()) {
      trace.refused(
          outer.frame().id(),
          a.span(outer.trigger()),
          "no event stands where the operator embeds one");
      return Optional.empty();
    }
    return Optional.of(outer);
  }

  /// *announced that it **had detained** him*: what is done is told, not promised.
  private boolean isReport(Candidate outer, int at) {
    boolean tells =
        outer.frame().event().equals("AGREE")
            && frames.isOneOf("@report", a.lemma(outer.trigger()));
    if (!tells || !a.isVerb(at) || !a.labelled(at, "ccomp")) {
      return false;
    }
    boolean past = a.tag(at).equals("VBD");
    for (int c : a.children(at)) {
      boolean auxiliary = a.label(c).startsWith("aux");
      past |= auxiliary && (a.tag(c).equals("VBD") || a.lemma(c).equals("have"));
      if (auxiliary && (a.tag(c).equals("MD") || a.tag(c).equals("TO"))) {
        return false;
      }
    }
    return past && !syntax.infinitive(at);
  }

  /// An accusation does not undo what it is about: the arrest that is condemned was made.
  private static boolean hasDoer(Candidate inner) {
    return !inner.source().isEmpty() && !inner.target().isEmpty();
  }

  /// *our commitment to quality*: a speaker's own word for what he does is no act of his state.
  private boolean isOurs(Candidate outer) {
    return outer.frame().pos() == 'n'
        && outer.source().stream()
            .anyMatch(
                p -> frames.isIn("@first-person", a.lemma(p.head()).toLowerCase(Locale.ROOT)));
  }

  /// Whether something stands where the operator embeds, and it is more than talk: *refused to
  /// comment* and *urged them to say* tell no event.
  private boolean saysWhat(Candidate outer) {
    return embedded(outer).stream().anyMatch(at -> !frames.isOneOf("@talk", a.lemma(at)));
  }

  /// What is promised not to be done: not to harm is an agreement, not to help a refusal.
  private Optional<Combination> combination(Candidate outer, Candidate inner) {
    String event = inner.frame().event();
    Optional<String> mode = inner.frame().mode();
    // who announces that he will go gives way; who agrees to go agrees
    boolean agree = outer.frame().event().equals("AGREE");
    boolean own = agree && frames.isOneOf("@announce", a.lemma(outer.trigger()));
    boolean undone = agree && syntax.isNegated(inner.trigger());
    if (own && !undone && YIELDING.contains(event)) {
      return frames
          .combine("AGREE", Optional.empty(), event, mode)
          .map(c -> new Combination(c.outer(), c.inner(), "CONCEDE", Optional.empty(), c.cameo()));
    }
    if (own && undone && FORCE.contains(event)) {
      return Optional.of(new Combination("AGREE", event, "CONCEDE", Optional.empty(), "080"));
    }
    if (!undone) {
      return frames.combine(outer.frame().event(), outer.frame().mode(), event, mode);
    }
    return HOSTILE.contains(event)
        ? Optional.of(new Combination("AGREE", event, "AGREE", Optional.empty(), "030"))
        : frames.combine("REJECT", Optional.empty(), event, mode);
  }

  private Candidate joined(Candidate outer, Candidate inner, Combination made) {
    trace.fired(
        "event.combination",
        a.span(outer.trigger()),
        made.outer() + " of " + made.inner() + " is " + made.event() + " " + made.cameo());
    List<Party> source = outer.source().isEmpty() ? inner.source() : outer.source();
    List<Party> own = inner.target().isEmpty() ? inner.source() : inner.target();
    List<Party> target = outer.target().isEmpty() ? own : outer.target();
    target =
        target.stream().filter(t -> source.stream().noneMatch(s -> s.head() == t.head())).toList();
    Candidate.Code code =
        new Candidate.Code(made.event(), made.mode(), made.cameo(), inner.frame().contexts());
    return outer.with(source, target).with(code);
  }

  /// Where another event may stand. A verb of asking, threatening, promising or refusing takes an
  /// infinitive (*urged donors to send blankets*) whichever of its frames fits best.
  private static List<String> places(Candidate outer) {
    List<String> named = outer.frame().embeds();
    boolean saying = outer.frame().pos() == 'v' && VERBAL.contains(outer.frame().event());
    return named.isEmpty() && saying ? List.of("inf") : named;
  }

  /// The heads that stand where a frame says another event may stand.
  private List<Integer> embedded(Candidate outer) {
    List<Integer> found = new ArrayList<>();
    for (String place : places(outer)) {
      for (int c : a.children(outer.trigger())) {
        boolean there =
            switch (place) {
              case "inf", "obj-inf" ->
                  a.labelled(c, "xcomp")
                      || a.labelled(c, "acl")
                      || a.labelled(c, "advcl") && syntax.infinitive(c)
                      || a.labelled(c, "ccomp") && syntax.infinitive(c);
              case "that", "wh" -> a.labelled(c, "ccomp") || a.labelled(c, "acl");
              case "ing" ->
                  (a.labelled(c, "xcomp") || a.labelled(c, "advcl") || a.labelled(c, "ccomp"))
                      && a.tag(c).equals("VBG");
              case "obj" -> a.labelled(c, "obj") || a.label(c).equals("nsubj:pass");
              default -> isAfter(c, place);
            };
        if (there) {
          found.addAll(syntax.coordinated(c));
          found.addAll(carried(c));
        }
      }
      if (outer.object() >= 0) {
        inObject(outer.object(), place, found);
      }
      int up = a.head(outer.trigger());
      boolean above =
          place.equals("inf")
              && outer.frame().pos() == 'n'
              && up > outer.trigger()
              && a.labelled(outer.trigger(), "nsubj")
              && syntax.infinitive(up);
      if (above) {
        // *their threat to leave angered them*, parsed as if the threat left
        found.add(up);
        found.addAll(carried(up));
      }
    }
    return found;
  }

  /// *announced a plan to attack*, *issued a call for talks*: the event hangs on the object.
  private void inObject(int object, String place, List<Integer> found) {
    for (int c : a.children(object)) {
      boolean infinitive = place.equals("inf") && a.labelled(c, "acl");
      if (infinitive || isAfter(c, place)) {
        found.addAll(syntax.coordinated(c));
      }
    }
  }

  private boolean isAfter(int child, String preposition) {
    boolean noun = a.labelled(child, "obl") || a.labelled(child, "nmod");
    if (noun) {
      return syntax.preposition(child).equals(preposition);
    }
    int mark = a.child(child, "mark");
    return a.labelled(child, "advcl")
        && mark >= 0
        && a.word(mark).toLowerCase(Locale.ROOT).equals(preposition);
  }

  /// The event noun under a light verb: *agreed to hold talks*.
  private List<Integer> carried(int verb) {
    int object = a.isVerb(verb) ? syntax.patient(verb) : -1;
    return object >= 0 && object > verb ? syntax.coordinated(object) : List.of();
  }
}
