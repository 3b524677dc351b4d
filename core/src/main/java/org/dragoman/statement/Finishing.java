// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.Note;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Statement.Anonymity;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.time.Times;

/// Turns drafts into statements: orders and numbers them, nests them, resolves who speaks, and adds
/// what hangs on the cue: act, carriers, time and place.
final class Finishing {
  private final Scene s;
  private final Analysis a;
  private final Circumstances circumstances;
  private final List<Note> notes = new ArrayList<>();

  Finishing(Scene scene, Times times, Places places) {
    this.s = scene;
    this.a = scene.a;
    this.circumstances = new Circumstances(scene, times, places);
  }

  Statements finish() {
    List<Draft> drafts = new ArrayList<>(s.drafts);
    drafts.sort(Comparator.comparingInt(this::firstUnit).thenComparingInt(Draft::anchor));
    int[] parents = Nesting.parents(a, drafts);
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      all.add(statement(drafts, parents, i));
    }
    return new Statements(all, notes);
  }

  private int firstUnit(Draft d) {
    int first = d.anchor() < 0 ? Integer.MAX_VALUE : a.start(d.anchor());
    if (d.source >= 0 && a.sentenceOf(d.source) == a.sentenceOf(Math.max(0, d.anchor()))) {
      first = Math.min(first, a.start(d.source));
    }
    for (Span c : d.content) {
      first = Math.min(first, c.start());
    }
    return first;
  }

  private Statement statement(List<Draft> drafts, int[] parents, int i) {
    Draft d = drafts.get(i);
    boolean negated = Acts.negated(s, d.head);
    Statement.Kind kind = d.entry == null ? Statement.Kind.COMMUNICATION : d.entry.kind();
    Act own = d.entry == null ? Act.STATE : Acts.inFrame(d.entry.act(), d.frame);
    Act act = Acts.of(own == Act.REFUSE && deniesClaim(d) ? Act.DENY : own, negated);
    Statement.Source source = source(drafts, parents, i);
    List<Actor> speakers = source.actors().stream().map(s.actors::expect).toList();
    List<Span> content = merged(d.content);
    Statement.Slot addressee = addressee(d);
    Circumstances.Found found = circumstances.setting(d);
    return new Statement(
        id(i),
        kind,
        act,
        form(d, content),
        source,
        new Statement.Cue(spans(d.cueTokens), d.entry == null ? null : d.entry.lemma()),
        content,
        addressee,
        Carriers.of(s, d, parents[i] < 0 ? null : drafts.get(parents[i])),
        List.of(),
        parents[i] < 0 ? null : id(parents[i]),
        found.place(),
        found.time(),
        found.setting(),
        Acts.cameo(kind, act, speakers),
        d.rule);
  }

  /// *rejected the **accusations***: no offer is refused, but a claim denied.
  private boolean deniesClaim(Draft d) {
    int object = d.head < 0 || !a.isVerb(d.head) ? -1 : s.syntax.patient(d.head);
    return object >= 0 && a.isNoun(object) && s.words.has(Kind.CLAIM, a.lemma(object));
  }

  private static String id(int i) {
    return "s" + (i + 1);
  }

  private Statement.Source source(List<Draft> drafts, int[] parents, int i) {
    Draft d = drafts.get(i);
    if (d.source < 0) {
      return new Statement.Source(List.of(), List.of(), Anonymity.UNKNOWN);
    }
    Set<String> actors = new LinkedHashSet<>();
    if (FirstPersons.isFirst(a.word(d.source))) {
      speakersOf(drafts, parents, i, actors);
    } else {
      for (int head : s.syntax.coordinated(d.source)) {
        s.actor(head).ifPresent(x -> actors.add(x.id()));
      }
    }
    Span span = d.sourceSpan == null ? phraseBeforeCue(d, d.source) : d.sourceSpan;
    Anonymity anonymity = Unnamed.of(s, d.source).orElse(null);
    if (actors.isEmpty() && anonymity == null) {
      notes.add(new Note("statement", "source-unresolved", span));
    }
    return new Statement.Source(sourceSpans(d, span), List.copyOf(actors), anonymity);
  }

  /// The words of the source; in a relative clause both the noun and the *who* that stands for it.
  private List<Span> sourceSpans(Draft d, Span span) {
    int own = d.head < 0 ? -1 : a.child(d.head, "nsubj");
    if (own >= 0 && a.tag(own).startsWith("W") && !span.contains(a.span(own))) {
      return span.compareTo(a.span(own)) < 0
          ? List.of(span, a.span(own))
          : List.of(a.span(own), span);
    }
    return List.of(span);
  }

  /// A noun phrase of the source or hearer; where the cue stands in a clause that belongs to it
  /// (*officials who said …*, *a statement saying …*) only what precedes that clause.
  private Span phraseBeforeCue(Draft d, int head) {
    Span span = s.syntax.nounPhraseWithConjuncts(head);
    int first = a.tokenAt(span.start());
    if (first < head && a.labelled(first, "case") && a.head(first) == head) {
      // *consensus among **diplomats***
      span = new Span(a.start(first + 1), span.end());
    }
    if (head == d.addressee
        && first < head
        && a.tag(first).equals("VBG")
        && a.head(first) == head) {
      // *addressing **thousands of supporters***
      span = new Span(a.start(first + 1), span.end());
    }
    if (d.head < 0 || d.head < head || !span.contains(a.span(d.head))) {
      return span;
    }
    int clause = d.head;
    while (a.head(clause) >= 0 && a.head(clause) != head) {
      clause = a.head(clause);
    }
    int from = a.tokenAt(span.start());
    int last = Math.min(a.leftmost(clause), d.head) - 1;
    while (last > from && last > head && (a.isPunctuation(last) || a.labelled(last, "cc"))) {
      last--;
    }
    return last >= from ? a.span(from, last) : a.span(head);
  }

  /// I and we inside a quotation are its speaker; outside one, the author, who is no actor.
  private void speakersOf(List<Draft> drafts, int[] parents, int i, Set<String> actors) {
    int up = parents[i];
    for (int steps = 0; up >= 0 && steps < 10; steps++, up = parents[up]) {
      Draft parent = drafts.get(up);
      boolean first = parent.source >= 0 && FirstPersons.isFirst(a.word(parent.source));
      if (parent.quoted && parent.source >= 0 && !first) {
        for (int head : s.syntax.coordinated(parent.source)) {
          s.actor(head).ifPresent(x -> actors.add(x.id()));
        }
        return;
      }
    }
  }

  private Statement.Slot addressee(Draft d) {
    if (d.addressee == d.source) {
      // *answered Caldera*: she speaks, though the parser takes her for the object
      d.addressee = -1;
    }
    if (d.addressee < 0) {
      int hearer = Addressees.beside(s, d);
      d.addressee = hearer == d.source ? -1 : hearer;
    }
    if (d.addressee < 0) {
      return Statement.Slot.EMPTY;
    }
    Set<String> actors = new LinkedHashSet<>();
    for (int head : s.syntax.coordinated(d.addressee)) {
      s.actor(head).ifPresent(x -> actors.add(x.id()));
    }
    return new Statement.Slot(List.of(phraseBeforeCue(d, d.addressee)), List.copyOf(actors));
  }

  /// Whether the content's words stand between quotation marks: all, some or none. Inside a
  /// quotation only a quotation of its own counts.
  private Statement.Form form(Draft d, List<Span> content) {
    if (d.entry == null && d.frame.equals("quote")) {
      return Statement.Form.DIRECT;
    }
    if (d.anchor() >= 0 && s.inQuotation(d.anchor())) {
      return d.quoted ? Statement.Form.DIRECT : Statement.Form.INDIRECT;
    }
    int inside = 0;
    int outside = 0;
    for (Span c : content) {
      for (int t = a.tokenAt(c.start()); t < a.size() && a.start(t) < c.end(); t++) {
        if (!a.isPunctuation(t) && s.marked(t)) {
          inside++;
        } else if (!a.isPunctuation(t)) {
          outside++;
        }
      }
    }
    if (inside == 0) {
      return Statement.Form.INDIRECT;
    }
    return outside == 0 ? Statement.Form.DIRECT : Statement.Form.MIXED;
  }

  /// Content in the order of the text, overlapping stretches made one.
  private static List<Span> merged(List<Span> content) {
    List<Span> sorted = new ArrayList<>(content);
    Collections.sort(sorted);
    List<Span> out = new ArrayList<>();
    for (Span c : sorted) {
      if (!out.isEmpty() && out.getLast().end() >= c.start()) {
        out.set(out.size() - 1, out.getLast().cover(c));
      } else {
        out.add(c);
      }
    }
    return out;
  }

  /// The spans of some tokens, neighbours made one.
  private List<Span> spans(List<Integer> tokens) {
    List<Span> out = new ArrayList<>();
    int before = -2;
    for (int t : new TreeSet<>(tokens)) {
      if (t == before + 1) {
        out.set(out.size() - 1, out.getLast().cover(a.span(t)));
      } else {
        out.add(a.span(t));
      }
      before = t;
    }
    return out;
  }
}
