// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceMemoryTest {
  private static final int WORDS = 100;
  private static final int LENGTH = 16;
  private static final long ROOM_FOR_TEN = 10L * Features.TOKEN_PLACES * (4 * LENGTH + 20);

  private final SliceMemory memory = new SliceMemory(WORDS, ROOM_FOR_TEN, LENGTH);

  private void read(int word) {
    memory.saw(new int[] {word}, 1);
    if (memory.find(word) == null) {
      memory.offer(word, new float[Features.TOKEN_PLACES][LENGTH]);
    }
  }

  private long kept() {
    return IntStream.range(0, WORDS).filter(word -> memory.find(word) != null).count();
  }

  @Test
  void keepsWhatItIsGiven() {
    float[][] slices = new float[Features.TOKEN_PLACES][LENGTH];
    memory.offer(3, slices);
    assertThat(memory.find(3)).isSameAs(slices);
    assertThat(memory.find(4)).isNull();
  }

  @Test
  void neverKeepsMoreThanItHasRoomFor() {
    for (int i = 0; i < 10_000; i++) {
      read((i * i) % WORDS);
    }
    assertThat(kept()).isEqualTo(10);
  }

  @Test
  void keepsFrequentWordsWhenRareOnesPass() {
    for (int round = 0; round < 5; round++) {
      IntStream.range(0, 10).forEach(this::read);
    }
    IntStream.range(10, WORDS).forEach(this::read);
    assertThat(IntStream.range(0, 10)).allMatch(word -> memory.find(word) != null);
  }

  @Test
  void makesRoomForWordsThatBecomeFrequent() {
    IntStream.range(0, 10).forEach(this::read);
    for (int round = 0; round < 50; round++) {
      IntStream.range(50, 55).forEach(this::read);
    }
    assertThat(IntStream.range(50, 55)).allMatch(word -> memory.find(word) != null);
  }
}
