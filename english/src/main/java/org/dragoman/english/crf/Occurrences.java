// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

/// The features of a name that stands elsewhere in the sentence too: before or behind, alone or
/// beside another name.
///
/// "Mira Tolan said that Tolan would stay": the second *Tolan* was seen before, behind a name.
final class Occurrences {
  private static final int NEAREST = 3;
  private static final int FARTHEST = 149;
  private static final String NAME_TAG = "NNP";

  private final NamesModel model;
  private final int none;
  private final int[] inPair;
  private final int[] alone;

  Occurrences(NamesModel model) {
    this.model = model;
    this.none = plain("NO-OCCURRENCE-PATTERN");
    this.inPair =
        new int[] {
          plain("XY-NEXT-OCCURRENCE-XY"),
          plain("XY-NEXT-OCCURRENCE-Y"),
          plain("XY-PREV-OCCURRENCE-XY"),
          plain("XY-PREV-OCCURRENCE-Y")
        };
    this.alone =
        new int[] {
          plain("X-NEXT-OCCURRENCE-YX"),
          plain("X-NEXT-OCCURRENCE-XY"),
          plain("X-NEXT-OCCURRENCE-X"),
          plain("X-PREV-OCCURRENCE-YX"),
          plain("X-PREV-OCCURRENCE-XY"),
          plain("X-PREV-OCCURRENCE-X")
        };
  }

  private int plain(String name) {
    return model.single(NamesModel.state(name), Template.PLAIN);
  }

  /// Adds the features of one word, each once.
  ///
  /// @param words the sentence
  /// @param tags its Penn Treebank tags
  void add(Word[] words, String[] tags, int at, double[] scores) {
    if (!mayRepeat(words, at)) {
      model.addSingle(scores, none);
      return;
    }
    Word previous = words[at - 1];
    boolean pair = previous.name() && tags[at - 1].equals(NAME_TAG);
    int found = 0;
    for (int i = at + NEAREST; i < words.length && i <= at + FARTHEST; i++) {
      if (words[i].sameText(words[at])) {
        found |= 1 << (pair ? inPair(words, i, previous) : next(words, tags, i));
      }
    }
    for (int i = at - NEAREST; i >= 0 && i >= at - FARTHEST; i--) {
      if (words[i].sameText(words[at])) {
        found |= 1 << (pair ? 2 + inPair(words, i, previous) : 3 + previous(words, tags, i));
      }
    }
    int[] features = pair ? inPair : alone;
    for (int i = 0; i < features.length; i++) {
      if ((found & 1 << i) != 0) {
        model.addSingle(scores, features[i]);
      }
    }
  }

  /// A name in the midst of words with letters, none in capitals behind it.
  private static boolean mayRepeat(Word[] words, int at) {
    if (!words[at].name() || at == 0 || at + 1 >= words.length || !words[at - 1].letter()) {
      return false;
    }
    return words[at + 1].letter() && !words[at + 1].upper();
  }

  /// Whether the same name goes before it there: 0 if so, else 1.
  private static int inPair(Word[] words, int at, Word previous) {
    return at > 0 && words[at - 1].sameText(previous) ? 0 : 1;
  }

  /// Behind: 0 with a name before it, 1 with one behind it, 2 with neither.
  private static int next(Word[] words, String[] tags, int at) {
    return isName(words, tags, at - 1) ? 0 : isName(words, tags, at + 1) ? 1 : 2;
  }

  /// Before: 0 with a name behind it, 1 with one before it, 2 with neither. That is how the model
  /// was trained.
  private static int previous(Word[] words, String[] tags, int at) {
    return isName(words, tags, at + 1) ? 0 : isName(words, tags, at - 1) ? 1 : 2;
  }

  private static boolean isName(Word[] words, String[] tags, int at) {
    return at >= 0 && at < words.length && words[at].name() && tags[at].equals(NAME_TAG);
  }
}
