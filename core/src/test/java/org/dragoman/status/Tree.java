// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Makes an analysis from lines of `word lemma tag head label`, heads counted from 1, 0 for the
/// root.
final class Tree {
  private Tree() {}

  static Analysis of(String... lines) {
    int n = lines.length;
    int[] starts = new int[n];
    int[] ends = new int[n];
    String[] lemmas = new String[n];
    String[] tags = new String[n];
    int[] heads = new int[n];
    String[] labels = new String[n];
    Names[] names = new Names[n];
    Arrays.fill(names, Names.NONE);
    List<String> words = new ArrayList<>();
    int at = 0;
    for (int t = 0; t < n; t++) {
      String[] cells = lines[t].split(" ");
      words.add(cells[0]);
      starts[t] = at;
      ends[t] = at + cells[0].length();
      at = ends[t] + 1;
      lemmas[t] = cells[1];
      tags[t] = cells[2];
      heads[t] = Integer.parseInt(cells[3]) - 1;
      labels[t] = cells[4];
    }
    return new Analysis(
        String.join(" ", words),
        new Analysis.Columns(
            starts, ends, lemmas, tags, heads, labels, names, n == 0 ? new int[0] : new int[] {0}));
  }
}
