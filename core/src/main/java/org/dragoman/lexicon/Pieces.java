// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text cut into runs of letters and digits, folded for look-up: lower case, no accents.
///
/// Names are matched on these rather than on a tokenizer's words, so that `al-Qaeda`, `al Qaeda`
/// and `U.S.` are found however a tokenizer cuts them.
public final class Pieces {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] folded;

  private Pieces(String text, int[] starts, int[] ends, String[] folded) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.folded = folded;
  }

  public static Pieces of(String text) {
    int[] starts = new int[text.length() / 4 + 4];
    int[] ends = new int[starts.length];
    int n = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isWordUnit(text, i)) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && isWordUnit(text, i)) {
        i++;
      }
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n * 2);
        ends = Arrays.copyOf(ends, n * 2);
      }
      starts[n] = from;
      ends[n++] = i;
    }
    String[] folded = new String[n];
    for (int p = 0; p < n; p++) {
      folded[p] = fold(text, starts[p], ends[p]);
    }
    return new Pieces(text, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), folded);
  }

  private static boolean isWordUnit(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String fold(String text, int from, int to) {
    boolean plain = true;
    for (int i = from; i < to && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && !(c >= 'A' && c <= 'Z');
    }
    String piece = text.substring(from, to);
    return plain ? piece : fold(piece);
  }

  /// A word in the form it is looked up in: lower case, without accents, dotless i and such folded.
  public static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    String bare =
        ascii
            ? word
            : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    return ascii
        ? lower
        : lower
            .replace('\u0131', 'i')
            .replace('\u0142', 'l')
            .replace('\u00F8', 'o')
            .replace('\u0111', 'd')
            .replace("\u00DF", "ss")
            .replace("\u00E6", "ae")
            .replace("\u0153", "oe");
  }

  public int size() {
    return starts.length;
  }

  public int start(int piece) {
    return starts[piece];
  }

  public int end(int piece) {
    return ends[piece];
  }

  /// The piece folded for look-up.
  public String folded(int piece) {
    return folded[piece];
  }

  public boolean isCapitalised(int piece) {
    return Character.isUpperCase(text.codePointAt(starts[piece]));
  }

  /// Whether every letter of the piece is a capital.
  public boolean isAllCapitals(int piece) {
    for (int i = starts[piece]; i < ends[piece]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// The first piece that starts at or after this offset; `size()` if there is none.
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /// Whether a name can go on from the piece before to this one: a space, a hyphen, a point or an
  /// apostrophe between them, no comma, no line break, no bracket.
  public boolean joined(int piece) {
    int from = ends[piece - 1];
    int to = starts[piece];
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (" .-'\u2019\u2018/&\u2010\u2011\u2013\u00A0`".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  String text() {
    return text;
  }
}
