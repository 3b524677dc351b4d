// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.Frame;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

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
    @Nullable List<Integer> objects = null;
    for (Frame.ObjectCondition c : conditions) {
      needed |= !c.negated();
      int at;
      if (c.preposition().isPresent()) {
        at = meets(c, token, candidates(c.preposition().get(), frame, token));
      } else {
        // most frames have several conditions on the same object
        objects = objects == null ? objects(frame, token) : objects;
        at = meets(c, token, objects);
      }
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

  /// @param among the tokens that may be it, with those coordinated with them
  private int meets(Frame.ObjectCondition condition, int token, List<Integer> among) {
    for (int n : among) {
      if (n != token && (words.phraseEnds(n, condition.words()) || isNamed(condition, n))) {
        return n;
      }
    }
    return -1;
  }

  /// *seized Manbij*: a town's name where a town is asked for.
  private boolean isNamed(Frame.ObjectCondition condition, int noun) {
    return condition.isPlaceName() && parties.isGround(a.span(noun));
  }

  private List<Integer> candidates(String preposition, Frame frame, int token) {
    return withCoordinated(slots.at(token, frame.pos(), -1, preposition));
  }

  private List<Integer> objects(Frame frame, int token) {
    List<Integer> nouns = new ArrayList<>();
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
    return withCoordinated(nouns);
  }

  private List<Integer> withCoordinated(List<Integer> nouns) {
    List<Integer> all = new ArrayList<>();
    for (int noun : nouns) {
      all.addAll(syntax.coordinated(noun));
    }
    return all;
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
