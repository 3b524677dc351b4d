// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what was worked out for a word, for a fixed number of words and all threads.
///
/// The slots are in groups of four; a word belongs to one group. In a full group the new word
/// replaces one that was not asked for since the last replacement.
///
/// Nobody takes a lock. An entry is immutable and published through final fields, so a reader sees
/// a whole entry or none, and two threads that write the same slot lose one entry at most. What is
/// remembered never changes a result, only the time it takes.
///
/// @param <V> what is remembered; immutable, and only a function of the word
public final class WordMemory<V> {
  private static final int WAYS = 4;

  private static final class Entry<V> {
    final String word;
    final V value;
    boolean used;

    Entry(String word, V value) {
      this.word = word;
      this.value = value;
    }
  }

  private final @Nullable Entry<V>[] slots;
  private final byte[] hands;
  private final int mask;
  private final Function<String, V> work;

  /// @param words how many to remember at most; a power of two
  /// @param work what to do for a word that is not remembered
  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no array of a generic type
  public WordMemory(int words, Function<String, V> work) {
    if (Integer.bitCount(words) != 1 || words < WAYS) {
      throw new IllegalArgumentException("a memory of " + words + " words");
    }
    this.slots = (@Nullable Entry<V>[]) new Entry[words];
    this.hands = new byte[words / WAYS];
    this.mask = words / WAYS - 1;
    this.work = Objects.requireNonNull(work);
  }

  /// What was or is now worked out for a word.
  public V of(String word) {
    int group = mix(word.hashCode()) & mask;
    int first = group * WAYS;
    for (int slot = first; slot < first + WAYS; slot++) {
      Entry<V> entry = slots[slot];
      if (entry == null) {
        break;
      }
      if (entry.word.equals(word)) {
        if (!entry.used) {
          entry.used = true;
        }
        return entry.value;
      }
    }
    V value = work.apply(word);
    slots[first + victim(group, first)] = new Entry<>(word, value);
    return value;
  }

  /// The first empty slot; else goes round the group, sparing once what was used.
  private int victim(int group, int first) {
    int hand = hands[group];
    for (int i = 0; i < WAYS; i++) {
      if (slots[first + i] == null) {
        return i;
      }
    }
    for (int i = 0; i < WAYS; i++) {
      Entry<V> entry = slots[first + hand];
      if (entry == null || !entry.used) {
        break;
      }
      entry.used = false;
      hand = (hand + 1) % WAYS;
    }
    hands[group] = (byte) ((hand + 1) % WAYS);
    return hand;
  }

  private static int mix(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
