// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.Body;
import org.dragoman.lexicon.Country;
import org.dragoman.lexicon.Listed;
import org.dragoman.lexicon.Person;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.ActorKind;

/// Who a mention seems to refer to, before the mentions of one actor are linked.
///
/// @param key equal for mentions of one actor
/// @param ref key in the registry, for actors that the lexicon knows
/// @param gender `m`, `f`, or empty when it is not known or does not apply
record Identity(
    String key,
    Optional<String> ref,
    String name,
    ActorKind kind,
    Optional<String> country,
    List<String> sectors,
    Optional<String> code,
    Optional<String> gender) {

  static Identity of(Country country) {
    String code = Affiliations.answering(country);
    return new Identity(
        "state:" + country.code(),
        Optional.of(country.code()),
        country.name(),
        ActorKind.STATE,
        Optional.of(code),
        List.of(),
        Optional.of(code),
        Optional.empty());
  }

  /// A people: *Syrians*.
  static Identity ofPeople(Country country, String word) {
    return new Identity(
        "people:" + country.code(),
        Optional.empty(),
        word,
        ActorKind.CIVILIANS,
        Optional.of(country.code()),
        List.of("CVL"),
        Optional.of(country.code() + "CVL"),
        Optional.empty());
  }

  static Identity of(Body body) {
    return new Identity(
        "body:" + body.name(),
        Optional.of(body.country().orElse("INT") + "/" + slug(body.name())),
        body.name(),
        body.kind(),
        body.country(),
        body.sectors(),
        body.code(),
        Optional.empty());
  }

  static Identity of(Person person) {
    return new Identity(
        "person:" + person.name(),
        Optional.of(person.country().orElse("INT") + "/" + personSlug(person.name())),
        person.name(),
        ActorKind.PERSON,
        person.country(),
        List.of(),
        Optional.empty(),
        person.gender());
  }

  static Identity ofName(String name, ActorKind kind, Optional<String> gender) {
    return new Identity(
        (kind == ActorKind.PERSON ? "person:" : "name:") + name,
        Optional.empty(),
        name,
        kind,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        gender);
  }

  /// Marks in a key that a noun for civilians means one of them: *a farmer*.
  static final String ONE = "#one";

  /// Whether this is one human being, whatever the kind.
  boolean isOnePerson() {
    return kind == ActorKind.PERSON || key.contains(ONE);
  }

  /// The same actor with what another mention of it adds; what is known stays.
  Identity with(Optional<String> newCountry, List<String> newSectors, Optional<String> newGender) {
    return with(newCountry, newSectors, Optional.empty(), newGender);
  }

  Identity with(
      Optional<String> newCountry,
      List<String> newSectors,
      Optional<String> newCode,
      Optional<String> newGender) {
    Optional<String> land = country.isPresent() ? country : newCountry;
    List<String> roles = sectors.isEmpty() ? newSectors : sectors;
    Optional<String> made = code;
    boolean learned = !land.equals(country) || !roles.equals(sectors);
    if (made.isEmpty() || learned && (ref.isEmpty() || kind == ActorKind.PERSON)) {
      made = newCode.or(() -> Codes.of(land, roles));
    }
    return new Identity(
        key, ref, name, kind, land, roles, made, gender.isPresent() ? gender : newGender);
  }

  /// The same actor with the code that a user's dictionary has for the day, and the sectors in it.
  Identity coded(Optional<String> newCode) {
    List<String> own = newCode.map(c -> Listed.sectorsOf(c, country.isPresent())).orElse(List.of());
    return new Identity(key, ref, name, kind, country, own, newCode, gender);
  }

  /// The same without a sex.
  Identity sexless() {
    return new Identity(key, ref, name, kind, country, sectors, code, Optional.empty());
  }

  /// The same words as somebody else: a nominal that repeats an actor.
  Identity keyed(String newKey) {
    return new Identity(newKey, ref, name, kind, country, sectors, code, gender);
  }

  static String slug(String name) {
    return Pieces.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /// `lavrov-sergei`: the surname first.
  static String personSlug(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split(" ");
    String surname = parts[parts.length - 1];
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < parts.length - 1; i++) {
      given.append(' ').append(parts[i]);
    }
    return slug(surname + given);
  }
}
