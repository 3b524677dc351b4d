// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.Statement.Anonymity;
import org.dragoman.text.Analysis;

/// Says what is known of a source that the text does not name: officials, witnesses, a document.
final class Unnamed {
  private Unnamed() {}

  /// Whether the word is a document, which speaks as its authors do.
  static boolean isDocument(Scene s, int head) {
    Optional<Anonymity> known = s.words.anonymity(Kind.ANONYMITY, s.a.lemma(head));
    return known.filter(x -> x == Anonymity.DOCUMENT).isPresent();
  }

  /// What sort of unnamed source the noun phrase with this head is; empty for a named one and for a
  /// pronoun that was resolved.
  static Optional<Anonymity> of(Scene s, int head) {
    Analysis a = s.a;
    if (head < 0) {
      return Optional.of(Anonymity.UNKNOWN);
    }
    Optional<Actor> actor = s.actor(head);
    if (a.isProperNoun(head) || a.isPronoun(head) && actor.isPresent() || namedInside(a, head)) {
      return Optional.empty();
    }
    Optional<Anonymity> known = s.words.anonymity(Kind.ANONYMITY, a.lemma(head));
    if (known.isPresent()) {
      boolean document = known.get() == Anonymity.DOCUMENT;
      return document || !given(a, head) ? known : Optional.empty();
    }
    if (a.lemma(head).equalsIgnoreCase("source")) {
      return Optional.of(sourceNoun(s, head));
    }
    boolean people =
        s.words.has(Kind.QUANTITY, a.word(head)) || s.words.has(Kind.PEOPLE, a.lemma(head));
    return people && !given(a, head) ? Optional.of(Anonymity.UNKNOWN) : Optional.empty();
  }

  /// Whether the text takes for granted who is meant: *the minister*, *her lawyer*, *a spokesman
  /// for the palace*.
  private static boolean given(Analysis a, int head) {
    if (a.child(head, "nmod:poss") >= 0) {
      return true;
    }
    for (int c : a.children(head)) {
      String word = a.word(c).toLowerCase(Locale.ROOT);
      if (a.labelled(c, "det") && (word.equals("the") || word.equals("this"))) {
        return !a.tag(head).equals("NNS");
      }
    }
    return false;
  }

  /// *a diplomatic source*, *military sources*: the adjective says it.
  private static Anonymity sourceNoun(Scene s, int head) {
    for (int c : s.a.children(head)) {
      Optional<Anonymity> known = s.words.anonymity(Kind.SOURCE_OF, s.a.lemma(c));
      if (known.isPresent()) {
        return known.get();
      }
    }
    return Anonymity.UNKNOWN;
  }

  private static boolean namedInside(Analysis a, int head) {
    for (int c : a.children(head)) {
      if (a.labelled(c, "appos") && a.isProperNoun(c)) {
        return true;
      }
    }
    return false;
  }
}
