// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;

/// Finds the hearer: where the cue's lexicon entry says he stands, as object (*told
/// **reporters***), as subject of the passive (***she** was told*) or after a preposition (*said
/// **to the council***); else in the talk or paper in which it was said (*in a letter to **the
/// council***).
final class Addressees {
  /// After these stands who hears a talk: *speaking to farmers*, *testified before a jury*.
  private static final List<String> HEARER = List.of("to", "with", "before");

  /// Before these stands a talk or paper: *in a letter to*, *during talks with*.
  private static final Set<String> WITHIN = Set.of("in", "during", "at", "by", "through", "on");

  private Addressees() {}

  /// Head token of the hearer of a cue whose content is in this frame, or -1.
  static int of(Scene s, Met met, String frame) {
    boolean clausal = !frame.startsWith("np") && !frame.equals("ing");
    for (String place : met.cue().addressee()) {
      boolean object = place.equals("obj");
      int hearer = object ? object(s, met.head()) : oblique(s, met, place);
      if (hearer >= 0 && (plausible(s, hearer) || clausal && anybody(s, hearer, object))) {
        return hearer;
      }
    }
    int second = s.a.child(met.head(), "iobj");
    return second >= 0 && plausible(s, second) ? second : raised(s, met);
  }

  private static int object(Scene s, int verb) {
    if (s.passive(verb)) {
      return s.syntax.subject(verb);
    }
    int object = s.a.child(verb, "iobj");
    return object >= 0 ? object : s.a.child(verb, "obj");
  }

  /// After the preposition; one that a parser hangs on the verb as a particle counts too.
  private static int oblique(Scene s, Met met, String preposition) {
    int hearer = s.syntax.oblique(met.head(), preposition);
    return hearer >= 0 || met.last() == met.head()
        ? hearer
        : s.syntax.oblique(met.last(), preposition);
  }

  /// *appealed **to the strikers** to return*: a parser makes the hearer subject of the infinitive.
  private static int raised(Scene s, Met met) {
    Analysis a = s.a;
    for (int c : a.children(met.head())) {
      int hearer = c < met.head() ? -1 : a.child(c, "nsubj");
      if (hearer < 0 || !s.syntax.infinitive(c)) {
        continue;
      }
      int before = a.leftmost(hearer) - 1;
      boolean marked =
          before > met.head() && (a.tag(before).equals("IN") || a.tag(before).equals("TO"));
      String preposition = marked ? a.word(before).toLowerCase(Locale.ROOT) : "";
      if (marked
          && (met.tokens().contains(before) || met.cue().addressee().contains(preposition))) {
        return hearer;
      }
    }
    return -1;
  }

  /// The hearer who is no complement of the cue itself, or -1.
  static int beside(Scene s, Draft d) {
    if (d.head < 0 || d.entry == null) {
      return -1;
    }
    int hearer = ofMessage(s, d);
    hearer = hearer >= 0 ? hearer : ofTalk(s, d);
    hearer = hearer >= 0 ? hearer : ofPurpose(s, d);
    hearer = hearer >= 0 ? hearer : ofPaper(s, d);
    return hearer >= 0 && d.holds(s.a.span(hearer)) ? -1 : hearer;
  }

  /// *Veld, **speaking to farmers** in Lesk, said*: the hearers of the talk in which it was said.
  private static int ofTalk(Scene s, Draft d) {
    for (int up : new int[] {d.head, d.source}) {
      for (int c : up < 0 ? new int[0] : s.a.children(up)) {
        int hearer = Circumstances.isTalk(s, c) ? talkedTo(s, c) : -1;
        if (hearer >= 0) {
          return hearer;
        }
      }
    }
    for (Asides.Aside aside : Asides.of(s, d)) {
      int verb = aside.from();
      int hearer = s.a.tag(verb).equals("VBG") ? talkedTo(s, verb) : -1;
      if (hearer >= 0) {
        return hearer;
      }
    }
    return -1;
  }

