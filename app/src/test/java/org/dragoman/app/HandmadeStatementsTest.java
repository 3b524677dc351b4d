// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.dragoman.model.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who says what to whom, on the blind set of sentences: see its README beside it for what is
/// marked.
class HandmadeStatementsTest {
  private static final Map<HandmadeSet.Half, StatementScore> SCORES =
      new EnumMap<>(HandmadeSet.Half.class);

  @BeforeAll
  static void read() {
    for (HandmadeSet.Item item : HandmadeSet.load("statement")) {
      Reading reading = item.read();
      for (HandmadeSet.Half half : HandmadeSet.Half.values()) {
        if (half.holds(item)) {
          SCORES.computeIfAbsent(half, h -> new StatementScore()).add(item, reading);
        }
      }
    }
    SCORES.forEach((half, score) -> System.out.println("statements " + half + ": " + score));
  }

  @ParameterizedTest
  @EnumSource
  void findsTheStatements(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).relationF1()).isGreaterThan(0.50);
  }
}
