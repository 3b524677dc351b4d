// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.score.Figure;
import org.dragoman.score.FigureTable;
import org.dragoman.score.GoldArticle;
import org.dragoman.score.GoldFile;
import org.dragoman.score.Scores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The hand-made sets under core's test resources, read by the real reader and scored as `dragoman
/// score` does, against the floors of `floors.tsv`; and the accuracy page, which is made from them.
///
/// The blind sets (`handmade.jsonl`) have two halves, told by the field `half`: whoever writes
/// rules may look at what goes wrong in the open one; the sealed one is scored, never looked at.
///
/// `-Ddragoman.docs=write` writes the page anew.
class HandmadeFiguresTest {
  private static final Path SETS = Path.of("../core/src/test/resources/org/dragoman");
  private static final Path FLOORS = Path.of("src/test/resources/org/dragoman/app/floors.tsv");
  private static final Path PAGE = Path.of("../docs/reference/accuracy.md");
  private static final String BEGIN = "<!-- made by dragoman score: begin -->\n";
  private static final String END = "<!-- made by dragoman score: end -->\n";
  private static final List<String> BLIND = List.of("actor", "event", "place", "statement", "time");
  private static final Map<String, Scores> MADE = new ConcurrentHashMap<>();

  private static Scores scores(String... sets) {
    return MADE.computeIfAbsent(
        String.join(" ", sets),
        k -> {
          Scores scores = new Scores();
          for (String set : sets) {
            read(set, scores);
          }
          return scores;
        });
  }

  /// The blind sets of a stage: the first, and one that was written later where there is one.
  private static String[] blind(String stage) {
    return Stream.of(stage + "/handmade.jsonl", stage + "/handmade-2.jsonl")
        .filter(set -> Files.exists(SETS.resolve(set)))
        .toArray(String[]::new);
  }

  private static void read(String set, Scores into) {
    GoldFile gold = GoldFile.load(SETS.resolve(set), Codebook.load().events());
    assertThat(gold.faults()).isEmpty();
    for (GoldArticle article : gold.articles()) {
      into.add(article, RealReader.read(article.article()), article.values("half"));
    }
  }

  @TestFactory
  Stream<DynamicTest> reachesWhatItHasReached() throws IOException {
    return Files.readAllLines(FLOORS).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("set\t"))
        .map(line -> line.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> check(row)));
  }

  private static void check(String[] row) {
    Figure figure =
        scores(row[0])
            .find(row[1], row[2], row[3])
            .orElseThrow(() -> new AssertionError("nothing was counted"));
    double reached = row[4].equals("precision") ? figure.precision() : figure.value();
    assertThat(reached).isGreaterThan(Double.parseDouble(row[5]));
  }

  /// The page's figures are those of this program.
  @Test
  void theAccuracyPageIsTrue() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String stage : BLIND) {
      figures.addAll(scores(blind(stage)).figures());
    }
    StringWriter table = new StringWriter();
    new FigureTable(figures).markdown(new PrintWriter(table, true));
    String made = table.toString().replace(System.lineSeparator(), "\n");
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if ("write".equals(System.getProperty("dragoman.docs"))) {
      Files.writeString(PAGE, page.substring(0, from) + made + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(made);
  }
}
