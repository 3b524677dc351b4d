// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.text.Analysis;

/// Tells where the words beside a name use it as ground, so that it cannot stand for those who rule
/// there.
///
///     the coast of Abkhazia            place.ground-part
///     northern Mali
///     Sukhumi lies by the sea          place.ground-lies
///     the road to Latakia              place.ground-travel
///     leave Sudan
///     Wellington was cold              place.ground-lies
///     an earthquake shook Nepal
///     Santiago, Chile                  place.ground-pair
final class Grounds {
  private static final Set<String> WAYS = Set.of("to", "from", "for", "on", "onto");

  private final PlaceWords words;

  Grounds(PlaceWords words) {
    this.words = words;
  }

  /// The rule that says so; empty if none does.
  Optional<String> rule(Decisions decisions, int i) {
    Toponym t = decisions.toponym(i);
    Analysis a = decisions.analysis();
    if (decisions.sense(i).map(Sense::rule).orElse("").equals(Containment.COMMA)) {
      return Optional.of("place.ground-pair");
    }
    if (isPart(a, t) || isSide(a, t)) {
      return Optional.of("place.ground-part");
    }
    if (isTravelled(a, t)) {
      return Optional.of("place.ground-travel");
    }
    return lies(a, t) || isAsItIs(a, t) ? Optional.of("place.ground-lies") : Optional.empty();
  }

  private boolean isPart(Analysis a, Toponym t) {
    int head = headOf(a, t);
    int up = a.head(head);
    int preposition = a.child(head, "case");
    return up >= 0
        && up < head
        && a.labelled(head, "nmod")
        && preposition >= 0
        && a.word(preposition).equals("of")
        && words.is(Kind.PART, a.lemma(up), "");
  }

  private boolean isSide(Analysis a, Toponym t) {
    int before = t.first() - 1;
    return before >= 0
        && a.sentenceOf(before) == a.sentenceOf(t.first())
        && words.is(Kind.PART, a.word(before), "adjective")
        && a.end(before) < a.start(t.first());
  }

  private boolean isTravelled(Analysis a, Toponym t) {
    int head = headOf(a, t);
    int up = a.head(head);
    if (up < 0) {
      return false;
    }
    int preposition = a.child(head, "case");
    if (preposition < 0) {
      return a.labelled(head, "obj") && words.is(Kind.TRAVEL, a.lemma(up), "object");
    }
    return (a.labelled(head, "obl") || a.labelled(head, "nmod"))
        && WAYS.contains(a.word(preposition))
        && words.is(Kind.TRAVEL, a.lemma(up));
  }

  private boolean lies(Analysis a, Toponym t) {
    int head = headOf(a, t);
    int up = a.head(head);
    boolean of = a.labelled(head, "nsubj") || a.labelled(head, "obj");
    return of
        && up >= 0
        && (a.isVerb(up) && words.is(Kind.LIE, a.lemma(up))
            || a.child(up, "cop") >= 0 && a.isNoun(up) && words.is(Kind.SORT, a.lemma(up)));
  }

  /// *Washington was cold*, *Wellington was shaken by an earthquake*, *Floods hit Nepal*: weather
  /// and disasters come over ground, not over governments.
  private boolean isAsItIs(Analysis a, Toponym t) {
    int head = headOf(a, t);
    int up = a.head(head);
    if (up < 0) {
      return false;
    }
    if (a.label(head).equals("nsubj")) {
      int copula = a.child(up, "cop");
      return copula >= 0 && words.is(Kind.LIE, a.lemma(up), "state");
    }
    if (a.labelled(head, "nsubj:pass")) {
      return words.is(Kind.LIE, a.lemma(up), "suffer") || isForce(a, a.child(up, "obl"));
    }
    return a.labelled(head, "obj") && isForce(a, a.child(up, "nsubj"));
  }

  private boolean isForce(Analysis a, int token) {
    return token >= 0 && a.isNoun(token) && words.is(Kind.LIE, a.lemma(token), "force");
  }

  private static int headOf(Analysis a, Toponym t) {
    for (int token = t.last(); token >= t.first(); token--) {
      int head = a.head(token);
      if (head < t.first() || head > t.last()) {
        return token;
      }
    }
    return t.last();
  }
}
