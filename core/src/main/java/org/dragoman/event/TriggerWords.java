// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.Frame;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds the words of a trigger or a phrase around the token that is its head: particles and
/// prepositions below a verb, what precedes a noun.
final class TriggerWords {
  private final Analysis a;
  private final Syntax syntax;

  TriggerWords(Syntax syntax) {
    this.a = syntax.analysis();
    this.syntax = syntax;
  }

  /// The tokens of the trigger's words around its head; empty if one is missing.
  Set<Integer> at(List<String> trigger, int head, char pos) {
    Set<Integer> found = new LinkedHashSet<>();
    found.add(head);
    if (pos == 'n') {
      int at = head;
      for (int i = trigger.size() - 2; i >= 0; i--) {
        at--;
        while (at >= 0 && a.isPunctuation(at)) {
          at--;
        }
        if (at < 0 || !is(at, trigger.get(i))) {
          return Set.of();
        }
        found.add(at);
      }
      return found;
    }
    for (int i = 1; i < trigger.size(); i++) {
      int at = below(head, trigger.get(i), found);
      if (at < 0) {
        return Set.of();
      }
      found.add(at);
    }
    return found;
  }

  /// *called in riot police*, *look into the finances*: what stands after the last word of a
  /// trigger that the parser took for a preposition; -1 if it is a particle.
  int afterParticle(Frame frame, int head) {
    if (frame.pos() != 'v' || frame.trigger().size() < 2 || syntax.patient(head) >= 0) {
      return -1;
    }
    String last = frame.trigger().getLast();
    for (int c : a.children(head)) {
      for (int g : a.children(c)) {
        boolean preposition = a.labelled(g, "case") || a.labelled(g, "mark");
        if (preposition && g < c && is(g, last) && a.isNoun(c)) {
          return c;
        }
      }
    }
    return -1;
  }

  /// A word of the trigger that hangs on its head, or on a word of it found before.
  private int below(int head, String word, Set<Integer> found) {
    for (int up : found) {
      for (int c : a.children(up)) {
        if (is(c, word) && Math.abs(c - head) <= 8 && !found.contains(c)) {
          return c;
        }
        for (int g : a.children(c)) {
          boolean preposition = a.labelled(g, "case") || a.labelled(g, "mark");
          if (preposition
              && !isOfPlaceBehindObject(up, c, g, found)
              && is(g, word)
              && Math.abs(g - head) <= 8
              && !found.contains(g)) {
            return g;
          }
        }
      }
    }
    return -1;
  }

  /// *took him into custody **in** Karsova*: behind an object that is no word of the trigger, the
  /// preposition of a name says where.
  private boolean isOfPlaceBehindObject(int verb, int noun, int preposition, Set<Integer> found) {
    int object = a.isVerb(verb) ? a.child(verb, "obj") : -1;
    return object >= 0 && object < preposition && !found.contains(object) && a.isProperNoun(noun);
  }

  boolean is(int token, String word) {
    return a.lemma(token).equalsIgnoreCase(word)
        || a.word(token).equalsIgnoreCase(word)
        || isOpeningPlural(token)
            && a.word(token).regionMatches(true, 0, word, 0, a.word(token).length() - 1)
            && a.word(token).length() - 1 == word.length();
  }

  /// *Sanctions were lifted*: a plural that opens a sentence is often taken for a name and keeps
  /// its ending.
  private boolean isOpeningPlural(int token) {
    String word = a.word(token);
    return a.isProperNoun(token)
        && token == a.firstToken(a.sentenceOf(token))
        && word.endsWith("s")
        && !word.endsWith("ss");
  }

  /// Whether the noun phrase ends in these words, the head last.
  boolean phraseEnds(int head, List<String> words) {
    int of = words.indexOf("of");
    if (of > 0 && of < words.size() - 1) {
      int owned = syntax.oblique(head, "of");
      return owned >= 0
          && phraseEnds(head, words.subList(0, of))
          && phraseEnds(owned, words.subList(of + 1, words.size()));
    }
    if (!is(head, words.getLast())) {
      return false;
    }
    int at = head;
    for (int i = words.size() - 2; i >= 0; i--) {
      at--;
      while (at >= 0 && a.isPunctuation(at)) {
        at--;
      }
      if (at < 0 || !is(at, words.get(i))) {
        return modifiedBy(head, words);
      }
    }
    return true;
  }

  private boolean modifiedBy(int head, List<String> words) {
    for (String word : words.subList(0, words.size() - 1)) {
      boolean there = false;
      for (int c : a.children(head)) {
        there |= is(c, word);
      }
      if (!there) {
        return false;
      }
    }
    return true;
  }
}
