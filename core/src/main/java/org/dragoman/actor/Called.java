// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Role;

/// Keeps by which nouns each actor of an article has been called: offices of persons, nouns of
/// those without a name, kinds of bodies.
final class Called {
  /// One noun: *the minister* is not the prime minister.
  static final String PRIME = "prime-minister";

  private static final int MOST = 8;

  private final Map<String, List<String>> holders = new HashMap<>();
  private final Map<String, Identity> known = new HashMap<>();
  private final Set<String> explained = new HashSet<>();
  private final Map<String, Identity> byNoun = new HashMap<>();
  private final Map<String, Set<ActorKind>> kinds = new HashMap<>();

  /// A person and the offices a mention gives: *Foreign Minister* is two nouns.
  void learn(Identity person, List<Role> roles) {
    known.put(person.key(), person);
    for (Role role : roles) {
      String title = role.title().toLowerCase(Locale.ROOT).replace("prime minister", PRIME);
      for (String word : title.split("[^\\p{L}-]+")) {
        learn(person, word);
      }
    }
  }

  void learn(Identity person, String noun) {
    known.put(person.key(), person);
    explained.add(person.key());
    List<String> keys = holders.computeIfAbsent(noun, k -> new ArrayList<>());
    keys.remove(person.key());
    keys.add(person.key());
    if (keys.size() > MOST) {
      keys.removeFirst();
    }
  }

  /// Who has been called by this noun, the latest last.
  List<Identity> holders(String noun) {
    return holders.getOrDefault(noun, List.of()).stream().map(known::get).toList();
  }

  boolean isCalled(String key, String noun) {
    return holders.getOrDefault(noun, List.of()).contains(key);
  }

  /// Whether somebody has been called by this noun.
  boolean isUsed(String noun) {
    return holders.containsKey(noun);
  }

  /// Whether anything is known of what a person is.
  boolean isExplained(Identity who) {
    return who.ref().isPresent() || explained.contains(who.key());
  }

  /// Somebody without a name turned out to be this one.
  void rename(Identity earlier, Identity now) {
    known.put(now.key(), now);
    for (List<String> keys : holders.values()) {
      if (keys.remove(earlier.key()) && !keys.contains(now.key())) {
        keys.add(now.key());
      }
    }
    if (explained.contains(earlier.key())) {
      explained.add(now.key());
    }
    byNoun.replaceAll((noun, who) -> who.key().equals(earlier.key()) ? now : who);
  }

  void noun(String noun, Identity who) {
    byNoun.put(noun, who);
  }

  /// The last that was called by this noun, with an `s` at its end for several.
  Optional<Identity> byNoun(String noun) {
    return Optional.ofNullable(byNoun.get(noun));
  }

  /// A body whose name does not tell has been called of these kinds.
  void kinds(String key, Set<ActorKind> called) {
    if (!called.isEmpty()) {
      kinds.computeIfAbsent(key, k -> EnumSet.noneOf(ActorKind.class)).addAll(called);
    }
  }

  /// Whether what a body has been called so far allows these kinds.
  boolean allows(String key, Set<ActorKind> asked) {
    Set<ActorKind> before = kinds.getOrDefault(key, Set.of());
    return before.isEmpty() || asked.isEmpty() || before.stream().anyMatch(asked::contains);
  }
}
