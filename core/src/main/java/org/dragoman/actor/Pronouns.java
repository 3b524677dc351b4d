// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.text.Analysis;

/// Finds whom *he*, *she* and *it* refer to: the nearest plausible actor before it, the subject of its
/// sentence before others. Abstains when nobody of that kind was mentioned in the last sentences.
final class Pronouns {
  private static final int REACH = 4;

  /// The mention that a pronoun repeats.
  Optional<Found> antecedent(Analysis a, int pronoun, List<Found> before) {
    String word = a.lemma(pronoun).toLowerCase(Locale.ROOT);
    String gender =
        switch (word) {
          case "he", "him", "his", "himself" -> "m";
          case "she", "her", "hers", "herself" -> "f";
          default -> "";
        };
    if (gender.isEmpty()) {
      return Optional.empty();
    }
    int sentence = a.sentenceOf(pronoun);
    Found best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Found f : before) {
      int distance = sentence - a.sentenceOf(f.head());
      boolean possible =
          f.last() < pronoun
              && distance <= REACH
              && f.identity().kind() == ActorKind.PERSON
              && !plural(a, f)
              && f.identity().gender().map(gender::equals).orElse(true);
      if (!possible) {
        continue;
      }
      int score = score(a, f, distance, gender);
      if (score >= bestScore) {
        best = f;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean plural(Analysis a, Found f) {
    return a.tag(f.head()).endsWith("S") || a.child(f.head(), "conj") >= 0;
  }

  private static int score(Analysis a, Found f, int distance, String gender) {
    int score = -3 * distance;
    score += a.label(f.head()).startsWith("nsubj") ? 4 : 0;
    score += f.form() == Mention.Form.NAME ? 2 : 0;
    score += f.identity().gender().map(gender::equals).orElse(false) ? 3 : 0;
    score -= a.labelled(f.head(), "nmod") || a.labelled(f.head(), "compound") ? 2 : 0;
    return score;
  }
}
