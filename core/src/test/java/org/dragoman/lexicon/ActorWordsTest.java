// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.LexiconException;
import org.dragoman.lexicon.ActorWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorWordsTest {
  private static final Codebook CODEBOOK = Codebook.load();

  @TempDir private Path folder;

  private ActorWords with(String rows) throws IOException {
    Files.writeString(folder.resolve("actor-words.tsv"), "kind\tword\n" + rows);
    return Lexicon.load(Optional.of(folder), CODEBOOK).names().words();
  }

  @Test
  void tellsTheKindsOfOneWordApart() throws IOException {
    ActorWords words = with("");
    assertThat(words.is(Kind.SEVERAL_SIDES, "pair")).isTrue();
    assertThat(words.is(Kind.TWO, "pair")).isTrue();
    assertThat(words.is(Kind.SEVERAL_STATES, "pair")).isFalse();
    assertThat(words.is(Kind.STATE_NOUN, "emirate")).isTrue();
    assertThat(words.is(Kind.PLACE_NOUN, "emirate")).isFalse();
  }

  @Test
  void letsAUserAddAWordAndTakeOneAway() throws IOException {
    ActorWords words = with("place-noun\toasis\n-place-noun\tsociety\n");
    assertThat(words.is(Kind.PLACE_NOUN, "oasis")).isTrue();
    assertThat(words.is(Kind.PLACE_NOUN, "society")).isFalse();
    assertThat(words.is(Kind.PLACE_NOUN, "town")).isTrue();
  }

  @Test
  void refusesALexiconInWhichAKindHasNoWord() {
    String none =
        Stream.of("couple", "duo", "pair")
            .map(w -> "-two\t" + w + "\n")
            .collect(Collectors.joining());
    assertThatThrownBy(() -> with(none))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("`two`");
  }
}
