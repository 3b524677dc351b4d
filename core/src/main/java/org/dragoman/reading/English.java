// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.SkipReason;

/// Tells English from what we cannot read, by the share of its commonest words.
///
/// In running English a third to a half of all words are among these; in other languages that share
/// letters with it, few are. Texts of fewer than [#FEWEST_WORDS] words are read whatever they are.
final class English {
  private static final int FEWEST_WORDS = 25;
  private static final int SAMPLE = 600;
  private static final double LEAST_SHARE = 0.12;

  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "on", "with", "as", "it",
          "at", "by", "from", "be", "are", "were", "has", "have", "had", "he", "she", "they", "his",
          "her", "their", "its", "an", "this", "which", "who", "will", "would", "not", "but", "or",
          "said", "after", "been", "more", "than", "over", "about", "into", "when", "we", "you");

  private English() {}

  static Optional<SkipReason> reasonToSkip(String text) {
    int words = 0;
    int common = 0;
    int i = 0;
    while (i < text.length() && words < SAMPLE) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      words++;
      boolean isShort = i - from <= 5;
      common +=
          isShort && COMMON.contains(text.substring(from, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    if (words < FEWEST_WORDS || common >= LEAST_SHARE * words) {
      return Optional.empty();
    }
    return Optional.of(new SkipReason.OtherLanguage((double) common / words));
  }
}
