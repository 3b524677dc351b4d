// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Registry;
import org.jspecify.annotations.Nullable;

/// Knows actors again that the lexicon does not have, by a registry learned in earlier runs.
///
/// 1. A full name means an entry if it is the only one of that name; a country in the text decides
///    between several, and contradicts an entry of another.
/// 2. What the text says of country and sector goes before what the registry says.
/// 3. Who is in no registry gets a key made of the content, `BEL/veld-oskar`, where the text gives
///    full name and country; never from a sequence, so every article gives the same.
public final class KnownActors {
  /// Those a name alone does not tell apart from the country or people they stand for.
  private static final Set<ActorKind> UNNAMED =
      Set.of(ActorKind.STATE, ActorKind.CIVILIANS, ActorKind.ETHNIC);

  /// A longer "name" is a heading that the name finder took for one.
  private static final int MOST_WORDS = 8;

  private final Map<String, List<Registry.Entry>> byName = new HashMap<>();

  public KnownActors(Registry registry) {
    for (Registry.Entry entry : registry.entries()) {
      Map<String, Registry.Entry> names = new TreeMap<>();
      names.put(Pieces.fold(entry.name()), entry);
      entry.aliases().forEach(alias -> names.put(Pieces.fold(alias), entry));
      names.forEach((name, e) -> byName.computeIfAbsent(name, k -> new ArrayList<>()).add(e));
    }
  }

  /// The identity with the country and sectors that earlier runs learned, where the text and the
  /// lexicon say none.
  Identity learned(Identity who, boolean named) {
    if (!named || who.ref().isPresent()) {
      return who;
    }
    return find(who.name(), who.kind(), who.country().orElse(null))
        .map(e ->
            who.with(
                Optional.ofNullable(e.country()),
                e.sectors(),
                who.sectors().isEmpty() ? Optional.ofNullable(e.code()) : Optional.empty(),
                Optional.empty()))
        .orElse(who);
  }

  /// The person with the gender that earlier runs learned, for pronouns, where neither title nor
  /// given name tells it.
  Identity gendered(Identity who) {
    boolean asks = who.kind() == ActorKind.PERSON && who.gender().isEmpty() && who.ref().isEmpty();
    if (!asks) {
      return who;
    }
    Optional<String> gender =
        find(who.name(), who.kind(), who.country().orElse(null))
            .flatMap(e -> Optional.ofNullable(e.gender()));
    return gender.isEmpty() ? who : who.with(Optional.empty(), List.of(), gender);
  }

  /// The actors of an article, each with the key that holds across articles, where it has one.
  public List<Actor> keyed(List<Actor> actors) {
    return actors.stream().map(this::keyed).toList();
  }

  private Actor keyed(Actor a) {
    boolean named = a.mentions().stream().anyMatch(m -> m.form() == Mention.Form.NAME);
    if (a.ref() != null || !named) {
      return a;
    }
    String ref =
        find(a.name(), a.kind(), a.country()).map(Registry.Entry::ref).orElseGet(() -> made(a));
    return new Actor(
        a.id(),
        ref,
        a.name(),
        a.kind(),
        a.country(),
        a.code(),
        a.sectors(),
        a.roles(),
        a.mentions(),
        a.gender());
  }

  private Optional<Registry.Entry> find(String name, ActorKind kind, @Nullable String country) {
    List<Registry.Entry> fits =
        byName.getOrDefault(Pieces.fold(name), List.of()).stream()
            .filter(e -> (e.kind() == ActorKind.PERSON) == (kind == ActorKind.PERSON))
            .filter(e -> country == null || e.country() == null || country.equals(e.country()))
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private static @Nullable String made(Actor a) {
    int words = a.name().trim().split("\\s+").length;
    if (a.country() == null || words < 2 || words > MOST_WORDS || UNNAMED.contains(a.kind())) {
      return null;
    }
    String slug =
        a.kind() == ActorKind.PERSON ? Identity.personSlug(a.name()) : Identity.slug(a.name());
    return slug.contains("-") ? a.country() + "/" + slug : null;
  }
}
