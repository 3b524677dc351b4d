// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.Map;
import org.dragoman.model.Article;
import org.dragoman.store.Edition;
import org.dragoman.store.Standing;

/// Where a run's results go: one thread, in the order of the input.
public interface Sink {
  /// Takes one result.
  void accept(Result result);

  /// Which of these editions it holds already and need not get again, and how they stand.
  default Map<Edition, Standing> standing(Map<Edition, Article> articles) {
    return Map.of();
  }

  /// Puts everything taken where it belongs; called once, also when the run was stopped.
  default void finish(RunReport report) {}
}
