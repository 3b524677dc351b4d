// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names that are also something else, read with the real reader. The cases are data.
class PlaceTrapsTest {
  private static final Path FOLDER = Path.of("../core/src/test/resources/org/dragoman/place");

  private static final List<String> FILES =
      List.of("traps.tsv", "namesakes.tsv", "namesakes-2.tsv");

  static Stream<String[]> traps() {
    return FILES.stream().flatMap(file -> rows(file, true));
  }

  /// Above a line `# known` stands what is read right, below it what is not yet.
  private static Stream<String[]> rows(String file, boolean right) {
    List<String> lines = lines(file);
    int known = lines.contains("# known") ? lines.indexOf("# known") : lines.size();
    return (right ? lines.subList(0, known) : lines.subList(known, lines.size()))
        .stream()
            .filter(l -> !l.startsWith("#") && !l.startsWith("text\t"))
            .map(l -> l.split("\t"));
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{1} in: {0}")
  @MethodSource("traps")
  void knowsWhatTheNameIs(String text, String name, String is) {
    assertThat(read(text, name)).isEqualTo(is);
  }

  @Test
  void countsWhatItDoesNotKnowYet() {
    List<String[]> known = FILES.stream().flatMap(file -> rows(file, false)).toList();
    long wrong = known.stream().filter(r -> !read(r[0], r[1]).equals(r[2])).count();
    System.out.println("names of places, known errors: " + wrong + " of " + known.size());
    assertThat(known).isNotEmpty();
  }

  private static String read(String text, String name) {
    int at = text.indexOf(name);
    Span span = new Span(at, at + name.length());
    Optional<Place> found =
        RealReader.read(text).places().stream()
            .filter(p -> p.spans().stream().anyMatch(span::overlaps))
            .findFirst();
    return found.map(PlaceTrapsTest::described).orElse("none");
  }

  private static String described(Place place) {
    StringBuilder is = new StringBuilder();
    if (place.use() != Place.Use.PLACE) {
      is.append(place.use().name().toLowerCase(Locale.ROOT)).append(' ');
    }
    if (place.lat() == null) {
      return is.append("unknown").toString();
    }
    is.append(String.valueOf(place.kind()).toLowerCase(Locale.ROOT));
    if (place.country() != null) {
      is.append(' ').append(place.country());
    }
    if (place.admin1() != null) {
      is.append('.').append(place.admin1());
    }
    if (place.disputed()) {
      is.append(" disputed ");
      is.append(String.join(" ", place.claimants().stream().sorted().toList()));
    }
    return is.toString();
  }
}
