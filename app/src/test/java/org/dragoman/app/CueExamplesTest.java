// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/// Each cue of the lexicon is met on the sentence its line gives as an example.
class CueExamplesTest {
  private static final Pattern INVENTED =
      Pattern.compile("(Arvenia|Morvania|Tessaly|Karsova|Belmark)(n?)");

  @Test
  void meetsEachCueOnItsOwnExample() {
    List<Cue> cues = Lexicon.load(Optional.empty(), Codebook.load()).words().allCues();
    List<String> silent = new ArrayList<>();
    for (Cue cue : cues) {
      boolean fires =
          RealReader.read(known(cue.example())).statements().stream()
              .anyMatch(s -> cue.lemma().equals(s.cue().lemma()));
      if (!fires) {
        silent.add(cue.lemma() + "/" + cue.pos() + ": " + cue.example());
      }
    }
    assertThat(cues).hasSizeGreaterThan(700);
    assertThat(silent).isEmpty();
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
