// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Role;
import org.dragoman.text.Analysis;

/// Finds whom a noun phrase repeats: *the minister*, *the group*, *the country*, *both sides*. A
/// phrase that repeats nobody is somebody new.
final class NominalLinks {
  private final Analysis a;
  private final NameBook book;
  private final Called called = new Called();
  private final PersonDescriptions persons;
  private final BodyDescriptions bodies;
  private final Groups groups;

  /// @param genders what pronouns have told so far, by key
  NominalLinks(Analysis analysis, NameBook book, Map<String, String> genders) {
    this.a = analysis;
    this.book = book;
    this.persons = new PersonDescriptions(analysis, book, called, genders);
    this.bodies = new BodyDescriptions(analysis, book, called);
    this.groups = new Groups(analysis, book);
  }

  /// Keeps who holds which office, for *the minister*.
  void learn(Identity person, List<Role> roles) {
    called.learn(person, roles);
  }

  /// Keeps by which noun somebody has been called.
  void learn(Identity who, Found nominal) {
    String noun = noun(nominal);
    if (who.isOnePerson() && !Phrases.isPlural(a, nominal.head())) {
      called.learn(who, noun);
    }
    called.noun(counted(nominal, noun), who);
  }

  /// Keeps the nouns just before a name that are no title: *the singer Mira Tolan*.
  void learnBefore(Identity person, Found f) {
    int first = Math.max(a.firstToken(a.sentenceOf(f.first())), f.first() - 3);
    for (int t = f.first() - 1; t >= first && a.isNoun(t); t--) {
      String noun = a.word(t).toLowerCase(Locale.ROOT);
      boolean start = t == a.firstToken(a.sentenceOf(t));
      boolean plain = start || Character.isLowerCase(a.word(t).codePointAt(0));
      if (book.findDescription(noun).isPresent() || plain) {
        called.learn(person, noun);
      }
    }
  }

  /// Somebody without a name turned out to be this one.
  void rename(Identity earlier, Identity now) {
    called.rename(earlier, now);
  }

  /// The two that *both* or *neither* means.
  List<Identity> pair(int head, List<Candidate> before) {
    return groups.members(2, "leader", head, before);
  }

  /// The last who was called by this noun.
  Optional<Identity> calledBy(String noun) {
    return called.byNoun(noun);
  }

  /// The sex that the noun of a phrase tells: *her father*.
  Optional<String> genderOf(Found f) {
    return book.findDescription(noun(f)).flatMap(Description::gender);
  }

  BodyDescriptions bodies() {
    return bodies;
  }

  String noun(Found f) {
    String noun = a.lemma(f.head()).toLowerCase(Locale.ROOT);
    if (noun.endsWith("-year-old") || noun.equals("old")) {
      return "person";
    }
    boolean prime =
        noun.equals("minister")
            && f.head() > f.first()
            && a.word(f.head() - 1).equalsIgnoreCase("prime");
    return prime ? Called.PRIME : noun;
  }

  private String counted(Found f, String noun) {
    return noun + (Phrases.isPlural(a, f.head()) ? "s" : "");
  }

  /// Whom this phrase repeats; one for most, several for *the two leaders*, none if it is new or a
  /// toss-up.
  ///
  /// @param rule receives the id of the rule that decided
  List<Identity> repeats(Found f, List<Candidate> before, StringBuilder rule) {
    int head = f.head();
    String noun = noun(f);
    int size = groups.size(head, noun);
    Optional<Identity> group = size > 0 ? sameNoun(f) : Optional.empty();
    if (group.isPresent() && group.get().kind() != ActorKind.STATE) {
      rule.append("actor.noun-again");
      return List.of(group.get());
    }
    if (size > 0 && f.identity().country().isEmpty()) {
      rule.append("actor.pair");
      return groups.members(size, noun, head, before);
    }
    if (isStyle(f)) {
      return persons.styled(noun, before).map(who -> told(rule, "actor.style", who)).stream()
          .toList();
    }
    boolean bareMany =
        Phrases.isPlural(a, head)
            && a.children(head).length == 0
            && f.identity().kind() == ActorKind.POLICE;
    if (bareMany) {
      return taken(f, noun, "s").map(who -> told(rule, "actor.noun-taken-up", who)).stream()
          .toList();
    }
    if (!Phrases.isDefinite(a, head) && !a.word(f.first()).equalsIgnoreCase("the")) {
      return List.of();
    }
    boolean person = f.identity().isOnePerson();
    if (Phrases.isPlural(a, head)) {
      return several(f, noun, before, rule);
    }
    return (person ? person(f, noun, before, rule) : body(f, noun, before, rule)).stream().toList();
  }

