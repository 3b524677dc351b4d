// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
  private final PhraseIndex<String> index = new PhraseIndex<>();

  private List<String> found(String text) {
    return index.all(Pieces.of(text)).stream()
        .map(m -> m.span().of(text) + "=" + m.values())
        .toList();
  }

  @Test
  void takesTheLongestPhrase() {
    index.add("Arvenia", "state");
    index.add("Arvenia Press", "agency");
    assertThat(found("The Arvenia Press said Arvenia agreed."))
        .containsExactly("Arvenia Press=[agency]", "Arvenia=[state]");
  }

  @Test
  void foldsAccentsHyphensAndPoints() {
    index.add("al-Qaeda", "group");
    index.add("U.S.", "state");
    index.add("Çavuşoğlu", "person");
    assertThat(found("al Qaeda and the U.S. and Cavusoglu"))
        .containsExactly("al Qaeda=[group]", "U.S.=[state]", "Cavusoglu=[person]");
  }

  @Test
  void meetsCapitalsOnlyInCapitals() {
    index.add("US", "state");
    index.add("Turkey", "state");
    assertThat(found("they told us of turkey soup")).isEmpty();
    assertThat(found("the US and Turkey")).hasSize(2);
  }

  @Test
  void doesNotCrossACommaOrALine() {
    index.add("Free Army", "group");
    assertThat(found("Free, Army")).isEmpty();
    assertThat(found("Free\nArmy")).isEmpty();
  }

  @Test
  void keepsEveryMeaningOfAName() {
    index.add("Georgia", "country");
    index.add("Georgia", "region");
    assertThat(index.get("Georgia")).containsExactly("country", "region");
    assertThat(index.get("Georgian")).isEmpty();
  }
}
