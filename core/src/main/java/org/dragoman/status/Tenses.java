// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Signature;
import org.dragoman.lexicon.Words;
import org.dragoman.model.Act;
import org.dragoman.model.Status.Tense;
import org.dragoman.text.Analysis;

/// When a thing is said to be so, from the verb's own form, else from what embeds it.
final class Tenses {
  /// What an infinitive or noun under such a word tells lies ahead of it (*plans to meet*, *agreed
  /// to send*).
  private static final Set<Act> AHEAD =
      Set.of(
          Act.INTEND,
          Act.PROMISE,
          Act.OFFER,
          Act.DEMAND,
          Act.REQUEST,
          Act.PROPOSE,
          Act.AGREE,
          Act.PREDICT,
          Act.ORDER,
          Act.HOPE,
          Act.WANT,
          Act.THREATEN,
          Act.WARN,
          Act.FEAR,
          Act.ASK,
          Act.ANNOUNCE,
          Act.SUPPORT);

  private static final Set<String> COMING =
      Set.of(
          "next",
          "upcoming",
          "forthcoming",
          "future",
          "coming",
          "planned",
          "scheduled",
          "proposed",
          "imminent",
          "impending",
          "looming",
          "expected",
          "prospective",
          "intended");

  private static final Set<String> AHEAD_OF_NOW = Set.of("tomorrow", "tonight", "soon", "shortly");

  private final Analysis a;
  private final Words words;

  Tenses(Analysis analysis, Words words) {
    this.a = analysis;
    this.words = words;
  }

  /// The tense of a verb's own form (*met*, *has met*, *will meet*); NONE for an infinitive or
  /// participle.
  Tense own(int predicate) {
    boolean have = false;
    Tense be = Tense.NONE;
    Tense modal = null;
    for (int c : a.children(predicate)) {
      if (!a.labelled(c, "aux") && !a.labelled(c, "cop")) {
        continue;
      }
      String lemma = a.lemma(c).toLowerCase(Locale.ROOT);
      if (a.tag(c).equals("MD")) {
        modal = ofModal(a.word(c).toLowerCase(Locale.ROOT));
      } else if (lemma.equals("have")) {
        have = true;
      } else if (a.tag(c).equals("VBD")) {
        be = Tense.PAST;
      } else if (a.tag(c).equals("VBZ") || a.tag(c).equals("VBP")) {
        be = be == Tense.PAST ? be : Tense.PRESENT;
      }
    }
    if (have) {
      return modal == Tense.FUTURE && isWill(predicate) ? Tense.FUTURE : Tense.PAST;
    }
    if (modal != null) {
      return modal;
    }
    if (be != Tense.NONE) {
      return finite(predicate, be);
    }
    return switch (a.tag(predicate)) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> finite(predicate, Tense.PRESENT);
      // forced, where the tagger takes a past tense for a participle
      case "VBN" -> a.child(predicate, "nsubj") >= 0 ? Tense.PAST : Tense.NONE;
      default -> Tense.NONE;
    };
  }

  private boolean isWill(int predicate) {
    for (int c : a.children(predicate)) {
      if (a.tag(c).equals("MD")) {
        return !a.lemma(c).equals("would") && !a.word(c).equalsIgnoreCase("would");
      }
    }
    return false;
  }

  private static Tense ofModal(String modal) {
    return switch (modal) {
      case "will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d" -> Tense.FUTURE;
      default -> Tense.NONE;
    };
  }

  /// *is to host* and *is meeting him tomorrow* lie ahead.
  private Tense finite(int predicate, Tense tense) {
    boolean to = false;
    boolean be = false;
    for (int c : a.children(predicate)) {
      to |= a.tag(c).equals("TO") && a.labelled(c, "mark");
      be |= a.label(c).equals("aux") && a.lemma(c).equals("be");
    }
    if (to && be) {
      return Tense.FUTURE;
    }
    return tense == Tense.PRESENT && hasComingTime(predicate) ? Tense.FUTURE : tense;
  }

  private boolean hasComingTime(int token) {
    for (int c : a.children(token)) {
      if (!a.labelled(c, "obl") && !a.labelled(c, "advmod") && !a.labelled(c, "nmod")) {
        continue;
      }
      if (AHEAD_OF_NOW.contains(a.word(c).toLowerCase(Locale.ROOT))) {
        return true;
      }
      int modifier = a.child(c, "amod");
      if (modifier >= 0 && a.lemma(modifier).equals("next")) {
        return true;
      }
    }
    return false;
  }

  /// The tense of an event noun by its own words (*next week's talks*, *the planned visit*).
  Tense ofNoun(int noun) {
    for (int c : a.children(noun)) {
      if (a.labelled(c, "amod") && COMING.contains(a.word(c).toLowerCase(Locale.ROOT))) {
        return Tense.FUTURE;
      }
      if (a.labelled(c, "nmod:poss")) {
        for (int m : a.children(c)) {
          if (a.lemma(m).equals("next")) {
            return Tense.FUTURE;
          }
        }
        if (a.word(c).equalsIgnoreCase("tomorrow")) {
          return Tense.FUTURE;
        }
      }
    }
    return hasComingTime(noun) ? Tense.FUTURE : Tense.NONE;
  }

  /// The tense an embedding word gives a complement that has none of its own.
  ///
  /// @param positive whether the complement is held to come about at all
  Tense under(int head, Signature signature, Tense own, boolean positive) {
    String frame = signature.frame();
    if (signature.pos() == 'a' && frame.equals("inf") && isOpen(signature)) {
      return Tense.FUTURE;
    }
    boolean wished = !signature.authorVouches() && signature.negated() < 0;
    if ((!positive && !wished) || signature.positive() <= 0) {
      return own;
    }
    if (frame.equals("ing") || frame.equals("wh")) {
      return own;
    }
    if (signature.pos() == 'a') {
      boolean open = signature.positive() < Scale.CERTAIN && signature.negated() > -2.5;
      return open && signature.negated() <= 0 ? Tense.FUTURE : own;
    }
    if (frame.endsWith("inf") && ahead(signature)) {
      return Tense.FUTURE;
    }
    if (signature.authorVouches()) {
      return own;
    }
    if (frame.equals("that")) {
      return acts(signature, true) ? Tense.FUTURE : Tense.NONE;
    }
    return acts(signature, false) ? Tense.FUTURE : own;
  }

  /// *likely*, *unlikely*, *ready*; not *able*, *right*, *wise*.
  private static boolean isOpen(Signature s) {
    return Math.signum(s.positive()) != Math.signum(s.negated()) && Math.abs(s.negated()) < 2.5;
  }

  private boolean ahead(Signature s) {
    return switch (s.lemma()) {
      case "be going", "be", "vote", "stand", "about" -> true;
      default -> false;
    };
  }

  private boolean acts(Signature s, boolean subjunctive) {
    String head =
        s.pos() == 'n' ? s.lemma().substring(s.lemma().lastIndexOf(' ') + 1) : first(s.lemma());
    for (Cue cue : words.cues(s.pos(), head)) {
      if (cue.lemma().equals(s.lemma())) {
        boolean announced = cue.act() == Act.ANNOUNCE && s.frame().startsWith("np");
        return AHEAD.contains(cue.act())
            && !announced
            && (!subjunctive || cue.act() == Act.DEMAND || cue.act() == Act.PROPOSE);
      }
    }
    return s.frame().endsWith("inf") && s.positive() < 2;
  }

  private static String first(String lemma) {
    int space = lemma.indexOf(' ');
    return space < 0 ? lemma : lemma.substring(0, space);
  }
}