  private Optional<Identity> person(
      Found f, String noun, List<Candidate> before, StringBuilder rule) {
    return persons
        .holder(f, noun, before)
        .map(who -> told(rule, "actor.title-again", who))
        .or(() -> sameNoun(f).map(who -> told(rule, "actor.noun-again", who)))
        .or(() ->
            persons.broader(f, noun, before).map(who -> told(rule, "actor.description-again", who)))
        .or(() -> taken(f, noun, "").map(who -> told(rule, "actor.noun-taken-up", who)))
        .or(() ->
            persons.salient(f, noun, before).map(who -> told(rule, "actor.human-again", who)));
  }

  private Optional<Identity> body(
      Found f, String noun, List<Candidate> before, StringBuilder rule) {
    return sameNoun(f)
        .map(who -> told(rule, "actor.noun-again", who))
        .or(() -> bodies.find(f, noun, before).map(who -> told(rule, "actor.body-again", who)))
        .or(() -> taken(f, noun, "").map(who -> told(rule, "actor.noun-taken-up", who)));
  }

  private List<Identity> several(Found f, String noun, List<Candidate> before, StringBuilder rule) {
    Optional<Identity> same = sameNoun(f).map(who -> told(rule, "actor.noun-again", who));
    if (same.isPresent()) {
      return List.of(same.get());
    }
    List<Identity> together = persons.together(f, noun, before);
    if (together.isEmpty() && f.identity().country().isEmpty()) {
      together = groups.states(noun, f.head(), before);
    }
    if (!together.isEmpty()) {
      rule.append("actor.holders-together");
      return together;
    }
    return bodies
        .find(f, noun, before)
        .map(who -> told(rule, "actor.body-again", who))
        .or(() -> taken(f, noun, "s").map(who -> told(rule, "actor.noun-taken-up", who)))
        .stream()
        .toList();
  }

  /// *Her Honour*, *His Majesty*.
  private boolean isStyle(Found f) {
    int owner = a.child(f.head(), "nmod:poss");
    return owner >= 0
        && owner == f.head() - 1
        && a.isPronoun(owner)
        && Character.isUpperCase(a.word(f.head()).codePointAt(0));
  }

  private static Identity told(StringBuilder rule, String id, Identity who) {
    rule.append(id);
    return who;
  }

  /// Somebody without a name whose noun this one can take up: *a physician … the doctor*.
  private Optional<Identity> taken(Found f, String noun, String number) {
    if (a.child(f.head(), "nmod:poss") >= 0 || f.last() > f.head()) {
      return Optional.empty();
    }
    Optional<Description> entry = book.findDescription(noun);
    for (String other : entry.map(Description::nouns).orElse(List.of())) {
      Optional<Identity> who =
          called
              .byNoun(other + number)
              .or(() -> number.isEmpty() ? many(f, other) : called.byNoun(other))
              .filter(w ->
                  PersonDescriptions.agrees(f.identity().country(), w.country())
                      && w.isOnePerson() == f.identity().isOnePerson());
      if (who.isPresent()) {
        return who;
      }
    }
    return Optional.empty();
  }

  /// *officers … the police*: a noun for many has no plural.
  private Optional<Identity> many(Found f, String noun) {
    boolean one = f.identity().isOnePerson();
    return one ? Optional.empty() : called.byNoun(noun + "s");
  }

  /// The actor of the same noun and country named before.
  Optional<Identity> sameNoun(Found f) {
    boolean definite = Phrases.isDefinite(a, f.head());
    Optional<Identity> before = called.byNoun(counted(f, noun(f)));
    boolean bare = f.identity().country().isEmpty() && definite;
    return bare && a.child(f.head(), "amod") < 0
        ? before.filter(who -> !opposed(f.identity().kind(), who.kind()))
        : Optional.empty();
  }

  /// *the army* is not the Liberation Army that fights it.
  static boolean opposed(ActorKind one, ActorKind other) {
    return one == ActorKind.MILITARY && other == ActorKind.REBEL;
  }
}
