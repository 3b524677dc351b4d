// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.LexiconException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  private static final Codebook CODEBOOK = Codebook.load();
  private static final String METONYMS = "phrase\tname\tkind\tcountry\tcode\n";

  private static Lexicon shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void loadWhatShips() {
    shipped = Lexicon.load(Optional.empty(), CODEBOOK);
  }

  private Lexicon with(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return Lexicon.load(Optional.of(folder), CODEBOOK);
  }

  @Test
  void shipsEveryStateAndSixHundredFramesOverAllTypes() {
    assertThat(shipped.names().countries()).hasSizeGreaterThan(195);
    assertThat(shipped.frames().size()).isGreaterThan(2000);
    assertThat(shipped.frames().all().stream().map(Frame::event).distinct())
        .containsExactlyInAnyOrderElementsOf(CODEBOOK.events());
  }

  @Test
  void givesEveryFrameItsOwnId() {
    assertThat(shipped.frames().all().stream().map(Frame::id)).doesNotHaveDuplicates();
  }

  @Test
  void letsAUserAddARow() throws IOException {
    Lexicon mine =
        with("metonyms.tsv", METONYMS + "Copper Hall\tArvenian cabinet\tgovernment\tUSA\tUSAGOV\n");
    assertThat(mine.names().names().get("Copper Hall")).hasSize(1);
    assertThat(mine.fingerprint()).isNotEqualTo(shipped.fingerprint());
  }

  @Test
  void letsAUserTakeARowAway() throws IOException {
    assertThat(shipped.names().names().get("Kremlin")).isNotEmpty();
    Lexicon mine = with("metonyms.tsv", METONYMS + "-Kremlin\tx\tgovernment\t\t\n");
    assertThat(mine.names().names().get("Kremlin")).noneMatch(n -> n instanceof Named.OfMetonym);
  }

  @Test
  void namesFileAndLineOfACountryThatIsNone() {
    assertThatThrownBy(() ->
            with("metonyms.tsv", METONYMS + "Copper Hall\tArvenia\tgovernment\tARV\tARVGOV\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("metonyms.tsv:2")
        .hasMessageContaining("ARV");
  }

  @Test
  void namesTheColumnsItExpected() {
    assertThatThrownBy(() -> with("metonyms.tsv", "phrase\tname\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("phrase name kind country code");
  }

  @Test
  void refusesAModeThatPloverDoesNotHave() throws IOException {
    Files.createDirectories(folder.resolve("frames"));
    assertThatThrownBy(() ->
            with(
                "frames/aid.tsv",
                "trigger\tpos\tobject\tsource\ttarget\tembeds\tevent\tmode\tcameo\tcontexts\targs"
                    + "\trestrict\tflags\texample\n"
                    + "help\tv\t\tsubj\tobj\t\tAID\tloud\t070\t\t\t\t\tx\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("loud");
  }

  @Test
  void letsAUserChangeTheWordsOfPlaces() throws IOException {
    Lexicon mine =
        with("place-words.tsv", "kind\tword\tvalue\nfeature\twadi\tplain\n-word\thope\t\n");
    assertThat(shipped.placeWords().is(PlaceWords.Kind.FEATURE, "wadi")).isFalse();
    assertThat(mine.placeWords().is(PlaceWords.Kind.FEATURE, "Wadi", "plain")).isTrue();
    assertThat(mine.placeWords().is(PlaceWords.Kind.WORD, "hope")).isFalse();
    assertThat(shipped.placeWords().valueOf(PlaceWords.Kind.SORT, "province")).isEqualTo("region");
  }

  @Test
  void namesFileAndLineOfAWordOfPlacesWithAValueThatIsNone() {
    assertThatThrownBy(() -> with("place-words.tsv", "kind\tword\tvalue\nsort\ttown\thuge\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("place-words.tsv:2")
        .hasMessageContaining("city district region");
  }
}
