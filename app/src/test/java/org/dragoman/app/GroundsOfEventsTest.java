// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where events are, read with the real reader. The cases are data.
class GroundsOfEventsTest {
  private static final Path CASES =
      Path.of("../core/src/test/resources/org/dragoman/event/grounds.tsv");

  static Stream<String[]> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(l -> !l.startsWith("#") && !l.startsWith("text\t"))
        .map(l -> l.split("\t"));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("cases")
  void isWhereTheSentenceSays(String text, String verb, String place) {
    assertThat(grounds(RealReader.read(text), text, verb))
        .as("events of *%s*: their places", verb)
        .isEqualTo(Set.of(place));
  }

  /// The words of the places of all events with this trigger, `-` for none; empty without an event.
  private static Set<String> grounds(Reading reading, String text, String verb) {
    Set<String> grounds = new TreeSet<>();
    for (Event e : reading.events()) {
      if (e.trigger().spans().stream().anyMatch(s -> words(text, s).contains(verb))) {
        grounds.add(
            reading.places().stream()
                .filter(p -> p.id().equals(e.place()))
                .map(p -> name(text, p))
                .findFirst()
                .orElse("-"));
      }
    }
    return grounds;
  }

  private static String name(String text, Place place) {
    return words(text, place.spans().getFirst());
  }

  private static String words(String text, Span span) {
    return text.substring(span.start(), span.end());
  }
}
