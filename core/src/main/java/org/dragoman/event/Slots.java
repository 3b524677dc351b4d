// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.lexicon.LightVerb;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds the words that stand where a frame says its slots are.
final class Slots {
  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;

  /// The light verb that carries an event noun, and where it stands.
  record Carrier(int verb, LightVerb light) {}

  Slots(Syntax syntax, FrameBook frames) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
  }

  /// The heads at one place of a trigger: `subj`, `obj`, `poss`, `obj.of`, a preposition ….
  List<Integer> at(int trigger, char pos, int object, String place) {
    return switch (place) {
      case "subj" -> pos == 'n' ? nounSubject(trigger) : one(agent(trigger));
      case "obj" -> pos == 'n' ? List.of() : one(object(trigger));
      case "iobj" -> one(addressee(trigger));
      case "poss" -> {
        List<Integer> own = owners(trigger);
        int bearer = own.isEmpty() && pos == 'n' ? bearer(trigger) : -1;
        yield bearer < 0 ? own : owners(bearer);
      }
      case "obj.poss" -> object < 0 ? ownersOf(syntax.patient(trigger)) : owners(object);
      case "obj.of" -> ofObject(trigger, object);
      case "comp.subj" -> complementSubject(trigger);
      default -> prepositional(trigger, pos, object, place);
    };
  }

  /// *are on strike*, *went on a hunger strike*: of whom a noun is said.
  private List<Integer> nounSubject(int noun) {
    return a.child(noun, "cop") >= 0 ? one(syntax.subject(noun)) : carrierSubject(noun, "source");
  }

  /// Who does it; of what only says what somebody is (*Belmark was the first state to recognise
  /// it*), that somebody.
  private int agent(int verb) {
    int agent = syntax.agent(verb);
    boolean said = agent >= 0 && a.head(verb) == agent && a.labelled(verb, "acl");
    if (!said || !syntax.infinitive(verb)) {
      return agent;
    }
    int up = a.head(agent);
    if (up >= 0 && a.labelled(agent, "obj") && frames.isOneOf("@use", a.lemma(up))) {
      // *used its powers to harass them*
      return syntax.agent(up);
    }
    boolean become = up >= 0 && a.isVerb(up) && frames.isOneOf("@become", a.lemma(up));
    int whose =
        a.child(agent, "cop") >= 0 ? syntax.subject(agent) : become ? syntax.subject(up) : -1;
    return whose >= 0 ? whose : agent;
  }

  /// *a **message** of solidarity*, *a **wave** of arrests*: the noun on which one hangs that tells
  /// the event, and whose owner and doer are the event's; or -1.
  private int bearer(int noun) {
    int up = a.head(noun);
    boolean of = up >= 0 && a.labelled(noun, "nmod") && syntax.preposition(noun).equals("of");
    return of && frames.isIn("@bearers", a.lemma(up).toLowerCase(Locale.ROOT)) ? up : -1;
  }

  /// *urged Arvenia to repeal the law*: some parses make the one who is urged the subject of what
  /// he is urged to.
  private int object(int verb) {
    int patient = syntax.patient(verb);
    if (patient >= 0) {
      return patient;
    }
    for (int c : a.children(verb)) {
      if (a.labelled(c, "ccomp") && syntax.infinitive(c)) {
        return a.child(c, "nsubj");
      }
    }
    return -1;
  }

  /// *promised the miners that wages would rise*: with a clause beside it the object is to whom it
  /// is said.
  private int addressee(int verb) {
    int addressee = a.child(verb, "iobj");
    if (addressee < 0 && a.child(verb, "obj") >= 0) {
      // *prisoners were given shocks*
      addressee = a.child(verb, "nsubj:pass");
    }
    boolean clause = a.child(verb, "ccomp") >= 0 || a.child(verb, "xcomp") >= 0;
    return addressee < 0 && clause ? syntax.patient(verb) : addressee;
  }

  private static List<Integer> one(int token) {
    return token < 0 ? List.of() : List.of(token);
  }

  private List<Integer> ownersOf(int token) {
    return token < 0 ? List.of() : owners(token);
  }

  private List<Integer> ofObject(int trigger, int object) {
    int noun = object >= 0 ? object : syntax.patient(trigger);
    return noun < 0 ? List.of() : one(syntax.oblique(noun, "of"));
  }

  /// Whose a noun is: possessor, or a nationality or name before it.
  List<Integer> owners(int noun) {
    int possessor = syntax.possessor(noun);
    if (possessor >= 0) {
      return List.of(possessor);
    }
    List<Integer> found = new ArrayList<>();
    for (int c : a.children(noun)) {
      boolean modifier =
          c < noun
              && (a.labelled(c, "amod") || a.labelled(c, "compound") || a.labelled(c, "nmod"))
              && syntax.preposition(c).isEmpty();
      if (modifier && Character.isUpperCase(a.word(c).codePointAt(0))) {
        found.add(c);
      } else if (modifier && a.labelled(c, "compound") && a.isNoun(c)) {
        found.add(c);
      }
    }
    return found;
  }

  private List<Integer> complementSubject(int trigger) {
    for (int c : a.children(trigger)) {
      if (a.labelled(c, "ccomp") || a.labelled(c, "xcomp")) {
        int subject = syntax.subject(c);
        if (subject >= 0) {
          return List.of(subject);
        }
      }
    }
    return List.of();
  }

  private List<Integer> prepositional(int trigger, char pos, int object, String preposition) {
    int direct = syntax.oblique(trigger, preposition);
    if (direct >= 0) {
      return List.of(direct);
    }
    int noun = object >= 0 ? object : pos == 'v' ? syntax.patient(trigger) : -1;
    if (noun >= 0 && !a.isVerb(noun)) {
      int below = syntax.oblique(noun, preposition);
      if (below >= 0) {
        return List.of(below);
      }
    }
    int nested = pos == 'v' ? nested(trigger, preposition) : aside(trigger, preposition);
    if (nested >= 0) {
      return List.of(nested);
    }
    if (pos == 'n') {
      Carrier carrier = carrier(trigger);
      if (carrier != null) {
        int beside = syntax.oblique(carrier.verb(), preposition);
        if (beside >= 0) {
          return List.of(beside);
        }
        if (preposition.equals("by")) {
          return carrierSubject(trigger, "source");
        }
      }
    }
    return List.of();
  }

  /// What a parser hangs one step too low: on the particle (*pulled back **from the town***) or on
  /// the phrase before it (*agreed with the opposition **on elections***).
  private int nested(int verb, String preposition) {
    int object = a.child(verb, "obj");
    if (object > verb + 1 && syntax.particle(verb).equals(preposition)) {
      // *was put on high alert*, parsed as if *on* were a particle
      return object;
    }
    for (int c : a.children(verb)) {
      boolean adverb = a.labelled(c, "advmod") || a.labelled(c, "compound");
      boolean phrase = a.labelled(c, "obl") && !preposition.equals("of");
      if (c > verb && (adverb || phrase)) {
        int below = syntax.oblique(c, preposition);
        if (below >= 0) {
          return below;
        }
      }
    }
    return -1;
  }

  /// What belongs to a noun and is parsed elsewhere: *the expulsion of the mission **by the
  /// government***, as if the mission were the government's; *told them of rape **by soldiers***,
  /// as if the soldiers told; *a message of solidarity **from the union***.
  private int aside(int noun, String preposition) {
    int next = noun + 1;
    boolean follows =
        next < a.size()
            && a.word(next).equalsIgnoreCase(preposition)
            && a.labelled(next, "case")
            && a.head(next) > next;
    if (follows) {
      return a.head(next);
    }
    int below = -1;
    for (int c : a.children(noun)) {
      boolean of = syntax.preposition(c).equals("of") && !preposition.equals("of");
      if (below < 0 && a.labelled(c, "nmod") && (of || preposition.equals("by"))) {
        below = syntax.oblique(c, preposition);
      }
    }
    int bearer = below < 0 ? bearer(noun) : -1;
    return bearer < 0 ? below : syntax.oblique(bearer, preposition);
  }

  /// What the subject of the light verb over a noun gives to one of its slots.
  List<Integer> carrierSubject(int noun, String slot) {
    Carrier carrier = carrier(noun);
    if (carrier == null || !carrier.light().subject().equals(slot)) {
      return List.of();
    }
    return one(syntax.agent(carrier.verb()));
  }

  /// The other slot of a noun, after the light verb's prepositions.
  List<Integer> carrierTarget(int noun) {
    Carrier carrier = carrier(noun);
    if (carrier == null) {
      return List.of();
    }
    for (String preposition : carrier.light().target()) {
      int found = syntax.oblique(carrier.verb(), preposition);
      found = found >= 0 ? found : syntax.oblique(noun, preposition);
      if (found >= 0 && found != noun) {
        return List.of(found);
      }
    }
    return List.of();
  }

  /// The light verb a noun is object (or passive subject, or prepositional object) of, or null.
  @org.jspecify.annotations.Nullable
  Carrier carrier(int noun) {
    int first = noun;
    while (a.label(first).equals("conj") && a.head(first) >= 0 && !a.isVerb(a.head(first))) {
      first = a.head(first);
    }
    int verb = a.head(first);
    if (verb < 0 || !a.isVerb(verb)) {
      return participle(noun);
    }
    String label = a.label(first);
    boolean carried =
        label.equals("obj")
            || label.equals("nsubj:pass")
            || label.startsWith("obl")
            || label.equals("nsubj");
    if (!carried) {
      return participle(noun);
    }
    String particle = syntax.particle(verb);
    String preposition = label.startsWith("obl") ? syntax.preposition(first) : "";
    for (LightVerb light : frames.lightVerbs(a.lemma(verb))) {
      String rest =
          light.words().size() == 1
              ? ""
              : String.join(" ", light.words().subList(1, light.words().size()));
      boolean fits =
          rest.isEmpty()
              ? particle.isEmpty() && preposition.isEmpty()
              : rest.equals(particle)
                  || rest.equals(preposition)
                  || rest.equals((particle + " " + preposition).strip());
      if (fits) {
        return new Carrier(verb, light);
      }
    }
    return participle(noun);
  }

  /// *the raid **carried out by** rebels*, *a strike **called by** the union*: a light verb behind
  /// its noun.
  @org.jspecify.annotations.Nullable
  private Carrier participle(int noun) {
    for (int c : a.children(noun)) {
      if (!a.labelled(c, "acl") || !a.tag(c).equals("VBN") || syntax.oblique(c, "by") < 0) {
        continue;
      }
      String particle = syntax.particle(c);
      for (LightVerb light : frames.lightVerbs(a.lemma(c))) {
        String rest = String.join(" ", light.words().subList(1, light.words().size()));
        if (rest.equals(particle)) {
          return new Carrier(c, light);
        }
      }
    }
    return null;
  }
}
