// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

/// Open tables in a row of numbers: what [Shelf] and [FlatPhrases] have in common.
final class Flat {
  private Flat() {}

  /// The slot of a hash, before the mask: its upper half decides too.
  static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 16);
  }

  /// A power of two, at most half full.
  static int capacity(int entries) {
    return Integer.highestOneBit(Math.max(1, entries)) * 4;
  }

  static void put(int[] slots, int hash, int place) {
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = place;
  }

  /// The table as it is written: its mask, then its slots.
  static BookWriter.Ints table(int[] slots) {
    BookWriter.Ints table = new BookWriter.Ints();
    table.add(slots.length - 1);
    for (int slot : slots) {
      table.add(slot);
    }
    return table;
  }
}
