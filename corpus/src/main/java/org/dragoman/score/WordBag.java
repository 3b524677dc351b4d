// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.model.Span;

/// The words of some spans, each with its place in the text; or the words of a name, without.
///
/// @param words lower case, followed by `@` and the offset where they have a place
record WordBag(Set<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  static WordBag of(String text, List<Span> spans) {
    Set<String> words = new HashSet<>();
    for (Span span : spans) {
      WORD.matcher(span.of(text))
          .results()
          .forEach(m ->
              words.add(m.group().toLowerCase(Locale.ROOT) + "@" + (span.start() + m.start())));
    }
    return new WordBag(words);
  }

  /// The words of a name that tell it from others.
  static WordBag ofName(String name) {
    Set<String> words = new HashSet<>();
    WORD.matcher(name.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> m.group())
        .filter(w -> w.length() > 2 && !w.equals("the"))
        .forEach(words::add);
    if (words.isEmpty() && !name.isEmpty()) {
      words.add(name.toLowerCase(Locale.ROOT));
    }
    return new WordBag(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether they share a word; places are compared only where both have them.
  boolean overlaps(WordBag other) {
    for (String x : words) {
      for (String y : other.words) {
        boolean placed = x.contains("@") && y.contains("@");
        if (placed ? x.equals(y) : bare(x).equals(bare(y))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bare(String word) {
    int at = word.indexOf('@');
    return at < 0 ? word : word.substring(0, at);
  }

  /// Words in both by words in either.
  double shareWith(WordBag other) {
    Set<String> both = new HashSet<>(words);
    both.retainAll(other.words);
    int union = words.size() + other.words.size() - both.size();
    return union == 0 ? 0 : (double) both.size() / union;
  }
}
