// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Attributions by a phrase: *according to X*, *in X's view*, *per X*, *as X put it*.
final class PhraseStatements {
  private final Scene s;
  private final Analysis a;

  PhraseStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  void find() {
    for (int t = 0; t < a.size(); t++) {
      if (s.used.get(t) || a.isPunctuation(t)) {
        continue;
      }
      for (Met met : s.cues.phrasesAt(t)) {
        if (phrase(met)) {
          break;
        }
      }
    }
  }

  /// According to Mira Tolan, the border is shut.   the phrase, its source, the clause around it
  /// Id `statement.phrase`.
  private boolean phrase(Met met) {
    boolean clausal = met.cue().takes("that") || met.cue().takes("quote");
    if (!clausal) {
      return false;
    }
    int last = met.last();
    int source = sourceAfter(met);
    if (source < 0) {
      source = owner(met);
    }
    if (source < 0) {
      s.refused("statement.phrase", met.head(), "it has no source");
      return false;
    }
    int start = s.sentenceStart(met.head());
    int end = s.sentenceEnd(met.head());
    Span np = s.syntax.nounPhraseWithConjuncts(source);
    int phraseEnd = Math.max(last, a.tokenBefore(np.end()));
    Draft d =
        new Draft("statement.phrase", met.cue(), "that", met.head(), met.tokens(), source);
    int from = met.head();
    while (from > start && (a.word(from - 1).equals(",") || a.isPunctuation(from - 1))) {
      from--;
    }
    int clauseStart = clauseStart(start, from);
    Optional<Span> before = from > clauseStart ? s.trimmed(clauseStart, from - 1) : Optional.empty();
    Optional<Span> after = phraseEnd + 1 < end ? s.trimmed(phraseEnd + 1, end - 1) : Optional.empty();
    before.ifPresent(d::with);
    boolean takesAfter = before.isEmpty() || (a.word(phraseEnd + 1).equals(",") && from < met.head());
    if (takesAfter && !(phraseEnd + 2 < end && before.isPresent() && relative(phraseEnd + 2))) {
      after.ifPresent(d::with);
    }
    if (d.content.isEmpty()) {
      return false;
    }
    s.add(d);
    return true;
  }

  private boolean relative(int token) {
    return a.tag(token).startsWith("W") || a.tag(token).equals("VBG") || a.tag(token).equals("IN");
  }

  /// Where the clause begins that the phrase comments on: after a semicolon.
  private int clauseStart(int start, int from) {
    for (int t = from - 1; t >= start; t--) {
      if (a.word(t).equals(";")) {
        return t + 1;
      }
    }
    return start;
  }

  private int sourceAfter(Met met) {
    String lastWord = a.word(met.last()).toLowerCase(java.util.Locale.ROOT);
    boolean open = lastWord.equals("to") || lastWord.equals("per") || lastWord.equals("by")
        || lastWord.equals("of") || lastWord.equals("for") || lastWord.equals("from") || lastWord.equals("with");
    if (!open) {
      int of = met.last() + 1;
      if (of < s.sentenceEnd(met.head()) && a.word(of).equals("of")) {
        return nounAfter(of);
      }
      return -1;
    }
    return nounAfter(met.last());
  }

  /// The noun whose phrase begins right after this token.
  private int nounAfter(int token) {
    int end = s.sentenceEnd(token);
    int t = token + 1;
    if (t >= end || a.isPunctuation(t) && !a.word(t).equals("\"")) {
      return -1;
    }
    int up = t;
    while (a.head(up) > token && a.leftmost(a.head(up)) >= Math.min(token, a.leftmost(a.head(up)))
        && (a.isNoun(a.head(up)) || a.tag(a.head(up)).equals("CD")) && a.head(up) < end) {
      up = a.head(up);
      if (a.isNoun(up) && a.leftmost(up) <= token) {
        break;
      }
    }
    return a.isNoun(up) || a.isPronoun(up) || a.tag(up).equals("CD") || a.tagged(up, "DT") || a.tagged(up, "JJ") ? up : -1;
  }

  private int owner(Met met) {
    int noun = met.last();
    return s.syntax.possessor(noun);
  }
}
