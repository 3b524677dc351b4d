// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Locale;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Where the words around a head noun begin and end, as far as they belong to the mention.
final class Phrases {
  /// No mention reaches further from its head; the bound keeps garbage cheap.
  static final int REACH = 14;

  private Phrases() {}

  /// The first token of the noun phrase that ends in these tokens: its determiner, adjectives,
  /// nouns and possessor, without its preposition.
  static int left(Analysis a, int first, int head) {
    int from = first;
    int[] children = a.children(head);
    for (int i = children.length - 1; i >= 0; i--) {
      int c = children[i];
      if (c >= from) {
        // "US State Department spokesman" where only the last three words are one entry
        boolean before = c < head && premodifies(a, c) && head - edge(a, c) <= REACH;
        from = before ? Math.min(from, edge(a, c)) : from;
        continue;
      }
      int edge = edge(a, c);
      if (!premodifies(a, c)
          || a.rightmost(c) != from - 1
          || head - edge > REACH
          || breaks(a, edge, from)) {
        break;
      }
      from = edge;
    }
    return from;
  }

  private static int edge(Analysis a, int modifier) {
    int edge = a.leftmost(modifier);
    // a preposition or conjunction that the parser hung too low does not belong to the phrase
    while (edge < modifier && isLoose(a, edge)) {
      edge++;
    }
    return edge;
  }

  private static boolean isLoose(Analysis a, int t) {
    String tag = a.tag(t);
    return tag.equals("IN") || tag.equals("CC") || tag.equals("TO") || a.isPunctuation(t);
  }

  private static boolean premodifies(Analysis a, int t) {
    if (a.isVerb(t) && a.child(t, "nsubj") >= 0 || isLoose(a, t) && !a.word(t).equals("-")) {
      return false;
    }
    String label = a.label(t);
    return switch (label) {
      case "amod", "compound", "nmod:poss", "det", "flat", "det:predet" -> true;
      case "nummod" -> a.children(t).length == 0;
      case "punct" -> a.word(t).equals("-");
      default -> label.startsWith("nmod") && !a.tag(t).startsWith("W");
    };
  }

  /// Whether a line ends between these tokens: a mention lies on one line.
  static boolean breaks(Analysis a, int first, int last) {
    for (int i = a.end(first); i < a.start(last); i++) {
      if (a.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /// The noun that hangs on this one by a preposition after it, or -1.
  static int postmodifier(Syntax syntax, int head, String preposition) {
    Analysis a = syntax.analysis();
    for (int c : a.children(head)) {
      boolean after = c > head && c - head <= REACH;
      if (after && a.labelled(c, "nmod") && syntax.preposition(c).equals(preposition)) {
        return c;
      }
    }
    return -1;
  }

  /// Whether some token of these is written as a name, where a capital means something.
  static boolean hasName(Analysis a, int first, int last) {
    for (int t = first; t <= last; t++) {
      if (isName(a, t)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the token is written as a name: a capital that is not due to the start of a sentence.
  static boolean isName(Analysis a, int t) {
    boolean capital = Character.isUpperCase(a.word(t).codePointAt(0));
    if (!capital || a.tag(t).equals("DT") || a.tag(t).startsWith("PRP")) {
      return false;
    }
    boolean first = t == a.firstToken(a.sentenceOf(t));
    return first
        ? a.isProperNoun(t)
        : a.isProperNoun(t) || a.isNoun(t) || a.tag(t).startsWith("JJ");
  }

  /// *Belmark* of *Belmark, Karsova and Arvenia*: the conjunct that the others hang on.
  static int firstOfCoordination(Analysis a, int head) {
    int t = head;
    while (a.label(t).equals("conj") && a.head(t) >= 0) {
      t = a.head(t);
    }
    return t;
  }

  static boolean isPlural(Analysis a, int head) {
    String tag = a.tag(head);
    if (tag.equals("NNS") || tag.equals("NNPS")) {
      return true;
    }
    // a capital at the start of a sentence makes the tagger see a name: "Ministers met"
    String word = a.word(head);
    return tag.equals("NNP")
        && head == a.firstToken(a.sentenceOf(head))
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !a.lemma(head).endsWith("s");
  }

  /// *the minister*, *this group*, *both countries*.
  static boolean isDefinite(Analysis a, int head) {
    return switch (determiner(a, head)) {
      case "the", "this", "that", "these", "those", "both" -> true;
      default -> false;
    };
  }

  private static String determiner(Analysis a, int head) {
    int det = a.child(head, "det");
    return det < 0 ? "" : a.lemma(det).toLowerCase(Locale.ROOT);
  }

  static boolean isIndefinite(Analysis a, int head) {
    return switch (determiner(a, head)) {
      case "a", "an", "another", "some", "any", "no", "every", "each" -> true;
      default -> false;
    };
  }
}
