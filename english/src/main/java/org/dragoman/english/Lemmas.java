// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.process.Morphology;
import org.dragoman.english.mapped.WordMemory;

/// The dictionary forms of words, remembered: the library's morphology runs a lexer for each.
///
/// Safe on any thread. What is not remembered gets a lexer of its own, as lexers are not safe.
final class Lemmas {
  /// A day of news has about this many pairs of word and tag that come more than once.
  private static final int REMEMBERED = 1 << 16;

  /// A longer word is no word of the language, and too much to keep.
  private static final int LONGEST = 40;

  /// What cannot stand in a tag.
  private static final char BETWEEN = ' ';

  private final WordMemory<String> known = new WordMemory<>(REMEMBERED, Lemmas::lemma);

  String of(String word, String tag) {
    return word.length() > LONGEST
        ? new Morphology().lemma(word, tag)
        : known.of(tag + BETWEEN + word);
  }

  private static String lemma(String tagAndWord) {
    int at = tagAndWord.indexOf(BETWEEN);
    return new Morphology().lemma(tagAndWord.substring(at + 1), tagAndWord.substring(0, at));
  }
}
