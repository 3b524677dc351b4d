// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Set;
import org.dragoman.text.Analysis;

/// Whether what happens on a day lies before or after the day of publication, told by the verb the
/// day hangs on.
enum Tense {
  PAST,
  FUTURE,
  OPEN;

  private static final Set<String> PLANNED =
      Set.of(
          "schedule",
          "plan",
          "expect",
          "due",
          "set",
          "slate",
          "project",
          "upcoming",
          "forthcoming",
          "hope",
          "intend");
  private static final Set<String> AHEAD =
      Set.of("will", "shall", "would", "may", "might", "should", "can", "must", "'ll", "wo");

  /// The tense of the verb above this token. Through a noun (*Friday's ruling*) an infinitive says
  /// nothing of the day.
  static Tense of(Analysis analysis, int token) {
    int at = token;
    boolean throughNoun = false;
    for (int steps = 0; at >= 0 && steps < 8; steps++) {
      if (steps > 0 && PLANNED.contains(analysis.lemma(at))) {
        return FUTURE;
      }
      if (analysis.isVerb(at) && steps > 0 || hasCopula(analysis, at)) {
        Tense own = ofVerb(analysis, at, throughNoun);
        if (own != OPEN || finite(analysis, at)) {
          return own;
        }
      } else if (steps > 0 && analysis.isNoun(at)) {
        throughNoun = true;
      }
      at = analysis.head(at);
    }
    return OPEN;
  }

  private static boolean hasCopula(Analysis a, int token) {
    return a.child(token, "cop") >= 0;
  }

  private static boolean finite(Analysis a, int verb) {
    String tag = a.tag(verb);
    return tag.equals("VBZ") || tag.equals("VBP");
  }

  private static Tense ofVerb(Analysis a, int verb, boolean throughNoun) {
    boolean have = false;
    boolean past = a.tag(verb).equals("VBD");
    boolean to = false;
    for (int c : a.children(verb)) {
      boolean auxiliary = a.labelled(c, "aux") || a.labelled(c, "cop");
      if (auxiliary && AHEAD.contains(a.lemma(c))) {
        return perfectFollows(a, verb) ? PAST : FUTURE;
      }
      have |= auxiliary && a.lemma(c).equals("have");
      past |= auxiliary && a.tag(c).equals("VBD");
      to |= a.labelled(c, "mark") && a.tag(c).equals("TO");
    }
    if (have || past) {
      return PAST;
    }
    if (to) {
      return throughNoun ? OPEN : FUTURE;
    }
    // the injunction issued Thursday
    if (a.tag(verb).equals("VBN") && a.labelled(verb, "acl")) {
      return PAST;
    }
    boolean progressive = a.tag(verb).equals("VBG") && a.child(verb, "aux") >= 0;
    return progressive ? FUTURE : OPEN;
  }

  private static boolean perfectFollows(Analysis a, int verb) {
    for (int c : a.children(verb)) {
      if (a.labelled(c, "aux") && a.lemma(c).equals("have")) {
        return true;
      }
    }
    return false;
  }
}
