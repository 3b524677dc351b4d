// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Locale;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.Place;
import org.dragoman.text.Analysis;

/// What a place name does in its sentence: names a place, a people, or talks and papers called
/// after where they were held or signed.
final class Uses {
  private final PlaceWords words;
  private final ActorWords acts;

  Uses(PlaceWords words, ActorWords acts) {
    this.words = words;
    this.acts = acts;
  }

  Place.Use of(Analysis a, Toponym toponym, Sense sense) {
    boolean demonym = sense.choice().map(Candidate::isDemonym).orElseGet(toponym::isDemonym);
    if (demonym) {
      return Place.Use.DEMONYM;
    }
    boolean process = isProcess(a, toponym, sense) || isBareProcess(a, toponym);
    return process ? Place.Use.PROCESS : Place.Use.PLACE;
  }

  /// *Minsk must be implemented*, *after Dayton*, *Geneva II*: the town's name alone.
  private boolean isBareProcess(Analysis a, Toponym toponym) {
    int t = toponym.last();
    String name = a.span(toponym.first(), t).of(a.text());
    if (!acts.is(ActorWords.Kind.PROCESS_TOWN, name.replaceFirst(" I+$", ""))) {
      return false;
    }
    boolean next = t + 1 < a.endToken(a.sentenceOf(t)) && isRound(a.word(t + 1));
    if (next || isRound(a.word(t))) {
      return true;
    }
    int up = a.head(t);
    if (up < 0) {
      return false;
    }
    String label = a.label(t);
    String verb = a.lemma(up);
    return switch (label) {
      case "nsubj:pass", "obj" -> acts.is(ActorWords.Kind.PROCESS_PATIENT, verb);
      case "nsubj" -> acts.is(ActorWords.Kind.PROCESS_ACT, verb) && !tellsOfSomebody(a, up);
      default ->
          label.startsWith("obl")
              && !acts.is(ActorWords.Kind.MOTION, verb)
              && a.child(t, "case") >= 0
              && acts.is(
                  ActorWords.Kind.PROCESS_TIME,
                  a.lemma(a.child(t, "case")).toLowerCase(Locale.ROOT));
    };
  }

  private boolean isRound(String word) {
    return words.is(PlaceWords.Kind.ROUND, word) && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /// *Oslo failed to convince Paris*, *Oslo opened the border*: with an infinitive or an object it
  /// is the talks only where they bring or end something.
  private boolean tellsOfSomebody(Analysis a, int verb) {
    int then = a.child(verb, "xcomp");
    return then >= 0 && !words.is(PlaceWords.Kind.YIELD, a.lemma(then))
        || a.child(verb, "obj") >= 0 && !words.is(PlaceWords.Kind.YIELD, a.lemma(verb));
  }

  /// *the Astana talks*, *Minsk agreements*, *the Geneva peace process*; a country's agreement is
  /// its own.
  private boolean isProcess(Analysis a, Toponym toponym, Sense sense) {
    if (isOf(a, toponym.first())) {
      return true;
    }
    boolean town = sense.choice().map(c -> !c.isCountry() && !c.isWide()).orElse(true);
    int up = a.head(toponym.last());
    if (!town || up <= toponym.last() || up - toponym.last() > 5) {
      return false;
    }
    String label = a.label(toponym.last());
    boolean modifies = label.equals("compound") || label.equals("amod") || label.equals("nmod");
    return modifies
        && words.is(PlaceWords.Kind.PROCESS, a.lemma(up))
        && words.valueOf(PlaceWords.Kind.PROCESS, a.lemma(up)).isEmpty();
  }

  /// *the Treaty of Rome*, *the Battle of Mosul*: with a capital it is a name; *the battle of
  /// Mosul* was fought in a place.
  private boolean isOf(Analysis a, int first) {
    return first > 1
        && a.word(first - 1).equals("of")
        && Character.isUpperCase(a.word(first - 2).charAt(0))
        && a.sentenceOf(first - 2) == a.sentenceOf(first)
        && first - 2 > a.firstToken(a.sentenceOf(first))
        && words.is(PlaceWords.Kind.PROCESS, a.word(first - 2));
  }
}
