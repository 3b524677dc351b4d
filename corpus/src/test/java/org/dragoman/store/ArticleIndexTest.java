// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleIndexTest {
  @Test
  void knowsWhatAMapKnows() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, Long> map = new HashMap<>();
    ArticleIndex index = new ArticleIndex(3);
    for (int i = 0; i < 100_000; i++) {
      String id = "a" + random.nextInt(40_000);
      assertThat(index.get(id))
          .as("seed %d, %s", seed, id)
          .isEqualTo(map.getOrDefault(id, ArticleIndex.NONE));
      if (random.nextBoolean()) {
        long number = 1 + random.nextInt(1000);
        index.put(id, number);
        map.put(id, number);
      }
    }
    assertThat(index.size()).isEqualTo(map.size());
    assertThat(index.get("b")).isEqualTo(ArticleIndex.NONE);
  }

  @Test
  void costsNoMoreThanFortyFiveBytesAnArticle() {
    ArticleIndex index = new ArticleIndex();
    for (int i = 1; i <= 200_000; i++) {
      index.put("https://news.example/2020/05/01/article-" + i, i);
      if (i > 2000) {
        assertThat(index.bytes()).isBetween(29L * i, 46L * i);
      }
    }
  }

  @Test
  void numbersTellTextsApartAndTheirBorders() {
    assertThat(ArticleIndex.numberOf("a", "bc")).isEqualTo(ArticleIndex.numberOf("a", "bc"));
    assertThat(ArticleIndex.numberOf("a", "bc"))
        .isNotEqualTo(ArticleIndex.numberOf("ab", "c"))
        .isNotEqualTo(ArticleIndex.numberOf("a", null, "bc"))
        .isNotEqualTo(ArticleIndex.NONE);
    assertThat(ArticleIndex.numberOf("", "a")).isNotEqualTo(ArticleIndex.numberOf(null, "a"));
    assertThatThrownBy(() -> new ArticleIndex().put("a", ArticleIndex.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
