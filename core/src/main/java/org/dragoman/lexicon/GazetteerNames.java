// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.Arrays;

/// From the hash of a folded name to the rows that bear it: an open table of chains, all in arrays.
final class GazetteerNames {
  /// The hash of no piece.
  static final long START = 0x9E3779B97F4A7C15L;

  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  private long[] keys = new long[1 << 20];
  private int[] heads = new int[1 << 20];
  private int used;
  private int[] rows = new int[1 << 19];
  private int[] nexts = new int[1 << 19];
  private int size;

  GazetteerNames() {
    Arrays.fill(heads, -1);
  }

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
    if (length == 2) {
      return mix(hash, new String(piece, 0, 2));
    }
    long h = mix(hash, ' ');
    for (int i = 0; i < length; i++) {
      h = mix(h, piece[i]);
    }
    return h;
  }

  private static long mix(long hash, char c) {
    long h = (hash ^ c) * FACTOR;
    return h ^ (h >>> 32);
  }

  void add(long hash, int row, int form) {
    int slot = slot(hash);
    if (heads[slot] < 0) {
      if (used * 2 >= keys.length) {
        grow();
        slot = slot(hash);
      }
      keys[slot] = hash;
      used++;
    } else if (rows[heads[slot]] >>> 2 == row) {
      // the first form of a row comes first and is the better one
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    rows[size] = row << 2 | form;
    nexts[size] = heads[slot];
    heads[slot] = size++;
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash >>> 17) & mask;
    while (heads[slot] >= 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new long[oldKeys.length * 2];
    heads = new int[keys.length];
    Arrays.fill(heads, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  /// The first link of the chain of this name, or -1.
  int first(long hash) {
    return heads[slot(hash)];
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
}
