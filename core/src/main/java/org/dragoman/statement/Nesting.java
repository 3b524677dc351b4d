// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Says which statement stands inside which: the innermost whose content holds the cue.
final class Nesting {
  private Nesting() {}

  /// For each draft the index of the draft that contains it, or -1.
  static int[] parents(Analysis a, List<Draft> drafts) {
    int[] parents = new int[drafts.size()];
    Arrays.fill(parents, -1);
    int[] holder = new int[a.size()];
    Arrays.fill(holder, -1);
    List<Integer> bySize =
        java.util.stream.IntStream.range(0, drafts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -size(drafts.get(i))))
            .toList();
    // the largest paint first, so that what is found on a token is the innermost of the larger ones
    for (int i : bySize) {
      Draft d = drafts.get(i);
      int anchor = d.anchor();
      parents[i] = anchor < 0 ? -1 : holder[anchor];
      for (Span c : d.content) {
        for (int t = a.tokenAt(c.start()); t < a.size() && a.start(t) < c.end(); t++) {
          holder[t] = i;
        }
      }
    }
    return parents;
  }

  private static int size(Draft d) {
    return d.content.stream().mapToInt(Span::length).sum();
  }
}
