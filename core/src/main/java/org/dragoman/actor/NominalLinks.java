// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Role;
import org.dragoman.text.Analysis;

/// Finds whom a noun phrase repeats: *the minister*, *the group*, *the country*, *both sides*. A
/// phrase that repeats nobody is somebody new.
final class NominalLinks {
  private static final Set<String> COUNTRY =
      Set.of("country", "nation", "kingdom", "republic", "state", "island", "government");
  private static final Set<String> COUNTRIES =
      Set.of(
          "country",
          "nation",
          "state",
          "neighbor",
          "neighbour",
          "government",
          "capital",
          "power",
          "ally",
          "rival");
  private static final Set<String> SIDES = Set.of("side", "party", "two", "pair", "both");
  private static final Set<String> HUMAN =
      Set.of(
          "man", "woman", "politician", "diplomat", "veteran", "statesman", "official", "leader");
  private static final Map<String, Set<ActorKind>> BODIES =
      Map.ofEntries(
          Map.entry(
              "group",
              Set.of(
                  ActorKind.REBEL, ActorKind.GROUP, ActorKind.NGO, ActorKind.PARTY, ActorKind.IGO)),
          Map.entry(
              "organization",
              Set.of(ActorKind.REBEL, ActorKind.GROUP, ActorKind.NGO, ActorKind.IGO)),
          Map.entry(
              "organisation",
              Set.of(ActorKind.REBEL, ActorKind.GROUP, ActorKind.NGO, ActorKind.IGO)),
          Map.entry("movement", Set.of(ActorKind.REBEL, ActorKind.GROUP, ActorKind.PARTY)),
          Map.entry("militia", Set.of(ActorKind.REBEL)),
          Map.entry("faction", Set.of(ActorKind.REBEL, ActorKind.PARTY, ActorKind.GROUP)),
          Map.entry("party", Set.of(ActorKind.PARTY)),
          Map.entry("bloc", Set.of(ActorKind.IGO, ActorKind.PARTY)),
          Map.entry("alliance", Set.of(ActorKind.IGO, ActorKind.REBEL, ActorKind.PARTY)),
          Map.entry("agency", Set.of(ActorKind.IGO, ActorKind.GOVERNMENT, ActorKind.MEDIA)),
          Map.entry("ministry", Set.of(ActorKind.GOVERNMENT)),
          Map.entry("department", Set.of(ActorKind.GOVERNMENT)),
          Map.entry("body", Set.of(ActorKind.IGO, ActorKind.GOVERNMENT, ActorKind.NGO)),
          Map.entry("company", Set.of(ActorKind.BUSINESS)),
          Map.entry("firm", Set.of(ActorKind.BUSINESS)),
          Map.entry("newspaper", Set.of(ActorKind.MEDIA)),
          Map.entry("charity", Set.of(ActorKind.NGO)));

  private final Analysis a;
  private final Map<String, Identity> byNoun = new HashMap<>();
  private final Map<String, List<String>> holders = new HashMap<>();
  private final Map<String, Identity> persons = new HashMap<>();

  NominalLinks(Analysis analysis) {
    this.a = analysis;
  }

  /// Keeps who holds which office, for *the minister*.
  void learn(Identity person, List<Role> roles) {
    persons.put(person.key(), person);
    for (Role role : roles) {
      for (String word : role.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        List<String> keys = holders.computeIfAbsent(word, k -> new ArrayList<>());
        keys.remove(person.key());
        keys.add(person.key());
        if (keys.size() > 8) {
          keys.removeFirst();
        }
      }
    }
  }

  /// Whom this phrase repeats; one for most, several for *the two leaders*, none if it is new or a
  /// toss-up.
  ///
  /// @param rule receives the id of the rule that decided
  List<Identity> repeats(Found f, List<Candidate> before, StringBuilder rule) {
    int head = f.head();
    Identity own = f.identity();
    String noun = a.lemma(head).toLowerCase(Locale.ROOT);
    boolean definite = Phrases.isDefinite(a, head);
    if (isPair(head, noun) && own.country().isEmpty()) {
      List<Identity> pair = pair(noun, head, before);
      rule.append("actor.pair");
      return pair;
    }
    boolean plural = Phrases.isPlural(a, head);
    if (!definite || plural) {
      return List.of();
    }
    Optional<Identity> again =
        own.kind() == ActorKind.PERSON
            ? person(noun, own, head, before, rule)
            : body(f, noun, own, head, before, rule);
    return again.map(List::of).orElse(List.of());
  }

  /// The actor of the same noun and country named before; keeps this one for later.
  Optional<Identity> sameNoun(Found f) {
    String noun =
        a.lemma(f.head()).toLowerCase(Locale.ROOT) + (Phrases.isPlural(a, f.head()) ? "s" : "");
    boolean definite = Phrases.isDefinite(a, f.head());
    Identity before = byNoun.get(noun);
    Identity own = f.identity();
    boolean bare =
        own.country().isEmpty()
            && (definite
                || own.kind() != ActorKind.PERSON
                    && a.child(f.head(), "det") < 0
                    && !Phrases.isPlural(a, f.head()));
    if (before != null && definite && bare && a.child(f.head(), "amod") < 0) {
      return Optional.of(before);
    }
    byNoun.put(noun, own);
    return Optional.empty();
  }

