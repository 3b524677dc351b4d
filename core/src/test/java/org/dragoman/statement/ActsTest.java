// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Statement;
import org.junit.jupiter.api.Test;

class ActsTest {
  private static Actor actor(ActorKind kind, String country, List<String> sectors) {
    return new Actor("a1", null, "Oskar Veld", kind, country, null, sectors, List.of(), List.of());
  }

  @Test
  void takesADenialDeniedForAnEvasion() {
    assertThat(Acts.of(Act.DENY, true)).isEqualTo(Act.DECLINE);
    assertThat(Acts.of(Act.CONFIRM, true)).isEqualTo(Act.DECLINE);
    assertThat(Acts.of(Act.DENY, false)).isEqualTo(Act.DENY);
  }

  @Test
  void turnsSupportDeniedIntoOpposition() {
    assertThat(Acts.of(Act.SUPPORT, true)).isEqualTo(Act.OPPOSE);
    assertThat(Acts.of(Act.BELIEVE, true)).isEqualTo(Act.DOUBT);
  }

  @Test
  void takesAnOfficeHolderForPoliticalButNoOutletOrFirm() {
    assertThat(Acts.isPolitical(actor(ActorKind.PERSON, null, List.of("GOV")))).isTrue();
    assertThat(Acts.isPolitical(actor(ActorKind.STATE, "FRA", List.of()))).isTrue();
    assertThat(Acts.isPolitical(actor(ActorKind.PERSON, null, List.of()))).isFalse();
    assertThat(Acts.isPolitical(actor(ActorKind.MEDIA, "GBR", List.of()))).isFalse();
    assertThat(Acts.isPolitical(actor(ActorKind.BUSINESS, "USA", List.of()))).isFalse();
  }

  @Test
  void givesNoCodeToActsThatAreEventsOfTheirOwn() {
    List<Actor> state = List.of(actor(ActorKind.STATE, "FRA", List.of()));
    assertThat(Acts.cameo(Statement.Kind.COMMUNICATION, Act.STATE, state)).isEqualTo("010");
    assertThat(Acts.cameo(Statement.Kind.COMMUNICATION, Act.THREATEN, state)).isNull();
    assertThat(Acts.cameo(Statement.Kind.ATTITUDE, Act.BELIEVE, state)).isNull();
  }
}
