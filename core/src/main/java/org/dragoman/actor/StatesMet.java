// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.model.ActorKind;

/// The states of an article that no list has, by the words that stand for them there.
///
/// They have no code: none is invented.
///
/// @param names the name of each, as the text writes it
/// @param nationalities adjective or noun of the people, to the name of the state, or to itself
///   where the article has no name: *the Arvenian army*
record StatesMet(Map<String, String> names, Map<String, String> nationalities) {
  static final StatesMet NONE = new StatesMet(Map.of(), Map.of());

  StatesMet {
    names = Map.copyOf(names);
    nationalities = Map.copyOf(nationalities);
  }

  boolean isName(String word) {
    return names.containsKey(word);
  }

  /// The state that this word names or tells the nationality of.
  Optional<String> of(String word) {
    return Optional.ofNullable(names.get(word))
        .or(() -> Optional.ofNullable(nationalities.get(word)));
  }

  static Identity state(String name) {
    return new Identity(
        "state:" + name,
        Optional.empty(),
        name,
        ActorKind.STATE,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// *the Arvenians*.
  static Identity people(String state, String word) {
    return new Identity(
        "people:" + state,
        Optional.empty(),
        word,
        ActorKind.CIVILIANS,
        Optional.empty(),
        List.of("CVL"),
        Optional.of("CVL"),
        Optional.empty());
  }

  /// Whom a minister or army of this state belongs to.
  static Affiliation affiliation(String state) {
    return new Affiliation(
        Optional.empty(),
        Optional.of(state),
        Optional.of(ActorKind.STATE),
        List.of(),
        Optional.empty());
  }
}
