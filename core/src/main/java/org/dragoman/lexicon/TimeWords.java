// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.codebook.Table;

/// The words of time of `times.tsv`, found by their first piece.
public final class TimeWords {
  private static final TimeWord.Kind[] KINDS = TimeWord.Kind.values();

  private final Shelf<TimeWord> byFirst;

  private TimeWords(Shelf<TimeWord> byFirst) {
    this.byFirst = byFirst;
  }

  static TimeWords read(BookReader.Cursor in) {
    return new TimeWords(in.shelf(TimeWords::word));
  }

  /// What is compiled.
  List<BookWriter.Part> parts() {
    return List.of(byFirst);
  }

  private static TimeWord word(BookReader.Cursor in) {
    return new TimeWord(in.constant(KINDS), in.texts(), in.yes(), in.text());
  }

  static TimeWords load(LexiconFiles files) {
    TimeWords words = new TimeWords(new Shelf<>());
    for (Table.Row row :
        files.rows("times.tsv", TimeWords::key, "kind", "words", "value", "note")) {
      TimeWord.Kind kind = row.constant("kind", TimeWord.Kind.class);
      for (String phrase : row.list("words")) {
        words.add(new TimeWord(kind, cut(phrase), isCapitalised(phrase), row.text("value")));
      }
    }
    // the longest first: `the day before yesterday` before `the`
    words.byFirst.sort((a, b) -> b.length() - a.length());
    return words;
  }

  private static String key(Table.Row row) {
    return row.expect("kind") + "/" + row.list("words").getFirst();
  }

  private void add(TimeWord word) {
    byFirst.add(word.parts().getFirst(), word);
  }

  private static boolean isCapitalised(String phrase) {
    return Character.isUpperCase(phrase.charAt(0));
  }

  /// The words and phrases that begin with this piece, the longest first.
  public List<TimeWord> startingWith(String piece) {
    return byFirst.get(piece);
  }

  /// The value of a single word of this kind, empty if it is none.
  public String value(TimeWord.Kind kind, String word) {
    for (TimeWord found : startingWith(word)) {
      if (found.kind() == kind && found.length() == 1) {
        return found.value();
      }
    }
    return "";
  }

  /// Whether a single word is of this kind.
  public boolean has(TimeWord.Kind kind, String word) {
    for (TimeWord found : startingWith(word)) {
      if (found.kind() == kind && found.length() == 1) {
        return true;
      }
    }
    return false;
  }

  /// Cuts a text into words, whole numbers and single signs, in lower case; the points inside
  /// `p.m.` are dropped, the point that ends `Nov.` is a piece.
  static List<String> cut(String phrase) {
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < phrase.length()) {
      char c = phrase.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = endOfPiece(phrase, i);
      parts.add(
          phrase.substring(i, end).replace(".", end - i > 1 ? "" : ".").toLowerCase(Locale.ROOT));
      i = end;
    }
    return parts;
  }

  /// One past the word, the run of digits or the sign that begins here. `p.m.` and `G.M.T.` are one
  /// word each, with their last point.
  public static int endOfPiece(CharSequence text, int start) {
    char c = text.charAt(start);
    int i = start + 1;
    if (isDigit(c)) {
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      return i;
    }
    if (!Character.isLetter(c)) {
      return i;
    }
    int initials = start;
    while (initials + 1 < text.length()
        && Character.isLetter(text.charAt(initials))
        && text.charAt(initials + 1) == '.') {
      initials += 2;
    }
    if (initials - start >= 4) {
      return initials;
    }
    // `p.m` at the end of a sentence whose point was cut off
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
