// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// A sentence as the network sees it: the numbers of its words and tags.
///
/// @param number which one it is among those parsed together
/// @param words for each token
/// @param tags for each token
record Sentence(int number, int[] words, int[] tags) {
  static Sentence of(int number, Tagged sentence, Vocabulary vocabulary) {
    return new Sentence(
        number,
        Arrays.stream(sentence.words()).mapToInt(vocabulary::word).toArray(),
        Arrays.stream(sentence.tags()).mapToInt(vocabulary::tag).toArray());
  }

  int size() {
    return words.length;
  }
}
