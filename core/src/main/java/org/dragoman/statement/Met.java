// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import org.dragoman.lexicon.Cue;

/// A cue of the lexicon met in the text: its entry, its head token and all its tokens.
record Met(Cue cue, int head, List<Integer> tokens) {
  Met {
    tokens = List.copyOf(tokens);
  }

  int last() {
    return tokens.stream().mapToInt(Integer::intValue).max().orElse(head);
  }
}
