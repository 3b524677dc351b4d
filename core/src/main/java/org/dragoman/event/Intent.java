// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Combination;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// PLOVER's rules on what is not yet done.
///
/// 1. A future meeting, support, cooperation or aid is AGREE, an announced withdrawal CONCEDE.
/// 2. *will not release*: a refusal, REJECT.
/// 3. A hostile act that its own doer announces is THREATEN; what a third party merely expects
///    keeps its type with a future status.
/// 4. *Arvenia says Morvania must withdraw*: a demand, REQUEST.
final class Intent {
  private static final Set<String> FRIENDLY = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");
  private static final Set<String> YIELDING = Set.of("RETREAT", "CONCEDE", "AGREE");
  private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE", "SANCTION");

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final Slots slots;
  private final Trace trace;

  Intent(Syntax syntax, FrameBook frames, Slots slots, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.slots = slots;
    this.trace = trace;
  }

  /// The code of an event once what its verb says of will and duty is taken in.
  Candidate.Code apply(Candidate candidate, Status status, Optional<Statement> holder) {
    Candidate.Code code = candidate.code();
    int verb = verb(candidate);
    boolean will = verb >= 0 && has(verb, "@will");
    boolean negated = verb >= 0 && syntax.isNegated(verb);
    boolean may = verb >= 0 && has(verb, "@may");
    boolean friendly = FRIENDLY.contains(code.event());
    boolean yielding = YIELDING.contains(code.event());
    if (negated && (will || code.event().equals("AGREE")) && (friendly || yielding)) {
      return recoded("event.will-not", "REJECT", "120", candidate);
    }
    boolean future = will || status.tense() == Status.Tense.FUTURE && status.value() > 0;
    if ((future || may) && !negated && friendly) {
      return recoded("event.will", "AGREE", "030", candidate);
    }
    if (future && !negated && code.event().equals("RETREAT")) {
      trace.fired("event.will", a.span(candidate.trigger()), "CONCEDE of RETREAT");
      return new Candidate.Code("CONCEDE", Optional.empty(), code.cameo(), code.contexts());
    }
    if (holder.isPresent() && holder.get().kind() == Statement.Kind.COMMUNICATION) {
      boolean own = isOwn(candidate, holder.get());
      boolean would = verb >= 0 && has(verb, "@would");
      if (would && negated && (friendly || yielding)) {
        return recoded("event.will-not", "REJECT", "120", candidate);
      }
      if ((future || would) && !negated && own && code.event().equals("RETREAT")) {
        return new Candidate.Code("CONCEDE", Optional.empty(), code.cameo(), code.contexts());
      }
      if ((future || would) && !negated && HOSTILE.contains(code.event()) && own) {
        return recoded("event.will-harm", "THREATEN", "130", candidate);
      }
      boolean asked = verb >= 0 && has(verb, "@must") && !negated && !own;
      if (asked && (friendly || yielding)) {
        return recoded("event.must", "REQUEST", "020", candidate);
      }
    }
    return code;
  }

  private int verb(Candidate candidate) {
    if (candidate.frame().pos() == 'v') {
      return candidate.trigger();
    }
    Slots.Carrier carrier = slots.carrier(candidate.trigger());
    return carrier == null ? -1 : carrier.verb();
  }

  private boolean has(int verb, String auxiliaries) {
    int v = verb;
    for (int steps = 0; v >= 0 && steps < 3; steps++) {
      for (int c : a.children(v)) {
        if (a.labelled(c, "aux") && frames.isOneOf(auxiliaries, a.lemma(c))) {
          return true;
        }
      }
      // *will meet and discuss*: the second verb shares the auxiliary of the first
      v = a.label(v).equals("conj") && a.child(v, "nsubj") < 0 ? a.head(v) : -1;
    }
    return false;
  }

  private static boolean isOwn(Candidate candidate, Statement holder) {
    return candidate.source().stream()
        .anyMatch(p -> p.actor().map(x -> holder.source().actors().contains(x.id())).orElse(false));
  }

  private Candidate.Code recoded(String rule, String as, String plain, Candidate candidate) {
    Candidate.Code code = candidate.code();
    Optional<Combination> made = frames.combine(as, Optional.empty(), code.event(), code.mode());
    trace.fired(rule, a.span(candidate.trigger()), as + " of " + code.event());
    return made.map(c -> new Candidate.Code(c.event(), c.mode(), c.cameo(), code.contexts()))
        .orElseGet(() -> new Candidate.Code(as, Optional.empty(), plain, code.contexts()));
  }
}
