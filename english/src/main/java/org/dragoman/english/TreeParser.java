// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

/// Parses one sentence into its basic dependency tree; safe on any thread.
interface TreeParser {
  /// Fills `heads` (the number of the head word, counted from 1; 0 for the root) and `labels`
  /// (Universal Dependencies) of each word.
  void parse(String[] words, String[] tags, int[] heads, String[] labels);
}
