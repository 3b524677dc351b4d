// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.dragoman.time.Times;

/// Where and when an event happened: by attachment in the parse, then in the clause, then in the
/// sentence; nothing when the text does not say.
final class Settings {
  /// Places and times from here on are another clause's: better none.
  private static final int FARTHEST = 60;

  private final Analysis a;
  private final Ground ground;

  /// Those that can tell where and when, by sentence.
  private final Map<Integer, List<Named<Place>>> places = new HashMap<>();

  private final Map<Integer, List<Named<TimeExpression>>> times = new HashMap<>();

  /// A place or time by the head of its words.
  private record Named<T>(T what, int head) {}

  Settings(Syntax syntax, Places places, Times times, FrameBook frames) {
    this.ground = new Ground(syntax, frames);
    this.a = syntax.analysis();
    for (Place p : places.all()) {
      for (Span s : p.use() == Place.Use.PLACE ? p.spans() : List.<Span>of()) {
        keep(this.places, p, s);
      }
    }
    for (TimeExpression t : times.all()) {
      boolean points = t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME;
      if (points && t.start() != null) {
        keep(this.times, t, t.spans().getFirst());
      }
    }
  }

  private <T> void keep(Map<Integer, List<Named<T>>> into, T what, Span span) {
    int sentence = a.sentenceOf(a.tokenAt(span.start()));
    if (a.sentenceSpan(sentence).contains(span)) {
      into.computeIfAbsent(sentence, k -> new ArrayList<>()).add(new Named<>(what, headOf(span)));
    }
  }

  /// The ground with least against it among the names of the trigger's sentence.
  Optional<Place> place(int trigger, String event) {
    Place best = null;
    int least = FARTHEST;
    for (Named<Place> p : places.getOrDefault(a.sentenceOf(trigger), List.of())) {
      int cost = ground.cost(p.what(), p.head(), trigger, event);
      if (cost < least) {
        least = cost;
        best = p.what();
      }
    }
    return Optional.ofNullable(best);
  }

  private int headOf(Span span) {
    int first = a.tokenAt(span.start());
    int last = a.tokenBefore(span.end());
    for (int t = last; t >= first; t--) {
      if (a.head(t) < first || a.head(t) > last) {
        return t;
      }
    }
    return last;
  }

  /// How far a place is from a trigger: below it first, then beside it, then anywhere in the
  /// sentence.
  private int cost(int trigger, int place) {
    int steps = 0;
    for (int t = place; t >= 0 && steps < 12; t = a.head(t), steps++) {
      if (t == trigger) {
        return steps * 2;
      }
    }
    int up = a.head(trigger);
    int climbed = 1;
    while (up >= 0 && climbed < 5) {
      if (a.below(place, up)) {
        return 20 + climbed * 8 + Math.abs(place - trigger) / 3;
      }
      up = a.head(up);
      climbed++;
    }
    return 70 + Math.abs(place - trigger) / 4;
  }

  Event.When time(int trigger) {
    TimeExpression best = null;
    int least = Integer.MAX_VALUE;
    for (Named<TimeExpression> t : times.getOrDefault(a.sentenceOf(trigger), List.of())) {
      int cost = cost(trigger, t.head());
      if (cost < least) {
        least = cost;
        best = t.what();
      }
    }
    return best == null || least >= FARTHEST
        ? Event.When.UNKNOWN
        : new Event.When(best.start(), best.end(), best.precision(), best.id());
  }
}
