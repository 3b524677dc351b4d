// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Names of towns that are teams: by their own name, or because they play.
final class Teams {
  private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}[-\u2013][0-9]{1,3}");

  private static final Set<String> OPPONENT = Set.of("to", "against", "over", "with", "by", "past");

  private final Analysis a;
  private final PlaceWords words;

  Teams(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// Whether the name at these tokens is a team.
  ///
  /// @param town whether the lists would take it for a town
  boolean is(int first, int last, boolean town) {
    return isNamed(first, last) || town && plays(first, last);
  }

  /// *Liverpool beat Everton 3-0*, *Chelsea signed the goalkeeper*, *a 24-10 win over Denver*: who
  /// does so in a sentence with a score or a word of the game. *In Liverpool* they play is none.
  private boolean plays(int first, int last) {
    int one = last;
    while (a.label(one).equals("conj") && a.head(one) >= 0 && a.isProperNoun(a.head(one))) {
      one = a.head(one);
    }
    int head = a.head(one);
    if (head < 0 || !words.is(Kind.CONTEST, a.lemma(head))) {
      return false;
    }
    String label = a.label(one);
    int preposition = a.child(one, "case");
    boolean side =
        preposition < 0
            ? label.startsWith("nsubj") || label.equals("obj") || label.equals("compound")
            : OPPONENT.contains(a.word(preposition));
    return side && a.isProperNoun(first) && ofTheGame(a.sentenceOf(last));
  }

  private boolean ofTheGame(int sentence) {
    int end = a.endToken(sentence);
    for (int t = a.firstToken(sentence); t < end; t++) {
      String two = t + 1 < end ? a.word(t) + " " + a.word(t + 1) : "";
      if (words.is(Kind.SPORT, a.lemma(t))
          || words.is(Kind.SPORT, a.word(t))
          || words.is(Kind.SPORT, two)
          || isScore(t, end)) {
        return true;
      }
    }
    return false;
  }

  /// *2-1*, in one token or three.
  private boolean isScore(int t, int end) {
    String word = a.word(t);
    if (word.length() > 2 && word.length() < 8 && Character.isDigit(word.charAt(0))) {
      return SCORE.matcher(word).matches();
    }
    return word.length() < 4
        && t + 2 < end
        && Character.isDigit(word.charAt(0))
        && (a.word(t + 1).equals("-") || a.word(t + 1).equals("\u2013"))
        && a.word(t + 2).length() < 4
        && Character.isDigit(a.word(t + 2).charAt(0));
  }

  /// *Leeds United*, *Real Madrid*, *the Chicago Bulls*.
  private boolean isNamed(int first, int last) {
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
}
