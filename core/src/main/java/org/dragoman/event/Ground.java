// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Locale;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Place;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Whether a name of a place is the ground something happens on, and how far the ground lies from
/// the word that tells what happened.
///
/// A name is seldom itself where the preposition stands: *in the Arvo valley*, *near the town of
/// Sarn*, *in a Karsova hotel*. So first the phrase is climbed to the noun that the preposition
/// governs, then the tree from there to the trigger.
final class Ground {
  /// No ground, or too far to be believed.
  static final int NONE = 1000;

  /// One edge of the tree between the trigger and the ground.
  private static final int EDGE = 2;

  /// The name within its own ground phrase: what is named last lies within what is named as owner
  /// (*Karsova's Dorn district*) or behind another *of* (*the Dorn area of Karsova*).
  private static final int OUTER = 3;

  /// Where the subject comes from is less often where it acts (*soldiers in the south marched …*).
  private static final int OF_SUBJECT = 2;

  /// What somebody says or wants lies in another clause.
  private static final int OF_CONTENT = 10;

  /// A second predicate with a doer of its own is another event.
  private static final int OF_OTHER_DOER = 10;

  /// An object of a verb below the trigger (*raids that hit the town*) tells less than a
  /// preposition.
  private static final int OF_LOWER_VERB = 6;

  /// *North of Sarn* is not in Sarn: any other ground is better.
  private static final int OF_BESIDE = 8;

  /// *at Dorn Hospital in the town of Sarn*: the town, which lies two edges farther, tells more.
  private static final int OF_BUILDING = 3;

  /// A place under another word than the trigger, and what each step up from the trigger adds: the
  /// clause around it rather than the event.
  private static final int OF_OTHER_BRANCH = 20;

  private static final int A_CLIMB = 8;

  /// Of places in other branches the nearer in the text.
  private static final int WORDS_A_POINT = 4;

  /// Names deeper than this are no longer part of a phrase that tells where.
  private static final int LONGEST = 12;

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;