  private static int talkedTo(Scene s, int verb) {
    int hearer = s.a.child(verb, "obj");
    if (hearer < 0 && s.a.label(verb).equals("amod") && s.a.leftmost(s.a.head(verb)) == verb) {
      // ***Addressing** thousands*, which a parser takes for addressing thousands that speak
      hearer = s.a.head(verb);
    }
    for (String place : HEARER) {
      hearer = hearer >= 0 ? hearer : s.syntax.oblique(verb, place);
    }
    boolean hears = hearer >= 0 && (plausible(s, hearer) || anybody(s, hearer, true));
    return hears ? hearer : -1;
  }

  /// *sent a message **to the union** saying …*
  private static int ofMessage(Scene s, Draft d) {
    int noun = s.a.label(d.head).equals("acl") ? s.a.head(d.head) : -1;
    boolean to = noun >= 0 && noun != d.source && s.syntax.preposition(noun).equals("to");
    return to && plausible(s, noun) ? noun : -1;
  }

  /// *telephoned **his counterpart** to express his sympathy*, *wrote **to him** to say that*
  private static int ofPurpose(Scene s, Draft d) {
    int verb = d.head;
    while (verb >= 0 && !s.syntax.infinitive(verb) && s.a.labelled(verb, "obj")) {
      verb = s.a.head(verb);
    }
    int up = verb < 0 || !s.syntax.infinitive(verb) ? -1 : s.a.head(verb);
    if (up < 0 || !s.words.has(Kind.TALK, s.a.lemma(up))) {
      return -1;
    }
    int hearer = s.a.child(up, "obj");
    hearer = hearer >= 0 ? hearer : s.syntax.oblique(up, "to");
    return hearer >= 0 && hearer != d.source && plausible(s, hearer) ? hearer : -1;
  }

  /// *said in **a letter to** the council*, *promised in **a call with** Veld*, ***a petition to**
  /// the council demands*.
  private static int ofPaper(Scene s, Draft d) {
    if (d.source >= 0 && s.words.has(Kind.SPEECH, s.a.lemma(d.source))) {
      int hearer = s.syntax.oblique(d.source, "to");
      if (hearer >= 0 && plausible(s, hearer)) {
        return hearer;
      }
    }
    for (int c : Circumstances.of(s, d)) {
      boolean paper =
          s.words.has(Kind.SPEECH, s.a.lemma(c)) || s.words.has(Kind.DOCUMENT, s.a.lemma(c));
      if (!paper || !WITHIN.contains(s.syntax.preposition(c))) {
        continue;
      }
      for (String place : HEARER) {
        int hearer = s.syntax.oblique(c, place);
        // the outlet that interviews somebody carries it, and is not told it
        boolean media =
            place.equals("with")
                && s.actor(hearer).map(x -> x.kind() == ActorKind.MEDIA).orElse(false);
        boolean hears = hearer > c && (plausible(s, hearer) || anybody(s, hearer, false));
        boolean outlet =
            place.equals("with") && (Outlets.isOutlet(s, hearer) || Outlets.interviews(s, hearer));
        if (hears && !media && !outlet) {
          return hearer;
        }
      }
    }
    return -1;
  }

  /// Those who can act can hear: a known actor, a person's pronoun, a name.
  private static boolean plausible(Scene s, int hearer) {
    return s.actor(hearer).isPresent()
        || s.a.isPronoun(hearer)
        || s.a.isProperNoun(hearer)
        || s.a.tagged(hearer, "JJ") && titled(s, hearer)
        || Sources.canSpeak(s, hearer);
  }

  /// *assured **depositors** that*, *told **a rally** that*: where what is said is a clause or a
  /// quotation, the object can be nobody else; after a preposition it may be people or where they
  /// meet.
  private static boolean anybody(Scene s, int hearer, boolean object) {
    return object
        ? s.a.isNoun(hearer)
        : s.words.has(Kind.OCCASION, s.a.lemma(hearer)) || s.a.tag(hearer).equals("NNS");
  }

  /// *asked the general*, which a tagger takes for an adjective.
  private static boolean titled(Scene s, int token) {
    return !s.lexicon.names().titles().get(s.a.word(token)).isEmpty();
  }
}
