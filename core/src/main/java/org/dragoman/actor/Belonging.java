// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds whom a phrase with an owner means, by what the article says of who belongs to whom: *his
/// country*, *her party*, *its director*, *her host*, *his client*.
///
/// 1. Who belongs to a state or body: *Arvenia's foreign minister*, *the head of the league*, *the
///    Arvenian envoy*.
/// 2. Two persons of whom one was introduced as the other's: *her lawyer* has *his client*.
/// 3. Words such as *guest* and *rival* mean somebody else than their owner; a toss-up is nobody.
final class Belonging {
  private static final int REACH = 4;
  private static final int MOST = 8;
  private static final List<String> TIES = List.of("of", "for", "at", "from", "with", "in");
  private static final Set<ActorKind> PEOPLE =
      Set.of(ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.ETHNIC);

  private final Analysis a;
  private final Syntax syntax;
  private final NameBook book;
  private final ActorWords words;
  private final Map<Integer, Identity> atHead;
  private final Map<String, Identity> states = new HashMap<>();
  private final Map<String, List<Integer>> heads = new HashMap<>();

  /// For each person those whose he or she was called.
  private final Map<String, Set<String>> related = new HashMap<>();

  /// @param atHead the actors met so far, by the head of their mention; grows
  Belonging(Analysis analysis, NameBook book, Map<Integer, Identity> atHead) {
    this.a = analysis;
    this.syntax = new Syntax(analysis);
    this.book = book;
    this.words = book.words();
    this.atHead = atHead;
  }

  /// Keeps a mention for what stands around it.
  void met(int head, Identity who) {
    if (who.kind() == ActorKind.STATE) {
      states.putIfAbsent(who.name(), who);
      who.country().ifPresent(code -> states.putIfAbsent(code, who));
    } else if (who.isOnePerson()) {
      List<Integer> all = heads.computeIfAbsent(who.key(), k -> new ArrayList<>());
      if (all.size() < MOST) {
        all.add(head);
      }
      owner(head)
          .filter(Identity::isOnePerson)
          .ifPresent(
              of -> related.computeIfAbsent(who.key(), k -> new LinkedHashSet<>()).add(of.key()));
    }
  }

  private Optional<Identity> owner(int head) {
    int owner = a.child(head, "nmod:poss");
    return owner < 0 ? Optional.empty() : Optional.ofNullable(atHead.get(owner));
  }

  /// Whom a phrase with an owner means, where it is somebody met before.
  Optional<Identity> find(Found f, String noun, List<Candidate> before) {
    Identity owner = owner(f.head()).orElse(null);
    if (owner == null) {
      return Optional.empty();
    }
    boolean plural = Phrases.isPlural(a, f.head());
    if (!plural && (words.is(Kind.OWN_STATE, noun) || noun.equals("government"))) {
      return owner.kind() == ActorKind.STATE
          ? Optional.of(owner).filter(x -> noun.equals("government"))
          : owner.isOnePerson() ? state(owner, before) : Optional.empty();
    }
    if (words.is(Kind.SOMEBODY_ELSE, noun)) {
      return other(f, noun, owner, before);
    }
    if (f.identity().isOnePerson()) {
      return owner.isOnePerson() ? relative(f, noun, owner, before) : of(noun, owner, before);
    }
    return plural || !owner.isOnePerson() ? Optional.empty() : body(noun, owner, before);
  }

  /// The state of a person; where the text does not say, the only one of the last sentences.
  private Optional<Identity> state(Identity person, List<Candidate> before) {
    Optional<Identity> own =
        person
            .country()
            .map(states::get)
            .or(() -> home(person, x -> x.kind() == ActorKind.STATE))
            .or(() -> nationality(person));
    return own.or(() -> only(before, x -> x.kind() == ActorKind.STATE));
  }

