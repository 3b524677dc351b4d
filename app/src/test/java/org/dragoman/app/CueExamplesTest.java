// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.codebook.Table;
import org.dragoman.lexicon.Cue;
import org.dragoman.model.Article;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.junit.jupiter.api.Test;

/// Each cue of the lexicon is met on the sentence its line gives as an example, and in the frames
/// that `cue-frames.tsv` claims for it: by its own entry, not by another cue of the sentence.
class CueExamplesTest {
  private static final Path FRAMES =
      Path.of("../core/src/test/resources/org/dragoman/statement/cue-frames.tsv");
  private static final Pattern INVENTED =
      Pattern.compile("(Arvenia|Morvania|Tessaly|Karsova|Belmark)(n?)");
  private static final Pattern ENTRY = Pattern.compile(" by `(.*)` (.), frame (\\S+), cues\\.tsv:");

  /// An entry that fired, and in which frame.
  private record Fired(String lemma, char pos, String frame) {}

  @Test
  void meetsEachCueOnItsOwnExample() {
    List<Cue> cues = RealReader.LEXICON.words().allCues();
    List<String> silent = new ArrayList<>();
    for (Cue cue : cues) {
      boolean fires =
          fired(cue.example()).stream()
              .anyMatch(f ->
                  f.lemma().equals(cue.lemma()) && f.pos() == cue.pos() && cue.takes(f.frame()));
      if (!fires) {
        silent.add(cue.place() + " " + cue.lemma() + "/" + cue.pos() + ": " + cue.example());
      }
    }
    assertThat(cues).hasSizeGreaterThan(700);
    assertThat(silent).isEmpty();
  }

  @Test
  void meetsCuesInTheFramesTheyClaim() throws IOException {
    Table table =
        Table.read(
            "cue-frames.tsv", Files.readAllBytes(FRAMES), "lemma", "pos", "frame", "sentence");
    List<String> silent = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Fired expected =
          new Fired(row.expect("lemma"), row.expect("pos").charAt(0), row.expect("frame"));
      List<Fired> fired = fired(row.expect("sentence"));
      if (!fired.contains(expected)) {
        silent.add(row.place() + " " + expected + ", but " + fired);
      }
    }
    assertThat(table.rows()).hasSizeGreaterThan(100);
    assertThat(silent).isEmpty();
  }

  @Test
  void hasNoExampleTwice() {
    List<String> examples =
        RealReader.LEXICON.words().allCues().stream().map(Cue::example).toList();
    assertThat(examples).doesNotHaveDuplicates();
  }

  private static List<Fired> fired(String sentence) {
    List<Fired> fired = new ArrayList<>();
    Trace trace =
        new Trace() {
          @Override
          public boolean on() {
            return true;
          }

          @Override
          public void tried(String rule, Span at, Verdict verdict) {
            if (verdict instanceof Verdict.Fired(String made) && rule.startsWith("statement.")) {
              Matcher entry = ENTRY.matcher(made);
              if (entry.find()) {
                fired.add(new Fired(entry.group(1), entry.group(2).charAt(0), entry.group(3)));
              }
            }
          }
        };
    RealReader.READER.read(Article.of("test", known(sentence)), trace);
    return fired;
  }

  /// The invented states of the examples give way to states that the lexicon knows: a state is a
  /// speaker because it is one, not because of its capital letter.
  private static String known(String example) {
    return INVENTED.matcher(example).replaceAll(CueExamplesTest::state);
  }

  private static String state(MatchResult invented) {
    boolean adjective = !invented.group(2).isEmpty();
    return switch (invented.group(1)) {
      case "Arvenia" -> adjective ? "Norwegian" : "Norway";
      case "Morvania" -> adjective ? "Turkish" : "Turkey";
      case "Tessaly" -> adjective ? "French" : "France";
      case "Karsova" -> adjective ? "Polish" : "Poland";
      default -> "Spain";
    };
  }
}
