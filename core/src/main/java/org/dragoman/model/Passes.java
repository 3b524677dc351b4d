// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each pass decided in one article: which place a name is, when an expression is, whom a
/// mention means.
///
/// A pass that looked at something and could not tell stands a second time, with [#UNRESOLVED]
/// behind its id; `place.disputed` counts names of contested ground, whichever pass decided them.
///
/// @param counts by the id of the pass, in the order of the ids
public record Passes(SortedMap<String, Integer> counts) {
  /// Behind the id of a pass that could not tell.
  public static final String UNRESOLVED = "/unresolved";

  /// Nothing was decided.
  public static final Passes NONE = new Passes(Collections.emptySortedMap());

  public Passes {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /// The counts of both.
  public Passes and(Passes more) {
    Counter counter = new Counter();
    counter.addAll(this);
    counter.addAll(more);
    return counter.passes();
  }

  /// Counts while a stage works. Belongs to one thread.
  public static final class Counter {
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    /// A pass decided.
    public void decided(String pass) {
      counts.merge(pass, 1, Integer::sum);
    }

    /// A pass looked and could not tell.
    public void abstained(String pass) {
      decided(pass + UNRESOLVED);
    }

    private void addAll(Passes passes) {
      passes.counts().forEach((pass, count) -> counts.merge(pass, count, Integer::sum));
    }

    public Passes passes() {
      return new Passes(counts);
    }
  }
}
