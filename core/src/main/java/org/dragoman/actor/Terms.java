// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// When an office was held, in the text's own words: *then-PM*, *former*, *acting*, *from 2014 to
/// 2018*. Dates are given only where the text has them.
///
/// @param from year, or null
/// @param to year, or null
record Terms(@Nullable String from, @Nullable String to) {
  static final Terms UNKNOWN = new Terms(null, null);

  private static final int REACH = 80;
  private static final String YEAR = "((?:18|19|20)\\d\\d)\\b";

  /// After the title and what it is of: *of Belgium*.
  private static final String AFTER = "^(?: of (?:the )?\\p{Lu}[\\p{L}' -]{0,40}?)?,? ";

  private static final Pattern BOTH =
      Pattern.compile(
          AFTER + "\\(?(?:from |between )?" + YEAR + " ?(?:to|until|till|and|-|\u2013) ?" + YEAR);
  private static final Pattern BEGUN = Pattern.compile(AFTER + "(?:since|from) " + YEAR);
  private static final Pattern ENDED = Pattern.compile(AFTER + "(?:until|till) " + YEAR);

  /// The words that date an office among these tokens, ready to stand before the title: `former `,
  /// `then-`; empty if there are none.
  static String before(ActorWords known, Analysis a, int first, int title) {
    StringBuilder words = new StringBuilder();
    for (int t = first; t < title; t++) {
      if (known.is(ActorWords.Kind.DATING, a.word(t).toLowerCase(Locale.ROOT))) {
        boolean hyphen = t + 1 < a.size() && a.word(t + 1).equals("-");
        words.append(a.word(t)).append(hyphen ? '-' : ' ');
      }
    }
    return words.toString();
  }

  /// The years right after a title that ends with this token.
  static Terms after(Analysis a, int title) {
    int from = a.end(title);
    int sentence = a.end(a.endToken(a.sentenceOf(title)) - 1);
    String rest = a.text().substring(from, Math.min(sentence, from + REACH));
    Matcher both = BOTH.matcher(rest);
    if (both.find()) {
      return new Terms(both.group(1), both.group(2));
    }
    Matcher begun = BEGUN.matcher(rest);
    if (begun.find()) {
      return new Terms(begun.group(1), null);
    }
    Matcher ended = ENDED.matcher(rest);
    return ended.find() ? new Terms(null, ended.group(1)) : UNKNOWN;
  }
}
