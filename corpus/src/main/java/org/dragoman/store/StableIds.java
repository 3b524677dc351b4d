// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Ids that outlive a second reading: made of article, layer and anchor span. Two records of one
/// layer on one anchor are told apart by their order.
final class StableIds {
  private static final int DIGITS = 16;

  private final String article;
  private final Map<String, String> stable = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private StableIds(String article) {
    this.article = article;
  }

  static StableIds of(Reading reading) {
    StableIds ids = new StableIds(reading.article().id());
    for (Actor a : reading.actors()) {
      ids.add(
          "actor",
          a.id(),
          a.mentions().isEmpty() ? List.of() : List.of(a.mentions().getFirst().span()),
          a.name());
    }
    for (Place p : reading.places()) {
      ids.add("place", p.id(), p.spans(), p.name());
    }
    for (TimeExpression t : reading.times()) {
      ids.add("time", t.id(), t.spans(), "");
    }
    for (Statement s : reading.statements()) {
      ids.add("statement", s.id(), s.cue().spans().isEmpty() ? s.content() : s.cue().spans(), "");
    }
    for (Event e : reading.events()) {
      ids.add("event", e.id(), e.trigger().spans(), e.trigger().lemma());
    }
    return ids;
  }

  /// @param otherwise stands for the anchor of a record that has no span
  private void add(String layer, String local, List<Span> anchor, String otherwise) {
    String at =
        anchor.isEmpty() ? otherwise : anchor.getFirst().start() + "-" + anchor.getFirst().end();
    String id = make(layer, at, 0);
    for (int n = 1; !taken.add(id); n++) {
      id = make(layer, at, n);
    }
    stable.put(layer + "/" + local, id);
  }

  private String make(String layer, String at, int number) {
    String key = article + "\n" + layer + "\n" + at + (number == 0 ? "" : "\n" + number);
    return layer.charAt(0) + "-" + Edition.sha256(key).substring(0, DIGITS);
  }

  /// The stable id, null for a null and for an id the reading does not have.
  @Nullable String find(String layer, @Nullable String local) {
    return local == null ? null : stable.get(layer + "/" + local);
  }

  /// The stable id of a record of this reading.
  String expect(String layer, String local) {
    String id = find(layer, local);
    if (id == null) {
      throw new IllegalArgumentException("the reading has no " + layer + " " + local);
    }
    return id;
  }
}
