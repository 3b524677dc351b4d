// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.model.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {
  private static final String ENGLISH =
      "The foreign minister said on Tuesday that his country would not take part in the talks that"
          + " are planned for next week, in a statement from his office.";
  private static final String SPANISH =
      "El ministro de Asuntos Exteriores dijo el martes que su país no participará en las"
          + " negociaciones previstas para la próxima semana, según un comunicado de su oficina.";

  /// One short report in each language, about an invented state.
  @ParameterizedTest
  @CsvFileSource(
      resources = "languages-of-reports.tsv",
      delimiter = '\t',
      quoteCharacter = '\u0001')
  void otherLanguagesArePassedOver(String language, String text) {
    assertThat(English.reasonToSkip(text)).isPresent();
    assertThat(English.reasonToSkip(text).orElseThrow())
        .isInstanceOfSatisfying(
            SkipReason.OtherLanguage.class, r -> assertThat(r.likely()).isEqualTo(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bonjour tout le monde",
        "Talks fail",
        "VELD REJECTS TREATY AS ARVENIA AND MORVANIA MASS TROOPS",
        "ARVENIA'S PARLIAMENT ON FRIDAY REJECTED THE TREATY WITH MORVANIA AFTER A NIGHT OF TALKS IN"
            + " WHICH THE GOVERNMENT COULD NOT FIND A MAJORITY FOR IT, OFFICIALS SAID.",
        "Present: Oskar Veld (Arvenia), María José de la Cruz Tolan (Morvania), Jean-Luc du Pont"
            + " (Belmark), Giovanni della Rosa (Tessaly), Hans von der Heide (Karsova), Abu Omar"
            + " al-Selmi, Pieter van den Berg and Nguyen Van Thanh for the council of the states.",
        "Arvenia 2, Morvania 1 (Veld 14, Tolan 67; Brask 80). Belmark 0, Tessaly 0. Selm 3, Karsova 2"
            + " (Ardel 5, Rhys 44, Sorel 71; Dale 12, Holt 90). Referees: Lindt, Okoro, Park, Sato."
      })
  void englishIsReadWhateverNamesAndCapitalsItHas(String text) {
    assertThat(English.reasonToSkip(text)).isEmpty();
  }

  @Test
  void quotationsInAnotherLanguageDoNotMakeItOne() {
    assertThat(English.reasonToSkip(ENGLISH + " “" + SPANISH + "” he added in Spanish. " + ENGLISH))
        .isEmpty();
    assertThat(English.reasonToSkip(ENGLISH + " «Переговоры провалились», he said. " + ENGLISH))
        .isEmpty();
  }

  @Test
  void ofAMixedArticleTheLargerPartDecides() {
    assertThat(English.reasonToSkip(ENGLISH + " " + ENGLISH + "\n\n" + SPANISH)).isEmpty();
    assertThat(English.reasonToSkip(ENGLISH + "\n\n" + (SPANISH + " ").repeat(5))).isPresent();
  }

  @Test
  void theMessageSaysWhichItSeemsToBe() {
    assertThat(English.reasonToSkip(SPANISH).orElseThrow().message())
        .contains("looks like Spanish");
  }

  @Test
  void whatHasNoLettersIsNoOtherLanguage() {
    assertThat(English.reasonToSkip("12 34 – 56 %")).isEmpty();
    assertThat(English.reasonToSkip("")).isEmpty();
    assertThat(English.reasonToSkip("х".repeat(2_000_000))).isPresent();
  }
}