  private Optional<Identity> person(
      String noun, Identity own, int head, List<Candidate> before, StringBuilder rule) {
    List<String> keys = holders.getOrDefault(noun, List.of());
    for (int i = keys.size() - 1; i >= 0; i--) {
      Identity holder = persons.get(keys.get(i));
      if (holder == null) {
        continue;
      }
      if (agrees(own.country(), holder.country()) && modifiersFit(head, keys.get(i))) {
        rule.append("actor.title-again");
        return Optional.of(holder);
      }
    }
    if (!HUMAN.contains(noun)) {
      return Optional.empty();
    }
    Set<String> near = new java.util.LinkedHashSet<>();
    for (Candidate c : before) {
      if (c.isPerson()
          && c.named()
          && a.sentenceOf(head) - a.sentenceOf(c.head()) <= 2
          && agrees(own.country(), c.who().getFirst().country())
          && genderFits(noun, c.who().getFirst())) {
        near.add(c.who().getFirst().key());
        persons.put(c.who().getFirst().key(), c.who().getFirst());
      }
    }
    rule.append("actor.human-again");
    return near.size() == 1
        ? Optional.ofNullable(persons.get(near.iterator().next()))
        : Optional.empty();
  }

  private static boolean genderFits(String noun, Identity who) {
    String gender = noun.equals("man") ? "m" : noun.equals("woman") ? "f" : "";
    return gender.isEmpty() || who.gender().map(gender::equals).orElse(true);
  }

  private static boolean agrees(Optional<String> asked, Optional<String> known) {
    return asked.isEmpty() || known.isEmpty() || asked.equals(known);
  }

  /// *the defence minister* is not the foreign minister.
  private boolean modifiersFit(int head, String key) {
    for (int c : a.children(head)) {
      boolean modifier = (a.labelled(c, "amod") || a.labelled(c, "compound")) && c < head;
      String word = a.word(c).toLowerCase(Locale.ROOT);
      if (modifier
          && Character.isLowerCase(a.word(c).codePointAt(0))
          && !holders.getOrDefault(word, List.of()).contains(key)
          && RANKS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> RANKS =
      Set.of(
          "foreign",
          "defence",
          "defense",
          "interior",
          "prime",
          "finance",
          "deputy",
          "vice",
          "former",
          "opposition",
          "justice",
          "health",
          "trade",
          "energy",
          "home",
          "rebel",
          "union",
          "party",
          "military",
          "religious",
          "new");

  private Optional<Identity> body(
      Found f, String noun, Identity own, int head, List<Candidate> before, StringBuilder rule) {
    boolean bare = own.country().isEmpty() && f.first() >= head - 1 && f.last() == head;
    Set<ActorKind> kinds = BODIES.getOrDefault(noun, Set.of());
    for (int i = before.size() - 1; i >= 0 && bare; i--) {
      Candidate c = before.get(i);
      if (!c.isBody() || a.sentenceOf(head) - a.sentenceOf(c.head()) > 6) {
        continue;
      }
      Identity who = c.who().getFirst();
      boolean called = c.named() && endsWith(who.name(), noun);
      boolean country =
          COUNTRY.contains(noun) && who.kind() == ActorKind.STATE && !noun.equals("government");
      if (called || country || c.named() && kinds.contains(who.kind())) {
        rule.append("actor.body-again");
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  private static boolean endsWith(String name, String noun) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.endsWith(" " + noun) || folded.startsWith(noun + " ");
  }

  /// *the two leaders*, *both countries*, *the sides*.
  private boolean isPair(int head, String noun) {
    int det = a.child(head, "det");
    boolean both = det >= 0 && a.lemma(det).equals("both") || noun.equals("both");
    int number = a.child(head, "nummod");
    boolean two = number >= 0 && a.lemma(number).equals("two") && Phrases.isDefinite(a, head);
    boolean sides = (noun.equals("side") || noun.equals("two")) && Phrases.isDefinite(a, head);
    boolean plural = Phrases.isPlural(a, head) || noun.equals("both") || noun.equals("two");
    return plural && (both || two || sides);
  }

  private List<Identity> pair(String noun, int head, List<Candidate> before) {
    List<Identity> found = new ArrayList<>();
    Set<String> keys = new java.util.HashSet<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      if (a.sentenceOf(head) - a.sentenceOf(c.head()) > 3) {
        break;
      }
      if (c.who().size() == 2
          && suits(noun, c.who().get(0))
          && suits(noun, c.who().get(1))
          && found.isEmpty()) {
        return c.who();
      }
      if (c.who().size() == 1
          && !c.plural()
          && suits(noun, c.who().getFirst())
          && keys.add(c.who().getFirst().key())) {
        found.add(0, c.who().getFirst());
        if (found.size() == 2) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean suits(String noun, Identity who) {
    boolean state = who.kind() == ActorKind.STATE;
    if (COUNTRIES.contains(noun)) {
      return state;
    }
    boolean person = who.kind() == ActorKind.PERSON;
    return SIDES.contains(noun) ? state || !person && who.kind() != ActorKind.CIVILIANS : person;
  }
}
