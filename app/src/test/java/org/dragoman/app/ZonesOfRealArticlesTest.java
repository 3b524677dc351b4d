// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.model.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the parts of an article that are no story do to what is read in it.
class ZonesOfRealArticlesTest {
  private static final String EVENT =
      "Arvenian soldiers killed twelve rebels in Port Selm on Friday";
  private static final String STORY =
      "A day for fish in Karsova\n\nKARSOVA, Arvenia (APN) — The fishing"
          + " season was long and wet this year.\n\n%s\n\nThe next one begins in spring.";

  private static Reading read(String part) {
    return RealReader.read(STORY.formatted(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s.", "FILE PHOTO: %s.", "%s. (Reporting by Mira Tolan)"})
  void aStoryAndACaptionTellEvents(String frame) {
    assertThat(read(frame.formatted(EVENT)).events()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read more: %s",
        "CORRECTION: An earlier report said that %s.",
        "An earlier version of this article said that %s.",
        "Source: %s, the ministry said",
        "Sign up for our newsletter to read how %s."
      })
  void creditsCorrectionsAndBoilerplateTellNothing(String frame) {
    Reading reading = read(frame.formatted(EVENT));
    assertThat(reading.events()).isEmpty();
    assertThat(reading.statements()).isEmpty();
  }
}
