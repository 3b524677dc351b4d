// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.LongBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashedIndexTest {
  private static long hash(int number) {
    return HashedIndex.hash(3, "key " + number);
  }

  private static HashedIndex index(int size) {
    int[] numbers = IntStream.range(0, size).toArray();
    long[] hashes = IntStream.of(numbers).mapToLong(HashedIndexTest::hash).toArray();
    return new HashedIndex(LongBuffer.wrap(HashedIndex.slots(hashes, numbers)));
  }

  @Test
  void findsEachKeyAndNoOther() {
    for (int size : new int[] {0, 1, 2, 3, 5, 1_000, 50_000}) {
      HashedIndex index = index(size);
      for (int i = 0; i < size; i++) {
        assertThat(index.find(hash(i))).isEqualTo(i);
      }
      for (int i = size; i < size + 50_000; i++) {
        assertThat(index.find(hash(i))).isEqualTo(HashedIndex.NONE);
      }
    }
  }

  @Test
  void tellsKindsAndPartsApart() {
    assertThat(HashedIndex.hash(1, "ab")).isNotEqualTo(HashedIndex.hash(2, "ab"));
    assertThat(HashedIndex.hash(1, "ab")).isNotEqualTo(HashedIndex.hash(1, "ba"));
    assertThat(HashedIndex.hash(1, "cabd", 1, 3)).isEqualTo(HashedIndex.hash(1, "ab"));
    long parts = HashedIndex.extend(HashedIndex.extend(HashedIndex.start(1), "a"), 'b');
    assertThat(HashedIndex.finish(parts)).isEqualTo(HashedIndex.hash(1, "ab"));
  }

  @Test
  void refusesAKeyThatIsThereAlready() {
    assertThatThrownBy(() -> HashedIndex.slots(new long[] {5, 5}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
