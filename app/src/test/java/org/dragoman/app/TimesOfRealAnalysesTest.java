// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.time.TimeFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The conformance cases of `core`, read with the real analyser.
class TimesOfRealAnalysesTest {
  private static final Path CASES =
      Path.of(
          "..", "core", "src", "test", "resources", "org", "dragoman", "time", "expressions.tsv");

  /// The tense of a verb that a flat tree does not show; published on Wednesday, 22 November 2017.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The vote was postponed until Monday.|2017-11-27",
        "Until Monday they had found no one.|2017-11-20",
        "Crews tried to free the ship on Monday.|2017-11-20",
        "The council agreed to meet on Monday.|2017-11-27",
        "The council is to meet on Monday.|2017-11-27",
        "The talks begin Monday.|2017-11-27",
        "After meeting the king Monday, the envoy left.|2017-11-20",
        "Arvenia is likely to win Monday's vote.|2017-11-27",
        "Police are preparing for Monday's vote.|2017-11-27",
        "Ahead of Monday's vote, police searched cars.|2017-11-27"
      })
  void followsTheTenseOfTheGovernor(String text, String day) {
    TimeFinder finder = new TimeFinder(RealReader.LEXICON);
    Analysis analysis = RealReader.ANALYSER.analyse(text);
    assertThat(finder.find(analysis, PartialDate.parse("2017-11-22"), Trace.none()).all())
        .extracting(t -> t.value())
        .containsExactly(day);
  }

  @Test
  void countsTomorrowInAQuotationFromTheDayItWasSpoken() {
    TimeFinder finder = new TimeFinder(RealReader.LEXICON);
    Analysis analysis =
        RealReader.ANALYSER.analyse("\"We will sail tomorrow,\" Mira Tolan said on Friday.");
    assertThat(finder.find(analysis, PartialDate.parse("2017-11-19"), Trace.none()).all())
        .extracting(t -> t.value())
        .containsExactly("2017-11-18", "2017-11-17");
  }

  @Test
  void readsTheConformanceCasesWithRealTrees() throws IOException {
    TimeFinder finder = new TimeFinder(RealReader.LEXICON);
    EnglishAnalyser analyser = RealReader.ANALYSER;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      int open = cells[1].indexOf('[');
      String text = cells[1].replace("[", "").replace("]", "");
      Analysis analysis = analyser.analyse(text);
      List<String> found =
          finder.find(analysis, PartialDate.parse(cells[0]), Trace.none()).all().stream()
              .map(t ->
                  t.spans().getFirst().of(text)
                      + " "
                      + t.type()
                      + " "
                      + (t.value() == null ? "" : t.value()))
              .toList();
      String expression = open < 0 ? "" : cells[1].substring(open + 1, cells[1].indexOf(']'));
      boolean right =
          cells[2].isEmpty()
              ? found.isEmpty()
              : found.contains(expression + " " + cells[2] + " " + cells[3]);
      if (!right) {
        wrong.add(line + " -> " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
