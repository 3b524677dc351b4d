// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

/// All that a word means to the name finder, whatever stands beside it. Nobody may write to the
/// arrays.
///
/// @param text in American spelling
/// @param shape capitals, digits and length, as the library writes them
/// @param cluster the number of the cluster as it is written in features of two labels
/// @param textDots the state of a hash over the word and three full stops
/// @param textDash over the word and a dash
/// @param shapeDots over the shape and three full stops
/// @param shapeDash over the shape and a dash
/// @param clusterDash over the cluster and a dash
/// @param own what the word speaks for each label of its own
/// @param asPrevious for each label of the next word
/// @param asNext for each label of the previous word
/// @param pairOwn for each pair of labels, the previous word's and its own
/// @param pairAsPrevious for each pair, its own and the next word's
/// @param pairAsNext for each pair of the two words before it
/// @param before the feature it is to a word a few places behind it
/// @param behind the feature it is to a word a few places before it
/// @param name written like a name: a capital, then none
/// @param upper has a capital
/// @param letter has a letter
record Word(
    String text,
    String shape,
    String cluster,
    long textDots,
    long textDash,
    long shapeDots,
    long shapeDash,
    long clusterDash,
    double[] own,
    double[] asPrevious,
    double[] asNext,
    double[] pairOwn,
    double[] pairAsPrevious,
    double[] pairAsNext,
    int before,
    int behind,
    boolean name,
    boolean upper,
    boolean letter) {

  /// Words so short are looked past, to the one beyond.
  private static final int SHORT = 3;

  boolean isShort() {
    return text.length() <= SHORT;
  }

  boolean sameText(Word other) {
    return this == other || text.equals(other.text);
  }
}
