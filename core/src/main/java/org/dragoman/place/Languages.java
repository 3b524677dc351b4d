// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Set;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;

/// Tells the name of a language from the same word as an adjective or a people.
final class Languages {
  private static final Set<String> MEANS = Set.of("for", "meaning");

  private final Analysis a;
  private final PlaceWords words;

  Languages(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// *in Polish*, *speaks Arabic and French*, *her Russian*, *the word comes from Persian*, *from
  /// the Dutch for*.
  boolean is(Toponym t) {
    int next = t.last() + 1;
    boolean bare =
        next >= a.size() || !a.isNoun(next) && !(a.tagged(next, "JJ") && a.head(t.last()) >= next);
    if (!bare || a.tag(t.last()).endsWith("S")) {
      return false;
    }
    int one = t.last();
    while (a.label(one).equals("conj") && a.head(one) >= 0) {
      one = a.head(one);
    }
    int head = a.head(one);
    int at = a.child(one, "case");
    String preposition = at < 0 ? "" : a.lemma(at);
    boolean word = head >= 0 && preposition.equals("from") && isOfAWord(head);
    if (a.child(t.last(), "det") >= 0) {
      return word && next < a.size() && MEANS.contains(a.word(next));
    }
    boolean in =
        preposition.equals("in")
            || a.label(one).equals("dep") && head >= 0 && a.word(head).equals("in")
            || preposition.equals("into") && one == t.last();
    boolean used =
        head >= 0
            && (words.is(Kind.LANGUAGE, a.lemma(head)) || a.lemma(head).equals("language"))
            && !a.label(one).startsWith("nsubj");
    boolean owned = t.first() > 0 && a.tag(t.first() - 1).equals("PRP$");
    return word || in || used || owned && !preposition.equals("with");
  }

  /// *The word comes from*, *a term borrowed from*.
  private boolean isOfAWord(int verb) {
    int subject = a.child(verb, "nsubj");
    int of = subject >= 0 ? subject : a.labelled(verb, "acl") ? a.head(verb) : -1;
    return of >= 0 && a.isNoun(of) && words.is(Kind.LANGUAGE, a.lemma(of));
  }
}
