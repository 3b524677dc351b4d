// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.Frame;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Says whether the object of a trigger is what a frame asks for: *impose* with *sanctions*, *open*
/// with *fire*.
final class ObjectConditions {
  private final Analysis a;
  private final Syntax syntax;
  private final Slots slots;
  private final TriggerWords words;
  private final Parties parties;

  ObjectConditions(Syntax syntax, Slots slots, TriggerWords words, Parties parties) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.slots = slots;
    this.words = words;
    this.parties = parties;
  }

  /// Whether the conditions hold, and the token that met one, or -1.
  ///
  /// @param length how many words the one had that was met: a *hunger strike* is more than a strike
  record Condition(boolean met, int object, int length) {}

  Condition of(Frame frame, int token) {
    List<Frame.ObjectCondition> conditions = frame.objects();
    if (conditions.isEmpty()) {
      return new Condition(true, -1, 0);
    }
    boolean needed = false;
    int met = -1;
    int length = 0;
    for (Frame.ObjectCondition c : conditions) {
      needed |= !c.negated();
      int at = meets(c, frame, token);
      if (at >= 0 && c.negated()) {
        return new Condition(false, -1, 0);
      }
      if (at >= 0 && c.words().size() >= length) {
        met = at;
        length = c.words().size();
      }
    }
    return new Condition(!needed || met >= 0, met, length);
  }

  private int meets(Frame.ObjectCondition condition, Frame frame, int token) {
    for (int noun : nouns(condition, frame, token)) {
      for (int n : syntax.coordinated(noun)) {
        if (n != token && (words.phraseEnds(n, condition.words()) || isNamed(condition, n))) {
          return n;
        }
      }
    }
    return -1;
  }

  /// *seized Manbij*: a town's name where a town is asked for.
  private boolean isNamed(Frame.ObjectCondition condition, int noun) {
    return condition.isPlaceName() && parties.isGround(a.span(noun));
  }

  private List<Integer> nouns(Frame.ObjectCondition condition, Frame frame, int token) {
    List<Integer> nouns = new ArrayList<>();
    if (condition.preposition().isPresent()) {
      nouns.addAll(slots.at(token, frame.pos(), -1, condition.preposition().get()));
      return nouns;
    }
    if (frame.pos() == 'v') {
      add(nouns, syntax.patient(token));
      add(nouns, words.afterParticle(frame, token));
      for (int c : a.children(token)) {
        if (a.labelled(c, "advmod") || a.labelled(c, "xcomp") || a.labelled(c, "obj")) {
          add(nouns, c);
        }
      }
      addCounted(nouns);
    } else {
      for (int c : a.children(token)) {
        boolean of = a.labelled(c, "nmod") && syntax.preposition(c).equals("of");
        if (of || a.labelled(c, "compound") || a.labelled(c, "amod")) {
          add(nouns, c);
        }
      }
    }
    return nouns;
  }

  /// *wrote off part of the debt*, *imposed a series of sanctions*: what is meant follows *of*.
  private void addCounted(List<Integer> nouns) {
    for (int noun : List.copyOf(nouns)) {
      if (parties.isQuantity(noun)) {
        add(nouns, syntax.oblique(noun, "of"));
      }
    }
  }

  private static void add(List<Integer> nouns, int token) {
    if (token >= 0 && !nouns.contains(token)) {
      nouns.add(token);
    }
  }
}
