// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusTest {
  @Test
  void putsANumberOnFactBanksScale() {
    assertThat(Status.of(3, Status.Tense.PAST, false, null).certainty())
        .isEqualTo(Status.Certainty.CERTAIN);
    Status probablyNot = Status.of(-2, Status.Tense.NONE, false, null);
    assertThat(probablyNot.certainty()).isEqualTo(Status.Certainty.PROBABLE);
    assertThat(probablyNot.polarity()).isEqualTo(Status.Polarity.NEGATIVE);
    Status open = Status.of(0.2, Status.Tense.NONE, true, null);
    assertThat(open.polarity()).isEqualTo(Status.Polarity.UNKNOWN);
  }
}
