// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.SkipReason;

/// Tells English from what we cannot read, by its letters and its commonest words.
///
/// 1. A text of which most letters are of another script is in another language, however short.
/// 2. In running English a third to a half of all words are among fifty; lists of foreign names and
///    headlines have fewer, other languages that share letters with it hardly any of their own
///    kind. Where few are English, the little words of another language decide; where many are,
///    such words must be more than the English ones, so that an article half in English is read.
/// 3. Texts of fewer than [#FEWEST_WORDS] words are read unless they have several little words of
///    another language and none of English.
final class English {
  private static final int FEWEST_WORDS = 25;
  private static final int FEWEST_WORDS_AT_ALL = 6;
  private static final int SAMPLE = 5000;
  private static final double OTHER_SCRIPT = 0.5;
  private static final int FEWEST_LETTERS = 12;

  /// Fewer common words than this, and no list of names is English.
  private static final double HARDLY_ANY = 0.05;

  /// From here on a text is English unless another language has more.
  private static final double MANY = 0.12;

  /// What of another language is chance, in names and quotations.
  private static final double CHANCE = 0.03;

  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "on", "with", "as", "it",
          "at", "by", "from", "be", "are", "were", "has", "have", "had", "he", "she", "they", "his",
          "her", "their", "its", "an", "this", "which", "who", "will", "would", "not", "but", "or",
          "said", "after", "been", "more", "than", "over", "about", "into", "when", "we", "you");

  /// What languages a little word may be of.
  private static final Map<String, List<String>> OTHERS = load();

  private final Map<String, Integer> others = new TreeMap<>();
  private final Map<Character.UnicodeScript, Integer> scripts = new TreeMap<>();
  private int words;
  private int common;
  private int letters;
  private int latin;

  private English() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> languages = new TreeMap<>();
    try (InputStream in = English.class.getResourceAsStream("languages.tsv")) {
      if (in == null) {
        throw new IllegalStateException("languages.tsv is not in the jar");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line :
          all.lines().filter(l -> l.indexOf('\t') > 0 && l.charAt(0) != '#').toList()) {
        int tab = line.indexOf('\t');
        for (String word : line.substring(tab + 1).split(" ")) {
          languages.computeIfAbsent(word, w -> new ArrayList<>()).add(line.substring(0, tab));
        }
      }
      return languages;
    } catch (IOException e) {
      throw new UncheckedIOException("languages.tsv cannot be read", e);
    }
  }

  static Optional<SkipReason> reasonToSkip(String text) {
    English seen = new English();
    seen.count(text);
    return seen.reason();
  }

  private void count(String text) {
    int i = 0;
    while (i < text.length() && words < SAMPLE) {
      int c = text.codePointAt(i);
      if (!Character.isLetter(c)) {
        i += Character.charCount(c);
        continue;
      }
      int from = i;
      while (i < text.length() && isOfWord(text.codePointAt(i))) {
        letter(text.codePointAt(i));
        i += Character.charCount(text.codePointAt(i));
      }
      words++;
      if (i - from <= 10) {
        word(text.substring(from, i).toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void letter(int c) {
    letters++;
    if (c < 0x250) {
      latin++;
      return;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.INHERITED) {
      latin++;
    } else {
      scripts.merge(script, 1, Integer::sum);
    }
  }

  private void word(String word) {
    if (COMMON.contains(word)) {
      common++;
    }
    for (String language : OTHERS.getOrDefault(word, List.of())) {
      others.merge(language, 1, Integer::sum);
    }
  }

  private Optional<SkipReason> reason() {
    if (letters >= FEWEST_LETTERS && letters - latin > OTHER_SCRIPT * letters) {
      return Optional.of(new SkipReason.OtherLanguage(share(common), most(scripts) + " script"));
    }
    int other = others.values().stream().mapToInt(n -> n).max().orElse(0);
    boolean skip;
    if (words < FEWEST_WORDS) {
      skip = words >= FEWEST_WORDS_AT_ALL && other >= 3 && common == 0;
    } else if (share(common) >= MANY) {
      skip = other > common;
    } else {
      skip = share(common) < HARDLY_ANY || share(other) > CHANCE && other >= 2;
    }
    return skip
        ? Optional.of(
            new SkipReason.OtherLanguage(
                share(common), share(other) > CHANCE ? most(others) : "another language"))
        : Optional.empty();
  }

  private double share(int of) {
    return words == 0 ? 0 : (double) of / words;
  }

  /// The name of what was met most, written as a name.
  private static <T extends Comparable<T>> String most(Map<T, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey().toString();
      }
    }
    return best.isEmpty()
        ? "another"
        : best.charAt(0) + best.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
