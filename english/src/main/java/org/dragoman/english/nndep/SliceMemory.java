// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers slices of the first layer, up to a fixed number, for all threads.
///
/// The slots are in groups of four; a key belongs to one group. Where the group is full, a slice is
/// kept only when it is asked for a second time, and replaces one that was not used since the last
/// replacement.
///
/// Readers take no lock. A slice is immutable and published through final fields, so a reader sees
/// a whole slice or none; one that is replaced lives on for those who hold it. (A prototype that
/// reused the arrays of replaced slices got one head in 20,000 wrong.) What is remembered never
/// changes a result, only the time it takes.
final class SliceMemory {
  private static final int WAYS = 4;
  private static final int SEEN_BITS = 18;

  /// After so many first sights the marks are wiped, so that they go on to tell frequent from rare.
  private static final int SEEN_LIMIT = 1 << 16;

  private static final class Slice {
    final int key;
    final float[] values;

    Slice(int key, float[] values) {
      this.key = key;
      this.values = values;
    }
  }

  private final @Nullable Slice[] slots;
  private final int[] keys;
  private final boolean[] used;
  private final byte[] hands;
  private final int groups;
  private final boolean[] seen = new boolean[1 << SEEN_BITS];
  private int seenCount;

  /// @param bytes how much the remembered slices may take together
  SliceMemory(long bytes, int sliceLength) {
    long perSlice = 4L * sliceLength + 48;
    this.groups = (int) Math.clamp(bytes / perSlice / WAYS, 1L, 1 << 24);
    this.slots = new Slice[groups * WAYS];
    this.keys = new int[groups * WAYS];
    this.used = new boolean[groups * WAYS];
    this.hands = new byte[groups];
  }

  /// The slice of a key, or null when it is not remembered. Nobody may write to it.
  float @Nullable [] find(int key) {
    int slot = firstSlot(key);
    for (int end = slot + WAYS; slot < end; slot++) {
      if (keys[slot] == key) {
        Slice slice = slots[slot];
        // The key beside the slots saves following four references; it may be newer or older than
        // the slice.
        if (slice != null && slice.key == key) {
          if (!used[slot]) {
            used[slot] = true;
          }
          return slice.values;
        }
      }
    }
    return null;
  }

  /// Offers a slice that was just computed. From now on nobody may write to it.
  synchronized void offer(int key, float[] values) {
    int first = firstSlot(key);
    for (int slot = first; slot < first + WAYS; slot++) {
      Slice slice = slots[slot];
      if (slice == null) {
        put(slot, new Slice(key, values));
        return;
      }
      if (slice.key == key) {
        return;
      }
    }
    if (seenBefore(key)) {
      put(first + victim(first), new Slice(key, values));
    }
  }

  private void put(int slot, Slice slice) {
    slots[slot] = slice;
    keys[slot] = slice.key;
    used[slot] = true;
  }

  /// Goes round the group, sparing once what was used.
  private int victim(int first) {
    int group = first / WAYS;
    int hand = hands[group];
    while (used[first + hand]) {
      used[first + hand] = false;
      hand = (hand + 1) % WAYS;
    }
    hands[group] = (byte) ((hand + 1) % WAYS);
    return hand;
  }

  private boolean seenBefore(int key) {
    int mark = mix(key) >>> (Integer.SIZE - SEEN_BITS);
    if (seen[mark]) {
      return true;
    }
    if (++seenCount > SEEN_LIMIT) {
      Arrays.fill(seen, false);
      seenCount = 1;
    }
    seen[mark] = true;
    return false;
  }

  private int firstSlot(int key) {
    return (int) ((Integer.toUnsignedLong(mix(key)) * groups) >>> Integer.SIZE) * WAYS;
  }

  /// Spreads the keys: the finaliser of MurmurHash3, a public-domain bijection of 32 bits.
  private static int mix(int key) {
    int h = key;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
