// SPDX-License-Identifier: Apache-2.0
package org.dragoman.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodebookTest {
  private final Codebook book = Codebook.load();

  @Test
  void hasTheSixteenTypesOfPlover() {
    assertThat(book.events()).hasSize(16).contains("AGREE", "ASSAULT", "RETREAT");
  }

  @Test
  void admitsOnlyModesThatPloverTwoHas() {
    for (Codebook.CameoEntry entry : book.cameo()) {
      entry
          .plover()
          .ifPresent(event -> {
            assertThat(book.events()).as(entry.code()).contains(event);
            entry
                .mode()
                .ifPresent(mode -> assertThat(book.modes(event)).as(entry.code()).contains(mode));
          });
    }
  }

  @Test
  void givesScoreAndQuadOfTypeAndMode() {
    assertThat(book.score("ACCUSE", Optional.empty())).isEqualTo(-3.0);
    assertThat(book.score("CONSULT", Optional.of("phone"))).isEqualTo(1.5);
    assertThat(book.quad("AID", Optional.empty())).isEqualTo(2);
    assertThatThrownBy(() -> book.quad("MARRY", Optional.empty())).hasMessageContaining("MARRY");
  }

  @Test
  void takesGoldsteinsScoreOfTheLongestKnownPrefix() {
    assertThat(book.goldstein("0333")).isEqualTo(5.2);
    assertThat(book.goldstein("1999")).isEqualTo(-10.0);
  }
}
