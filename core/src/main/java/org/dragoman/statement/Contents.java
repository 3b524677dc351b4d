// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.lexicon.Cue;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Reads the content of a cue off the tree, frame by frame: *said **that …***, *vowed **to
/// leave***, *called **the raid a crime***.
final class Contents {
  private static final Set<String> WH =
      Set.of(
          "whether", "if", "how", "why", "when", "where", "what", "who", "which", "whom", "whose");

  /// Words after a comma with which the narrator turns away from what was said.
  private static final Set<String> TURNS =
      Set.of("while", "although", "though", "whereas", "despite", "prompting");

  /// What a cue's content is.
  ///
  /// @param head head token of the content's phrase or clause
  record Content(String frame, int head, Span span) {}

  private final Scene s;
  private final Analysis a;
  private final NounContents nouns;

  Contents(Scene scene) {
    this.s = scene;
    this.a = scene.a;
    this.nouns = new NounContents(scene, this);
  }

  /// The content of a verb or adjective in the first of its frames that is filled after it.
  Optional<Content> of(Met met) {
    return finite(met)
        .or(() -> hiddenClause(met))
        .or(() -> infinitive(met))
        .or(() -> gerund(met))
        .or(() -> nouns.predicate(met))
        .or(() -> nouns.words(met))
        .or(() -> nouns.prepositional(met))
        .or(() -> nouns.nounPhrase(met))
        .or(() -> nouns.relative(met));
  }

  /// A clause that the cue's own words lead to.
  Optional<Content> finite(Met met) {
    return lowered(met).or(() -> clause(met));
  }

  /// *told reporters after the session **that the fund was solvent***, *said in a video posted on
  /// YouTube **that they held him***: a parser hangs the clause on a word between it and the cue.
  private Optional<Content> lowered(Met met) {
    int v = met.head();
    int end = s.sentenceEnd(v);
    if (!met.cue().takes("that")) {
      return Optional.empty();
    }
    for (int t = met.last() + 1; t < end; t++) {
      if (a.tag(t).equals("VBD")
          || a.tag(t).equals("VBZ")
          || a.tag(t).equals("MD")
          || a.tag(t).equals("CC")
          || ReportingClause.isMark(a, t)
          || a.word(t).equals(";")) {
        if (!Circumstances.isCarried(s, t) && !carry(t)) {
          return Optional.empty();
        }
      }
      if (t > met.last() + 1 && a.word(t).equals("that") && opensClause(t, v)) {
        return make("that", a.head(t), t, finiteEnd(v, end(v, a.head(t))));
      }
    }
    return Optional.empty();
  }

  private boolean carry(int token) {
    return a.isVerb(token) && s.words.has(Kind.CARRY, a.lemma(token));
  }

  /// A *that* with a clause that has a subject of its own, and no noun's (*the claim that …*).
  private boolean opensClause(int that, int cue) {
    int clause = a.head(that);
    if (clause <= that || !a.labelled(clause, "ccomp") || !a.below(clause, cue)) {
      return false;
    }
    int subject = Math.max(a.child(clause, "nsubj"), a.child(clause, "expl"));
    int up = a.head(clause);
    boolean nouns =
        up != cue && s.cues.at('n', that - 1).stream().anyMatch(m -> m.cue().takes("that"));
    boolean verbs =
        up != cue
            && a.isVerb(up)
            && s.cues.at('v', up).stream().anyMatch(m -> m.cue().takes("that"));
    return subject > that && !nouns && !verbs;
  }

  /// *said (that) the border was shut*, *asked whether …*
  Optional<Content> clause(Met met) {
    int v = met.head();
    Cue cue = met.cue();
    for (int c : a.children(v)) {
      if (c < v
          || !(a.label(c).equals("ccomp")
              || (a.label(c).equals("dep") && a.isVerb(c) && a.child(c, "nsubj") >= 0)
              || question(met, c))) {
        continue;
      }
      int first = Math.max(a.leftmost(c), met.last() + 1);
      int from = firstWord(first, c);
      String word = a.word(from).toLowerCase(Locale.ROOT);
      boolean wh = WH.contains(word) || a.tag(from).startsWith("W");
      if (wh && (cue.takes("wh") || cue.takes("that") && word.equals("what"))) {
        return make("wh", c, first, finiteEnd(v, end(v, c)));
      }
      if (!wh && cue.takes("that") && a.tag(c).equals("VBG") && a.child(c, "nsubj") < 0) {
        continue;
      }
      if (!wh && (cue.takes("that") || cue.takes("quote"))) {
        return make("that", c, first, finiteEnd(v, end(v, c)));
      }
    }
    return Optional.empty();
  }

