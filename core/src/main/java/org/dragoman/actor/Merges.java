// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.ActorKind;

/// Actors that turned out to be others when the article went on: *a driver … the driver, Jorun
/// Hald*; a state and its government where both are named.
final class Merges {
  private static final int STEPS = 8;

  private final Map<String, Identity> now = new HashMap<>();

  /// Whether the earlier one was not yet known to be somebody else.
  boolean add(Identity earlier, Identity later) {
    boolean same = canonical(later).key().equals(canonical(earlier).key());
    return !same && now.putIfAbsent(earlier.key(), later) == null;
  }

  /// Whom somebody turned out to be.
  Identity canonical(Identity who) {
    Identity found = who;
    for (int steps = 0; steps < STEPS && now.containsKey(found.key()); steps++) {
      found = now.get(found.key());
    }
    return found;
  }

  /// A state and its government are one actor where both are named.
  void governments(List<Found> linked) {
    Map<String, Identity> states = new HashMap<>();
    for (Found f : linked) {
      if (f.identity().kind() == ActorKind.STATE && f.identity().country().isPresent()) {
        states.putIfAbsent(f.identity().country().get(), f.identity());
      }
    }
    for (Found f : linked) {
      Identity who = f.identity();
      Identity state = who.country().map(states::get).orElse(null);
      if (state != null && who.key().equals("agent:" + who.country().get() + "::government")) {
        now.put(who.key(), state);
      }
    }
  }
}
