// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.Map;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.store.Edition;

/// Where a run's results go: one thread, in the order of the input.
public interface Sink {
  /// Takes one result.
  void accept(Result result);

  /// Which of these editions it holds already as this run would read them.
  default Set<Edition> unchanged(Map<Edition, Article> articles) {
    return Set.of();
  }

  /// Puts everything taken where it belongs; called once, also when the run was stopped.
  default void finish(RunReport report) {}
}
