// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import org.jspecify.annotations.Nullable;

/// Remembers the slices of words, up to a fixed number of words, for all threads.
///
/// While there is room, every word is kept; afterwards one that was seen more often lately takes
/// the place of one that was seen less often. What is remembered never changes a result, only the
/// time it takes.
///
/// Readers take no lock. A word's slices are immutable and published through a final field, so a
/// reader sees all of them or none; those that are given up live on for those who hold them. (A
/// prototype that reused their arrays got one head in 20,000 wrong.)
final class SliceMemory {
  /// How many remembered words are looked at to find one seen less often.
  private static final int LOOKED_AT = 8;

  /// After so many sightings for each place in the memory, all counts are halved.
  private static final int SIGHTINGS = 64;

  private static final class Entry {
    final float[][] slices;

    Entry(float[][] slices) {
      this.slices = slices;
    }
  }

  private final @Nullable Entry[] entries;
  private final int[] sightings;
  private final int[] kept;
  private int keptCount;
  private int hand;
  private long sightingsLeft;

  /// @param words how many there are
  /// @param bytes how much the remembered slices may take together
  /// @param sliceLength how many numbers a slice has
  SliceMemory(int words, long bytes, int sliceLength) {
    long perWord = (4L * sliceLength + 20) * Features.TOKEN_PLACES;
    this.entries = new Entry[words];
    this.sightings = new int[words];
    this.kept = new int[(int) Math.clamp(bytes / perWord, 1, words)];
    this.sightingsLeft = (long) SIGHTINGS * kept.length;
  }

  /// A word's slices, one for each place, or null when they are not remembered. Nobody may write to
  /// them.
  float @Nullable [][] find(int word) {
    Entry entry = entries[word];
    return entry == null ? null : entry.slices;
  }

  /// Tells that words were seen, each in a text of its own.
  synchronized void saw(int[] words, int count) {
    for (int i = 0; i < count; i++) {
      sightings[words[i]]++;
    }
    sightingsLeft -= count;
    if (sightingsLeft < 0) {
      sightingsLeft = (long) SIGHTINGS * kept.length;
      for (int i = 0; i < sightings.length; i++) {
        sightings[i] >>= 1;
      }
    }
  }

  /// Offers slices that were just computed. From now on nobody may write to them.
  synchronized void offer(int word, float[][] slices) {
    if (entries[word] != null) {
      return;
    }
    if (keptCount < kept.length) {
      kept[keptCount++] = word;
      entries[word] = new Entry(slices);
      return;
    }
    int rarest = rarest();
    if (sightings[kept[rarest]] < sightings[word]) {
      entries[kept[rarest]] = null;
      kept[rarest] = word;
      entries[word] = new Entry(slices);
    }
  }

  /// Goes round, a few at a time.
  private int rarest() {
    int rarest = hand;
    for (int i = 0; i < LOOKED_AT; i++) {
      hand = (hand + 1) % kept.length;
      if (sightings[kept[hand]] < sightings[kept[rarest]]) {
        rarest = hand;
      }
    }
    return rarest;
  }
}
