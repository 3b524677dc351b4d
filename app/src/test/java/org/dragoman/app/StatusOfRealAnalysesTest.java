// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.model.Predicate;
import org.dragoman.model.Trace;
import org.dragoman.status.StatusFinder;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.junit.jupiter.api.Test;

/// The conformance cases of status, read with the real analyser:
/// `src/test/resources/status/cases.tsv`.
class StatusOfRealAnalysesTest {
  @Test
  void readsTheConformanceCases() throws IOException {
    StatusFinder finder = new StatusFinder(RealReader.LEXICON);
    EnglishAnalyser analyser = RealReader.ANALYSER;
    List<String> wrong = new ArrayList<>();
    for (String line : cases()) {
      String[] cells = line.split("\t", -1);
      Analysis analysis = analyser.analyse(cells[0]);
      Statuses statuses = finder.find(analysis, Trace.none());
      String found = describe(analysis, statuses, cells);
      if (!found.equals(String.join(" ", List.of(cells).subList(2, 6)))) {
        wrong.add(line + " -> " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> cases() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StatusOfRealAnalysesTest.class.getResourceAsStream("/status/cases.tsv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#") && !l.startsWith("sentence\t")).toList();
    }
  }

  private static String describe(Analysis analysis, Statuses statuses, String[] cells) {
    for (int t = analysis.size() - 1; t >= 0; t--) {
      if (analysis.word(t).equals(cells[1])) {
        Optional<Predicate> predicate = statuses.find(t);
        return predicate.map(p -> describe(p, cells)).orElse("no predicate");
      }
    }
    return "no such word";
  }

  private static String describe(Predicate p, String[] cells) {
    return String.join(
        " ",
        asked(cells[2], classOf(p.status().value())),
        asked(cells[3], classOf(p.author().value())),
        asked(cells[4], p.status().tense().name().toLowerCase(Locale.ROOT)),
        asked(cells[5], p.status().hypothetical() ? "hyp" : "no"));
  }

  /// A dash asks for nothing.
  private static String asked(String want, String found) {
    return want.equals("-") ? "-" : found;
  }

  private static String classOf(double value) {
    if (value <= -2) {
      return "CT-";
    }
    if (value < -0.5) {
      return "PS-";
    }
    return value <= 0.5 ? "UU" : value < 2 ? "PS+" : "CT+";
  }
}
