// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// A sentence ready to be parsed. Nobody may write to its arrays.
///
/// @param words the tokens as CoreNLP's tokenizer writes them
/// @param tags as many Penn Treebank tags
public record Tagged(String[] words, String[] tags) {
  public Tagged {
    if (words.length != tags.length) {
      throw new IllegalArgumentException(words.length + " words, but " + tags.length + " tags");
    }
  }

  /// How many tokens it has.
  public int size() {
    return words.length;
  }
}
