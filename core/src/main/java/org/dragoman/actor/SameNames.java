// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Makes one thing of a single unknown name that the name finder marks now as a person, now as a
/// body or a place, now not at all: within an article one name is one kind of actor.
final class SameNames {
  private final Analysis a;

  SameNames(Analysis analysis) {
    this.a = analysis;
  }

  /// The surname of somebody met is that person even where it is marked as a body; a name that is
  /// marked as a place too, and is nobody's surname, is no person.
  void settle(List<Found> found) {
    Set<String> surnames = new HashSet<>();
    for (Found f : found) {
      if (isPerson(f) && f.nameFirst() < f.nameLast()) {
        surnames.add(a.word(f.nameLast()));
        surnames.add(a.word(f.nameFirst()));
      }
    }
    Set<String> places = new HashSet<>();
    for (int t = 0; t < a.size(); t++) {
      int[] chunk = a.chunk(t);
      if (a.name(t) == Names.LOCATION && chunk[0] == chunk[1]) {
        places.add(a.word(t));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      Found f = found.get(i);
      String word = a.word(f.nameFirst());
      if (f.nameFirst() < f.nameLast() || f.identity().ref().isPresent()) {
        continue;
      }
      if (surnames.contains(word) && !isPerson(f)) {
        found.set(i, f.as(Identity.ofName(word, ActorKind.PERSON, Optional.empty())));
      } else if (places.contains(word) && !surnames.contains(word) && isPerson(f)) {
        found.set(i, f.as(Identity.ofName(word, ActorKind.GROUP, Optional.empty())));
      }
    }
  }

  /// The name where the name finder marked nothing, or a place that no gazetteer has.
  void again(boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    Map<String, Found> single = new HashMap<>();
    for (Found f : found) {
      if (f.nameFirst() == f.nameLast() && f.identity().ref().isEmpty()) {
        single.putIfAbsent(a.word(f.nameFirst()), f);
      }
    }
    List<Found> more = new ArrayList<>();
    for (int t = 0; t < a.size(); t++) {
      Found f = single.get(a.word(t));
      int[] chunk = a.chunk(t);
      boolean free = !taken[t] && !place[t] && a.isProperNoun(t);
      if (f != null
          && free
          && chunk[0] == chunk[1]
          && !a.label(t).equals("compound")
          && !inName(t)) {
        more.add(UnknownNames.found(a, t, t, f.identity()));
      }
    }
    more.forEach(f -> UnknownNames.add(a, f, "actor.name-again", taken, found, trace));
  }

  private boolean inName(int t) {
    return a.label(t).equals("amod") || t + 1 < a.size() && a.isProperNoun(t + 1);
  }

  private static boolean isPerson(Found f) {
    return f.identity().kind() == ActorKind.PERSON;
  }
}
