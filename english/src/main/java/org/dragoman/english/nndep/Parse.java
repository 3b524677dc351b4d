// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The dependency tree of one sentence: for each token its head and the label of the arc between
/// them.
public final class Parse {
  private final int[] heads;
  private final String[] labels;

  Parse(int[] heads, String[] labels) {
    this.heads = heads;
    this.labels = labels;
  }

  /// How many tokens the sentence has.
  public int size() {
    return heads.length;
  }

  /// The head of a token. Tokens are given from 0 on; heads are counted from 1, and 0 is the root,
  /// as in CoNLL-U.
  public int head(int token) {
    return heads[token];
  }

  /// The Universal Dependencies label of the arc to a token, given from 0 on.
  public String label(int token) {
    return labels[token];
  }

  /// All heads, in a new array.
  public int[] heads() {
    return heads.clone();
  }

  /// All labels, in a new array.
  public String[] labels() {
    return labels.clone();
  }
}
