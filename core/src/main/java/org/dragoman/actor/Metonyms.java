// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Set;
import org.dragoman.lexicon.Named;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Tells a country or capital that acts from the same word as a place.
///
/// Countries act unless the sentence uses them as a place; capitals act only where the sentence
/// uses them as an actor: as the subject of a verb, as owner of a deed or position, in relations
/// with another.
final class Metonyms {
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in",
          "near",
          "around",
          "across",
          "inside",
          "outside",
          "throughout",
          "at",
          "into",
          "through",
          "within",
          "over",
          "off",
          "along",
          "beyond");
  private static final Set<String> ACTOR_PREPOSITIONS =
      Set.of(
          "with", "against", "between", "by", "for", "among", "to", "from", "of", "on", "toward",
          "towards");
  private static final Set<String> RELATIONS =
      Set.of(
          "relation",
          "tie",
          "talk",
          "negotiation",
          "war",
          "agreement",
          "deal",
          "treaty",
          "alliance",
          "pact",
          "sanction",
          "pressure",
          "message",
          "support",
          "aid",
          "weapon",
          "letter",
          "request",
          "appeal",
          "inquiry",
          "threat",
          "warning",
          "demand",
          "dialogue",
          "dispute",
          "tension",
          "conflict",
          "embargo",
          "cooperation",
          "accusation",
          "influence",
          "patience",
          "patron",
          "ally",
          "opponent",
          "proposal",
          "offer",
          "concession",
          "call",
          "criticism",
          "blow",
          "hostility");
  private static final Set<String> MOTION =
      Set.of(
          "go",
          "travel",
          "fly",
          "return",
          "come",
          "arrive",
          "move",
          "flee",
          "drive",
          "head",
          "visit",
          "march",
          "walk",
          "bring",
          "take",
          "live",
          "bear",
          "locate",
          "situate",
          "close",
          "relocate",
          "reach",
          "leave",
          "enter",
          "expel",
          "deport",
          "evacuate",
          "rush",
          "ship");

  /// Whether the word acts (or is acted upon) here, rather than being where something is.
  boolean acts(Syntax syntax, int head, Named.Form form) {
    Analysis a = syntax.analysis();
    boolean capital = form == Named.Form.CAPITAL;
    String label = a.label(firstOfCoordination(a, head));
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
      if (PLACE_PREPOSITIONS.contains(preposition)) {
        return false;
      }
      if (preposition.equals("including")) {
        return !capital;
      }
      return capital ? relational(a, head, preposition) : countryActs(a, head, preposition);
    }
    if (label.equals("obj") || label.equals("iobj")) {
      return !capital
          || !MOTION.contains(a.lemma(a.head(head))) && !a.lemma(a.head(head)).equals("attack");
    }
    if (label.equals("appos")) {
      return !capital;
    }
    return !capital;
  }

  private static int firstOfCoordination(Analysis a, int head) {
    int t = head;
    while (a.label(t).equals("conj") && a.head(t) >= 0) {
      t = a.head(t);
    }
    return t;
  }

  private static boolean actsAsOwner(Analysis a, int head) {
    String owned = a.head(head) >= 0 ? a.lemma(a.head(head)) : "";
    return !PLACE_NOUNS.contains(owned);
  }

  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "airport",
          "street",
          "suburb",
          "outskirts",
          "center",
          "centre",
          "district",
          "stadium",
          "university",
          "museum",
          "resident",
          "mayor",
          "square",
          "skyline",
          "weather",
          "hotel",
          "neighborhood",
          "neighbourhood",
          "hospital",
          "school",
          "restaurant",
          "subway",
          "metro",
          "port",
          "market",
          "theater",
          "theatre",
          "population");

  private static boolean relational(Analysis a, int head, String preposition) {
    int up = a.head(firstOfCoordination(a, head));
    if (up < 0) {
      return false;
    }
    String governor = a.lemma(up);
    return switch (preposition) {
      case "with", "against", "between", "by" -> true;
      case "to", "for", "on", "toward", "towards", "from" ->
          RELATIONS.contains(governor)
              || a.isVerb(up) && !MOTION.contains(governor) && relationObject(a, up);
      default -> false;
    };
  }

  /// *handed a protest note to Oslo*: the verb's object is what goes between two sides.
  private static boolean relationObject(Analysis a, int verb) {
    int object = a.child(verb, "obj");
    return object >= 0 && RELATIONS.contains(a.lemma(object));
  }

  private static boolean countryActs(Analysis a, int head, String preposition) {
    int up = a.head(firstOfCoordination(a, head));
    String governor = up < 0 ? "" : a.lemma(up);
    if (preposition.equals("of") || preposition.equals("for") || preposition.equals("on")) {
      return true;
    }
    if (preposition.equals("to") || preposition.equals("from")) {
      return !MOTION.contains(governor);
    }
    return ACTOR_PREPOSITIONS.contains(preposition) || preposition.isEmpty();
  }
}