  Ground(Syntax syntax, FrameBook frames) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
  }

  /// How much speaks against this name as the ground of the trigger, `NONE` if it is no ground.
  int cost(Place place, int name, int trigger, String event) {
    boolean wide = isWide(place);
    int cost = 0;
    int t = name;
    for (int steps = 0; steps < LONGEST && t >= 0; steps++) {
      boolean governed = isGoverned(t, trigger, event);
      if (governed || isDoneTo(t, trigger, wide)) {
        int way = way(t, trigger, event);
        int beside = governed && isBesideCompass(t) ? OF_BESIDE : 0;
        return way >= NONE ? NONE : cost + way + beside + coarseness(place);
      }
      int up = a.head(t);
      if (up < 0 || up == trigger || !isWithin(t, up, wide)) {
        return NONE;
      }
      // *a Karsova tailor's* only where something is *in* it: *the Karsova mayor* is no ground
      if (isOwner(t) && !bears(up, wide) && !isGoverned(up, trigger, event)) {
        return NONE;
      }
      cost += inner(t, up);
      t = up;
    }
    return NONE;
  }

  /// After a preposition of place; *to* for a visit.
  private boolean isGoverned(int noun, int trigger, String event) {
    String preposition = syntax.preposition(noun);
    int up = a.head(noun);
    if (up < 0) {
      return false;
    }
    if (frames.isIn("@ground-prepositions", preposition)) {
      return true;
    }
    return switch (preposition) {
      case "of" -> isBesideCompass(noun);
      case "for" -> a.labelled(noun, "nmod") && isNoun(up, "@contests");
      // a visit is where it leads to, a march and a deployment too, where nothing nearer is told
      case "to", "toward", "towards" ->
          isLeading(preposition, event)
              && (up == trigger || up == a.head(trigger))
              && !hasOrigin(trigger);
      // a retreat is where it begins
      case "from" -> event.equals("RETREAT") && up == trigger;
      default -> false;
    };
  }

  /// *marched from Sarn to Dorn* was in neither alone.
  private boolean hasOrigin(int trigger) {
    for (int child : a.children(trigger)) {
      if (a.labelled(child, "obl") && syntax.preposition(child).equals("from")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeading(String preposition, String event) {
    return event.equals("CONSULT") && preposition.equals("to")
        || event.equals("PROTEST")
        || event.equals("MOBILIZE");
  }

  /// *wounded north of Sarn*, where the parser leaves *north* and *of* apart.
  private boolean isBesideCompass(int noun) {
    if (!syntax.preposition(noun).equals("of")) {
      return false;
    }
    int before = a.leftmost(noun) - 1;
    boolean follows = before >= a.firstToken(a.sentenceOf(noun)) && isCompass(before);
    return isCompass(a.head(noun)) || a.labelled(noun, "obl") && follows;
  }

  private boolean isCompass(int token) {
    return frames.isIn("@compass", a.word(token).toLowerCase(Locale.ROOT));
  }

  /// What the event is done to, or a verb below it; a state or region there is a party, not a
  /// place.
  private boolean isDoneTo(int noun, int trigger, boolean wide) {
    if (noun == syntax.patient(trigger)) {
      return true;
    }
    int up = a.head(noun);
    boolean object = a.labelled(noun, "obj") && up >= 0;
    return object && (up == trigger || !wide && a.isVerb(up) && a.below(up, trigger));
  }

  /// Whether this word and the one above make one phrase that tells where.
  private boolean isWithin(int t, int up, boolean wide) {
    if (a.labelled(t, "appos") || a.labelled(t, "conj") && !a.isVerb(up)) {
      return true;
    }
    String preposition = syntax.preposition(t);
    if (a.labelled(t, "dep") || preposition.equals("including")) {
      return a.isNoun(up);
    }
    if (isModifier(t)) {
      boolean bears = wide ? isGroundNoun(up) && !isForeignPremises(up) : a.isNoun(up);
      return bears && a.name(up) != Names.PERSON;
    }
    if (!a.labelled(t, "nmod")) {
      return false;
    }
    return switch (preposition) {
      case "of", "" -> true;
      // *at the entrance to Sarn*, *the road between Sarn and Dorn*; a border with a state is as
      // much the other's
      case "to", "into", "along", "between" -> isNoun(up, "@edges");
      default -> false;
    };
  }

  /// What a step within the ground phrase costs: nothing where the two words name one thing.
  private int inner(int t, int up) {
    if (a.label(t).equals("nmod:poss")) {
      return OUTER;
    }
    boolean defined = isNoun(up, "@defined-grounds") && a.child(up, "det") >= 0;
    if (a.labelled(t, "nmod")) {
      return defined ? 0 : OUTER - 1;
    }
    return defined && a.child(up, "nmod") >= 0 ? 1 : 0;
  }

  /// From the ground noun to the trigger.
  private int way(int ground, int trigger, String event) {
    int cost = 0;
    int t = ground;
    while (t >= 0 && t != trigger) {
      if (a.below(trigger, t)) {
        return cost + beside(trigger, t) + Math.abs(ground - trigger) / WORDS_A_POINT;
      }
      if (leadsAway(t, event) || isOfReporter(t, trigger)) {
        return NONE;
      }
      cost += EDGE + edge(t, trigger);
      t = a.head(t);
    }
    return cost;
  }

  private int edge(int t, int trigger) {
    String label = a.label(t);
    int up = a.head(t);
    if (label.startsWith("nsubj") && t != syntax.patient(trigger)) {
      return OF_SUBJECT;
    }
    if (label.equals("ccomp")) {
      return OF_CONTENT;
    }
    // *an offensive to take the town* is where the town is
    if (label.equals("obj") && up != trigger && a.isVerb(up) && !a.label(up).equals("xcomp")) {
      return OF_LOWER_VERB;
    }
    boolean otherDoer = label.equals("conj") && a.isVerb(t) && a.child(t, "nsubj") >= 0;
    return otherDoer ? OF_OTHER_DOER : 0;
  }

  /// *since the war in …*, *according to an official in …*, *protested against the strikes in …*
  /// speak of another place or time.
  private boolean leadsAway(int noun, String event) {
    String preposition = syntax.preposition(noun);
    int mark = a.labelled(noun, "advcl") ? a.child(noun, "mark") : -1;
    if (mark >= 0 && frames.isIn("@away-prepositions", a.word(mark).toLowerCase(Locale.ROOT))) {
      return true;
    }
    return frames.isIn("@away-prepositions", preposition)
        || preposition.equals("against") && event.equals("PROTEST");
  }

  /// *…, an officer in Karsova said*: where the one sits who tells it.
  private boolean isOfReporter(int t, int trigger) {
    int verb = a.head(t);
    if (verb < 0 || verb == trigger || !a.labelled(t, "nsubj") || a.label(t).endsWith("pass")) {
      return false;
    }
    if (a.label(verb).equals("parataxis") && a.below(verb, trigger)) {
      return true;
    }
    for (int c = trigger; c >= 0 && c != verb; c = a.head(c)) {
      if (a.head(c) == verb) {
        return a.label(c).equals("ccomp") || a.label(c).equals("parataxis");
      }
    }
    return false;
  }

  /// A place beside the trigger tells the less the higher the word is under which both hang.
  private int beside(int trigger, int common) {
    int climbed = 0;
    for (int t = trigger; t != common && climbed < LONGEST; t = a.head(t)) {
      climbed++;
    }
    return OF_OTHER_BRANCH + climbed * A_CLIMB;
  }

  private boolean isOwner(int token) {
    return isModifier(token) || a.label(token).equals("nmod:poss");
  }

  /// Whether a noun after a name is a place itself or the rest of the name.
  private boolean bears(int noun, boolean wide) {
    return isGroundNoun(noun) || isModifier(noun) || !wide && a.isProperNoun(noun);
  }

  private boolean isModifier(int token) {
    return a.labelled(token, "compound") || a.labelled(token, "amod");
  }

  /// States, regions and seas stand before nouns and after verbs for what belongs to them (*the
  /// Mideast war*).
  private static boolean isWide(Place place) {
    if (place.kind() == null) {
      return false;
    }
    return switch (place.kind()) {
      case COUNTRY, REGION, SEA, CONTINENT -> true;
      case DISTRICT, CITY, SITE -> false;
    };
  }

  private boolean isGroundNoun(int token) {
    return isNoun(token, "@grounds");
  }

  /// Ground that bears the name of those who keep it, not of where it lies: *the Morvanian
  /// embassy*.
  private boolean isForeignPremises(int token) {
    return isNoun(token, "@embassy") || isNoun(token, "@foreign-premises");
  }

  private boolean isBuilding(String word) {
    return frames.isIn("@buildings", word.toLowerCase(Locale.ROOT));
  }

  private boolean isNoun(int token, String nounClass) {
    return frames.isIn(nounClass, a.lemma(token).toLowerCase(Locale.ROOT));
  }

  /// Of two places at like distance the narrower one: the town, not its country.
  private int coarseness(Place place) {
    if (place.kind() == null) {
      // what no list knows is a village, a hill, a base: narrower than what lists know; of a
      // building the town is told that lists know
      String[] words = place.name().split(" ");
      return words.length > 1 && isBuilding(words[words.length - 1]) ? OF_BUILDING : -1;
    }
    return switch (place.kind()) {
      case SITE, CITY -> 0;
      case DISTRICT -> 1;
      case REGION -> 4;
      default -> 10;
    };
  }
}
