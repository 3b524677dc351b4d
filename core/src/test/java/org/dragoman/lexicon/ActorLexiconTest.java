// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How much the lexicons of actors hold, and that their dates can be.
class ActorLexiconTest {
  private static final List<String> ORGANISATIONS =
      List.of("igo", "armed-groups", "government", "media", "military", "parties", "ngo", "other");
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
  private static final List<String> G20 =
      List.of(
          "ARG", "AUS", "BRA", "CAN", "CHN", "FRA", "DEU", "IND", "IDN", "ITA", "JPN", "KOR", "MEX",
          "RUS", "SAU", "ZAF", "TUR", "GBR", "USA");

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/en/" + file + ".tsv")) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .skip(1)
          .map(l -> l.split("\t", -1))
          .toList();
    }
  }

  private static List<String> wrongPeriod(String who, String from, String to) {
    boolean dates =
        (from.isEmpty() || DATE.matcher(from).matches())
            && (to.isEmpty() || DATE.matcher(to).matches());
    int common = Math.min(from.length(), to.length());
    boolean turned = common > 0 && from.substring(0, common).compareTo(to.substring(0, common)) > 0;
    return dates && !turned ? List.of() : List.of(who + " " + from + ".." + to);
  }

  @Test
  void organisationsAreManyAndMostHaveDates() throws IOException {
    int all = 0;
    int dated = 0;
    List<String> wrong = new ArrayList<>();
    for (String file : ORGANISATIONS) {
      for (String[] row : rows("organisations/" + file)) {
        String to = row.length > 7 ? row[7] : "";
        all++;
        dated += row[6].isEmpty() && to.isEmpty() ? 0 : 1;
        wrong.addAll(wrongPeriod(row[0], row[6], to));
      }
    }
    assertThat(all).isGreaterThan(5000);
    assertThat(dated).isGreaterThan(3800);
    assertThat(wrong).isEmpty();
  }

  @Test
  void holdersOfOfficeCoverTheG20() throws IOException {
    TreeMap<String, Set<String>> offices = new TreeMap<>();
    Set<String> names = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows("persons")) {
      if (!names.add(row[0])) {
        wrong.add(row[0] + " twice");
      }
      for (String role : row[4].split("\\|")) {
        int at = role.indexOf('@');
        int dots = role.indexOf("..", Math.max(at, 0));
        if (at < 0) {
          continue;
        }
        wrong.addAll(wrongPeriod(row[0], role.substring(at + 1, dots), role.substring(dots + 2)));
        String title = role.substring(0, at);
        boolean minister =
            title.matches("(foreign|defen[cs]e) (minister|secretary)|secretary of .*");
        if (minister) {
          offices.computeIfAbsent(row[3], k -> new HashSet<>()).add(row[0]);
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(2400);
    assertThat(wrong).isEmpty();
    assertThat(G20).allSatisfy(c -> assertThat(offices.get(c)).as(c).hasSizeGreaterThan(4));
  }

  /// The G20 and states in conflict since 1990.
  private static final String LED =
      "SYR IRQ IRN ISR PSE LBN JOR EGY LBY TUN DZA YEM SAU QAT ARE SDN ETH SOM KEN UGA "
          + "RWA BDI COD CAF TCD CMR MLI NER BFA NGA CIV LBR SLE GIN MOZ ZWE AGO AFG PAK IND "
          + "BGD LKA NPL MMR PHL THA PRK KOR TWN CHN UKR RUS BLR MDA GEO ARM AZE KAZ KGZ TJK "
          + "TUR CYP SRB XKX BIH HRV MKD ALB MNE COL VEN HTI NIC SLV ECU PER BOL CUB USA GBR "
          + "FRA DEU ITA JPN CAN BRA ARG MEX AUS IDN ZAF";

  private static final Pattern HEAD =
      Pattern.compile(
          "(acting |interim |palestinian )?(president|prime minister|premier|king|emir|emperor|queen|chancellor|leader"
              + "|supreme leader|member of the presidency)");

  @Test
  void headsOfStateAndGovernmentAreThereByTheirYears() throws IOException {
    TreeMap<String, Set<String>> heads = new TreeMap<>();
    for (String[] row : rows("persons")) {
      for (String role : row[4].split("\\|")) {
        String[] parts = role.split("@", 2);
        boolean dated = parts.length == 2 && !parts[1].equals("..");
        if (dated && HEAD.matcher(parts[0]).matches()) {
          heads.computeIfAbsent(row[3], k -> new HashSet<>()).add(row[0]);
        }
      }
    }
    assertThat(List.of(LED.split(" ")))
        .allSatisfy(c -> assertThat(heads.get(c)).as(c).hasSizeGreaterThan(2));
    // one president each since independence
    assertThat(List.of("ERI", "SSD")).allSatisfy(c -> assertThat(heads.get(c)).as(c).isNotEmpty());
    assertThat(heads.values().stream().mapToInt(Set::size).sum()).isGreaterThan(1000);
  }
}
