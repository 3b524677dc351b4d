// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.text.Analysis;

/// Finds whom a word of quantity that stands alone means: *both* and *neither* the two of whom the
/// text speaks, *some*, *most* and *others* the last crowd.
final class Quantifiers {
  private static final int REACH = 2;
  private static final Set<String> PAIR = Set.of("both", "neither", "either");

  private final Analysis a;
  private final ActorWords words;

  Quantifiers(Analysis analysis, ActorWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// Whether the word is such a one and a whole subject.
  boolean isAlone(int t) {
    String word = a.word(t).toLowerCase(Locale.ROOT);
    boolean known = PAIR.contains(word) || words.is(Kind.CROWD, word);
    return known && a.labelled(t, "nsubj") && a.children(t).length == 0;
  }

  boolean isPair(int t) {
    return PAIR.contains(a.word(t).toLowerCase(Locale.ROOT));
  }

  /// The last who were spoken of as many.
  Optional<Identity> crowd(int t, List<Candidate> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      if (a.sentenceOf(t) - a.sentenceOf(c.head()) > REACH) {
        break;
      }
      if (c.plural() && !c.isThing() && c.who().size() == 1) {
        return Optional.of(c.who().getFirst());
      }
    }
    return Optional.empty();
  }
}
