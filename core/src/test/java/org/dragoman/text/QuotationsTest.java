// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  private static List<Quotation> find(String text) {
    Analysis.Columns none =
        new Analysis.Columns(
            new int[0],
            new int[0],
            new String[0],
            new String[0],
            new int[0],
            new String[0],
            new Names[0],
            new int[0]);
    return new Analysis(text, none).quotations();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “we will go” today.",
        "He said \"we will go\" today.",
        "He said «we will go» today.",
        "He said „we will go“ today.",
        "He said ``we will go'' today.",
        "He said ‘we will go,’ today."
      })
  void pairsMarksOfEverySort(String text) {
    List<Quotation> found = find(text);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().inside().of(text)).startsWith("we will go");
  }

  @Test
  void leavesApostrophesAlone() {
    assertThat(find("Arvenia's army didn't leave the rebels' town.")).isEmpty();
    assertThat(find("Arvenia’s army didn’t leave the rebels’ town.")).isEmpty();
  }

  @Test
  void knowsAQuotationInsideAQuotation() {
    String text = "“They said ‘never,’ and left,” he recalled.";
    List<Quotation> found = find(text);
    assertThat(found).hasSize(2);
    assertThat(found.get(1).depth()).isEqualTo(1);
  }

  @Test
  void closesARunningQuotationAtTheEndOfItsParagraph() {
    String text = "“First part.\n\n“Second part,” she said.";
    List<Quotation> found = find(text);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).continued()).isTrue();
    assertThat(found.get(1).continued()).isFalse();
  }

  @Test
  void doesNotLoseTheTextAfterAMarkThatIsNeverClosed() {
    String text = "He said “we go.\n\nThe army left. “Good,” she said.";
    List<Quotation> found = find(text);
    assertThat(found.getLast().inside().of(text)).isEqualTo("Good,");
  }
}
