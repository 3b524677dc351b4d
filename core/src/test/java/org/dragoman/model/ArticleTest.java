// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleTest {
  @Test
  void takesOffAByteOrderMarkAndNothingElse() {
    assertThat(Article.of("a", "\uFEFF  Text \n").text()).isEqualTo("  Text \n");
  }

  @Test
  void replacesALoneSurrogateOneForOne() {
    Article article = Article.of("a", "x\uD83Dy \uD83D\uDE00 \uDE00");
    assertThat(article.text()).isEqualTo("x\uFFFDy \uD83D\uDE00 \uFFFD");
  }

  @Test
  void setsATitleThatCameApartBeforeTheBody() {
    Article given =
        new Article("a", null, null, null, "Talks begin", null, null, "They met.", 0, null);
    Article read = Article.titled(given);
    assertThat(read.text()).isEqualTo("Talks begin\n\nThey met.");
    assertThat(read.text().substring(read.bodyStart())).isEqualTo("They met.");
  }

  @Test
  void leavesATextThatBeginsWithItsTitle() {
    Article given =
        new Article(
            "a", null, null, null, "Talks begin", null, null, "Talks begin\nThey met.", 0, null);
    assertThat(Article.titled(given)).isEqualTo(given);
  }

  @Test
  void keepsWhatItsSourceSaidWhenAGapIsFilled() {
    Article given =
        new Article(
            "a", null, null, null, "Talks", null, null, "Met.", 0, null, "en", "url: /2020/05/01/");
    Article filled = Article.titled(given).orElse("Belmark Post", new PartialDate("2020-05-01"));
    assertThat(filled.outlet()).isEqualTo("Belmark Post");
    assertThat(filled.published()).isEqualTo(new PartialDate("2020-05-01"));
    assertThat(filled.statedLanguage()).isEqualTo("en");
    assertThat(filled.publishedEvidence()).isEqualTo("url: /2020/05/01/");
    assertThat(filled.orElse("Karsova Times", new PartialDate("2021"))).isEqualTo(filled);
  }

  @Test
  void needsAnId() {
    assertThatThrownBy(() -> Article.of(" ", "x")).hasMessageContaining("id");
  }
}
