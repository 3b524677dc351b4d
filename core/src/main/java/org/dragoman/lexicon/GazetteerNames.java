// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/// From the hash of a folded name to the rows that bear it: an open table of chains, all in arrays.
///
/// A slot is one long, so that a look-up touches one line of the cache: half of the hash above, the
/// first link of the chain and one below; the slot's place is the other half, kept with the link.
final class GazetteerNames {
  /// The hash of no piece.
  static final long START = 0x9E3779B97F4A7C15L;

  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  /// The half of a slot that is hash.
  static final long TAG = 0xFFFFFFFF00000000L;

  private long[] slots = new long[1 << 21];
  private int used;
  private int[] rows = new int[1 << 19];
  private int[] nexts = new int[1 << 19];
  private int[] lows = new int[1 << 19];
  private int size;

  /// The hash of a name that goes on with this folded piece.
  static long mix(long hash, String piece) {
    String full =
        switch (piece) {
          case "st" -> "saint";
          case "mt" -> "mount";
          case "ft" -> "fort";
          case "co" -> "county";
          default -> piece;
        };
    long h = mix(hash, ' ');
    for (int i = 0; i < full.length(); i++) {
      h = mix(h, full.charAt(i));
    }
    return h;
  }

  /// The same for a piece in a buffer.
  static long mix(long hash, char[] piece, int length) {
    if (length == 2 && (piece[1] == 't' || piece[1] == 'o')) {
      return mix(hash, new String(piece, 0, 2));
    }
    long h = mix(hash, ' ');
    for (int i = 0; i < length; i++) {
      h = mix(h, piece[i]);
    }
    return h;
  }

  /// The key of a country; no name has such a hash, for no piece of a name has this sign.
  static long country(String code) {
    return mix(mix(START, '\u0001'), code);
  }

  /// The key of a first-level division.
  static long region(String country, String admin1) {
    return mix(mix(mix(START, '\u0002'), country), admin1);
  }

  private static long mix(long hash, char c) {
    long h = (hash ^ c) * FACTOR;
    return h ^ (h >>> 32);
  }

  void add(long hash, int row, int form) {
    int slot = slot(hash);
    int first = (int) slots[slot] - 1;
    if (first < 0) {
      if (used * 2 >= slots.length) {
        grow();
        slot = slot(hash);
      }
      used++;
    } else if (rows[first] >>> 2 == row) {
      // the better form counts: a name that our own list gives is no longer one of many
      rows[first] = Math.min(rows[first], row << 2 | form);
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
      lows = Arrays.copyOf(lows, size * 2);
    }
    rows[size] = row << 2 | form;
    nexts[size] = first;
    lows[size] = (int) hash;
    size++;
    slots[slot] = hash & TAG | size;
  }

  /// The slot of this hash, or the free one where it would go.
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && ((slots[slot] ^ hash) & TAG) != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /// Only with a user's dump of millions of places.
  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        long hash = slot & TAG | lows[(int) slot - 1] & ~TAG;
        slots[slot(hash)] = slot;
      }
    }
  }

  /// The first link of the chain of this name, or -1.
  int first(long hash) {
    return (int) slots[slot(hash)] - 1;
  }

  int next(int link) {
    return nexts[link];
  }

  int row(int link) {
    return rows[link] >>> 2;
  }

  int form(int link) {
    return rows[link] & 3;
  }

  LongBuffer slots() {
    return LongBuffer.wrap(slots);
  }

  IntBuffer links() {
    return IntBuffer.wrap(rows, 0, size).slice();
  }

  IntBuffer nexts() {
    return IntBuffer.wrap(nexts, 0, size).slice();
  }
}
