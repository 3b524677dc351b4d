// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void signIsTheProductAndCertaintyTheSmaller() {
    assertThat(Scale.product(2, -3)).isEqualTo(-2);
    assertThat(Scale.product(-1, -3)).isEqualTo(1);
    assertThat(Scale.product(-3, 0)).isZero();
  }

  @Test
  void implicativeTurnsWithItsNegation() {
    assertThat(Scale.embed(3, -3, 2.5)).isEqualTo(-3);
    assertThat(Scale.embed(-3, -3, 2.5)).isEqualTo(2.5);
  }

  @Test
  void factiveHoldsWhateverBecomesOfItsWord() {
    assertThat(Scale.embed(3, 3, 2)).isEqualTo(3);
    assertThat(Scale.embed(-3, 3, 2)).isEqualTo(2);
    assertThat(Scale.embed(0, 3, 2)).isEqualTo(2);
  }

  @Test
  void reportIsNoMoreCertainThanItWasMade() {
    assertThat(Scale.embed(1, 3, 0)).isEqualTo(1);
    assertThat(Scale.embed(-3, 3, 0)).isZero();
  }

  @Test
  void anOpenAttemptToPreventLeavesBothEndsOpen() {
    assertThat(Scale.embed(1, -3, 2)).isZero();
  }
}
