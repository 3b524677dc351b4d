// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.model.Article;
import org.dragoman.model.Event;
import org.dragoman.model.Genre;
import org.dragoman.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What sort of text an article is, and whose voice tells an event.
class GenresOfRealArticlesTest {
  static Stream<Arguments> articles() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (var in =
        Objects.requireNonNull(
            GenresOfRealArticlesTest.class.getResourceAsStream("genres.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().map(json::readTree).map(GenresOfRealArticlesTest::arguments).toList().stream();
    }
  }

  private static Arguments arguments(JsonNode line) {
    return Arguments.of(
        line.get("id").asString(), line.get("genre").asString(), line.get("text").asString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void tellsTheGenre(String id, String genre, String text) {
    assertThat(RealReader.read(text).genre())
        .isEqualTo(Genre.valueOf(genre.toUpperCase(Locale.ROOT)));
  }

  @Test
  void takesTheSectionFromTheAddress() {
    String text =
        "The bridge over the Sarn was finished eleven years ago. It cost four billion crowns. "
            + "Since then the traffic has fallen each year.";
    assertThat(withAddress(text, "https://news.example/opinion/2021/05/bridge").genre())
        .isEqualTo(Genre.OPINION);
    assertThat(withAddress(text, "https://news.example/sport/2021/05/bridge").genre())
        .isEqualTo(Genre.UNKNOWN);
  }

  private static Reading withAddress(String text, String url) {
    return RealReader.read(new Article("x", url, null, null, null, null, null, text, 0, null));
  }

  @Test
  void givesAnOpinionsOwnAssertionsItsVoiceAndNotThoseOfOthers() {
    Reading r =
        RealReader.read(
            "Opinion | The empty bridge\n\nKarsovan troops attacked the village of Velm last week. "
                + "It is shameful that nobody cares.\n\nNorway said that Iceland had bombed a "
                + "harbour. Who believes it? We should not.");
    assertThat(r.genre()).isEqualTo(Genre.OPINION);
    assertThat(r.events())
        .filteredOn(e -> e.holder() == null)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.voice()).isEqualTo(Event.Voice.OPINION));
    assertThat(r.events())
        .filteredOn(e -> e.holder() != null)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.voice()).isEqualTo(Event.Voice.REPORT));
  }
}
