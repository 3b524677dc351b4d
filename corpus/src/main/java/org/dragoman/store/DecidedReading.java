// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Actor;
import org.dragoman.model.Reading;

/// A reading as analysts' decisions would have its actors, for showing; what is stored stays as it
/// was read.
///
/// Hidden actors stay: what they said and did still needs somebody who said and did it.
public final class DecidedReading {
  private final ActorDecisions decisions;

  public DecidedReading(ActorDecisions decisions) {
    this.decisions = decisions;
  }

  /// The reading with the keys and names that analysts gave; a merged actor takes the name by which
  /// the store knows the other.
  ///
  /// @param store knows the names of actors that this article does not have
  public Reading of(Reading r, Store store) {
    List<Actor> actors = r.actors().stream().map(a -> decided(a, r.article().id(), store)).toList();
    return new Reading(
        r.article(),
        r.language(),
        r.genre(),
        r.sha256(),
        r.zones(),
        r.sentences(),
        r.tokens(),
        actors,
        r.places(),
        r.times(),
        r.statements(),
        r.events(),
        r.predicates(),
        r.notes(),
        r.passes(),
        r.fingerprint());
  }

  private Actor decided(Actor a, String article, Store store) {
    if (a.ref() == null) {
      return a;
    }
    String there =
        decisions.splits().getOrDefault(a.ref(), Map.of()).getOrDefault(article, a.ref());
    String ref = decisions.follow(there);
    String name =
        decisions
            .findName(ref)
            .or(() -> store.findActorName(ref).filter(n -> !ref.equals(a.ref())))
            .orElse(a.name());
    return new Actor(
        a.id(),
        ref,
        name,
        a.kind(),
        a.country(),
        a.code(),
        a.sectors(),
        a.roles(),
        a.mentions(),
        a.gender());
  }
}
