// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dump of invented places in the format of GeoNames.
class GazetteerDumpTest {
  private static final Codebook CODEBOOK = Codebook.load();
  private static Lexicon shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shipped = Lexicon.load(Optional.empty(), CODEBOOK);
  }

  private static String line(String id, String name, String others, String lat, String type) {
    return String.join(
        "\t",
        id,
        name,
        name,
        others,
        lat,
        "36.9",
        type.substring(0, 1),
        type.substring(2),
        "SY",
        "",
        "09",
        "",
        "",
        "",
        "1200",
        "",
        "300",
        "Asia/Damascus",
        "2020-01-01");
  }

  private GazetteerDump.Report add(String... lines) throws IOException {
    Path dump = folder.resolve("SY.txt");
    Files.write(dump, List.of(lines));
    return GazetteerDump.add(dump, folder.resolve("lexicon"), shipped);
  }

  private Gazetteer read() {
    return Lexicon.load(Optional.of(folder.resolve("lexicon")), CODEBOOK).gazetteer();
  }

  @Test
  void makesPlacesThatAreFoundByAllTheirLatinNames() throws IOException {
    GazetteerDump.Report report =
        add(
            line("900000001", "Qarmashan", "QRM,Karmachane,\u0642\u0631\u0645", "35.5", "P.PPL"),
            line("900000002", "Qarmashan Mill", "", "35.5", "S.MLL"));
    assertThat(report.added()).isEqualTo(Map.of(Place.Kind.CITY, 1));
    assertThat(report.others()).isEqualTo(1);
    GazetteerEntry place = read().find("Karmachane").getFirst().entry();
    assertThat(place.name()).isEqualTo("Qarmashan");
    assertThat(place.countries()).containsExactly("SYR");
    assertThat(place.population()).isEqualTo(1200);
    assertThat(read().find("QRM")).noneMatch(h -> h.entry().name().equals("Qarmashan"));
  }

  @Test
  void leavesPlacesThatAreThereAsTheyAre() throws IOException {
    String id =
        shipped.gazetteer().find("Aleppo").stream()
            .flatMap(h -> h.entry().geonameId().stream())
            .findFirst()
            .orElseThrow()
            .toString();
    GazetteerDump.Report report = add(line(id, "Aleppo", "", "36.2", "P.PPLA"));
    assertThat(report.known()).isEqualTo(1);
    assertThat(report.added()).isEmpty();
  }

  @Test
  void namesBadLinesAndTakesTheOthers() throws IOException {
    GazetteerDump.Report report =
        add(
            line("900000001", "Qarmashan", "", "95.5", "P.PPL"),
            "a\tb",
            line("900000003", "Belmarkin", "", "35.1", "P.PPL"));
    assertThat(report.bad()).isEqualTo(2);
    assertThat(report.problems().getFirst()).contains("SY.txt:1: ").contains("latitude");
    assertThat(report.problems().getLast()).contains("SY.txt:2: ").contains("expected the 19");
    assertThat(read().find("Belmarkin")).hasSize(1);
  }

  @Test
  void addsASecondDumpToTheFirst() throws IOException {
    add(line("900000001", "Qarmashan", "", "35.5", "P.PPL"));
    GazetteerDump.Report second =
        add(
            line("900000001", "Qarmashan", "Newname", "35.6", "P.PPL"),
            line("900000004", "Karsovin", "", "35.2", "S.AIRB"));
    assertThat(second.kept()).isZero();
    assertThat(add(line("900000005", "Velden", "", "35.2", "P.PPL")).kept()).isEqualTo(2);
    assertThat(read().find("Qarmashan")).hasSize(1);
    assertThat(read().find("Karsovin").getFirst().entry().kind()).isEqualTo(Place.Kind.SITE);
  }

  @Test
  void refusesAFileThatIsNoDumpAndLeavesNothing() {
    assertThatThrownBy(() -> add("name\tlat\tlon"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("19 columns");
    assertThat(folder.resolve("lexicon/gazetteer")).isEmptyDirectory();
  }
}
