// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Reads the content of a cue that is no clause: *called **the raid a crime***, *accused **Veld of
/// murder***, *denied **the charge***.
final class NounContents {
  private final Scene s;
  private final Analysis a;
  private final Contents contents;

  NounContents(Scene scene, Contents contents) {
    this.s = scene;
    this.a = scene.a;
    this.contents = contents;
  }

  /// *called the raid a crime*, *described the raid as a crime*
  Optional<Contents.Content> predicate(Met met) {
    if (!met.cue().takes("np:as")) {
      return Optional.empty();
    }
    int v = met.head();
    for (int c : a.children(v)) {
      boolean bare = a.label(c).equals("xcomp") && !s.syntax.infinitive(c);
      boolean as =
          (a.labelled(c, "obl") || a.labelled(c, "advcl"))
              && a.word(a.leftmost(c)).equalsIgnoreCase("as");
      if (c < met.last() || !(bare || as)) {
        continue;
      }
      int first = Math.max(a.leftmost(c), met.last() + 1);
      int object = a.child(v, "obj");
      if (object > v && object < c) {
        first = Math.min(first, Math.max(met.last() + 1, a.leftmost(object)));
      }
      return contents.make("np:as", c, first, contents.end(v, c));
    }
    return Optional.empty();
  }

  /// *called it "a crime"* where the tree is broken: the words up to the end of the clause, for
  /// verbs that never go without a predicate.
  Optional<Contents.Content> words(Met met) {
    int v = met.head();
    int first = met.last() + 1;
    int end = s.sentenceEnd(v);
    boolean bare =
        met.cue().takes("np:as")
            && !met.cue().takes("np")
            && !met.cue().takes("that")
            && met.cue().kind() == Statement.Kind.COMMUNICATION;
    if (!bare
        || first >= end
        || a.labelled(v, "acl")
        || s.passive(v)
        || a.tag(first).equals("IN")) {
      return Optional.empty();
    }
    int last = first;
    boolean marked = ReportingClause.isMark(a, first);
    while (last + 1 < end) {
      int t = last + 1;
      boolean clause = a.tag(t).equals("CC") && t + 1 < end && a.isVerb(t + 1);
      if (!marked && ReportingClause.isStop(a, t) || clause || a.word(t).equals(";")) {
        break;
      }
      marked ^= ReportingClause.isMark(a, t);
      last = t;
    }
    boolean quotes = a.tag(first).equals("PRP");
    for (int t = first; t <= last; t++) {
      quotes |= ReportingClause.isMark(a, t) || predicateNoun(t, first, last);
    }
    return quotes && last > first ? contents.make("np:as", -1, first, last) : Optional.empty();
  }

  /// *called the tax **a trap***: an article right after a noun, which no preposition parts.
  private boolean predicateNoun(int t, int first, int last) {
    return t > first
        && t < last
        && (a.word(t).equals("a") || a.word(t).equals("an"))
        && a.isNoun(t - 1)
        && !a.word(t + 1).equals("few");
  }

  /// *the law, which Tolan opposed*: the noun that the clause is relative to.
  Optional<Contents.Content> relative(Met met) {
    int v = met.head();
    if (!met.cue().takes("np") || !a.label(v).equals("acl:relcl")) {
      return Optional.empty();
    }
    int noun = s.syntax.patient(v);
    int clause = a.leftmost(v);
    if (noun < 0 || noun >= clause || noun != a.head(v)) {
      return Optional.empty();
    }
    return contents.make("np", noun, a.tokenAt(s.syntax.nounPhrase(noun).start()), clause - 1);
  }

  /// *called for a truce*, *accused Veld of murder*
  Optional<Contents.Content> prepositional(Met met) {
    int v = met.head();
    for (int c : adjuncts(met)) {
      if (c < met.last()) {
        continue;
      }
      String preposition = prepositionOf(c);
      if (preposition.isEmpty() || !met.cue().takesNounPhraseAfter(preposition)) {
        continue;
      }
      if (preposition.equals("on") && a.isProperNoun(c) && s.words.has(Kind.POST, a.lemma(c))) {
        // *wrote **on Facebook***
        continue;
      }
      int first = a.leftmost(c);
      int object = a.child(v, "obj");
      if (object > v && object < c && met.tokens().stream().noneMatch(t -> t == object)) {
        first = Math.max(met.last() + 1, a.leftmost(object));
      } else {
        first = Math.max(first, met.last() + 1);
      }
      return contents.make("np:" + preposition, c, first, contents.end(v, c));
    }
    return Optional.empty();
  }

  /// What hangs on the cue, on its own noun (*claimed responsibility **for the blast***) or, by the
  /// parser's mistake, on the hearer or object (*apologised to passengers **for the delay***,
  /// *absolved the pilot **of blame***).
  private List<Integer> adjuncts(Met met) {
    List<Integer> all = new ArrayList<>();
    for (int c : a.children(met.head())) {
      all.add(c);
      boolean hearer =
          a.labelled(c, "obl") && met.cue().addressee().contains(s.syntax.preposition(c));
      boolean object =
          a.label(c).equals("obj")
              && (!met.cue().takes("np") || met.cue().addressee().contains("obj"));
      if (hearer || object || c == met.last() && (a.isNoun(c) || a.tagged(c, "JJ"))) {
        for (int below : a.children(c)) {
          all.add(below);
        }
      }
    }
    return all;
  }

  private String prepositionOf(int token) {
    if (a.labelled(token, "obl") || a.labelled(token, "nmod")) {
      return s.syntax.preposition(token);
    }
    if (a.labelled(token, "advcl") || a.labelled(token, "xcomp")) {
      int own = a.child(token, "mark");
      int mark = own >= 0 ? own : a.child(token, "case");
      return mark < 0 || a.tag(mark).equals("TO") ? "" : a.word(mark).toLowerCase(Locale.ROOT);
    }
    return "";
  }

  /// *denied the charge*
  Optional<Contents.Content> nounPhrase(Met met) {
    int v = met.head();
    if (!met.cue().takes("np") || s.passive(v)) {
      return Optional.empty();
    }
    int last = met.last();
    if (last > v && a.label(last).equals("case") && a.head(last) > last) {
      int noun = a.head(last);
      return contents.make("np", noun, last + 1, a.rightmost(noun));
    }
    if (last > v && a.label(last).equals("mark") && a.head(last) > last) {
      return contents.make("np", a.head(last), last + 1, a.rightmost(a.head(last)));
    }
    int object = a.child(v, "obj");
    if (object > met.last()) {
      return contents.make(
          "np", object, Math.max(a.leftmost(object), met.last() + 1), withInfinitive(v, object));
    }
    return Optional.empty();
  }

  /// *opposes the plan **to withdraw***, where a parser hangs the infinitive on the cue.
  private int withInfinitive(int cue, int noun) {
    int last = a.rightmost(noun);
    boolean takes = s.cues.at('n', noun).stream().anyMatch(m -> m.cue().takes("inf"));
    for (int c : takes ? a.children(cue) : new int[0]) {
      if (c > last && a.leftmost(c) == last + 1 && s.syntax.infinitive(c)) {
        return a.rightmost(c);
      }
    }
    return last;
  }
}
