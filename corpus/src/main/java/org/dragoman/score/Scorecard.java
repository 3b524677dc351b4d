// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the layers of one article were worth, and where reading and gold part.
final class Scorecard {
  private final Map<Measure, Counts> counts = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  void share(Measure measure, boolean right) {
    add(measure, new Counts(0, 0, right ? 1 : 0, 1));
  }

  /// So many hits among ours and among the gold.
  void f1(Measure measure, int hits, int ours, int gold) {
    add(measure, new Counts(hits, ours, hits, gold));
  }

  void add(Measure measure, Counts more) {
    counts.merge(measure, more, Counts::plus);
  }

  /// Something a person would want to look at: what was asked, what we said.
  void differs(Measure measure, String what) {
    differences.add(measure.layer() + ", " + measure.name() + ": " + what);
  }

  Map<Measure, Counts> counts() {
    return counts;
  }

  List<String> differences() {
    return differences;
  }
}
