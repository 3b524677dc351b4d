// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dragoman.actor.Actors;
import org.dragoman.lexicon.AttributionWords;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

/// What the rules of this stage work on: one article's analysis and actors, the cues met so far,
/// the drafts made so far. Lives for one article.
final class Scene {
  final Analysis a;
  final Syntax syntax;
  final Actors actors;
  final CueFinder cues;
  final Lexicon lexicon;
  final AttributionWords words;
  final Trace trace;
  final List<Draft> drafts = new ArrayList<>();

  /// Tokens that already serve as a cue: one cue makes one statement.
  final BitSet used = new BitSet();

  private final BitSet quoted = new BitSet();
  private final BitSet marked = new BitSet();
  private final @Nullable Actor[] actorAt;

  Scene(Analysis analysis, Actors actors, Lexicon lexicon, Trace trace) {
    this.a = analysis;
    this.syntax = new Syntax(analysis);
    this.actors = actors;
    this.lexicon = lexicon;
    this.words = lexicon.words().attribution();
    this.cues = new CueFinder(lexicon.words(), analysis);
    this.trace = trace;
    for (Quotation q : analysis.quotations()) {
      int first = analysis.tokenAt(q.whole().start());
      int last = analysis.tokenBefore(q.whole().end());
      if (last > first) {
        marked.set(first, last + 1);
      }
      if (last - first > QuotationStatements.SPEECH_WORDS) {
        quoted.set(first, last + 1);
      }
    }
    this.actorAt = new Actor[analysis.size()];
    for (Actor actor : actors.all()) {
      for (Mention m : actor.mentions()) {
        int t = analysis.tokenAt(m.span().start());
        for (; t < analysis.size() && analysis.start(t) < m.span().end(); t++) {
          if (actorAt[t] == null) {
            actorAt[t] = actor;
          }
        }
      }
    }
  }

  /// Whether the clause is passive. A parser takes *he's called it a crime* for *he is called*:
  /// with somebody who can speak for its subject and no agent, a clipped *'s* is *has*.
  boolean passive(int verb) {
    if (asked(verb) >= 0 || bareParticiple(verb)) {
      return true;
    }
    if (!syntax.isPassive(verb)) {
      return false;
    }
    int auxiliary = a.child(verb, "aux");
    boolean clipped =
        auxiliary >= 0 && (a.word(auxiliary).equals("'s") || a.word(auxiliary).equals("\u2019s"));
    return !clipped
        || syntax.oblique(verb, "by") >= 0
        || !Sources.canSpeak(this, syntax.subject(verb));
  }

  /// By whom, in a passive; or -1.
  int agent(int verb) {
    int asked = asked(verb);
    int agent =
        asked >= 0 ? asked : bareParticiple(verb) ? syntax.oblique(verb, "by") : syntax.agent(verb);
    // *was informed by letter*
    boolean bare = agent >= 0 && a.tag(agent).equals("NN") && a.leftmost(agent) >= agent - 1;
    return bare && words.has(Kind.DOCUMENT, a.lemma(agent)) ? -1 : agent;
  }

  /// ***Asked** whether he would resign, Veld laughed*: the hearer is the subject of what follows.
  private boolean bareParticiple(int verb) {
    return verb == sentenceStart(verb)
        && a.tag(verb).equals("VBN")
        && a.head(verb) > verb
        && a.child(verb, "nsubj") < 0
        && a.child(verb, "obj") < 0;
  }

  /// *Asked **by a reporter** about the letter, Veld left*: a parser makes the reporter the object.
  private int asked(int verb) {
    int object = a.tag(verb).equals("VBN") ? a.child(verb, "obj") : -1;
    return object > verb && a.child(verb, "aux") < 0 && syntax.preposition(object).equals("by")
        ? object
        : -1;
  }

  /// Whether the token stands between quotation marks, however few words they hold.
  boolean marked(int token) {
    return marked.get(token);
  }

  /// Whether the token stands between quotation marks that hold more than a few words.
  boolean inQuotation(int token) {
    return quoted.get(token);
  }

  /// The actor that a phrase with this head refers to.
  Optional<Actor> actor(int head) {
    if (head < 0) {
      return Optional.empty();
    }
    return actors.findByHead(head).or(() -> Optional.ofNullable(actorAt[head]));
  }

  void add(Draft draft) {
    draft.cueTokens.forEach(used::set);
    drafts.add(draft);
    if (trace.on()) {
      int at = Math.max(0, draft.anchor());
      Cue cue = draft.entry;
      String by =
          cue == null
              ? ""
              : " by `"
                  + cue.lemma()
                  + "` "
                  + cue.pos()
                  + ", frame "
                  + draft.frame
                  + ", "
                  + cue.place();
      trace.fired(draft.rule, a.span(at), draft.content + by);
    }
  }

  void refused(String rule, int token, String reason) {
    trace.refused(rule, a.span(token), reason);
  }

  int sentenceStart(int token) {
    return a.firstToken(a.sentenceOf(token));
  }

  /// One past the last token of the token's sentence.
  int sentenceEnd(int token) {
    return a.endToken(a.sentenceOf(token));
  }

  /// Whether a blank line or line break lies between two neighbouring tokens.
  boolean breaks(int before, int after) {
    if (before < 0 || after >= a.size()) {
      return true;
    }
    for (int i = a.end(before); i < a.start(after); i++) {
      if (a.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /// The span of some tokens without the marks of punctuation at its edges; empty if nothing is
  /// left.
  Optional<Span> trimmed(int first, int last) {
    int from = first;
    int to = last;
    while (from <= to && isEdge(from)) {
      from++;
    }
    while (to >= from && isEdge(to)) {
      to--;
    }
    return from > to ? Optional.empty() : Optional.of(a.span(from, to));
  }

  private boolean isEdge(int token) {
    String w = a.word(token);
    return a.isPunctuation(token) && !w.equals(")") && !w.equals("%") && !w.equals("$");
  }
}