  /// *the Arvenian envoy*.
  private Optional<Identity> nationality(Identity person) {
    for (int head : heads.getOrDefault(person.key(), List.of())) {
      for (int noun : List.of(head, a.child(head, "appos"), explained(head))) {
        for (int c : noun < 0 ? new int[0] : a.children(noun)) {
          for (String name : Demonyms.namesOf(a.word(c))) {
            if (c < noun && states.containsKey(name)) {
              return Optional.of(states.get(name));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private int explained(int head) {
    return a.label(head).equals("appos") ? a.head(head) : -1;
  }

  /// Where the words around a person's mentions say that he or she belongs.
  Optional<Identity> home(Identity person, Predicate<Identity> fits) {
    for (int head : heads.getOrDefault(person.key(), List.of())) {
      for (int noun : List.of(head, a.child(head, "appos"), explained(head))) {
        Optional<Identity> found = noun < 0 ? Optional.empty() : tied(noun).filter(fits);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Identity> tied(int noun) {
    for (String tie : TIES) {
      Identity of = atHead.get(syntax.oblique(noun, tie));
      if (of != null && !PEOPLE.contains(of.kind())) {
        return Optional.of(of);
      }
    }
    int clause = a.child(noun, "acl:relcl");
    Identity led = clause < 0 ? null : atHead.get(a.child(clause, "obj"));
    if (led != null && words.is(Kind.LEADING, a.lemma(clause)) && !PEOPLE.contains(led.kind())) {
      return Optional.of(led);
    }
    return owner(noun).filter(x -> !x.isOnePerson());
  }

  /// The only actor of the last sentences that fits.
  private Optional<Identity> only(List<Candidate> before, Predicate<Identity> fits) {
    Map<String, Identity> found = new LinkedHashMap<>();
    for (Candidate c : before) {
      c.who().stream().filter(fits).forEach(who -> found.put(who.key(), who));
    }
    return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
  }

  /// *her party*.
  private Optional<Identity> body(String noun, Identity owner, List<Candidate> before) {
    Description entry = book.findDescription(noun).orElse(null);
    if (entry == null || entry.kinds().isEmpty()) {
      return Optional.empty();
    }
    Predicate<Identity> kind =
        x ->
            entry.kinds().contains(x.kind())
                || x.kind() == ActorKind.GROUP && x.key().startsWith("name:");
    return home(owner, kind)
        .or(() ->
            only(before, x -> entry.kinds().contains(x.kind()) && !x.key().startsWith("agent:")));
  }

  /// *its director*, of a body: who was called so, or the only one that belongs to it.
  private Optional<Identity> of(String noun, Identity owner, List<Candidate> before) {
    return only(
        before,
        x ->
            x.isOnePerson()
                && home(x, y -> y.key().equals(owner.key())).isPresent()
                && words.is(Kind.LEADER, noun));
  }

  /// *his client*, of a lawyer who is somebody's; *her husband*, of the wife of somebody.
  private Optional<Identity> relative(
      Found f, String noun, Identity owner, List<Candidate> before) {
    if (!words.is(Kind.FAMILY, noun)) {
      return Optional.empty();
    }
    Set<String> kin = related.getOrDefault(owner.key(), Set.of());
    return only(before, x -> kin.contains(x.key()) && genderFits(noun, x));
  }

  /// *her host*, *its neighbour*: not the owner, and of its kind.
  private Optional<Identity> other(Found f, String noun, Identity owner, List<Candidate> before) {
    if (Phrases.isPlural(a, f.head())) {
      return Optional.empty();
    }
    Set<String> kin = related.getOrDefault(owner.key(), Set.of());
    Optional<Identity> known = only(before, x -> kin.contains(x.key()) && genderFits(noun, x));
    if (known.isPresent()) {
      return known;
    }
    List<Candidate> near = new ArrayList<>();
    for (Candidate c : before) {
      boolean alike =
          c.who().size() == 1
              && (owner.isOnePerson() ? c.isPerson() : c.who().getFirst().kind() == owner.kind());
      if (alike && a.sentenceOf(f.head()) - a.sentenceOf(c.head()) <= REACH) {
        near.add(c);
      }
    }
    return only(near, x -> !x.key().equals(owner.key()) && genderFits(noun, x));
  }

  private boolean genderFits(String noun, Identity who) {
    return PersonDescriptions.agrees(
        book.findDescription(noun.toLowerCase(Locale.ROOT)).flatMap(Description::gender),
        who.gender());
  }
}
