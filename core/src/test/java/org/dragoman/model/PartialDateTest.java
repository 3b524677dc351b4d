// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartialDateTest {
  @Test
  void keepsWhatIsKnown() {
    assertThat(PartialDate.parse("2017")).contains(new PartialDate("2017"));
    assertThat(PartialDate.parse("20171117")).contains(new PartialDate("2017-11-17"));
    assertThat(PartialDate.parse("2017-11-17T09:30:15Z"))
        .contains(new PartialDate("2017-11-17T09:30"));
    assertThat(PartialDate.parse("2017-11").orElseThrow().precision()).isEqualTo("month");
  }

  @Test
  void refusesWhatIsNoDate() {
    assertThat(PartialDate.parse("2017-02-30")).isEmpty();
    assertThat(PartialDate.parse("2017-13")).isEmpty();
    assertThat(PartialDate.parse("yesterday")).isEmpty();
  }
}
