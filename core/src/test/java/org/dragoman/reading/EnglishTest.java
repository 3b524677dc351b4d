// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishTest {
  @Test
  void passesOverAnotherLanguage() {
    String french =
        "Le ministre des affaires étrangères a déclaré mardi que son pays ne participerait pas aux"
            + " négociations prévues la semaine prochaine, selon un communiqué publié par son"
            + " bureau et repris par plusieurs journaux de la capitale.";
    assertThat(English.reasonToSkip(french)).isPresent();
  }

  @Test
  void readsEnglishAndWhatIsTooShortToTell() {
    assertThat(English.reasonToSkip("Bonjour tout le monde")).isEmpty();
    assertThat(
            English.reasonToSkip(
                "The foreign minister said on Tuesday that his country would not take part in the "
                    + "talks that are planned for next week, in a statement from his office."))
        .isEmpty();
  }
}
