// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.text.Analysis;

/// Tells from the verb a day hangs on whether the day is past or to come.
///
/// 1. A word of planning above the day makes it a day to come: *scheduled for Friday*, *agreed to
///    leave Friday*; but *agreed Friday to leave* is past.
/// 2. An infinitive has the tense of its governor: *tried to land Monday* is past, *is to land
///    Monday* is not.
/// 3. The present of a timetable looks ahead (*the talks begin Monday*), that of a report does not
///    (*he says Monday*), nor does that of a headline.
/// 4. Through a noun (*Friday's ruling will stand*) only a plan or a past tells something.
final class Tenses {
  private static final int STEPS = 10;

  private final TimeWords words;
  private final Analysis a;

  Tenses(TimeWords words, Analysis analysis) {
    this.words = words;
    this.a = analysis;
  }

  /// The tense of the verb above this token, after a preposition such as *until*.
  Tense of(int token, String before) {
    if (before.equals("since")) {
      return Tense.PAST;
    }
    // ahead of Friday's vote
    if (before.equals("of") && token > 1 && isAhead(token)) {
      return Tense.FUTURE;
    }
    Tense tense = token < 0 ? Tense.OPEN : climb(token, before);
    // postponed until Tuesday; but: until Tuesday they had found nothing
    if (before.equals("until") || before.equals("till")) {
      return tense == Tense.PAST && !isPutOff(token) ? Tense.PAST : Tense.FUTURE;
    }
    return tense == Tense.OPEN && before.equals("by") ? Tense.FUTURE : tense;
  }

  private boolean isAhead(int token) {
    return a.lemma(token - 1).equals("of") && a.lemma(token - 2).equals("ahead");
  }

  private boolean isPutOff(int token) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < STEPS; steps++, at = a.head(at)) {
      if (words.has(Kind.PLAN, a.lemma(at))) {
        return true;
      }
    }
    return false;
  }

  private Tense climb(int token, String before) {
    int at = token;
    boolean throughNoun = false;
    boolean infinitive = false;
    int below = -1;
    for (int steps = 0; at >= 0 && steps < STEPS; steps++, below = at, at = a.head(at)) {
      if (steps > 0 && plans(at, infinitive, throughNoun ? forNoun(below) : before)) {
        return wasPlanned(at) ? Tense.OPEN : Tense.FUTURE;
      }
      boolean clause = steps > 0 && a.isVerb(at) || a.child(at, "cop") >= 0;
      if (!clause) {
        throughNoun |= steps > 0 && a.isNoun(at);
        if (infinitive && a.isNoun(at)) {
          return Tense.FUTURE;
        }
        continue;
      }
      if (isInfinitive(at)) {
        if (isAppointed(at)) {
          return Tense.FUTURE;
        }
        infinitive = true;
        continue;
      }
      Tense tense = ofClause(at, throughNoun, infinitive);
      if (tense != Tense.OPEN || isFinite(at)) {
        return tense;
      }
    }
    return infinitive && !throughNoun ? Tense.FUTURE : Tense.OPEN;
  }

  /// *prepared for Friday's vote*: the preposition of the noun.
  private String forNoun(int noun) {
    int preposition = noun < 0 || !a.isNoun(noun) ? -1 : a.child(noun, "case");
    return preposition >= 0 && a.lemma(preposition).equals("for") ? "for" : "";
  }

  /// Whether this word says that what hangs on it is planned.
  private boolean plans(int at, boolean infinitive, String before) {
    String how = words.value(Kind.PLAN, a.lemma(at));
    return switch (how) {
      case "direct" -> true;
      case "infinitive" -> infinitive;
      case "for" -> infinitive || before.equals("for");
      case "until" -> before.equals("to");
      default -> false;
    };
  }

  /// *it had been due to end Friday*: the plan is past, and so may be the day.
  private boolean wasPlanned(int at) {
    for (int c : a.children(at)) {
      if (a.labelled(c, "aux") && a.lemma(c).equals("have") && a.tag(c).equals("VBD")) {
        return true;
      }
    }
    return false;
  }

  /// *the council is to meet*.
  private boolean isAppointed(int verb) {
    for (int c : a.children(verb)) {
      if (a.label(c).equals("aux") && a.lemma(c).equals("be") && a.tag(c).startsWith("VB")) {
        return true;
      }
    }
    return false;
  }

  private boolean isFinite(int verb) {
    return a.tag(verb).equals("VBZ") || a.tag(verb).equals("VBP");
  }

  private boolean isInfinitive(int verb) {
    for (int c : a.children(verb)) {
      if (a.labelled(c, "mark") && a.tag(c).equals("TO")) {
        return true;
      }
    }
    return false;
  }

  private Tense ofClause(int verb, boolean throughNoun, boolean infinitive) {
    boolean have = false;
    boolean past = a.tag(verb).equals("VBD");
    boolean present = a.tag(verb).equals("VBZ") || a.tag(verb).equals("VBP");
    boolean ahead = false;
    for (int c : a.children(verb)) {
      if (a.labelled(c, "aux") || a.labelled(c, "cop")) {
        ahead |= words.has(Kind.AHEAD, a.lemma(c));
        have |= a.lemma(c).equals("have");
        past |= a.tag(c).equals("VBD");
        present |= a.tag(c).equals("VBZ") || a.tag(c).equals("VBP");
      }
    }
    if (ahead) {
      return have ? Tense.PAST : Tense.FUTURE;
    }
    if (infinitive && a.lemma(verb).equals("be")) {
      return Tense.FUTURE;
    }
    if (have || past || follows(verb)) {
      return Tense.PAST;
    }
    // the injunction issued Thursday
    if (a.tag(verb).equals("VBN") && a.labelled(verb, "acl")) {
      return Tense.PAST;
    }
    if (infinitive && !throughNoun) {
      return Tense.FUTURE;
    }
    return present && !throughNoun && !isReport(verb) ? Tense.FUTURE : Tense.OPEN;
  }

  /// *after meeting the king Thursday*.
  private boolean follows(int verb) {
    int mark = a.child(verb, "mark");
    return mark >= 0 && a.tag(verb).equals("VBG") && a.lemma(mark).equals("after");
  }

  /// *says*, *shows*; and any verb of a headline.
  private boolean isReport(int verb) {
    int sentence = a.sentenceOf(verb);
    int last = a.endToken(sentence) - 1;
    return words.has(Kind.REPORT, a.lemma(verb)) || !a.isPunctuation(last);
  }
}
