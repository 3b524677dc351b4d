// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Named;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Tells a country or capital that acts from the same word as a place.
///
/// Countries act unless the sentence uses them as a place; capitals act only where the sentence
/// uses them as an actor: as the subject of a verb, as owner of a deed or position, in relations
/// with another.
final class Metonyms {
  private final ActorWords words;

  Metonyms(ActorWords words) {
    this.words = words;
  }

  /// Whether the word acts (or is acted upon) here, rather than being where something is.
  boolean acts(Syntax syntax, int head, Named.Form form) {
    Analysis a = syntax.analysis();
    boolean capital = form == Named.Form.CAPITAL;
    String label = a.label(Phrases.firstOfCoordination(a, head));
    String preposition = syntax.preposition(head);
    if (label.startsWith("nsubj")) {
      return true;
    }
    if (label.equals("compound") || label.equals("amod")) {
      return false;
    }
    if (label.startsWith("nmod:poss")) {
      return !capital || actsAsOwner(a, head);
    }
    if (label.startsWith("obl") || label.startsWith("nmod")) {
      if (words.is(Kind.WHERE, preposition)) {
        return false;
      }
      if (preposition.equals("including")) {
        return !capital;
      }
      return capital ? relational(a, head, preposition) : countryActs(a, head, preposition);
    }
    if (label.equals("obj") || label.equals("iobj")) {
      return !capital
          || !words.is(Kind.MOTION, a.lemma(a.head(head)))
              && !a.lemma(a.head(head)).equals("attack");
    }
    if (label.equals("appos")) {
      return !capital;
    }
    return !capital;
  }

  /// Whether a building, street or nickname stands for who sits there: not where something is in or
  /// at it, nor where somebody goes to it.
  boolean standsForABody(Syntax syntax, int head) {
    Analysis a = syntax.analysis();
    int first = Phrases.firstOfCoordination(a, head);
    String label = a.label(first);
    String preposition = syntax.preposition(head);
    int up = a.head(first);
    if (label.startsWith("obl")) {
      return !words.is(Kind.WHERE, preposition)
          && !(up >= 0 && words.is(Kind.MOTION, a.lemma(up)) && !preposition.equals("by"));
    }
    if (label.equals("obj") && up >= 0 && words.is(Kind.MOTION, a.lemma(up))) {
      return false;
    }
    return !(label.startsWith("nmod") && words.is(Kind.WHERE, preposition))
        || preposition.equals("at");
  }

  private boolean actsAsOwner(Analysis a, int head) {
    String owned = a.head(head) >= 0 ? a.lemma(a.head(head)) : "";
    return !words.is(Kind.TOWN_THING, owned);
  }

  private boolean relational(Analysis a, int head, String preposition) {
    int up = a.head(Phrases.firstOfCoordination(a, head));
    if (up < 0) {
      return false;
    }
    String governor = a.lemma(up);
    return switch (preposition) {
      case "with", "against", "between", "by" -> true;
      case "to", "for", "on", "toward", "towards", "from" ->
          words.is(Kind.RELATION, governor)
              || a.isVerb(up) && !words.is(Kind.MOTION, governor) && relationObject(a, up);
      default -> false;
    };
  }

  /// *handed a protest note to Oslo*: the verb's object is what goes between two sides.
  private boolean relationObject(Analysis a, int verb) {
    int object = a.child(verb, "obj");
    return object >= 0 && words.is(Kind.RELATION, a.lemma(object));
  }

  private boolean countryActs(Analysis a, int head, String preposition) {
    int up = a.head(Phrases.firstOfCoordination(a, head));
    String governor = up < 0 ? "" : a.lemma(up);
    if (preposition.equals("of") || preposition.equals("for") || preposition.equals("on")) {
      return true;
    }
    if (preposition.equals("to") || preposition.equals("from")) {
      return !words.is(Kind.MOTION, governor);
    }
    return words.is(Kind.TOWARDS, preposition) || preposition.isEmpty();
  }
}
