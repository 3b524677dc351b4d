// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import java.util.Optional;

/// A name keeps in the article the sense that the words beside it gave it once: after *Paris,
/// Texas* every *Paris* is that one. Where they gave it two senses, the one told last before
/// counts.
///
/// Id `place.one-sense`.
final class OneSense implements Pass {
  @Override
  public void decide(Decisions decisions) {
    for (List<Integer> same : decisions.byName().values()) {
      Optional<Sense> told = Optional.empty();
      for (int i : same) {
        Optional<Sense> own =
            decisions.sense(i).filter(s -> s.choice().isPresent() || s.within().isPresent());
        if (own.isPresent() && told.isEmpty()) {
          told = own;
        }
      }
      for (int i : same) {
        if (!decisions.isOpen(i)) {
          told =
              decisions
                  .sense(i)
                  .filter(s -> s.choice().isPresent() || s.within().isPresent())
                  .or(same(told));
        } else if (told.isPresent()) {
          decisions.decide(
              i, new Sense(told.get().choice(), told.get().within(), "place.one-sense"));
        }
      }
    }
  }

  private static java.util.function.Supplier<Optional<Sense>> same(Optional<Sense> told) {
    return () -> told;
  }
}
