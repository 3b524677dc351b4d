// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void rejectsBackwardsSpan() {
    assertThatThrownBy(() -> new Span(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlapsOnlyWhenAUnitIsShared() {
    assertThat(new Span(0, 5).overlaps(new Span(4, 9))).isTrue();
    assertThat(new Span(0, 5).overlaps(new Span(5, 9))).isFalse();
  }

  @Test
  void coversBoth() {
    assertThat(new Span(3, 5).cover(new Span(8, 9))).isEqualTo(new Span(3, 9));
  }
}
