// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;

/// What bears the name of a place and is none, told by the words beside it: ships, storms, teams,
/// dishes, illnesses, kin, titles of works.
final class Namesakes {
  private static final int LONGEST_PHRASE = 4;

  private final Analysis a;
  private final PlaceWords words;
  private final Teams teams;
  private final WorkTitles titles;

  /// What the lists would take a name for, so far as it matters here.
  enum Sort {
    /// *a Dane* is one of a people.
    PEOPLE,
    /// *Kobe beef* is not from Kobe; *French beef* is from France.
    TOWN,
    OTHER
  }

  Namesakes(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
    this.teams = new Teams(analysis, words);
    this.titles = new WorkTitles(analysis, words);
  }

  /// Why the name at these tokens is no place; empty if nothing beside it says so.
  ///
  /// @param sort what the lists would take it for
  Optional<String> against(int first, int last, Sort sort) {
    if (inPhrase(first, last)) {
      return Optional.of("a fixed phrase");
    }
    if (isThing(last, sort)) {
      return Optional.of("a thing that is called after the place");
    }
    if (isBearer(first) || isKin(first, last)) {
      return Optional.of("a ship, storm, car or person of that name");
    }
    if (sort != Sort.PEOPLE && isOneOfMany(first, last)) {
      return Optional.of("one of a kind");
    }
    if (isMeasured(first)) {
      return Optional.of("a thing by the measure");
    }
    if (teams.is(first, last, sort == Sort.TOWN)) {
      return Optional.of("a team");
    }
    return titles.holds(first, last) ? Optional.of("the title of a work") : Optional.empty();
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

  /// *the Marburg virus*, *Brussels sprouts*; of a town's name alone: *Kobe beef*.
  private boolean isThing(int last, Sort sort) {
    int next = last + 1;
    if (next >= a.size() || !a.isNoun(next) || a.sentenceOf(next) != a.sentenceOf(last)) {
      return false;
    }
    boolean any = words.is(Kind.THING, a.lemma(next), "") || words.is(Kind.THING, a.word(next), "");
    boolean lower = Character.isLowerCase(a.word(next).charAt(0));
    return any && (lower || a.head(last) == next)
        || sort == Sort.TOWN
            && a.head(last) == next
            && (lower || !goesOn(next))
            && words.is(Kind.THING, a.lemma(next), "town");
  }

  /// *USS Cole*, *the ferry Estonia*, *the cruiser "Moskva"*, *Miss England*, *the Duke of
  /// Wellington*.
  private boolean isBearer(int first) {
    int before = first - 1;
    if (before >= 0 && isQuote(before)) {
      before--;
    }
    while (before > a.firstToken(a.sentenceOf(first))
        && a.isProperNoun(before)
        && !words.is(Kind.BEARER, a.word(before))
        && a.labelled(before, "compound")
        && a.head(before) == first) {
      // the cruiser Leyte Gulf
      before--;
    }
    if (before > 1 && a.word(before - 1).equals("-") && isJoined(before)) {
      return words.is(Kind.BEARER, a.word(before - 2) + "-" + a.word(before), "");
    }
    if (before < 0 || a.sentenceOf(before) != a.sentenceOf(first) || !a.isProperNoun(first)) {
      return false;
    }
    if (a.word(before).equals("of")) {
      return before > 0 && capital(before - 1) && words.is(Kind.BEARER, a.word(before - 1), "of");
    }
    // the film France banned: the name begins a clause of its own
    boolean tied = a.head(before) == first || !a.label(first).startsWith("nsubj");
    return words.is(Kind.BEARER, a.word(before), "")
        && (capital(before)
            || (a.isNoun(before) || words.is(Kind.WORK, a.word(before)))
                && a.word(before).length() > 3
                && tied);
  }

  /// *her son Hudson*, *His wife, Alexandria, works*, *Her album, Nebraska, was quiet*.
  private boolean isKin(int first, int last) {
    boolean comma =
        first > 1
            && a.word(first - 1).equals(",")
            && last + 1 < a.size()
            && a.word(last + 1).equals(",");
    int kin = first - (comma ? 2 : 1);
    return kin > 0
        && a.sentenceOf(kin) == a.sentenceOf(first)
        && a.isProperNoun(first)
        && (words.is(Kind.BEARER, a.word(kin), "kin")
            || comma && a.isNoun(kin) && words.is(Kind.WORK, a.lemma(kin)))
        && (!comma || a.head(last) == kin);
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

  private boolean goesOn(int token) {
    return token + 1 < a.size() && a.isProperNoun(token + 1) && capital(token + 1);
  }

  /// *start-up* in three tokens.
  private boolean isJoined(int token) {
    return a.end(token - 2) == a.start(token - 1) && a.end(token - 1) == a.start(token);
  }

  private boolean capital(int token) {
    return Character.isUpperCase(a.word(token).charAt(0));
  }

  private boolean isQuote(int token) {
    return WorkTitles.isQuote(a.word(token));
  }
}
