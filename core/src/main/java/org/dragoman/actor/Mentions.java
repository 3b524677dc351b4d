// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Settles which mentions stay when one lies inside another: an owner stays (*Syria's government*),
/// a nationality or body that only tells what somebody belongs to does not (*US troops*, *the State
/// Department spokesman*).
final class Mentions {
  private Mentions() {}

  static List<Found> settle(Analysis a, List<Found> all) {
    List<Found> sorted = new ArrayList<>(all);
    // the longer first where two begin together
    sorted.sort(
        Comparator.comparingInt(Found::first)
            .thenComparing(Comparator.comparingInt(Found::last).reversed()));
    List<Found> kept = new ArrayList<>();
    @Nullable Found around = null;
    for (Found f : sorted) {
      if (around != null && f.last() <= around.last() && !stays(a, f, around)) {
        continue;
      }
      kept.add(f);
      if (around == null || f.last() > around.last()) {
        around = f;
      }
    }
    kept.sort(Comparator.comparingInt(Found::first).thenComparingInt(Found::head));
    return kept;
  }

  private static boolean stays(Analysis a, Found f, Found around) {
    if (f.head() == around.head()) {
      return false;
    }
    if (a.labelled(f.head(), "nmod:poss")) {
      return true;
    }
    String label = a.label(f.head());
    boolean modifies = label.equals("compound") || label.equals("amod");
    boolean loose =
        f.first() == f.last()
            && f.identity().ref().isEmpty()
            && f.first() > 0
            && a.word(f.first() - 1).equals("of");
    if (modifies || loose) {
      return false;
    }
    boolean after = f.first() > around.nameLast();
    ActorKind kind = f.identity().kind();
    boolean people = kind == ActorKind.STATE || kind == ActorKind.CIVILIANS;
    return after && !people;
  }
}