  /// *analysed why it had failed*, which a parser takes for an adverbial clause.
  private boolean question(Met met, int clause) {
    int first = a.leftmost(clause);
    int object = a.child(met.head(), "obj");
    // *asked the general **why** the trucks had turned back*
    boolean afterHearer =
        object > met.last()
            && met.cue().addressee().contains("obj")
            && first == a.rightmost(object) + 1;
    return a.label(clause).equals("advcl")
        && (first == met.last() + 1 || afterHearer)
        && (a.word(first).equals("why")
            || a.word(first).equals("how")
            || afterHearer && a.tag(first).startsWith("W") && met.cue().act() == Act.ASK
            || met.cue().takes("wh")
                && a.tag(first).startsWith("W")
                && s.syntax.isNegated(met.head())
            || met.cue().act() == Act.ASK && a.word(first).matches("if|whether"));
  }

  /// *said the programme, run by Arvenia, had failed* where the parser takes *the programme* for
  /// the object: a finite verb follows that is neither the cue's conjunct nor in a relative clause.
  private Optional<Content> hiddenClause(Met met) {
    int v = met.head();
    int first = met.last() + 1;
    int end = s.sentenceEnd(v);
    if (!met.cue().takes("that") || first >= end || s.passive(v)) {
      return Optional.empty();
    }
    boolean that = a.word(first).equalsIgnoreCase("that");
    if (!that && !met.cue().takes("quote") || a.isPunctuation(first) || a.child(v, "nsubj") > v) {
      return Optional.empty();
    }
    for (int t = first; t < end && !a.word(t).equals(";") && !ReportingClause.isMark(a, t); t++) {
      boolean finite =
          a.tag(t).equals("MD")
              || a.isVerb(t)
                  && !a.tag(t).equals("VBG")
                  && !a.tag(t).equals("VB")
                  && !a.tag(t).equals("VBN");
      int subject = Math.max(a.child(t, "nsubj"), a.child(t, "expl"));
      if (finite && subject < 0 && a.head(t) > t) {
        subject = Math.max(a.child(a.head(t), "nsubj"), a.child(a.head(t), "expl"));
      }
      if (finite && subject >= first && !relative(t, first) && !joined(t, v)) {
        return make("that", t, first, finiteEnd(v, t));
      }
    }
    return Optional.empty();
  }

  private boolean relative(int token, int first) {
    for (int t = token; t >= first; t = a.head(t)) {
      if (a.label(t).equals("acl:relcl") || a.label(t).startsWith("advcl")) {
        return true;
      }
    }
    return false;
  }

  private boolean joined(int token, int cue) {
    if (token == a.head(cue) && (a.labelled(cue, "parataxis") || a.label(cue).equals("dep"))) {
      return false;
    }
    for (int t = token; t >= 0 && t != cue; t = a.head(t)) {
      if (a.label(t).equals("conj") && a.head(t) == cue || a.label(t).equals("parataxis")) {
        return true;
      }
    }
    return !a.below(token, cue);
  }

  private int firstWord(int from, int head) {
    int t = from;
    while (t < head && a.isPunctuation(t)) {
      t++;
    }
    return t;
  }

  Optional<Content> make(String frame, int head, int first, int last) {
    return last < first
        ? Optional.empty()
        : s.trimmed(first, last).map(span -> new Content(frame, head, span));
  }

  /// The last token of a clause: its own, and what a parser hangs on the cue instead though no
  /// comma parts it from the clause.
  int end(int cue, int clause) {
    int last = a.rightmost(clause);
    for (int c : a.children(cue)) {
      boolean adjunct =
          a.labelled(c, "obl")
              || a.labelled(c, "advmod")
              || a.labelled(c, "advcl")
              || a.labelled(c, "nmod")
              || a.labelled(c, "xcomp");
      if (c > last && adjunct && a.leftmost(c) == last + 1 && !accordingTo(c)) {
        last = a.rightmost(c);
      }
    }
    return last;
  }

