// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Note;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Tells what a sentence reports from what it only mentions on the way.
///
/// Beside an event with a doer, a noun that names another event without one (*after weeks of
/// talks*, *in protest at the harassment of …*), or a clause that only describes, is background:
/// who did it, and whether this sentence tells it, cannot be said. Of such nouns on plv.train one
/// in four was what people coded.
final class Foreground {
  private final Analysis a;
  private final Parties parties;
  private final FrameBook frames;
  private final Trace trace;

  Foreground(Analysis analysis, Parties parties, FrameBook frames, Trace trace) {
    this.frames = frames;
    this.a = analysis;
    this.parties = parties;
    this.trace = trace;
  }

  /// The candidates of one sentence that it reports; the others are noted.
  List<Candidate> of(List<Candidate> all, List<Note> notes) {
    List<Candidate> candidates =
        all.stream()
            .filter(c -> !isResult(c, all, notes))
            .filter(c -> !isUndone(c, notes))
            .filter(c -> !isManner(c, all, notes))
            .toList();
    boolean told = candidates.stream().anyMatch(this::hasDoer);
    if (!told) {
      return candidates;
    }
    return candidates.stream().filter(c -> keep(c, notes)).toList();
  }

  /// *struck a market, killing 12*: what an attack led to is that attack; its numbers say so.
  private boolean isResult(Candidate c, List<Candidate> all, List<Note> notes) {
    int verb = c.trigger();
    boolean participle =
        a.tag(verb).equals("VBG")
            && (isAside(verb) || a.labelled(verb, "conj") || a.labelled(verb, "dep"));
    if (!participle || !frames.isOneOf("@result", a.lemma(verb))) {
      return false;
    }
    boolean result =
        all.stream()
            .anyMatch(o ->
                o != c
                    && o.frame().event().equals("ASSAULT")
                    && o.trigger() < verb
                    && a.below(verb, o.trigger()));
    if (result) {
      trace.refused(c.frame().id(), a.span(verb), "it is what another attack here led to");
      notes.add(new Note("event", "result", a.span(verb)));
    }
    return result;
  }

  /// *unless they free him*, *barred them from visiting*, *an offer to mediate*: a clause that says
  /// by its form that it was not done, or not yet, and whose own event is another.
  private boolean isUndone(Candidate c, List<Note> notes) {
    int verb = c.trigger();
    if (!a.isVerb(verb)) {
      return false;
    }
    boolean unless = a.labelled(verb, "advcl") && frames.isOneOf("@unless", mark(verb));
    boolean from = a.tag(verb).equals("VBG") && mark(verb).equals("from");
    int up = a.head(verb);
    boolean spoken =
        up >= 0
            && a.labelled(verb, "acl")
            && !a.label(verb).equals("acl:relcl")
            && a.tag(verb).equals("VB")
            && frames.frames('n', a.lemma(up).toLowerCase(Locale.ROOT)).stream()
                .anyMatch(Frame::operator);
    if (unless || from || spoken) {
      trace.refused(c.frame().id(), a.span(verb), "its clause says that it was not done");
      notes.add(new Note("event", "undone", a.span(verb)));
      return true;
    }
    return false;
  }

  private String mark(int verb) {
    int mark = a.child(verb, "mark");
    return mark < 0 ? "" : a.lemma(mark).toLowerCase(Locale.ROOT);
  }

  /// *bowing to pressure, scrapped the tax*, *used water cannon to break up the rally*: how a thing
  /// was done is no second event of its type.
  private boolean isManner(Candidate c, List<Candidate> all, List<Note> notes) {
    int verb = c.trigger();
    if (!a.isVerb(verb) || !a.labelled(verb, "advcl") && !a.labelled(verb, "xcomp")) {
      return false;
    }
    boolean manner =
        all.stream()
            .anyMatch(o ->
                o.trigger() == a.head(verb)
                    && o.code().event().equals(c.code().event())
                    && hasDoer(o)
                    && (c.source().isEmpty() || isSameDoer(c, o)));
    if (manner) {
      trace.refused(c.frame().id(), a.span(verb), "it says how the event before it was done");
      notes.add(new Note("event", "manner", a.span(verb)));
    }
    return manner;
  }

  private static boolean isSameDoer(Candidate one, Candidate other) {
    return one.source().stream()
        .anyMatch(p ->
            other.source().stream()
                .anyMatch(q ->
                    p.head() == q.head() || p.actor().isPresent() && p.actor().equals(q.actor())));
  }

  private boolean keep(Candidate c, List<Note> notes) {
    if (hasDoer(c) || c.frame().pos() != 'n' && !isAside(c.trigger())) {
      return true;
    }
    trace.refused(c.frame().id(), a.span(c.trigger()), "it is background to another event here");
    notes.add(new Note("event", "background", a.span(c.trigger())));
    return false;
  }

  /// A clause that only describes somebody or sets a scene: *the men who were arrested last week*.
  private boolean isAside(int verb) {
    return a.labelled(verb, "acl") || a.labelled(verb, "advcl");
  }

  private boolean hasDoer(Candidate c) {
    return c.source().stream().anyMatch(parties::isPolitical);
  }
}
