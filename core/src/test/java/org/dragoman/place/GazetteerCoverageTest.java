// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Gazetteer;
import org.dragoman.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gazetteer stays small, and dense where the news of war comes from.
class GazetteerCoverageTest {
  private static final Path FOLDER = Path.of("src/main/resources/lexicon/en/gazetteer");
  private static final int COUNTRY = 5;
  private static final Map<String, Integer> PLACES = count();
  private static final Gazetteer GAZETTEER =
      Lexicon.load(Optional.empty(), Codebook.load()).gazetteer();

  private static Map<String, Integer> count() {
    Map<String, Integer> places = new HashMap<>();
    for (String file : List.of("cities.tsv.gz", "districts.tsv.gz", "sites.tsv")) {
      try (InputStream raw = Files.newInputStream(FOLDER.resolve(file));
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(
                      file.endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                      StandardCharsets.UTF_8))) {
        in.lines()
            .filter(l -> !l.startsWith("#"))
            .map(l -> l.split("\t", -1)[COUNTRY])
            .forEach(c -> places.merge(c, 1, Integer::sum));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return places;
  }

  @Test
  void takesNoMoreThanTwelveMegabytes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.mapToLong(f -> f.toFile().length()).sum()).isLessThan(12_000_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SYR, 360", "IRQ, 300", "YEM, 600", "AFG, 630", "SDN, 125", "SSD, 40", "COD, 235", "MLI, 125",
    "UKR, 4100", "PSE, 410", "LBN, 65", "LBY, 120", "SOM, 80", "CAF, 99", "NER, 80", "BFA, 160"
  })
  void knowsTheTownsOfCountriesAtWar(String country, int least) {
    assertThat(PLACES.getOrDefault(country, 0)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({
    "Shejaiya, PSE",
    "Khan Younis, PSE",
    "Rafah, PSE",
    "Jabalia, PSE",
    "Huwara, PSE",
    "Avdiivka, UKR",
    "Bakhmut, UKR",
    "Chasiv Yar, UKR",
    "Robotyne, UKR",
    "Bucha, UKR",
    "Arsal, LBN",
    "Khiam, LBN",
    "Bint Jbeil, LBN",
    "Naqoura, LBN",
    "Kobani, SYR",
    "Saraqib, SYR",
    "Deir al-Zor, SYR",
    "Manbij, SYR",
    "Yarmouk camp, SYR",
    "Tal Afar, IRQ",
    "Sinjar, IRQ",
    "Qaraqosh, IRQ",
    "Kocho, IRQ",
    "Hodeidah, YEM",
    "Marib, YEM",
    "Kunduz, AFG",
    "Lashkar Gah, AFG",
    "El Fasher, SDN",
    "Nyala, SDN",
    "El Geneina, SDN",
    "Malakal, SSD",
    "Bentiu, SSD",
    "Goma, COD",
    "Bukavu, COD",
    "Bunagana, COD",
    "Beni, COD",
    "Kidal, MLI",
    "Menaka, MLI",
    "Gao, MLI",
    "Ogossagou, MLI",
    "Bria, CAF",
    "Kismayo, SOM"
  })
  void knowsThePlacesWhereTheyFight(String name, String country) {
    assertThat(GAZETTEER.find(name))
        .anyMatch(h -> h.entry().countries().contains(country) && h.entry().lat() != null);
  }
}
