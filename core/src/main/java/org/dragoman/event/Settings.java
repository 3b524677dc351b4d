// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

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
  private final Places places;
  private final Times times;
  private final Ground ground;

  Settings(Syntax syntax, Places places, Times times, FrameBook frames) {
    this.ground = new Ground(syntax, frames);
    this.a = syntax.analysis();
    this.places = places;
    this.times = times;
  }

  /// The ground with least against it among the names of the trigger's sentence.
  Optional<Place> place(int trigger, String event) {
    Place best = null;
    int least = FARTHEST;
    Span bounds = a.sentenceSpan(a.sentenceOf(trigger));
    for (Place p : places.all()) {
      for (Span s : p.spans()) {
        if (!bounds.contains(s) || p.use() != Place.Use.PLACE) {
          continue;
        }
        int cost = ground.cost(p, headOf(s), trigger, event);
        if (cost < least) {
          least = cost;
          best = p;
        }
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
    Span bounds = a.sentenceSpan(a.sentenceOf(trigger));
    for (TimeExpression t : times.all()) {
      boolean points = t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME;
      if (!points || t.start() == null || !bounds.contains(t.spans().getFirst())) {
        continue;
      }
      int cost = cost(trigger, headOf(t.spans().getFirst()));
      if (cost < least) {
        least = cost;
        best = t;
      }
    }
    return best == null || least >= FARTHEST
        ? Event.When.UNKNOWN
        : new Event.When(best.start(), best.end(), best.precision(), best.id());
  }
}
