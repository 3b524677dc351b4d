// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void helpGoesToStandardOutput() {
    Invocation help = Invocation.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: dragoman").contains("130").doesNotContain("warm-up");
  }

  @Test
  void noCommandIsAUsageError() {
    Invocation none = Invocation.of();
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Missing command");
    assertThat(none.out()).isEmpty();
  }
}
