// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.ActorKind;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dictionaries of TABARI and PETRARCH, about invented people.
class PetrarchActorsTest {
  private static final Codebook CODEBOOK = Codebook.load();
  private static final String PETRARCH =
      """
      # heads of state
      <!-- two lines
           of comment -->
      OSKAR_VELD_ ; invented
      +PRESIDENT_VELD_
      \t[FRAOPP <910101]
      \t[FRAGOV 910101-921231]
      \t[FRAELI >921231]
      TESSALY_LIBERATION_FRONT_ [SYRREB]
      """;

  @TempDir private Path folder;

  private NameBook read(String text) throws IOException {
    return load(text).names();
  }

  private Lexicon load(String text) throws IOException {
    Path file = folder.resolve("actors.txt");
    Files.writeString(file, text);
    return Lexicon.load(Optional.empty(), List.of(file), CODEBOOK, Optional.empty());
  }

  private static Listed listed(NameBook book, String name) {
    return book.names().get(name).stream()
        .filter(Named.OfListed.class::isInstance)
        .map(n -> ((Named.OfListed) n).listed())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1989-05-01,FRAOPP",
    "1990-12-31,FRAOPP",
    "1991-01-01,FRAGOV",
    "1992-12-31,FRAGOV",
    "1993-01-01,FRAELI",
    "2020,FRAELI"
  })
  void givesTheCodeOfTheDay(String day, String code) throws IOException {
    Listed veld = listed(read(PETRARCH), "Oskar Veld");
    assertThat(veld.codeAt(PartialDate.parse(day))).contains(code);
  }

  @Test
  void takesTheCodeThatHasNotEndedWhereNoDayIsKnown() throws IOException {
    assertThat(listed(read(PETRARCH), "President Veld").codeAt(Optional.empty()))
        .contains("FRAELI");
  }

  @Test
  void hasNoCodeOutsideAllRanges() throws IOException {
    Listed mira = listed(read("MIRA_TOLAN_ [FRAGOV 19910101-19921231]"), "Mira Tolan");
    assertThat(mira.codeAt(PartialDate.parse("1994-03-01"))).isEmpty();
    assertThat(mira.codeAt(Optional.empty())).isEmpty();
  }

  @Test
  void readsSeveralCodesOnOneLineAsTabariHasThem() throws IOException {
    Listed mira =
        listed(read("MIRA_TOLAN_ [FRAGOV 910101-921231][FRABUS >921231]\n"), "Mira Tolan");
    assertThat(mira.codes()).hasSize(2);
    assertThat(mira.begunByGivenName()).isTrue();
  }

  @Test
  void knowsCountryAndKindByTheCode() throws IOException {
    Listed front = listed(read(PETRARCH), "Tessaly Liberation Front");
    assertThat(front.body().country()).contains("SYR");
    assertThat(front.body().kind()).isEqualTo(ActorKind.REBEL);
    assertThat(front.body().sectors()).containsExactly("REB");
  }

  @Test
  void goesBeforeWhatShips() throws IOException {
    assertThat(read("HEZBOLLAH_ [LBNPTY]").names().get("Hezbollah").getFirst())
        .isInstanceOf(Named.OfListed.class);
  }

  @Test
  void leavesNamesOfCountriesToTheirOwnFileAndSaysSo() throws IOException {
    NameBook book = read("FRANCE_ [FRA]\n");
    assertThat(book.names().get("France")).noneMatch(Named.OfListed.class::isInstance);
    assertThat(book.notes())
        .singleElement()
        .asString()
        .contains("actors.txt: 1 names of countries");
  }

  @Test
  void saysWhichCodeBeginsWithNoCountry() throws IOException {
    assertThat(read("OSKAR_VELD_ [QQQGOV]").notes())
        .singleElement()
        .asString()
        .contains("actors.txt:1", "QQQ");
  }

  @Test
  void readsAgentsWithTheirPlurals() throws IOException {
    NameBook book =
        read(
            "LAMPLIGHTER_ [~GOV]\nALDERWOMAN {ALDERWOMEN} [~LEG]\n!MINIST! = MINISTER, MINISTRY\n");
    assertThat(book.agents().get("lamplighters").getFirst().sectors()).containsExactly("GOV");
    assertThat(book.agents().get("alderwomen").getFirst().sectors()).containsExactly("LEG");
    assertThat(book.notes()).singleElement().asString().contains("1 lines with a set");
  }

  @ParameterizedTest(name = "line {1}: {0}")
  @CsvSource(
      delimiter = '%',
      value = {
        "OSKAR_VELD_ % 1 % has no code",
        "OSKAR_VELD_ [FRAGOV % 1 % has no `]`",
        "OSKAR_VELD_ [FRAGOVT] % 1 % is no code",
        "# x\\nOSKAR_VELD_ [FRAGOV 911301-921231] % 2 % is no date",
        "OSKAR_VELD_ [FRAGOV 930101-921231] % 1 % ends before it begins",
        "OSKAR_VELD_ [FRAGOV 930101] % 1 % is no range",
        "\\n+VELD_ % 2 % without a name above it",
        "<!-- x % 1 % has no end"
      })
  void namesFileAndLineOfWhatIsWrong(String text, int line, String problem) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("actors.txt:" + line + ": ")
        .hasMessageContaining(problem);
  }

  @Test
  void readsOurOwnFormatToo() throws IOException {
    NameBook book =
        read(
            "name\taliases\tkind\tcountry\tcode\tsectors\tfrom\tto\n"
                + "Belmark Harbour Guard\tBHG\tpolice\tFRA\tFRACOP\tCOP\t\t\n");
    assertThat(book.names().get("BHG").getFirst()).isInstanceOf(Named.OfBody.class);
  }

  @Test
  void isPartOfTheFingerprint() throws IOException {
    String one = load("OSKAR_VELD_ [FRAGOV]").fingerprint();
    String other = load("OSKAR_VELD_ [FRAOPP]").fingerprint();
    String none = Lexicon.load(Optional.empty(), CODEBOOK).fingerprint();
    assertThat(one).isNotEqualTo(other).isNotEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource({
    "NATO,Nato",
    "UN,UN",
    "WHO,WHO",
    "BANK_OF_TESSALY,Bank of Tessaly",
    "van Dorn,van Dorn"
  })
  void writesNamesAsNewsDoes(String entry, String name) {
    assertThat(ActorDictionary.written(entry.replace('_', ' '))).isEqualTo(name);
  }
}
