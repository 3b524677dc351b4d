// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

/// Reads names from UTF-8 bytes, folds them as [Pieces] does and adds them to the table of names.
final class FoldedBytes {
  private static final int TABLE = 0x2000;
  private static final int LONGEST_PIECE = 100;

  private final GazetteerNames names;

  /// The folded form of each character, null for what is no part of a word.
  private final @org.jspecify.annotations.Nullable String[] forms = new String[TABLE];

  private final boolean[] known = new boolean[TABLE];
  private final char[] piece = new char[LONGEST_PIECE + 8];

  FoldedBytes(GazetteerNames names) {
    this.names = names;
  }

  /// Adds the names of a cell, which `|` separates.
  void add(byte[] data, int from, int to, int row, int form) {
    long hash = GazetteerNames.START;
    int length = 0;
    int letters = 0;
    boolean lower = false;
    int i = from;
    while (i < to) {
      int b = data[i];
      int c = b;
      int width = 1;
      if (b < 0) {
        width = b < -32 ? 2 : b < -16 ? 3 : 4;
        c = decode(data, i, width, to);
      }
      i += width;
      if (c >= 'a' && c <= 'z') {
        lower = true;
        letters++;
        piece[length++] = (char) c;
      } else if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        letters++;
        piece[length++] = (char) (c >= 'A' ? c + 32 : c);
      } else if (c < 0x80 || form(c) == null) {
        if (length > 0) {
          hash = GazetteerNames.mix(hash, piece, length);
          length = 0;
        }
        if (c == '|') {
          finish(hash, row, form, letters, lower, data, i - 2);
          hash = GazetteerNames.START;
          letters = 0;
          lower = false;
        }
      } else {
        String folded = form(c);
        lower = true;
        letters++;
        for (int k = 0; folded != null && k < folded.length(); k++) {
          piece[length++] = folded.charAt(k);
        }
      }
      length = Math.min(length, LONGEST_PIECE);
    }
    if (length > 0) {
      hash = GazetteerNames.mix(hash, piece, length);
    }
    finish(hash, row, form, letters, lower, data, to - 1);
  }

  private void finish(
      long hash, int row, int form, int letters, boolean lower, byte[] data, int last) {
    if (letters == 0) {
      return;
    }
    boolean abbreviation =
        form == Gazetteer.Form.ALTERNATE.ordinal()
            && (!lower && letters <= 4 || letters <= 6 && data[last] == '.');
    names.add(hash, row, abbreviation ? Gazetteer.Form.ABBREVIATION.ordinal() : form);
  }

  private static int decode(byte[] data, int at, int width, int to) {
    if (at + width > to) {
      return ' ';
    }
    int c = data[at] & (0xFF >> (width + 1));
    for (int k = 1; k < width; k++) {
      c = c << 6 | data[at + k] & 0x3F;
    }
    return c;
  }

  private @org.jspecify.annotations.Nullable String form(int c) {
    if (c >= TABLE) {
      return compute(c);
    }
    if (!known[c]) {
      known[c] = true;
      forms[c] = compute(c);
    }
    return forms[c];
  }

  private static @org.jspecify.annotations.Nullable String compute(int c) {
    boolean word =
        Character.isLetterOrDigit(c)
            || c > 0xFFFF
            || Character.getType(c) == Character.NON_SPACING_MARK;
    return word ? Pieces.fold(Character.toString(c)) : null;
  }
}
