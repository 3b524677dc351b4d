// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class ZoneFinderTest {
  private static List<String> zones(String text) {
    return new ZoneFinder()
        .find(Article.of("a", text)).stream().map(z -> z.kind() + ":" + z.span().of(text)).toList();
  }

  @Test
  void tellsThePartsOfAWireReportApart() {
    assertThat(
            zones(
                "Arvenia agrees to talks\n\nBy Mira Tolan\n\nGENEVA (APN) — The two sides met.\n\n"
                    + "File photo: the lake\n\n(Reporting by Mira Tolan)"))
        .containsExactly(
            "HEADLINE:Arvenia agrees to talks",
            "BYLINE:By Mira Tolan",
            "DATELINE:GENEVA (APN)",
            "PARAGRAPH:The two sides met.",
            "CAPTION:File photo: the lake",
            "CREDIT:(Reporting by Mira Tolan)");
  }

  @Test
  void doesNotTakeASentenceForAHeadline() {
    assertThat(zones("The army left.\n\nIt came back.")).allMatch(z -> z.startsWith("PARAGRAPH"));
  }
}
