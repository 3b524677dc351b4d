// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Set;
import org.dragoman.model.ActorKind;

/// Finds the hearer where the cue's lexicon entry says he stands: as object (*told **reporters***),
/// as subject of the passive (***she** was told*), or after a preposition (*said **to the
/// council***).
final class Addressees {
  private static final Set<String> TALK = Set.of("speak", "talk", "address", "write");

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

  /// *Veld, **speaking to farmers** in Lesk, said*: the hearers of the talk in which it was said.
  static int ofTalk(Scene s, int cue, int source) {
    for (int up : new int[] {cue, source}) {
      if (up < 0) {
        continue;
      }
      for (int c : s.a.children(up)) {
        boolean clause = s.a.labelled(c, "advcl") || s.a.labelled(c, "acl");
        if (clause && s.a.tag(c).equals("VBG") && TALK.contains(s.a.lemma(c))) {
          int to = s.syntax.oblique(c, "to");
          int hearer = to >= 0 ? to : s.syntax.oblique(c, "with");
          hearer = s.a.lemma(c).equals("address") ? s.a.child(c, "obj") : hearer;
          if (hearer >= 0 && plausible(s, hearer)) {
            return hearer;
          }
        }
      }
    }
    return -1;
  }

  /// *said in **a letter to** the council*, *told him in **a call with** Veld*.
  static int ofMedium(Scene s, int cue) {
    for (int c : s.a.children(cue)) {
      if (!s.a.labelled(c, "obl") || !s.syntax.preposition(c).equals("in")) {
        continue;
      }
      int to = s.syntax.oblique(c, "to");
      int hearer = to >= 0 ? to : s.syntax.oblique(c, "with");
      boolean media = s.actor(hearer).map(x -> x.kind() == ActorKind.MEDIA).orElse(false);
      if (hearer > c && plausible(s, hearer) && !media && !Carriers.isOutlet(s, hearer)) {
        return hearer;
      }
    }
    return -1;
  }

  /// *asked the general*, which a tagger takes for an adjective.
  private static boolean titled(Scene s, int token) {
    return !s.lexicon.names().titles().get(s.a.word(token)).isEmpty();
  }

  /// Only those can hear who can act: a known actor, a person's pronoun, a name.
  private static boolean plausible(Scene s, int hearer) {
    return s.actor(hearer).isPresent()
        || s.a.isPronoun(hearer)
        || s.a.isProperNoun(hearer)
        || s.a.tagged(hearer, "JJ") && titled(s, hearer)
        || Sources.canSpeak(s, hearer);
  }
}
