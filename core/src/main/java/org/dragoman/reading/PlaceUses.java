// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Place;
import org.dragoman.model.Span;

/// Marks the places whose words stand for a government: *Washington said*.
///
/// The place stage cannot know who acts, the actor stage keeps no places; here both are known. A
/// name that is a place in one sentence and an actor in another becomes two entries, the place
/// under its id.
final class PlaceUses {
  private PlaceUses() {}

  static List<Place> settle(List<Place> places, Actors actors) {
    Set<Span> acting = new HashSet<>();
    actors.all().stream()
        .filter(a -> a.kind() == ActorKind.STATE || a.kind() == ActorKind.GOVERNMENT)
        .flatMap(a -> a.mentions().stream())
        .map(Mention::span)
        .forEach(acting::add);
    List<Place> settled = new ArrayList<>();
    for (Place place : places) {
      List<Span> acts = place.spans().stream().filter(acting::contains).toList();
      if (place.use() != Place.Use.PLACE || acts.isEmpty()) {
        settled.add(place);
      } else if (acts.size() == place.spans().size()) {
        settled.add(with(place, place.id(), acts, Place.Use.ACTOR));
      } else {
        List<Span> stays = place.spans().stream().filter(s -> !acting.contains(s)).toList();
        settled.add(with(place, place.id(), stays, Place.Use.PLACE));
        settled.add(with(place, place.id() + "a", acts, Place.Use.ACTOR));
      }
    }
    return List.copyOf(settled);
  }

  private static Place with(Place p, String id, List<Span> spans, Place.Use use) {
    return new Place(
        id,
        spans,
        p.name(),
        use,
        p.kind(),
        p.country(),
        p.admin1(),
        p.lat(),
        p.lon(),
        p.geonameId(),
        p.precision(),
        p.disputed(),
        p.claimants(),
        p.candidates());
  }
}
