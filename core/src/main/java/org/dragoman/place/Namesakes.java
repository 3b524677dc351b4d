// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// What bears the name of a place and is none, told by the words beside it: ships, storms, teams,
/// dishes, illnesses, titles of works.
final class Namesakes {
  private static final int LONGEST_PHRASE = 4;

  private final Analysis a;
  private final PlaceWords words;

  Namesakes(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// Why the name at these tokens is no place; empty if nothing beside it says so.
  ///
  /// @param people whether it names a people: *a Dane* is one
  Optional<String> against(int first, int last, boolean people) {
    if (inPhrase(first, last)) {
      return Optional.of("a fixed phrase");
    }
    if (isThing(last)) {
      return Optional.of("a thing that is called after the place");
    }
    if (isBearer(first)) {
      return Optional.of("a ship, storm, car or person of that name");
    }
    if (!people && isOneOfMany(first, last)) {
      return Optional.of("one of a kind");
    }
    if (isMeasured(first)) {
      return Optional.of("a thing by the measure");
    }
    if (isTeam(first, last)) {
      return Optional.of("a team");
    }
    return isTitle(first, last) ? Optional.of("the title of a work") : Optional.empty();
  }

  /// *guinea pigs*, *Stockholm syndrome*.
  private boolean inPhrase(int first, int last) {
    int sentence = a.sentenceOf(first);
    for (int from = Math.max(a.firstToken(sentence), last - LONGEST_PHRASE + 1);
        from <= first;
        from++) {
      StringBuilder phrase = new StringBuilder();
      for (int t = from; t < a.endToken(sentence) && t < from + LONGEST_PHRASE; t++) {
        phrase.append(phrase.isEmpty() ? "" : " ");
        String before = phrase.toString();
        phrase.append(a.word(t));
        boolean whole = t >= last && t > from;
        if (whole
            && (words.is(Kind.PHRASE, phrase.toString())
                || words.is(Kind.PHRASE, before + a.lemma(t)))) {
          return true;
        }
      }
    }
    return false;
  }

  /// *the Marburg virus*, *Brussels sprouts*.
  private boolean isThing(int last) {
    int next = last + 1;
    return next < a.size()
        && a.isNoun(next)
        && (words.is(Kind.THING, a.lemma(next)) || words.is(Kind.THING, a.word(next)))
        && a.sentenceOf(next) == a.sentenceOf(last)
        && (Character.isLowerCase(a.word(next).charAt(0)) || a.head(last) == next);
  }

  /// *USS Cole*, *the ferry Estonia*, *the cruiser "Moskva"*, *Miss England*, *the Duke of
  /// Wellington*.
  private boolean isBearer(int first) {
    int before = first - 1;
    if (before >= 0 && isQuote(before)) {
      before--;
    }
    if (before < 0 || a.sentenceOf(before) != a.sentenceOf(first) || !a.isProperNoun(first)) {
      return false;
    }
    if (a.word(before).equals("of")) {
      return before > 0 && capital(before - 1) && words.is(Kind.BEARER, a.word(before - 1), "of");
    }
    return words.is(Kind.BEARER, a.word(before), "")
        && (capital(before) || a.isNoun(before) && a.word(before).length() > 3);
  }

  /// *a Manhattan*, *two Panamas*: one of a kind.
  private boolean isOneOfMany(int first, int last) {
    int next = last + 1;
    boolean one =
        first > 0
            && (a.word(first - 1).equalsIgnoreCase("a")
                || a.word(first - 1).equalsIgnoreCase("an")
                || a.word(first - 1).equals("another"));
    return one
        && a.isProperNoun(last)
        && (next >= a.size()
            || a.sentenceOf(next) != a.sentenceOf(last)
            || !a.isNoun(next)
                && !a.tagged(next, "JJ")
                && !a.tagged(next, "W")
                && !a.tag(next).equals("HYPH")
                && !a.tagged(next, "VB")
                && (!a.tagged(next, "IN") || a.word(next).equals("for"))
                && !a.tag(next).equals("POS")
                && !a.word(next).equals("-"));
  }

  /// *a bottle of Champagne*.
  private boolean isMeasured(int first) {
    return first > 1
        && a.word(first - 1).equals("of")
        && a.isNoun(first - 2)
        && words.is(Kind.MEASURE, a.lemma(first - 2))
        && a.sentenceOf(first) == a.sentenceOf(first - 2);
  }

  /// *Leeds United*, *Real Madrid*, *the Chicago Bulls*.
  private boolean isTeam(int first, int last) {
    int next = last + 1;
    boolean ends =
        next < a.size()
            && a.isProperNoun(next)
            && Character.isUpperCase(a.word(next).charAt(0))
            && words.is(Kind.TEAM, a.word(next))
            && a.name(next) != Names.PERSON
            && a.sentenceOf(next) == a.sentenceOf(last)
            && !goesOn(next);
    boolean two =
        next + 1 < a.size()
            && a.isProperNoun(next + 1)
            && words.is(Kind.TEAM, a.word(next) + " " + a.word(next + 1));
    return ends || two || isClub(first, last);
  }

  /// *Real Madrid*, where the name may be either part.
  private boolean isClub(int first, int last) {
    boolean body = a.name(first) == Names.ORGANISATION;
    boolean after =
        body && first > 0 && capital(first - 1) && words.is(Kind.CLUB, a.word(first - 1));
    boolean before =
        body
            && first == last
            && last + 1 < a.size()
            && words.is(Kind.CLUB, a.word(first))
            && capital(last + 1)
            && a.name(last + 1) == Names.ORGANISATION;
    return after || before;
  }

  /// *Tega Cay Fire Department*: the name goes on.
  private boolean goesOn(int token) {
    return token + 1 < a.size()
        && a.isProperNoun(token + 1)
        && capital(token + 1)
        && a.sentenceOf(token + 1) == a.sentenceOf(token);
  }

  private boolean capital(int token) {
    return Character.isUpperCase(a.word(token).charAt(0));
  }

  /// *"Casablanca" won the prize*: a name alone between quotation marks.
  private boolean isTitle(int first, int last) {
    return first > 0
        && last + 1 < a.size()
        && isQuote(first - 1)
        && (isQuote(last + 1)
            || (a.word(last + 1).equals(",") || a.word(last + 1).equals("."))
                && last + 2 < a.size()
                && isQuote(last + 2));
  }

  private boolean isQuote(int token) {
    String word = a.word(token);
    return word.equals("\"")
        || word.equals("``")
        || word.equals("\u0027\u0027")
        || word.equals("\u201C")
        || word.equals("\u201D")
        || word.equals("\u2018")
        || word.equals("\u2019");
  }
}
