// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words, tags and labels a model knows, each with its number.
///
/// Words and tags begin with `-UNKNOWN-`, `-NULL-`, `-ROOT-`; labels with `-NULL-` and the root's
/// label.
final class Vocabulary {
  static final int UNKNOWN = 0;
  static final int ROOT = 2;

  /// What stands where there is no token: the second word and tag.
  static final int NULL = 1;

  /// What stands where there is no arc: the first label.
  static final int NULL_LABEL = 0;

  /// The label of the arc from the artificial root.
  static final int ROOT_LABEL = 1;

  private static final List<String> RESERVED = List.of("-UNKNOWN-", "-NULL-", "-ROOT-");

  private final List<String> words;
  private final List<String> tags;
  private final List<String> labels;
  private final Map<String, Integer> wordNumbers;
  private final Map<String, Integer> tagNumbers;

  Vocabulary(List<String> words, List<String> tags, List<String> labels) {
    this.words = List.copyOf(words);
    this.tags = List.copyOf(tags);
    this.labels = List.copyOf(labels);
    checkReserved("words", this.words);
    checkReserved("tags", this.tags);
    if (labels.size() < 3 || !labels.getFirst().equals("-NULL-")) {
      throw new IllegalArgumentException("labels must begin with -NULL- and the root's label");
    }
    this.wordNumbers = number(this.words);
    this.tagNumbers = number(this.tags);
  }

  private static void checkReserved(String what, List<String> names) {
    if (names.size() < 3 || !names.subList(0, 3).equals(RESERVED)) {
      throw new IllegalArgumentException(what + " must begin with " + RESERVED);
    }
  }

  private static Map<String, Integer> number(List<String> names) {
    Map<String, Integer> numbers = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
    return numbers;
  }

  List<String> words() {
    return words;
  }

  List<String> tags() {
    return tags;
  }

  List<String> labels() {
    return labels;
  }

  int word(String word) {
    return wordNumbers.getOrDefault(word, UNKNOWN);
  }

  int tag(String tag) {
    return tagNumbers.getOrDefault(tag, UNKNOWN);
  }

  String label(int number) {
    return labels.get(number);
  }

  /// The number of a label, or `NULL_LABEL` for one the model does not have.
  int findLabel(String label) {
    return Math.max(labels.indexOf(label), NULL_LABEL);
  }

  /// Words, tags and labels together: one embedding each, in this order.
  int size() {
    return words.size() + tags.size() + labels.size();
  }
}
