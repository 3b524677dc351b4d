// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dragoman score` on codings of our own, some of them wrong on purpose.
class ScoreCommandTest {
  private static final String GOLD =
      """
      {"id":"1","topic":"war","text":"Arvenia shelled Karsova on Monday.","events":[{"type":"ASSAULT","source":["Arvenia"],"target":["Karsova"],"trigger":"shelled"}]}
      {"id":"2","topic":"talk","text":"Oskar Veld said the port was closed.","statements":[{"source":"Oskar Veld","cue":"said","content":["the port was closed"],"act":"deny","addressee":null}]}
      {"id":"3","topic":"talk","text":"The choir sang in the rain.","events":[]}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void figuresSayWhereReadingAndCodingAgree() throws IOException {
    Invocation scored =
        Invocation.of("score", file("gold.jsonl", GOLD).toString(), "--format", "csv", "--errors");
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out())
        .contains("all,events,type,F1,1.0,1.0,1.0,1.0,1.0,1")
        .contains("all,events,source with target,share,1.0,")
        .contains("all,events,clean,share,1.0,")
        .contains("all,statements,relation,F1,1.0,")
        .contains("all,statements,act,share,0.0,")
        .doesNotContain("all,events,mode")
        .doesNotContain("holder");
    assertThat(scored.err()).contains("2  statements, act: “said”: deny, not state");
  }

  /// One link of two is right, one place of two is found, one date has the wrong value.
  @Test
  void everyLayerIsCounted() throws IOException {
    Path gold =
        file(
            "layers.jsonl",
            """
            {"id":"1","published":"2020-05-05","text":"Mira Tolan left Paris on Monday. She met Oskar Veld.","actors":[{"id":"t","mentions":[{"text":"Mira Tolan"},{"text":"She"}]},{"id":"v","mentions":[{"text":"Oskar Veld"},{"text":"met"}]}],"places":[{"text":"Paris","country":"FRA"},{"text":"Veld","country":"NLD"}],"notPlaces":[{"text":"Tolan"}],"times":[{"text":"Monday","value":"2020-05-01"}]}
            """);
    Invocation scored = Invocation.of("score", gold.toString(), "--format", "csv");
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out())
        .contains("all,actors,links,F1,0.667,0.667,0.667,1.0,0.5,2")
        .contains("all,actors,mentions found,share,0.75,")
        .contains("all,places,found,share,0.5,")
        .contains("all,places,country,share,0.5,")
        .contains("all,places,left alone,share,1.0,")
        .contains("all,times,found,F1,1.0,")
        .contains("all,times,value,share,0.0,");
  }

  /// Three texts of which one is right: the interval lies around the share.
  @Test
  void anIntervalIsAsWideAsTheTextsDisagree() throws IOException {
    String sure = "{\"id\":\"%d\",\"text\":\"The choir sang in the rain.\",\"events\":[]}\n";
    String missed =
        "{\"id\":\"%d\",\"text\":\"Arvenia shelled Karsova.\",\"events\":[{\"type\":\"AID\",\"trigger\":\"shelled\"}]}\n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(
          i % 3 == 0
              ? GOLD.lines().findFirst().orElseThrow().replace("\"1\"", "\"" + i + "\"") + "\n"
              : missed.formatted(i));
    }
    lines.append(sure.formatted(99));
    Invocation scored =
        Invocation.of(
            "score", file("many.jsonl", lines.toString()).toString(), "--format", "jsonl");
    String type =
        scored.out().lines().filter(l -> l.contains("\"type\"")).findFirst().orElseThrow();
    assertThat(type).contains("\"value\":0.333");
    double low = Double.parseDouble(type.replaceAll(".*\"low\":([0-9.]+).*", "$1"));
    double high = Double.parseDouble(type.replaceAll(".*\"high\":([0-9.]+).*", "$1"));
    assertThat(low).isBetween(0.1, 0.3);
    assertThat(high).isBetween(0.4, 0.6);
  }

  @Test
  void groupsAreCountedApart() throws IOException {
    Invocation scored =
        Invocation.of(
            "score", file("gold.jsonl", GOLD).toString(), "--format", "md", "--by", "topic");
    assertThat(scored.out())
        .contains("| layer | figure | counted | all | talk | war |")
        .containsPattern(
            Pattern.compile(
                "^\\| events \\| clean \\| 1 \\| 1.000 .* \\| 1.000 \\| +\\|", Pattern.MULTILINE));
  }

  @Test
  void aTableHasOneCodingARow() throws IOException {
    Path table =
        file(
            "gold.csv",
            """
            id,text,event,source,target,trigger,numbers
            1,Police in Arvenia arrested 12 protesters on Monday.,COERCE,Police in Arvenia,12 protesters,arrested,arrested 12
            2,The choir sang in the rain.,,,,,
            3,Arvenia shelled Karsova on Monday.,AID,Arvenia,Karsova,shelled,
            """);
    Invocation scored = Invocation.of("score", table.toString(), "--format", "csv");
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out())
        .contains("all,events,type,F1,0.5,")
        .contains("all,events,numbers,F1,1.0,")
        .contains("all,events,clean,share,1.0,");
  }

  @Test
  void badRecordsAreNamedAndTheRestIsCounted() throws IOException {
    Path broken =
        file(
            "gold.jsonl",
            GOLD
                + "{\"id\":\"4\",\"text\":\n"
                + "{\"id\":\"5\",\"text\":\"Rain.\",\"events\":[{\"type\":\"WAR\"}]}\n"
                + "{\"id\":\"6\",\"text\":\"Rain.\"}\n"
                + "{\"id\":\"7\",\"text\":\"Rain.\",\"times\":[{\"text\":\"Monday\"}]}\n");
    Invocation scored = Invocation.of("score", broken.toString());
    assertThat(scored.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(scored.err())
        .contains(broken + ":4: not JSON")
        .contains(broken + ":5: `WAR` is no PLOVER type; there are")
        .contains(broken + ":6: nothing is coded")
        .contains(broken + ":7: `Monday` does not stand in the text");
    assertThat(scored.out()).contains("relation");
    assertThat(Invocation.of("score", folder.resolve("none.jsonl").toString()).code())
        .isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void readingsThatAreThereAreNotMadeAgain() throws IOException {
    Path gold = file("gold.jsonl", GOLD);
    Path readings = folder.resolve("readings.jsonl");
    Path store = folder.resolve("store.duckdb");
    Invocation.of(
        "read",
        gold.toString(),
        "--format",
        "jsonl",
        "--layers",
        "text",
        "--out",
        readings.toString(),
        "--store",
        store.toString());
    String anew = Invocation.of("score", gold.toString(), "--format", "csv").out();
    assertThat(
            Invocation.of(
                    "score", gold.toString(), "--format", "csv", "--readings", readings.toString())
                .out())
        .isEqualTo(anew);
    assertThat(
            Invocation.of("score", gold.toString(), "--format", "csv", "--store", store.toString())
                .out())
        .isEqualTo(anew);
    Files.writeString(readings, "nonsense\n");
    Invocation broken = Invocation.of("score", gold.toString(), "--readings", readings.toString());
    assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.err()).contains(readings + ":1 is no reading");
  }
}