  /// The last token of a finite clause after a cue: in news prose what is reported goes on to the
  /// end of the sentence (83 of 100 do) unless the cue's own clause goes on, or the main clause
  /// follows.
  private int finiteEnd(int cue, int clauseEnd) {
    int last = clauseEnd;
    for (int t = cue + 1; t <= last; t++) {
      if (CueSubjects.continuing(s, t)) {
        // *said the army was ready, **adding** that …*, which a parser hangs on *ready*
        return t - 1;
      }
    }
    for (int up = a.head(cue); up >= 0; up = a.head(up)) {
      if (up > last) {
        return last;
      }
    }
    int end = s.sentenceEnd(cue);
    for (int t = last + 1; t < end; t++) {
      if (breaks(cue, t, end)) {
        return t - 1;
      }
    }
    return end - 1;
  }

  /// Whether the cue's own clause goes on with this token: *, adding that …*, *and said …*, *,
  /// while …*.
  boolean breaks(int cue, int t, int end) {
    String word = a.word(t).toLowerCase(Locale.ROOT);
    if (word.equals(";") || word.equals("according")) {
      return true;
    }
    boolean comma = t > 0 && (a.word(t - 1).equals(",") || ReportingClause.isMark(a, t - 1));
    if (comma && (a.tag(t).equals("VBG") || TURNS.contains(word))) {
      return true;
    }
    if (a.tag(t).equals("CC")) {
      int head = a.head(t);
      boolean joinsCue =
          head == cue || head > t && a.label(head).equals("conj") && a.head(head) == cue;
      int next = comma && t + 1 < end && a.tag(t + 1).equals("PRP") ? t + 2 : t + 1;
      boolean verbNext = next < end && a.isVerb(next) && !s.cues.at('v', next).isEmpty();
      return joinsCue || verbNext && a.tag(next).equals(a.tag(cue));
    }
    return false;
  }

  private boolean accordingTo(int token) {
    int first = a.leftmost(token);
    return a.word(first).equalsIgnoreCase("according");
  }

  /// *vowed to leave*, *urged him to leave*, *called on Arvenia to leave*
  Optional<Content> infinitive(Met met) {
    int v = met.head();
    Cue cue = met.cue();
    boolean raised = s.passive(v) && cue.takes("that");
    if (!cue.takes("inf") && !cue.takes("obj-inf") && !raised) {
      return Optional.empty();
    }
    for (int c : a.children(v)) {
      boolean clause =
          a.label(c).equals("xcomp") || a.label(c).equals("advcl") || a.label(c).equals("ccomp");
      if (c < met.last() || !clause || !s.syntax.infinitive(c)) {
        continue;
      }
      int object = a.child(v, "obj");
      boolean withObject = object > v && object < c;
      if (withObject && cue.takes("obj-inf") && !s.passive(v)) {
        return make(
            "obj-inf", c, a.tokenAt(s.syntax.nounPhraseWithConjuncts(object).start()), end(v, c));
      }
      if (a.label(c).equals("advcl") && !withObject && cue.addressee().isEmpty()) {
        continue;
      }
      return make("inf", c, Math.max(a.leftmost(c), met.last() + 1), end(v, c));
    }
    return objectInside(met);
  }

  /// *urged Arvenia to leave* where the parser makes *leave* a modifier of *Arvenia*
  private Optional<Content> objectInside(Met met) {
    int object = a.child(met.head(), "obj");
    if (object < 0 || !met.cue().takes("obj-inf")) {
      return Optional.empty();
    }
    for (int c : a.children(object)) {
      if (a.labelled(c, "acl") && s.syntax.infinitive(c)) {
        return make("obj-inf", c, a.leftmost(object), end(met.head(), object));
      }
    }
    return Optional.empty();
  }

  /// *called the raid a crime*
  Optional<Content> predicate(Met met) {
    return nouns.predicate(met);
  }

  /// *called for a truce*
  Optional<Content> prepositional(Met met) {
    return nouns.prepositional(met);
  }

  /// *denied taking part*
  Optional<Content> gerund(Met met) {
    if (!met.cue().takes("ing")) {
      return Optional.empty();
    }
    for (int c : a.children(met.head())) {
      boolean clause =
          a.label(c).equals("xcomp")
              || a.label(c).equals("ccomp")
              || a.label(c).equals("dep") && c == met.last() + 1;
      if (c > met.last() && clause && a.tag(c).equals("VBG")) {
        return make("ing", c, Math.max(a.leftmost(c), met.last() + 1), end(met.head(), c));
      }
    }
    return Optional.empty();
  }
}
