// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Arrays;
import java.util.Locale;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// A text cut into words, runs of digits and single signs.
///
/// Time expressions are read on these and not on a tokenizer's words, so that `10-year`, `'90s`,
/// `17/11/2017` and `10:35am` are read alike however a tokenizer cuts them. An index past either
/// end answers with an empty word.
final class Atoms {
  private final Analysis analysis;
  private final TimeWords words;
  private int n;
  private int[] starts;
  private int[] ends;
  private int[] tokens;
  private String[] low;

  Atoms(Analysis analysis, TimeWords words) {
    this.analysis = analysis;
    this.words = words;
    int room = analysis.text().length() / 4 + 8;
    starts = new int[room];
    ends = new int[room];
    tokens = new int[room];
    low = new String[room];
    cut();
  }

  private void cut() {
    String text = analysis.text();
    int token = 0;
    for (int i = 0; i < text.length(); ) {
      if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0') {
        i++;
        continue;
      }
      int end = TimeWords.endOfPiece(text, i);
      while (token < analysis.size() && analysis.end(token) <= i) {
        token++;
      }
      add(i, end, token);
      i = end;
    }
  }

  private void add(int start, int end, int token) {
    if (n == starts.length) {
      int room = n * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      tokens = Arrays.copyOf(tokens, room);
      low = Arrays.copyOf(low, room);
    }
    starts[n] = start;
    ends[n] = end;
    tokens[n] = Math.min(token, analysis.size() - 1);
    low[n++] = fold(analysis.text().substring(start, end));
  }

  private static String fold(String piece) {
    if (piece.length() == 1) {
      return switch (piece.charAt(0)) {
        case '\u2019', '\u2018', '`' -> "'";
        case '\u2010', '\u2011', '\u2013' -> "-";
        default -> piece.toLowerCase(Locale.ROOT);
      };
    }
    return piece.replace(".", "").toLowerCase(Locale.ROOT);
  }

  Analysis analysis() {
    return analysis;
  }

  int size() {
    return n;
  }

  /// The atom in lower case, or an empty string past either end.
  String low(int i) {
    return i >= 0 && i < n ? low[i] : "";
  }

  boolean is(int i, String word) {
    return low(i).equals(word);
  }

  boolean isAny(int i, String... choices) {
    String own = low(i);
    for (String choice : choices) {
      if (own.equals(choice)) {
        return true;
      }
    }
    return false;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /// The analysis' token that covers the atom, -1 in a text without tokens.
  int token(int i) {
    return tokens[i];
  }

  /// The tag of its token, empty past either end.
  String tag(int i) {
    return i >= 0 && i < n && tokens[i] >= 0 ? analysis.tag(tokens[i]) : "";
  }

  /// Whether nothing stands between this atom and the one before.
  boolean glued(int i) {
    return i > 0 && i < n && starts[i] == ends[i - 1];
  }

  boolean isDigits(int i) {
    String own = low(i);
    return !own.isEmpty() && own.charAt(0) >= '0' && own.charAt(0) <= '9';
  }

  /// The number the digits make, -1 if there are none or more than nine.
  int number(int i) {
    return isDigits(i) && low(i).length() <= 9 ? Integer.parseInt(low(i)) : -1;
  }

  boolean isCapitalised(int i) {
    return i >= 0 && i < n && Character.isUpperCase(analysis.text().charAt(starts[i]));
  }

  /// Whether both atoms stand in one sentence with no blank line between them.
  boolean together(int i, int j) {
    if (i < 0
        || j >= n
        || tokens[i] < 0
        || analysis.sentenceOf(tokens[i]) != analysis.sentenceOf(tokens[j])) {
      return false;
    }
    for (int k = i; k < j; k++) {
      if (isBlankLine(ends[k], starts[k + 1])) {
        return false;
      }
    }
    return true;
  }

  private boolean isBlankLine(int from, int to) {
    int lines = 0;
    for (int i = from; i < to && lines < 2; i++) {
      lines += analysis.text().charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /// The longest word or phrase of this kind that begins here, or null.
  @Nullable TimeWord find(TimeWord.Kind kind, int i) {
    if (i < 0 || i >= n) {
      return null;
    }
    for (TimeWord word : words.startingWith(low[i])) {
      if (word.kind() == kind && fits(word, i)) {
        return word;
      }
    }
    return null;
  }

  boolean has(TimeWord.Kind kind, int i) {
    return find(kind, i) != null;
  }

  private boolean fits(TimeWord word, int i) {
    if (word.capital() && !isCapitalised(i)) {
      return false;
    }
    int k = i;
    for (String part : word.parts()) {
      if (!is(k++, part)) {
        return false;
      }
    }
    return together(i, k - 1);
  }

  /// The index after a hyphen glued to what precedes it, else the same index.
  int skipHyphen(int i) {
    return is(i, "-") ? i + 1 : i;
  }
}
