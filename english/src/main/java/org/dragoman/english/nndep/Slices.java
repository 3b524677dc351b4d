// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The slices of all words of some sentences, remembered or made anew: one object a thread.
///
/// A word's slices are made for all places, and those of all words that are missing are made
/// together: the weights take megabytes, and fetching them costs more than multiplying with them.
final class Slices {
  private static final float[][] NOT_WANTED = new float[0][];
  private static final float[][] MISSING = new float[0][];

  private final FirstLayer first;
  private final SliceMemory memory;
  private final float[][][] current;
  private int[] words = new int[256];
  private int count;

  Slices(FirstLayer first, SliceMemory memory) {
    this.first = first;
    this.memory = memory;
    this.current = new float[first.words()][][];
    Arrays.fill(current, NOT_WANTED);
  }

  /// Finds or makes the slices of all words of some sentences, and of the root.
  void make(List<Sentence> sentences) {
    want(Vocabulary.ROOT);
    for (Sentence sentence : sentences) {
      for (int word : sentence.words()) {
        want(word);
      }
    }
    memory.saw(words, count);
    makeMissing();
  }

  private void want(int word) {
    if (current[word] == NOT_WANTED) {
      float[][] known = memory.find(word);
      current[word] = known == null ? MISSING : known;
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = word;
    }
  }

  private void makeMissing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (current[words[i]] == MISSING) {
        missing.add(words[i]);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    float[][][] made = first.wordSlices(missing);
    for (int i = 0; i < made.length; i++) {
      current[missing.get(i)] = made[i];
      memory.offer(missing.get(i), made[i]);
    }
  }

  /// Forgets the sentences.
  void clear() {
    for (int i = 0; i < count; i++) {
      current[words[i]] = NOT_WANTED;
    }
    count = 0;
  }

  /// The slices of a word of the sentences, one for each place.
  float[][] of(int word) {
    return current[word];
  }
}
