// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Says what somebody does in saying a thing: the act of the cue's entry, corrected by negation,
/// and CAMEO's code where a political actor communicates.
final class Acts {
  private static final Set<String> WILL =
      Set.of("would", "will", "could", "can", "wo", "ca", "'d", "\u2019d");

  /// Acts that are a statement in CAMEO's first group; the others are event types of their own.
  private static final Map<Act, String> CAMEO = new EnumMap<>(Act.class);

  static {
    CAMEO.put(Act.STATE, "010");
    CAMEO.put(Act.ANNOUNCE, "010");
    CAMEO.put(Act.CONFIRM, "010");
    CAMEO.put(Act.BELIEVE, "010");
    CAMEO.put(Act.DECLINE, "011");
    CAMEO.put(Act.FEAR, "012");
    CAMEO.put(Act.DOUBT, "012");
    CAMEO.put(Act.HOPE, "013");
    CAMEO.put(Act.INTEND, "014");
    CAMEO.put(Act.CLAIM_RESPONSIBILITY, "015");
    CAMEO.put(Act.DENY, "016");
    CAMEO.put(Act.SYMPATHISE, "018");
    CAMEO.put(Act.AGREE, "019");
  }

  private Acts() {}

  /// What the frame makes of the act: who *asks him to leave* or *asks for leave* requests, who
  /// *tells him to leave* orders.
  static Act inFrame(Act act, String frame) {
    boolean infinitive = frame.equals("inf") || frame.equals("obj-inf");
    return switch (act) {
      case ASK -> infinitive || frame.equals("np:for") ? Act.REQUEST : act;
      case STATE -> frame.equals("obj-inf") ? Act.ORDER : act;
      default -> act;
    };
  }

  /// The act of a cue in its clause.
  ///
  /// *did not deny*, *would not say*, *did not confirm*: he declined to say. *did not believe*: he
  /// doubts. *did not agree*: he refused. *did not support*: he opposes.
  static Act of(Act act, boolean negated) {
    if (!negated) {
      return act;
    }
    return switch (act) {
      case DENY, CONFIRM, STATE, ANNOUNCE, CLAIM_RESPONSIBILITY, ASK -> Act.DECLINE;
      case BELIEVE, PREDICT, HOPE -> Act.DOUBT;
      case AGREE, PROMISE, OFFER, APOLOGISE -> Act.REFUSE;
      case SUPPORT, PRAISE, WANT, INTEND -> Act.OPPOSE;
      case OPPOSE -> Act.AGREE;
      case DOUBT -> Act.BELIEVE;
      default -> act;
    };
  }

  /// Whether the cue is negated where it stands (*would not say*, *refused to say* is its own cue).
  static boolean negated(Scene s, int head) {
    return head >= 0 && s.syntax.isNegated(head);
  }

  /// *would not say*, *will not comment*: a refusal, not a silence.
  static boolean modal(Analysis a, int head) {
    for (int c : a.children(head)) {
      if (a.labelled(c, "aux") && WILL.contains(a.word(c).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// CAMEO's code of a statement, or null.
  static @org.jspecify.annotations.Nullable String cameo(
      Statement.Kind kind, Act act, java.util.List<Actor> sources) {
    if (kind != Statement.Kind.COMMUNICATION || sources.stream().noneMatch(Acts::isPolitical)) {
      return null;
    }
    return CAMEO.get(act);
  }

  /// A person with an office or a country, a state, a body of power; no outlet and no firm.
  static boolean isPolitical(Actor actor) {
    if (actor.kind() == ActorKind.PERSON) {
      return !actor.roles().isEmpty() || !actor.sectors().isEmpty() || actor.country() != null;
    }
    return switch (actor.kind()) {
      case STATE, GOVERNMENT, MILITARY, POLICE, REBEL, PARTY, IGO -> true;
      default -> false;
    };
  }
}
