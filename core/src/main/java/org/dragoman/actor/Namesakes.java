// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.NameBook;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Persons of an article who are called like a country: *Chad Oldman*, *Michael Jordan*, *Mr.
/// Israel*. Without such evidence a country's name is the country, whatever the name finder thinks.
final class Namesakes {
  private static final Set<String> HE = Set.of("he", "she", "his", "her", "him", "himself");

  private final Set<String> words = new HashSet<>();
  private final Analysis a;
  private final NameBook book;

  Namesakes(Analysis analysis, NameBook book) {
    this.a = analysis;
    this.book = book;
    Titles titles = new Titles(book);
    for (int t = 0; t < a.size(); t++) {
      if (a.name(t) != Names.PERSON) {
        continue;
      }
      int[] chunk = a.chunk(t);
      boolean titled =
          chunk[0] > a.firstToken(a.sentenceOf(t))
              && Character.isUpperCase(a.word(chunk[0] - 1).codePointAt(0))
              && titles.endsAt(a, chunk[0] - 1);
      if (chunk[0] < chunk[1] || titled) {
        words.add(a.word(t));
      }
    }
  }

  /// Whether this word, which is also a country's name, is a person here.
  boolean isPerson(int t) {
    return words.contains(a.word(t)) || book.genderOf(a.word(t)).isPresent() && isOnlyAntecedent(t);
  }

  /// *Jordan said he was tired*: a given name, *he*, and nobody else in the sentence.
  private boolean isOnlyAntecedent(int t) {
    int sentence = a.sentenceOf(t);
    boolean he = false;
    for (int i = a.firstToken(sentence); i < a.endToken(sentence); i++) {
      String word = a.word(i).toLowerCase(Locale.ROOT);
      boolean other =
          i != t
              && (a.name(i) == Names.PERSON || a.isNoun(i) && !book.agents().get(word).isEmpty());
      if (other) {
        return false;
      }
      he |= i > t && HE.contains(word);
    }
    return he;
  }
}
