// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordMemoryTest {
  private final AtomicInteger worked = new AtomicInteger();

  private String shout(String word) {
    worked.incrementAndGet();
    return word + "!";
  }

  @Test
  void worksOutAWordOnce() {
    WordMemory<String> memory = new WordMemory<>(64, this::shout);
    assertThat(memory.of("aid")).isEqualTo("aid!");
    assertThat(memory.of("aid")).isEqualTo("aid!");
    assertThat(worked).hasValue(1);
  }

  @Test
  void answersRightlyWhenFull() {
    WordMemory<String> memory = new WordMemory<>(8, this::shout);
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 100; i++) {
        assertThat(memory.of("word" + i)).isEqualTo("word" + i + "!");
      }
    }
  }

  @Test
  void keepsWhatIsAskedForOften() {
    WordMemory<String> memory = new WordMemory<>(64, this::shout);
    for (int i = 0; i < 10_000; i++) {
      memory.of("the");
      memory.of("rare" + i);
    }
    assertThat(worked.get()).isLessThan(10_000 + 50);
  }
}
