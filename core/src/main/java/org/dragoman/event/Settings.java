// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Locale;
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
  private final Analysis a;
  private final Syntax syntax;
  private final Places places;
  private final Times times;
  private final FrameBook frames;

  Settings(Syntax syntax, Places places, Times times, FrameBook frames) {
    this.frames = frames;
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.places = places;
    this.times = times;
  }

  Optional<Place> place(int trigger, String event) {
    Place best = null;
    int least = Integer.MAX_VALUE;
    int sentence = a.sentenceOf(trigger);
    Span bounds = a.sentenceSpan(sentence);
    for (Place p : places.all()) {
      for (Span s : p.spans()) {
        if (!bounds.contains(s) || p.use() != Place.Use.PLACE) {
          continue;
        }
        int head = headOf(s);
        int cost =
            isGround(head, trigger) || isGoal(head, trigger, event)
                ? cost(trigger, head) + coarseness(p)
                : 100;
        if (cost < least) {
          least = cost;
          best = p;
        }
      }
    }
    return least < 60 ? Optional.ofNullable(best) : Optional.empty();
  }

  /// Whether a place is where something happens: after a preposition of place, or as what the event
  /// is done to; not as somebody's origin (*U.S. jets*), owner or doer.
  private boolean isGround(int place, int trigger) {
    int t = place;
    for (int steps = 0; steps < 5 && t >= 0; steps++) {
      String preposition = syntax.preposition(t);
      if (frames.isIn("@ground-prepositions", preposition)) {
        return true;
      }
      int up = a.head(t);
      boolean partOf =
          a.labelled(t, "appos")
              || a.labelled(t, "conj")
              || a.labelled(t, "dep")
              || a.labelled(t, "nmod") && (preposition.equals("of") || preposition.isEmpty())
              || (a.labelled(t, "compound")
                      || a.labelled(t, "amod")
                      || a.label(t).equals("nmod:poss"))
                  && up >= 0
                  && frames.isIn("@grounds", a.lemma(up).toLowerCase(Locale.ROOT));
      if (!partOf) {
        return t == syntax.patient(trigger) || a.labelled(t, "obj") && up == trigger;
      }
      t = up;
    }
    return false;
  }

  /// A visit is where it leads to: *travelled to Hanoi*, *a visit to Chisinau*.
  private boolean isGoal(int place, int trigger, String event) {
    return event.equals("CONSULT")
        && syntax.preposition(place).equals("to")
        && (a.head(place) == trigger || a.head(place) == a.head(trigger));
  }

  /// Of two places at like distance the narrower one: the town, not its country.
  private static int coarseness(Place place) {
    if (place.kind() == null) {
      return 1;
    }
    return switch (place.kind()) {
      case SITE, CITY -> 0;
      case DISTRICT -> 1;
      case REGION -> 4;
      default -> 10;
    };
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
    return best == null || least >= 60
        ? Event.When.UNKNOWN
        : new Event.When(best.start(), best.end(), best.precision(), best.id());
  }
}
