// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import tools.jackson.databind.JsonNode;

/// Which statement of a reading is which of the gold: those whose cues touch or whose contents are
/// at least half the same, the best pairs first.
final class StatementPairs {
  private record Pair(int want, Statement have, double weight) {}

  private StatementPairs() {}

  /// By the number of the coded statement.
  static Map<Integer, Statement> of(GoldArticle gold, List<JsonNode> wanted, List<Statement> have) {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      List<Span> cues = gold.slot(wanted.get(i), "cue");
      WordBag content = WordBag.of(gold.text(), gold.slot(wanted.get(i), "content"));
      for (Statement s : have) {
        boolean cue = touch(cues, s.cue().spans());
        double same = content.shareWith(WordBag.of(gold.text(), s.content()));
        if (cue || same >= 0.5) {
          all.add(new Pair(i, s, same + (cue ? 1 : 0)));
        }
      }
    }
    all.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    Map<Integer, Statement> pairs = new HashMap<>();
    Set<String> used = new HashSet<>();
    for (Pair p : all) {
      if (!pairs.containsKey(p.want()) && used.add(p.have().id())) {
        pairs.put(p.want(), p.have());
      }
    }
    return pairs;
  }

  private static boolean touch(List<Span> a, List<Span> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(x::overlaps));
  }
}
