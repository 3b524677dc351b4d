// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
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
    boolean titled =
        a.tagged(head, "JJ")
            && head > 0
            && a.tag(head - 1).equals("DT")
            && !s.lexicon.names().titles().get(a.word(head)).isEmpty();
    return titled || quantity(s, head) || a.isNoun(head) && (somebody(s, head) || part(s, head));
  }

  /// A noun for people or for a document, also one that only its ending shows (*archivists*).
  private static boolean somebody(Scene s, int head) {
    String lemma = s.a.lemma(head);
    return Unnamed.isDocument(s, head)
        || !s.lexicon.names().agents().get(s.a.word(head)).isEmpty()
        || !s.lexicon.names().titles().get(s.a.word(head)).isEmpty()
        || s.words.has(Kind.SPEAKER, lemma)
        || s.words.ends(Kind.ENDING, lemma);
  }

  /// *Most* said; *many of the voters* think.
  private static boolean quantity(Scene s, int head) {
    int of = s.syntax.oblique(head, "of");
    return s.words.has(Kind.QUANTITY, s.a.word(head)) && (of < 0 || canSpeak(s, of));
  }

  /// *a majority of voters*: they can speak if those can of whom they are a part.
  private static boolean part(Scene s, int head) {
    int of = s.syntax.oblique(head, "of");
    boolean part = s.words.has(Kind.PART, s.a.lemma(head));
    return part && (of < 0 ? s.a.lemma(head).matches("percent|%") : of > head && canSpeak(s, of));
  }

  /// Whether the word is an *it* or *there* that stands for nobody.
  static boolean isDummy(Scene s, int head) {
    String w = s.a.word(head).toLowerCase(java.util.Locale.ROOT);
    return w.equals("there") || s.a.labelled(head, "expl");
  }
}
