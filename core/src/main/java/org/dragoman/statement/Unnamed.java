// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
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
      return known;
    }
    if (a.lemma(head).equalsIgnoreCase("source")) {
      return Optional.of(sourceNoun(s, head));
    }
    boolean some =
        a.isNoun(head)
            && actor
                .map(x ->
                    x.kind() == ActorKind.GROUP
                        || x.kind() == ActorKind.CIVILIANS
                        || x.kind() == ActorKind.PERSON)
                .orElse(false);
    return some ? Optional.of(Anonymity.UNKNOWN) : Optional.empty();
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
