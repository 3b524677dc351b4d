// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;

/// How English makes the word for a nationality of the name of a country: *Karsovan* of *Karsova*,
/// *Tessalian* of *Tessaly*, *Nordish* of *Nordland*.
final class Demonyms {
  /// The longest first, so that *-ian* is tried before *-an*.
  private static final List<String> ENDINGS =
      List.of("lander", "nese", "ian", "ean", "ese", "ish", "ite", "an", "er", "ic", "i", "n");

  /// What may be left of the country's name without them.
  private static final List<String> RESTS =
      List.of("", "a", "ia", "ya", "ea", "e", "o", "y", "ie", "ium", "s", "land", "stan", "istan");

  private static final int SHORTEST_STEM = 3;

  private Demonyms() {}

  /// Whether a word ends as such words do.
  static boolean canBe(String word) {
    String single = single(word);
    return Character.isUpperCase(word.codePointAt(0))
        && ENDINGS.stream()
            .anyMatch(e -> single.endsWith(e) && single.length() >= e.length() + SHORTEST_STEM);
  }

  /// The names that a word can be the nationality of, likely ones first.
  static List<String> namesOf(String word) {
    String single = single(word);
    List<String> names = new ArrayList<>();
    for (String ending : ENDINGS) {
      if (single.endsWith(ending) && single.length() >= ending.length() + SHORTEST_STEM) {
        String stem = single.substring(0, single.length() - ending.length());
        RESTS.forEach(rest -> names.add(stem + rest));
      }
    }
    return names;
  }

  private static String single(String word) {
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
