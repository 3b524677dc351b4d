// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;

/// Names that stand in the title of a work, told by the quotation marks around them.
final class WorkTitles {
  private static final int LONGEST = 9;

  private final Analysis a;
  private final PlaceWords words;

  WorkTitles(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// Whether the name at these tokens is a title or part of one.
  boolean holds(int first, int last) {
    return isAlone(first, last) || isPart(first, last);
  }

  /// *"Casablanca" won the prize*: a name alone between quotation marks.
  private boolean isAlone(int first, int last) {
    return first > 0
        && last + 1 < a.size()
        && quote(first - 1)
        && (quote(last + 1)
            || (a.word(last + 1).equals(",") || a.word(last + 1).equals("."))
                && last + 2 < a.size()
                && quote(last + 2));
  }

  /// *She sang "Georgia on My Mind"*: all words of weight have capitals, and the words before say
  /// that a work is named; *they chanted "Death to America"* names no work.
  private boolean isPart(int first, int last) {
    int open = first - 1;
    while (open > 0 && first - open < LONGEST && !quote(open)) {
      open--;
    }
    int close = last + 1;
    while (close < a.size() - 1 && close - last < LONGEST && !quote(close)) {
      close++;
    }
    if (open <= 0 || close >= a.size() || !quote(open) || !quote(close)) {
      return false;
    }
    for (int t = open + 1; t < close; t++) {
      String word = a.word(t);
      boolean small = word.length() < 5 && !a.tagged(t, "VB") && !a.tagged(t, "NN");
      if (Character.isLowerCase(word.charAt(0)) && !small) {
        return false;
      }
    }
    int from = Math.max(a.firstToken(a.sentenceOf(open)), open - 4);
    for (int t = from; t < open; t++) {
      if (words.is(Kind.WORK, a.lemma(t)) || words.is(Kind.BEARER, a.lemma(t), "")) {
        return true;
      }
    }
    return false;
  }

  private boolean quote(int token) {
    return isQuote(a.word(token));
  }

  /// Whether a token is a quotation mark.
  static boolean isQuote(String word) {
    return word.equals("\"")
        || word.equals("``")
        || word.equals("\u0027\u0027")
        || word.equals("\u201C")
        || word.equals("\u201D")
        || word.equals("\u2018")
        || word.equals("\u2019");
  }
}
