// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Set;
import org.dragoman.text.Analysis;

/// Says which noun phrases can be the source of a statement.
final class Sources {
  private static final Set<String> EMPTY_SUBJECTS =
      Set.of("it", "there", "what", "which", "this", "that");

  private Sources() {}

  /// Whether the word names or refers to somebody who can speak or think.
  static boolean canSpeak(Scene s, int head) {
    Analysis a = s.a;
    if (head < 0) {
      return false;
    }
    if (s.actor(head).isPresent() || a.isProperNoun(head)) {
      return true;
    }
    if (a.isPronoun(head)) {
      return !EMPTY_SUBJECTS.contains(a.word(head).toLowerCase(java.util.Locale.ROOT));
    }
    return a.isNoun(head)
        && (Unnamed.isDocument(a, head)
            || !s.lexicon.names().agents().get(a.word(head)).isEmpty()
            || !s.lexicon.names().titles().get(a.word(head)).isEmpty());
  }

  /// Whether the word is an *it* or *there* that stands for nobody.
  static boolean isDummy(Scene s, int head) {
    String w = s.a.word(head).toLowerCase(java.util.Locale.ROOT);
    return w.equals("there") || s.a.labelled(head, "expl");
  }
}
