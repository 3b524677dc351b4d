// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A [PhraseIndex] in its compiled form.
///
/// Each beginning of a phrase is a node, found in one open table by the node before it and its last
/// piece: `hash, number of the node before, piece, own number, whether it goes on, number of
/// entries`, then for each entry its place and the cases of its pieces, two bits each.
///
/// @param <T> what a phrase stands for
final class FlatPhrases<T> {
  /// How many pieces' cases one number holds.
  static final int CASES = 16;

  private static final int PARENT = 1;
  private static final int PIECE = 2;
  private static final int NUMBER = 3;
  private static final int GOES_ON = 4;
  private static final int ENTRIES = 5;
  private static final int FIRST = 6;

  private final BookReader reader;
  private final int base;
  private final Function<BookReader.Cursor, T> make;

  FlatPhrases(BookReader reader, int base, Function<BookReader.Cursor, T> make) {
    this.reader = reader;
    this.base = base;
    this.make = make;
  }

  static int hash(int parent, String piece) {
    return parent * 0x85EBCA6B + piece.hashCode();
  }

  /// The longest phrase that begins at this piece, or null.
  PhraseIndex.@Nullable Match<T> longestAt(Pieces pieces, int from) {
    PhraseIndex.Match<T> best = null;
    int p = from;
    int node = node(0, pieces.folded(p));
    while (node != 0) {
      List<T> values = met(node, pieces, from, p - from + 1);
      if (!values.isEmpty()) {
        best = new PhraseIndex.Match<>(PhraseIndex.spanOf(pieces, from, p), values, p + 1);
      }
      p++;
      if (reader.at(node + GOES_ON) == 0 || p >= pieces.size() || !pieces.joined(p)) {
        break;
      }
      node = node(reader.at(node + NUMBER), pieces.folded(p));
    }
    return best;
  }

  /// The place of the node, or 0.
  private int node(int parent, String piece) {
    int mask = reader.at(base);
    int hash = hash(parent, piece);
    for (int slot = Flat.spread(hash) & mask; ; slot = slot + 1 & mask) {
      int place = reader.at(base + 1 + slot);
      if (place == 0
          || reader.at(place) == hash
              && reader.at(place + PARENT) == parent
              && reader.string(reader.at(place + PIECE)).equals(piece)) {
        return place;
      }
    }
  }

  private List<T> met(int node, Pieces pieces, int from, int length) {
    int entries = reader.at(node + ENTRIES);
    if (entries == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>(entries);
    int words = (length + CASES - 1) / CASES;
    int at = node + FIRST;
    for (int e = 0; e < entries; e++) {
      boolean fits = true;
      for (int i = 0; i < length && fits; i++) {
        int cases = reader.at(at + 1 + i / CASES) >>> (i % CASES * 2);
        fits = PhraseIndex.fits((byte) (cases & 3), pieces, from + i);
      }
      if (fits) {
        values.add(reader.record(reader.at(at), make));
      }
      at += 1 + words;
    }
    return values;
  }
}
