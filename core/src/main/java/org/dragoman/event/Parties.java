// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.dragoman.time.Times;

/// Says who the words in a slot are, and whether they are of the sort that a frame asks for.
final class Parties {
  private static final Set<String> POLITICAL_SECTORS =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "JUD", "LEG", "COP", "SPY", "UAF", "PTY", "IGO", "CVL", "REF",
          "ELI", "SEP", "INS", "RAD", "IMG", "LAB", "HRI", "NGO", "REL", "MED", "EDU", "NGM",
          "CRM");
  private static final Set<String> ARMED_SECTORS =
      Set.of("MIL", "REB", "COP", "UAF", "SEP", "INS", "IMG", "SPY", "RAD", "CRM");
  private static final Set<String> PRIVATE_SECTORS =
      Set.of("CVL", "LAB", "HLH", "EDU", "BUS", "AGR", "MED", "SPY");
  private static final Set<ActorKind> ARMED_KINDS =
      Set.of(ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBEL);
  private static final Set<ActorKind> NEVER_POLITICAL = Set.of(ActorKind.BUSINESS, ActorKind.MEDIA);
  private static final Set<ActorKind> BODIES =
      Set.of(
          ActorKind.STATE,
          ActorKind.GOVERNMENT,
          ActorKind.IGO,
          ActorKind.NGO,
          ActorKind.MEDIA,
          ActorKind.BUSINESS,
          ActorKind.PARTY);
  private final Analysis a;
  private final Syntax syntax;
  private final Actors actors;
  private final Places places;
  private final Times times;
  private final FrameBook words;

  Parties(Syntax syntax, FrameBook words, Actors actors, Places places, Times times) {
    this.words = words;
    this.times = times;
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.actors = actors;
    this.places = places;
  }

  /// The parties that stand at these heads, with all that is coordinated with each.
  List<Party> at(List<Integer> heads) {
    List<Party> parties = new ArrayList<>();
    for (int head : heads) {
      for (int h : syntax.coordinated(head)) {
        if (!isNobody(h)) {
          parties.add(party(h));
        }
      }
    }
    return parties;
  }

  /// A verb, a number of years or a day of the week fills no slot of an actor.
  private boolean isNobody(int head) {
    String tag = a.tag(head);
    boolean verb = tag.startsWith("VB") && a.child(head, "det") < 0;
    return verb && actors.findAt(a, head).isEmpty()
        || a.label(head).equals("obl:tmod")
        || times.all().stream()
            .anyMatch(t -> t.spans().stream().anyMatch(s -> s.contains(a.span(head))));
  }

  private Party party(int head) {
    Optional<Actor> speaker = speaker(head);
    return new Party(
        head, syntax.nounPhrase(head), speaker.isPresent() ? speaker : actorOf(head, 0));
  }

  /// *I* in somebody's words is the speaker; *we* of somebody who speaks for a state is that state.
  /// The author's own *we* is nobody who acts.
  private Optional<Actor> speaker(int head) {
    String word = a.lemma(head).toLowerCase(Locale.ROOT);
    if (!words.isIn("@first-person", word) || !a.isPronoun(head)) {
      return Optional.empty();
    }
    Optional<Actor> speaker = actors.findByHead(head);
    if (speaker.isEmpty()
        || !words.isIn("@first-person-plural", word)
        || !speaker.get().sectors().contains("GOV")) {
      return speaker;
    }
    String country = speaker.get().country();
    return actors.all().stream()
        .filter(
            x -> x.kind() == ActorKind.STATE && x.country() != null && x.country().equals(country))
        .findFirst()
        .or(() -> speaker);
  }

  /// Whether a party is a pronoun that stands for somebody we could not tell: it neither meets a
  /// restriction nor breaks it.
  boolean isOpen(Party party) {
    return party.actor().isEmpty() && a.tag(party.head()).equals("PRP");
  }

  private Optional<Actor> actorOf(int head, int depth) {
    Optional<Actor> own = actors.findAt(a, head);
    if (own.isPresent() || depth > 3) {
      return own;
    }
    int of = syntax.oblique(head, "of");
    boolean quantity = isQuantity(head);
    if (quantity && of >= 0) {
      return actorOf(of, depth + 1);
    }
    int owner = syntax.possessor(head);
    if (owner >= 0) {
      return actorOf(owner, depth + 1);
    }
    Optional<Actor> modifier = modifierActor(head);
    if (modifier.isPresent()) {
      return modifier;
    }
    Optional<Actor> user = userOf(head, depth);
    if (user.isPresent()) {
      return user;
    }
    return of >= 0 ? actorOf(of, depth + 1) : Optional.empty();
  }

  /// *landmines laid **by the rebels***, *drones launched **from Arvenia***: who uses the thing
  /// that does it.
  private Optional<Actor> userOf(int head, int depth) {
    int used = isInstrument(head) ? a.child(head, "acl") : -1;
    if (used < 0 || !a.tag(used).equals("VBN")) {
      return Optional.empty();
    }
    int by = syntax.oblique(used, "by");
    int user = by >= 0 ? by : syntax.oblique(used, "from");
    return user >= 0 ? actorOf(user, depth + 1) : Optional.empty();
  }

  private boolean isInstrument(int head) {
    return words.isIn("@instruments", a.lemma(head).toLowerCase(Locale.ROOT));
  }

  /// *dozens of rebels*, *a group of envoys*: who is meant stands after *of*.
  boolean isQuantity(int head) {
    return words.isIn("@quantities", a.lemma(head).toLowerCase(Locale.ROOT))
        || a.tag(head).equals("CD");
  }

  /// *a Turkish base*: the actor that a nationality or name before the noun means.
  private Optional<Actor> modifierActor(int head) {
    for (int c : a.children(head)) {
      boolean before = c < head && (a.labelled(c, "amod") || a.labelled(c, "compound"));
      if (before && Character.isUpperCase(a.word(c).codePointAt(0))) {
        Optional<Actor> actor = actors.findAt(a, c);
        if (actor.isPresent()) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the party has a part in politics: states, bodies, armed groups, officials, crowds.
  boolean isPolitical(Party party) {
    if (party.actor().isEmpty()) {
      return hasNationality(party);
    }
    Actor actor = party.actor().get();
    if (NEVER_POLITICAL.contains(actor.kind())) {
      return false;
    }
    if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP) {
      return actor.ref() != null
          || !actor.roles().isEmpty()
              && actor.sectors().stream().anyMatch(POLITICAL_SECTORS::contains)
          || actor.sectors().stream().anyMatch(POLITICAL_SECTORS::contains)
          || actor.country() != null
          || isIn(party, "@political-people");
    }
    return true;
  }

  /// *two journalists*: people of the press; an outlet is none.
  boolean isPress(Party party) {
    return party.actor().isPresent() && !a.isProperNoun(party.head()) && isIn(party, "@press");
  }

  /// *passengers*, *a former employee*, *the company*: people and firms of no country, who have no
  /// office, arms or cause.
  boolean isPrivate(Party party) {
    if (party.actor().isEmpty() || a.isProperNoun(party.head())) {
      return false;
    }
    Actor actor = party.actor().get();
    boolean people =
        actor.kind() == ActorKind.CIVILIANS
            || actor.kind() == ActorKind.GROUP
            || actor.kind() == ActorKind.PERSON
            || actor.kind() == ActorKind.BUSINESS;
    return people
        && actor.country() == null
        && actor.ref() == null
        && !isIn(party, "@political-people")
        && PRIVATE_SECTORS.containsAll(actor.sectors());
  }

  /// *carbon monoxide*, *rising rents*: what is nobody, no weapon and no deed, and belongs to none.
  boolean isThing(Party party) {
    String noun = noun(party);
    return party.actor().isEmpty()
        && (a.tag(party.head()).equals("NN") || a.tag(party.head()).equals("NNS"))
        && !isInstrument(party.head())
        && !carriesArms(party)
        && !hasNationality(party)
        && !words.isIn("@people", noun)
        && !words.isIn("@political-people", noun)
        && !words.isIn("@quantities", noun)
        && !words.isIn("@weapons", noun)
        && !words.isIn("@bombs", noun)
        && !words.isIn("@attack", noun)
        && !words.isIn("@troops", noun)
        && words.frames('n', noun).isEmpty();
  }

  /// *Salvadoran bus companies*: a firm of which the country is told.
  boolean isForeignFirm(Party party) {
    return party
        .actor()
        .map(x -> x.kind() == ActorKind.BUSINESS && x.country() != null)
        .orElse(false);
  }

  private boolean isIn(Party party, String nounClass) {
    return words.isIn(nounClass, noun(party));
  }

  /// The lemma of the head; a plural that opens a sentence (*Farmers blocked …*) is often taken for
  /// a name, and then stands as it was written.
  private String noun(Party party) {
    String lemma = a.lemma(party.head()).toLowerCase(Locale.ROOT);
    if (!isOpeningPlural(party)) {
      return lemma;
    }
    return lemma.endsWith("ies")
        ? lemma.substring(0, lemma.length() - 3) + "y"
        : lemma.substring(0, lemma.length() - 1);
  }

  private boolean isOpeningPlural(Party party) {
    int head = party.head();
    String lemma = a.lemma(head);
    return a.isProperNoun(head)
        && head == a.firstToken(a.sentenceOf(head))
        && lemma.endsWith("s")
        && !lemma.endsWith("ss");
  }

  /// *those who marched*: people, whoever they are.
  private boolean isThose(Party party) {
    int head = party.head();
    return a.word(head).equalsIgnoreCase("those") && a.child(head, "acl:relcl") >= 0;
  }

  /// *leaders*, *the two sides*: more than one, in one phrase.
  boolean isSeveral(Party party) {
    return a.tag(party.head()).equals("NNS") || a.child(party.head(), "nummod") >= 0;
  }

  /// *men with machetes*, *armed men*: people who carry what they fight with.
  boolean carriesArms(Party party) {
    if (!a.isNoun(party.head())
        || party.actor().map(x -> BODIES.contains(x.kind())).orElse(false)) {
      return false;
    }
    for (int t = a.tokenAt(party.span().start()); t <= a.tokenBefore(party.span().end()); t++) {
      String word = a.lemma(t).toLowerCase(Locale.ROOT);
      if (t != party.head() && words.isIn("@arms", word)) {
        return true;
      }
    }
    return false;
  }

  /// A phrase with a nationality in it is somebody of that country.
  private boolean hasNationality(Party party) {
    return places.all().stream()
        .anyMatch(p ->
            p.country() != null
                && p.kind() == Place.Kind.COUNTRY
                && p.spans().stream().anyMatch(s -> party.span().contains(s)));
  }

  /// Whether a party meets a restriction's class.
  boolean is(Party party, String filler) {
    return switch (filler) {
      case "actor" -> isPolitical(party);
      case "armed" -> isArmed(party);
      case "state" -> isState(party);
      case "civilian" -> party.actor().map(x -> x.kind() == ActorKind.CIVILIANS).orElse(false);
      case "person" -> isPerson(party);
      case "place" -> isPlace(party.span());
      case "amount" -> a.child(party.head(), "nummod") >= 0 || a.tag(party.head()).equals("CD");
      default -> false;
    };
  }

  /// Whether a party is what a negated restriction rules out: a state is a state here, not its
  /// soldiers, and a place only what is nothing else.
  boolean isSurely(Party party, String filler) {
    return switch (filler) {
      case "state" ->
          party
              .actor()
              .map(x -> x.kind() == ActorKind.STATE || x.kind() == ActorKind.GOVERNMENT)
              .orElse(false);
      case "place" -> isPlace(a.span(party.head()));
      case "armed" -> party.actor().map(x -> ARMED_KINDS.contains(x.kind())).orElse(false);
      default -> is(party, filler);
    };
  }

  private boolean isArmed(Party party) {
    return party.actor().map(this::isArmed).orElse(false)
        || carriesArms(party)
        || (isInstrument(party.head()) || isIn(party, "@troops")) && isPolitical(party);
  }

  private boolean isArmed(Actor actor) {
    return ARMED_KINDS.contains(actor.kind())
        || actor.kind() == ActorKind.STATE
        || actor.sectors().stream().anyMatch(ARMED_SECTORS::contains);
  }

  private boolean isState(Party party) {
    return party
        .actor()
        .map(x ->
            x.kind() == ActorKind.STATE
                || x.kind() == ActorKind.GOVERNMENT
                || x.kind() == ActorKind.IGO
                || x.kind() == ActorKind.MILITARY
                || x.kind() == ActorKind.PERSON && (x.sectors().contains("GOV") || x.ref() != null))
        .orElse(false);
  }

  /// A human being or several, whatever they do for a living; not a body.
  private boolean isPerson(Party party) {
    // *two ministers*, *journalists* are of their body's kind, and people all the same
    boolean many = a.tag(party.head()).equals("NNS");
    return party
        .actor()
        .map(x -> !BODIES.contains(x.kind()) || many && x.kind() != ActorKind.STATE)
        .orElse(isIn(party, "@people") || isIn(party, "@political-people"));
  }

  /// People in the plural, whoever they are: *teachers*, *shopkeepers*.
  boolean isCrowd(Party party) {
    boolean people =
        party
            .actor()
            .map(x ->
                x.kind() == ActorKind.CIVILIANS
                    || x.kind() == ActorKind.GROUP
                    || x.kind() == ActorKind.PERSON)
            .orElse(isIn(party, "@quantities") || isIn(party, "@people") || isThose(party));
    return people
        && (a.tag(party.head()).equals("NNS") || isThose(party) || isIn(party, "@people"));
  }

  /// Whether these words name a place that can be taken and held: no country, no demonym.
  boolean isGround(Span span) {
    return places
        .findAt(span)
        .filter(p -> p.use() == Place.Use.PLACE || p.use() == Place.Use.ACTOR)
        .filter(p ->
            p.kind() == Place.Kind.CITY
                || p.kind() == Place.Kind.DISTRICT
                || p.kind() == Place.Kind.SITE
                || p.kind() == Place.Kind.REGION)
        .isPresent();
  }

  private boolean isPlace(Span span) {
    return places.findAt(span).isPresent();
  }
}
