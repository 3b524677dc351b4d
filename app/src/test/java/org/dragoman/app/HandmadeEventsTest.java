// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.dragoman.model.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who did what to whom, on the blind set of events: see its README beside it for what is marked.
///
/// Each floor lies a little below what was reached; the goals of issue 5 are higher where the
/// comment says so.
class HandmadeEventsTest {
  private static final Map<HandmadeSet.Half, EventScore> SCORES =
      new EnumMap<>(HandmadeSet.Half.class);

  @BeforeAll
  static void read() {
    for (HandmadeSet.Item item : HandmadeSet.load("event")) {
      Reading reading = item.read();
      for (HandmadeSet.Half half : HandmadeSet.Half.values()) {
        if (half.holds(item)) {
          SCORES.computeIfAbsent(half, h -> new EventScore()).add(item, reading);
        }
      }
    }
    SCORES.forEach((half, score) -> System.out.println("events " + half + ": " + score));
  }

  /// Goals .85 and .80.
  @ParameterizedTest
  @EnumSource
  void findsTypesAndModes(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).typeF1()).isGreaterThan(0.67);
    assertThat(SCORES.get(half).modeF1()).isGreaterThan(0.57);
  }

  /// Goal .80.
  @ParameterizedTest
  @EnumSource
  void findsSourcesWithTargets(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).sourceWithTarget()).isGreaterThan(0.67);
  }

  @ParameterizedTest
  @EnumSource
  void tellsOnWhoseWordAndHowCertainly(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).holder()).isGreaterThan(0.85);
    assertThat(SCORES.get(half).status()).isGreaterThan(0.80);
  }

  /// Goal .85.
  @ParameterizedTest
  @EnumSource
  void readsNumbers(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).magnitudes()).isGreaterThan(0.66);
  }

  /// Goal .93.
  @ParameterizedTest
  @EnumSource
  void codesNothingWhereNothingPoliticalHappens(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).negatives()).isGreaterThan(0.90);
  }
}
