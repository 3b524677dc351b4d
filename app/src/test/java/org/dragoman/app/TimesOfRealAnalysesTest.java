// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.time.TimeFinder;
import org.junit.jupiter.api.Test;

/// The conformance cases of `core`, read with the real analyser.
class TimesOfRealAnalysesTest {
  private static final Path CASES =
      Path.of(
          "..", "core", "src", "test", "resources", "org", "dragoman", "time", "expressions.tsv");

  @Test
  void readsTheConformanceCasesWithRealTrees() throws IOException {
    TimeFinder finder = new TimeFinder(Lexicon.load(Optional.empty(), Codebook.load()));
    EnglishAnalyser analyser = new EnglishAnalyser();
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
