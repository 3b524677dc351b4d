// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.text.Analysis;

/// Abbreviations that an article defines: *the Arvenian Relief Front (ARF)*. What it defines goes
/// before what the lexicon knows.
final class Abbreviations {
  private Abbreviations() {}

  /// The first token of the name before the bracket whose initials the abbreviation at `t` has; -1
  /// if they do not fit.
  static int nameBefore(Analysis a, int t) {
    String wanted = a.word(t);
    int floor = Math.max(a.firstToken(a.sentenceOf(t)), t - 2 - 2 * wanted.length());
    int left = wanted.length() - 1;
    int at = t - 2;
    while (at >= floor && left >= 0) {
      String word = a.word(at);
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      if (capital && Character.toUpperCase(word.charAt(0)) == wanted.charAt(left)) {
        left--;
        if (left < 0) {
          return at;
        }
      } else if (capital && !a.isProperNoun(at) || !capital && word.length() > 3) {
        return -1;
      }
      at--;
    }
    return -1;
  }

  /// The abbreviations of an article, to the key of the actor each stands for.
  static Map<String, Identity> defined(Analysis a, List<Found> mentions) {
    Map<Integer, Found> byLast = new HashMap<>();
    for (Found f : mentions) {
      byLast.putIfAbsent(f.last(), f);
    }
    Map<String, Identity> defined = new HashMap<>();
    for (int t = 2; t < a.size(); t++) {
      boolean bracket = a.word(t - 1).equals("(") || a.word(t - 1).equals("-LRB-");
      Found name = bracket ? byLast.get(t - 2) : null;
      String word = a.word(t);
      boolean capitals =
          word.length() >= 2 && word.chars().filter(Character::isUpperCase).count() >= 2;
      if (name != null && capitals && name.last() > name.first() && fits(a, name, word)) {
        defined.putIfAbsent(word, name.identity());
      }
    }
    return defined;
  }

  /// Whether the letters of the abbreviation are met in this order at the starts of the name's
  /// words.
  private static boolean fits(Analysis a, Found name, String abbreviation) {
    int hit = 0;
    for (int t = name.first(); t <= name.last() && hit < abbreviation.length(); t++) {
      if (Character.toUpperCase(a.word(t).charAt(0))
          == Character.toUpperCase(abbreviation.charAt(hit))) {
        hit++;
      }
    }
    // abbreviations of names in other tongues fit by their first letter at best
    return hit >= Math.min(2, abbreviation.length()) || name.identity().ref().isPresent();
  }
}
