// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

/// *TRIPOLI, Lebanon (AP) —*: the name in a dateline is where the article was filed. [Focus] has
/// counted it twice for its country; here the trace is told which place that is.
///
/// Id `place.dateline`.
final class Dateline implements Pass {
  @Override
  public void decide(Decisions decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      int at = i;
      if (decisions.inDateline(i)) {
        decisions
            .sense(i)
            .flatMap(Sense::choice)
            .filter(c -> !c.isCountry() && !c.isDemonym() && !c.isDivision())
            .ifPresent(c -> decisions.filed(at, c));
      }
    }
  }
}
