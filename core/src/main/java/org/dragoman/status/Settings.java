// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Words;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;

/// What surrounds a clause without embedding it: quotation marks, a question mark, *according to*.
final class Settings {
  /// A shorter quotation is a word held with tweezers, not a speech.
  private static final int SHORTEST_SPEECH = 4;

  private static final Set<Act> TOLD =
      Set.of(Act.STATE, Act.ANNOUNCE, Act.CONFIRM, Act.DENY, Act.ACCUSE, Act.BELIEVE);

  private final Analysis a;
  private final Words words;
  private final boolean[] quoted;

  Settings(Analysis analysis, Words words) {
    this.a = analysis;
    this.words = words;
    this.quoted = new boolean[analysis.size()];
    for (Quotation q : analysis.quotations()) {
      int first = analysis.tokenAt(q.inside().start());
      int end = Math.min(analysis.tokenAt(q.inside().end()), analysis.size());
      if (end - first >= SHORTEST_SPEECH) {
        for (int t = first; t < end; t++) {
          quoted[t] = analysis.start(t) < q.inside().end();
        }
      }
    }
  }

  /// Whether the token stands in a quotation long enough to be somebody's words.
  boolean quoted(int token) {
    return quoted[token];
  }

  /// Whether the sentence of this root ends in a question mark.
  boolean question(int root) {
    int sentence = a.sentenceOf(root);
    for (int t = a.endToken(sentence) - 1; t >= a.firstToken(sentence) && a.isPunctuation(t); t--) {
      if (a.word(t).startsWith("?")) {
        return quoted[root] || !quoted[t];
      }
    }
    return false;
  }

  /// Whether a question asks for more than yes or no: its *who* or *why* opens the clause.
  boolean openQuestion(int root) {
    for (int t = a.firstToken(a.sentenceOf(root)); t < root; t++) {
      if (a.tag(t).startsWith("W")) {
        return true;
      }
      if (!a.isPunctuation(t) && !a.tag(t).equals("CC") && !a.tag(t).equals("IN")) {
        return false;
      }
    }
    return false;
  }

  /// Whether a verb tells what somebody says: a communication cue that takes a clause or a
  /// quotation.
  boolean says(int verb) {
    if (!a.isVerb(verb)) {
      return false;
    }
    for (Cue cue : words.cues('v', a.lemma(verb).toLowerCase(Locale.ROOT))) {
      if (cue.kind() == Statement.Kind.COMMUNICATION && cue.lemma().indexOf(' ') < 0) {
        return cue.takes("that") || cue.takes("quote");
      }
    }
    return false;
  }

  /// *The troops will leave, he said*: a saying clause after what is said, whatever the parser
  /// calls it.
  boolean isTag(int verb) {
    String tag = a.tag(verb);
    boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
    int head = a.head(verb);
    if (!finite || head < 0 || head > verb || a.child(verb, "mark") >= 0) {
      return false;
    }
    boolean placed =
        a.labelled(verb, "ccomp")
            || a.labelled(verb, "parataxis")
            || a.labelled(verb, "dep")
            || a.labelled(verb, "conj")
            || a.label(verb).equals("advcl");
    if (!placed || a.child(verb, "ccomp") >= 0 || a.child(verb, "aux") >= 0 || !says(verb)) {
      return false;
    }
    int subject = a.child(verb, "nsubj");
    return subject >= 0 && afterComma(Math.min(a.leftmost(verb), subject));
  }

  private boolean afterComma(int from) {
    for (int t = from; t >= from - 2 && t >= 0; t--) {
      String word = a.word(t);
      if (word.equals(",") || word.startsWith("''") || word.equals("\"") || word.equals("”")) {
        return true;
      }
    }
    return false;
  }

  /// *according to the police*, *reportedly*: the token where a phrase opens that hands the clause
  /// to somebody else, or -1.
  int attribution(int predicate) {
    for (int c : a.children(predicate)) {
      if (a.labelled(c, "obl")
          || a.labelled(c, "advcl")
          || a.labelled(c, "advmod")
          || a.labelled(c, "nmod")) {
        int first = a.labelled(c, "advmod") ? c : a.leftmost(c);
        if (attributes(first, c)) {
          return first;
        }
      }
    }
    return -1;
  }

  private boolean attributes(int first, int head) {
    String word = a.word(first).toLowerCase(Locale.ROOT);
    for (Cue cue : words.cues('p', word)) {
      boolean told = cue.kind() != Statement.Kind.DECREE && TOLD.contains(cue.act());
      boolean alone = cue.lemma().indexOf(' ') < 0;
      if (!told
          || cue.lemma().equals("as")
          || cue.lemma().equals("like")
          || cue.lemma().equals("in response to")
          || !cue.takes("that")) {
        continue;
      }
      if (alone ? first == head || word.equals("per") : matches(first, head, cue.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int first, int head, String lemma) {
    int at = first;
    for (String part : lemma.split(" ")) {
      // in his view: what stands between preposition and noun does not count
      while (at < head && !same(at, part)) {
        at++;
      }
      if (at > head || !same(at, part)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean same(int token, String part) {
    return a.word(token).equalsIgnoreCase(part) || a.lemma(token).equals(part);
  }
}
