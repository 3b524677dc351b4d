// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.ActorKind;
import org.junit.jupiter.api.Test;

class CodesTest {
  private static final Affiliation HARBOUR_FRONT =
      new Affiliation(
          Optional.of("PSE"),
          Optional.of("Harbour Front"),
          Optional.of(ActorKind.REBEL),
          List.of("REB"),
          Optional.of("PSEREBHBF"));

  @Test
  void writesABranchOfGovernmentAsTheOrganisationsDo() {
    assertThat(Codes.of(Optional.of("USA"), List.of("LEG"))).contains("USAGOVLEG");
    assertThat(Codes.of(Optional.of("USA"), List.of("MIL"))).contains("USAMIL");
    assertThat(Codes.of(Optional.empty(), List.of("REB"))).contains("REB");
    assertThat(Codes.of(Optional.empty(), List.of())).isEmpty();
  }

  @Test
  void givesALeaderTheCodeOfTheBody() {
    assertThat(Codes.of(List.of(), HARBOUR_FRONT, Optional.of("PSE"))).contains("PSEREBHBF");
    assertThat(Codes.sectors(List.of("UAF"), HARBOUR_FRONT)).containsExactly("REB");
  }

  @Test
  void leavesAJournalistAJournalistWhoeverTheyStandWith() {
    assertThat(Codes.sectors(List.of("MED"), HARBOUR_FRONT)).containsExactly("MED");
  }
}
