// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.Morphology;
import java.util.List;
import org.junit.jupiter.api.Test;

class LemmasTest {
  private static final List<String> WORDS =
      List.of(
          "shelled",
          "talks",
          "Talks",
          "said",
          "n't",
          "better",
          "--",
          "\u201C",
          "3,000",
          "U.S.",
          "left",
          "saw",
          "a b",
          "x".repeat(200),
          "d\u00e9tente",
          "'s",
          "HELD",
          "leaves");
  private static final List<String> TAGS =
      List.of("NN", "NNS", "NNP", "VBD", "VBN", "VBZ", "RB", "JJR", "POS", "``", ":", "CD");

  @Test
  void whatIsRememberedIsWhatTheMorphologySays() {
    Lemmas lemmas = new Lemmas();
    Morphology one = new Morphology();
    for (int turn = 0; turn < 2; turn++) {
      for (String word : WORDS) {
        for (String tag : TAGS) {
          assertThat(lemmas.of(word, tag)).as(word + "/" + tag).isEqualTo(one.lemma(word, tag));
        }
      }
    }
  }
}
