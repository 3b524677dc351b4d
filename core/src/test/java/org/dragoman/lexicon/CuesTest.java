// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A linguist's lines: cues can be added, and what is wrong with one is told with file and line.
class CuesTest {
  private static final Codebook CODEBOOK = Codebook.load();
  private static final String HEAD = "lemma\tpos\tkind\tact\tframes\taddressee\texample\n";

  @TempDir private Path folder;

  private Lexicon with(String rows) throws IOException {
    Files.writeString(folder.resolve("cues.tsv"), HEAD + rows);
    return Lexicon.load(Optional.of(folder), CODEBOOK);
  }

  @Test
  void takesAUsersLineAndKnowsWhereItStands() throws IOException {
    Lexicon mine =
        with("# ours\nsubtweet\tv\tcommunication\tcriticise\tquote|that\t\tVeld subtweeted.\n");
    List<Cue> cues = mine.words().cues('v', "subtweet");
    assertThat(cues).hasSize(1);
    assertThat(cues.getFirst().place()).endsWith("cues.tsv:3").contains(folder.toString());
  }

  @Test
  void namesFileAndLineOfAFrameThatDoesNotExist() {
    assertThatThrownBy(
            () -> with("subtweet\tv\tcommunication\tcriticise\tquote|dat\t\tVeld subtweeted.\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cues.tsv")
        .hasMessageContaining("2")
        .hasMessageContaining("`dat`");
  }

  @Test
  void namesFileAndLineOfAnActThatDoesNotExist() {
    assertThatThrownBy(() -> with("subtweet\tv\tcommunication\tsneer\tthat\t\tVeld subtweeted.\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cues.tsv")
        .hasMessageContaining("`sneer`");
  }

  @Test
  void saysOnlyOnceForWhatTheAuthorVouches() throws IOException {
    Map<String, String> lines = new HashMap<>();
    List<String> twice = new ArrayList<>();
    String text =
        new String(
            CuesTest.class.getResourceAsStream("/lexicon/en/signatures.tsv").readAllBytes(),
            StandardCharsets.UTF_8);
    for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t");
      String key = cells[0] + "/" + cells[1] + "/" + cells[2];
      if (lines.put(key, line) != null) {
        twice.add(key);
      }
    }
    assertThat(twice).isEmpty();
    assertThat(HEAD).doesNotContain("vouch");
  }

  @Test
  void judgesBothSpellingsOfAWordAlike() {
    Words words = Lexicon.load(Optional.empty(), CODEBOOK).words();
    List<String> apart = new ArrayList<>();
    for (Cue cue : words.allCues()) {
      if (!cue.lemma().contains("ise")) {
        continue;
      }
      String twin = cue.lemma().replace("ise", "ize");
      for (String frame : cue.frames()) {
        Optional<Signature> own = words.findSignature(cue.pos(), cue.lemma(), frame);
        Optional<Signature> other = words.findSignature(cue.pos(), twin, frame);
        boolean differ =
            own.isPresent()
                && other.isPresent()
                && (own.get().positive() != other.get().positive()
                    || own.get().authorVouches() != other.get().authorVouches());
        if (differ) {
          apart.add(cue.lemma() + " " + frame);
        }
      }
    }
    assertThat(apart).isEmpty();
  }

  /// A clause needs a verdict: whether the author vouches for it or only its holder, and how far.
  @Test
  void judgesEachClauseOfEachCue() {
    Words words = Lexicon.load(Optional.empty(), CODEBOOK).words();
    List<String> open = new ArrayList<>();
    for (Cue cue : words.allCues()) {
      // the source itself (critics of) has no clause, and an adverb stands in modality.tsv
      if (cue.pos() == 'h' || cue.pos() == 'p' && isModal(words, cue.lemma())) {
        continue;
      }
      for (String frame : List.of("that", "wh", "inf", "obj-inf", "ing")) {
        if (cue.takes(frame) && !isJudged(words, cue, frame)) {
          open.add(cue.lemma() + "/" + cue.pos() + " " + frame);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  /// The infinitive stands for the one after an object and the noun for the gerund, as the finder
  /// of status takes them.
  private static boolean isJudged(Words words, Cue cue, String frame) {
    List<String> frames =
        switch (frame) {
          case "inf" -> List.of("inf", "obj-inf");
          case "obj-inf" -> List.of("obj-inf", "inf");
          case "ing" -> List.of("ing", "np");
          default -> List.of(frame);
        };
    return frames.stream()
        .anyMatch(f -> words.findSignature(cue.pos(), cue.lemma(), f).isPresent());
  }

  private static boolean isModal(Words words, String lemma) {
    return words.modality(lemma).stream().anyMatch(m -> m.lemma().equals(lemma));
  }
}
