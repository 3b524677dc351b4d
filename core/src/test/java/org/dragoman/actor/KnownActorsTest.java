// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Registry;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownActorsTest {
  private static Actor actor(String name, ActorKind kind, @Nullable String country) {
    return new Actor(
        "a1",
        null,
        name,
        kind,
        country,
        null,
        List.of(),
        List.of(),
        List.of(new Mention(new Span(0, 4), Mention.Form.NAME)));
  }

  private static Registry.Entry entry(String ref, String name, String country, String... aliases) {
    return new Registry.Entry(
        ref,
        name,
        List.of(aliases),
        ref.contains("union") ? ActorKind.NGO : ActorKind.PERSON,
        country,
        country + "GOV",
        List.of("GOV"),
        List.of());
  }

  private static @Nullable String ref(KnownActors known, Actor actor) {
    return known.keyed(List.of(actor)).getFirst().ref();
  }

  @Test
  void aFullNameWithACountryMakesAKeyOfItsOwn() {
    KnownActors nobody = new KnownActors(Registry.EMPTY);
    assertThat(ref(nobody, actor("Oskar Veld", ActorKind.PERSON, "BEL")))
        .isEqualTo("BEL/veld-oskar");
    assertThat(ref(nobody, actor("Coast Relief Union", ActorKind.NGO, "BEL")))
        .isEqualTo("BEL/coast-relief-union");
    assertThat(ref(nobody, actor("Veld", ActorKind.PERSON, "BEL"))).isNull();
    assertThat(ref(nobody, actor("Oskar Veld", ActorKind.PERSON, null))).isNull();
    assertThat(ref(nobody, actor("New Belgians", ActorKind.CIVILIANS, "BEL"))).isNull();
  }

  @Test
  void aNameOfTheRegistryNeedsNoCountryInTheText() {
    KnownActors known =
        new KnownActors(
            new Registry(
                List.of(
                    entry("BEL/veld-oskar", "Oskar Veld", "BEL"),
                    entry("BEL/relief-union", "Relief Union", "BEL", "BRU"))));
    assertThat(ref(known, actor("Oskar Veld", ActorKind.PERSON, null))).isEqualTo("BEL/veld-oskar");
    assertThat(ref(known, actor("BRU", ActorKind.GROUP, null))).isEqualTo("BEL/relief-union");
    assertThat(ref(known, actor("BRU", ActorKind.PERSON, null))).isNull();
    assertThat(ref(known, actor("Oskar Veld", ActorKind.PERSON, "FRA")))
        .isEqualTo("FRA/veld-oskar");
  }

  @Test
  void ofTwoWithOneNameTheCountryDecidesAndWithoutOneNobody() {
    KnownActors known =
        new KnownActors(
            new Registry(
                List.of(
                    entry("BEL/veld-oskar", "Oskar Veld", "BEL"),
                    entry("FRA/veld-oskar", "Oskar Veld", "FRA"))));
    assertThat(ref(known, actor("Oskar Veld", ActorKind.PERSON, null))).isNull();
    assertThat(ref(known, actor("Oskar Veld", ActorKind.PERSON, "FRA")))
        .isEqualTo("FRA/veld-oskar");
  }

  @Test
  void theHashOfARegistryIsThatOfItsContentInAnyOrder() {
    Registry.Entry one = entry("BEL/veld-oskar", "Oskar Veld", "BEL");
    Registry.Entry two = entry("FRA/veld-oskar", "Oskar Veld", "FRA");
    assertThat(new Registry(List.of(one, two)).fingerprint())
        .isEqualTo(new Registry(List.of(two, one)).fingerprint())
        .isNotEqualTo(new Registry(List.of(one)).fingerprint());
    assertThat(Registry.EMPTY.fingerprint()).isEqualTo("none");
  }
}
