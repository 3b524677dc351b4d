// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

/// Finds the hearer where the cue's lexicon entry says he stands: as object (*told **reporters***),
/// as subject of the passive (***she** was told*), or after a preposition (*said **to the
/// council***).
final class Addressees {
  private Addressees() {}

  /// Head token of the hearer, or -1.
  static int of(Scene s, Met met) {
    for (String place : met.cue().addressee()) {
      int hearer =
          place.equals("obj") ? object(s, met.head()) : s.syntax.oblique(met.head(), place);
      if (hearer >= 0 && plausible(s, hearer)) {
        return hearer;
      }
    }
    return -1;
  }

  private static int object(Scene s, int verb) {
    if (s.passive(verb)) {
      return s.syntax.subject(verb);
    }
    int object = s.a.child(verb, "iobj");
    return object >= 0 ? object : s.a.child(verb, "obj");
  }

  /// Only those can hear who can act: a known actor, a person's pronoun, a name.
  private static boolean plausible(Scene s, int hearer) {
    return s.actor(hearer).isPresent()
        || s.a.isPronoun(hearer)
        || s.a.isProperNoun(hearer)
        || Sources.canSpeak(s, hearer);
  }
}
