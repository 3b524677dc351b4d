// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;

/// Finds whom a phrase for several means: *the two leaders*, *both sides*, *the three countries*,
/// *the couple*.
final class Groups {
  private static final int REACH = 3;
  private static final Map<String, Integer> NUMBERS =
      Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5, "2", 2, "3", 3, "4", 4);

  private final Analysis a;
  private final NameBook book;
  private final ActorWords words;

  Groups(Analysis analysis, NameBook book) {
    this.a = analysis;
    this.book = book;
    this.words = book.words();
  }

  /// How many a phrase says it means, where these must have been named before; 0 for no such
  /// phrase.
  int size(int head, String noun) {
    boolean definite = Phrases.isDefinite(a, head);
    if (words.is(Kind.TWO, noun) && definite && !Phrases.isPlural(a, head)) {
      return 2;
    }
    boolean plural = Phrases.isPlural(a, head) || noun.equals("both") || noun.equals("two");
    if (!plural) {
      return 0;
    }
    int det = a.child(head, "det");
    if (det >= 0 && a.lemma(det).equals("both") || noun.equals("both")) {
      return 2;
    }
    int number = a.child(head, "nummod");
    if (number >= 0 && definite) {
      return NUMBERS.getOrDefault(a.lemma(number).toLowerCase(Locale.ROOT), 0);
    }
    return definite && (noun.equals("side") || noun.equals("two")) ? 2 : 0;
  }

  /// *the neighbours* where the last that were named together are states.
  List<Identity> states(String noun, int head, List<Candidate> before) {
    for (int i = before.size() - 1; i >= 0 && words.is(Kind.SEVERAL_STATES, noun); i--) {
      Candidate c = before.get(i);
      if (a.sentenceOf(head) - a.sentenceOf(c.head()) > 2 * REACH) {
        break;
      }
      if (c.who().size() > 1 && c.who().stream().allMatch(w -> suits(noun, w))) {
        return c.who();
      }
    }
    return List.of();
  }

  /// The last so many that the noun can mean; none if there are fewer.
  List<Identity> members(int size, String noun, int head, List<Candidate> before) {
    boolean states = words.is(Kind.SEVERAL_STATES, noun);
    if (words.is(Kind.SEVERAL_SIDES, noun)) {
      // of states that talk with each other, these are the sides, not their ministries
      List<Identity> sides = last(size, head, 3 * REACH, before, Groups::isState);
      if (!sides.isEmpty()) {
        return sides;
      }
    }
    return last(size, head, states ? 3 * REACH : REACH, before, who -> suits(noun, who));
  }

  private List<Identity> last(
      int size, int head, int reach, List<Candidate> before, Predicate<Identity> suits) {
    List<Identity> found = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      if (a.sentenceOf(head) - a.sentenceOf(c.head()) > reach) {
        break;
      }
      if (c.who().size() == size && found.isEmpty() && c.who().stream().allMatch(suits)) {
        return c.who();
      }
      if (c.who().size() == 1
          && !c.plural()
          && suits.test(c.who().getFirst())
          && keys.add(c.who().getFirst().key())) {
        found.addFirst(c.who().getFirst());
        if (found.size() == size) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean isState(Identity who) {
    return who.kind() == ActorKind.STATE;
  }

  private boolean suits(String noun, Identity who) {
    boolean state = isState(who);
    boolean person = who.kind() == ActorKind.PERSON;
    if (words.is(Kind.SEVERAL_STATES, noun)) {
      return state;
    }
    if (words.is(Kind.SEVERAL_SIDES, noun)) {
      return state || !person && who.kind() != ActorKind.CIVILIANS;
    }
    Description entry = book.findDescription(noun).orElse(null);
    if (entry == null || entry.kinds().isEmpty()) {
      return person;
    }
    boolean open = who.kind() == ActorKind.GROUP && who.ref().isEmpty();
    return entry.kinds().contains(who.kind())
        || open && entry.reach().contains(Description.Reach.GROUP);
  }
}
