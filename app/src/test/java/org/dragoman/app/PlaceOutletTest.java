// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.Outcome;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Trace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the country of an outlet says of doubtful names, and what the title does.
class PlaceOutletTest {
  private static final String BARE = "The mayor of Cordoba closed the market on Monday.";
  private static final String ARGENTINE =
      "The mayor of Cordoba closed the market on Monday. So did Argentine mayors elsewhere.";
  private static final String FILED = "NAIROBI (Reuters) - The mayor of Cordoba closed the market.";

  private final Set<String> decided = new HashSet<>();

  private List<String> countries(
      @Nullable String outlet, @Nullable String agency, @Nullable String title, String text) {
    Article article =
        Article.titled(new Article("test", null, outlet, agency, title, null, null, text, 0, null));
    Outcome<Reading> outcome = RealReader.READER.read(article, Trace.none());
    if (!(outcome instanceof Outcome.Done<Reading>(Reading reading))) {
      throw new AssertionError("not read: " + outcome);
    }
    decided.addAll(reading.passes().counts().keySet());
    return reading.places().stream()
        .filter(p -> p.name().startsWith("C"))
        .map(Place::country)
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void takesADoubtfulNameForThePlaceInTheCountryOfTheOutlet() {
    assertThat(countries(null, null, null, BARE)).containsExactly("ARG");
    assertThat(decided).doesNotContain("place.outlet");
    assertThat(countries("El Mundo", null, null, BARE)).containsExactly("ESP");
    assertThat(decided).contains("place.outlet");
  }

  @Test
  void believesTextAndTitleMoreThanTheOutlet() {
    assertThat(countries("El Mundo", null, null, ARGENTINE)).containsExactly("ARG");
    assertThat(countries("El Mundo", null, "Argentine markets shut", BARE)).containsExactly("ARG");
    assertThat(decided).doesNotContain("place.outlet");
  }

  @Test
  void readsNothingFromAnOutletBesideADateline() {
    countries("El Mundo", null, null, FILED);
    assertThat(decided).doesNotContain("place.outlet");
  }

  @Test
  void readsNothingFromAnAgencyOrAPaperOfTheWorld() {
    assertThat(countries("EFE", null, null, BARE)).containsExactly("ARG");
    assertThat(countries("El Mundo", "Reuters", null, BARE)).containsExactly("ARG");
    assertThat(countries("The Quiet Lantern", null, null, BARE)).containsExactly("ARG");
  }
}
