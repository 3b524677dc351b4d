// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Span;
import org.dragoman.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneFinderTest {
  private static final ZoneFinder FINDER =
      new ZoneFinder(Lexicon.load(Optional.empty(), Codebook.load()));

  private static List<String> zones(String text) {
    return FINDER.find(Article.of("a", text)).stream()
        .map(z -> z.kind() + ":" + z.span().of(text))
        .toList();
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

  /// Each line of the file is a part as papers print it, and its kind.
  @ParameterizedTest
  @CsvFileSource(resources = "zones.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void eachPartIsWhatItsWordsSay(String kind, String part) {
    String text =
        "Arvenia agrees to talks\n\nThe two sides met on Friday.\n\n" + part + "\n\nThey parted.";
    assertThat(zones(text)).contains(kind.toUpperCase(Locale.ROOT) + ":" + part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAIROBI, Kenya (AP) — ",
        "NAIROBI, Kenya – ",
        "GENEVA, March 3 - ",
        "Beirut (Reuters) – ",
        "KARSOVA, Arvenia, Nov. 17 (AP) -- ",
        "PORT SELM (AFP) - "
      })
  void aDatelineOpensItsParagraph(String dateline) {
    assertThat(zones("Talks fail\n\n" + dateline + "The two sides met."))
        .satisfies(z -> assertThat(z.get(1)).startsWith("DATELINE:"))
        .endsWith("PARAGRAPH:The two sides met.");
  }

  @Test
  void aCreditInBracketsAtTheEndIsApartFromItsParagraph() {
    assertThat(
            zones(
                "They met.\n\nThe talks go on, he said. (Reporting by Mira Tolan; Editing by Jon Ardel)"))
        .containsExactly(
            "PARAGRAPH:They met.",
            "PARAGRAPH:The talks go on, he said.",
            "CREDIT:(Reporting by Mira Tolan; Editing by Jon Ardel)");
    assertThat(zones("They met.\n\nThe talks go on (the third round is in May)."))
        .endsWith("PARAGRAPH:The talks go on (the third round is in May).");
  }

  @Test
  void inTextOfSingleBreaksALineIsAZoneOnlyBetweenEndedLines() {
    assertThat(
            zones(
                "The two sides met in the capital on Friday.\nRead more: What the treaty says\n"
                    + "They parted without a word.\n© 2017 The Karsova Courier"))
        .containsExactly(
            "PARAGRAPH:The two sides met in the capital on Friday.",
            "BOILERPLATE:Read more: What the treaty says",
            "PARAGRAPH:They parted without a word.",
            "BOILERPLATE:© 2017 The Karsova Courier");
    String wrapped =
        "The minister told the crowd in the square that nobody would ever\nRead more: that was the"
            + " title of the paper he held in his hand, and\nthe crowd laughed.";
    assertThat(zones("They met.\n\n" + wrapped)).endsWith("PARAGRAPH:" + wrapped);
  }

  @Test
  void allWordsLieInOneZoneAndNothingIsCut() {
    String text =
        "Talks fail\nBy Mira Tolan\n\nKARSOVA (APN) - They met.\nRead more: Why\nThey parted. (Writing by Jon"
            + " Ardel)\n\n\n* * *\nSign up for our newsletter\n(c) 2017 Courier";
    List<Zone> zones = FINDER.find(Article.of("a", text));
    int last = 0;
    StringBuilder between = new StringBuilder();
    for (Zone zone : zones) {
      Span span = zone.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      between.append(text, last, span.start());
      last = span.end();
    }
    assertThat(last).isEqualTo(text.length());
    assertThat(between.toString().replace("-", "")).isBlank();
  }

  @Test
  void garbageOfAnySizeIsMarkedInALinearTime() {
    for (String unit :
        List.of("(", "read more: ", "a\n", "By A\n\n", "photo photo ", "\n\n\n", "[]")) {
      assertThat(FINDER.find(Article.of("a", unit.repeat(200_000)))).isNotNull();
    }
  }
}
