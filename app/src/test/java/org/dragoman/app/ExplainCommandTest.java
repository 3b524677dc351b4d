// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void showsParseRulesAndReading() {
    Invocation explained =
        Invocation.of("explain", "Oskar Veld denied that Norway had attacked Sweden.");
    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out())
        .containsSubsequence(
            "PARSE", "Veld", "RULES THAT FIRED", "RULES THAT DID NOT, AND WHY", "READING")
        .containsPattern("denied +deny +VBD +0 +root")
        .containsPattern("s1  Oskar Veld \\[deny");
  }

  @Test
  void tellsWhichEntryOfTheCuesFiredAndWhereItStands() {
    assertThat(Invocation.of("explain", "Oskar Veld vowed to fight the verdict.").out())
        .containsPattern(
            "statement.complement.inf at “vowed”: .*by `vow` v, frame inf, cues\\.tsv:[0-9]+");
  }

  @Test
  void saysSoWhenNothingIsFound() {
    assertThat(Invocation.of("explain", "The cat is on the mat.").out())
        .contains("no statement and no event");
    Invocation empty = Invocation.of("explain", " ");
    assertThat(empty.code()).isEqualTo(4);
    assertThat(empty.err()).contains("empty");
  }
}
