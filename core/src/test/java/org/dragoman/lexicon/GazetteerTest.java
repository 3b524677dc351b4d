// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
  private static final String HEADER =
      "geonameId\tname\tascii\talternates\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tfeature"
          + "\tdisputed\tadjectives\tiso\n";

  private static Gazetteer shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void loadWhatShips() {
    shipped = Gazetteer.load(new LexiconFiles(Optional.empty()));
  }

  private Gazetteer with(String rows) throws IOException {
    Files.createDirectories(folder.resolve("gazetteer"));
    Files.writeString(folder.resolve("gazetteer/cities.tsv"), HEADER + rows);
    return Gazetteer.load(new LexiconFiles(Optional.of(folder)));
  }

  @Test
  void shipsOverAHundredThousandPlaces() {
    assertThat(shipped.size()).isGreaterThan(200_000);
  }

  @Test
  void findsAPlaceByItsNameWithAndWithoutAccentsAndByOtherNames() {
    assertThat(shipped.find("Düsseldorf")).isNotEmpty();
    assertThat(shipped.find("Dusseldorf")).isNotEmpty();
    assertThat(shipped.find("Halab").getFirst().entry().name()).isEqualTo("Aleppo");
  }

  @Test
  void readsSaintAndStAlike() {
    assertThat(shipped.find("St. Louis").stream().map(h -> h.entry().id()))
        .containsAll(shipped.find("Saint Louis").stream().map(h -> h.entry().id()).toList());
  }

  @Test
  void knowsAnAbbreviationFromAName() {
    assertThat(shipped.find("Calif."))
        .anyMatch(
            h -> h.form() == Gazetteer.Form.ABBREVIATION && h.entry().name().equals("California"));
  }

  @Test
  void findsTheLongestName() {
    Pieces pieces = Pieces.of("New York City");
    assertThat(shipped.longestAt(pieces, 0)).isEqualTo(3);
    assertThat(shipped.longestAt(Pieces.of("Qarmashan"), 0)).isZero();
  }

  @Test
  void knowsTheDivisionsAndCountries() {
    assertThat(shipped.findCountry("SYR").orElseThrow().name()).isEqualTo("Syria");
    assertThat(shipped.findRegion("USA", "TX").orElseThrow().name()).isEqualTo("Texas");
    assertThat(shipped.findCountry("ARV")).isEmpty();
  }

  @Test
  void letsAUserAddAPlace() throws IOException {
    Gazetteer mine = with("\tQarmashan\t\tKarmashan\tcity\tSYR\t12\t35.9\t36.6\t400\tPPL\n");
    assertThat(mine.find("Karmashan")).hasSize(1);
    assertThat(mine.find("Karmashan").getFirst().entry().kind()).isEqualTo(Place.Kind.CITY);
    assertThat(mine.size()).isEqualTo(shipped.size() + 1);
  }

  @Test
  void letsAUserReplaceAndRemoveAPlace() throws IOException {
    long id = 170063;
    assertThat(shipped.find("Aleppo")).anyMatch(h -> h.entry().geonameId().equals(Optional.of(id)));
    Gazetteer replaced = with("170063\tAleppo\t\t\tcity\tSYR\t09\t1.5\t2.5\t7\tPPL\n");
    assertThat(replaced.find("Aleppo"))
        .filteredOn(h -> h.entry().geonameId().equals(Optional.of(id)))
        .singleElement()
        .matches(h -> h.entry().population() == 7);
    Gazetteer removed = with("-170063\tAleppo\t\t\tcity\tSYR\t09\n");
    assertThat(removed.find("Aleppo"))
        .noneMatch(h -> h.entry().geonameId().equals(Optional.of(id)));
  }

  @Test
  void namesFileAndLineOfAWrongNumber() {
    assertThatThrownBy(() -> with("\tQarmashan\t\t\tcity\tSYR\t12\tnorth\t36.6\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cities.tsv:2")
        .hasMessageContaining("north");
  }

  @Test
  void namesTheKindsItExpected() {
    assertThatThrownBy(() -> with("\tQarmashan\t\t\thamlet\tSYR\t12\t35\t36.6\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("hamlet")
        .hasMessageContaining("district");
  }
}
