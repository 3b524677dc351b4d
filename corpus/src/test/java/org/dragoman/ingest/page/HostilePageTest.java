// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages made to hold up whoever reads them. Each is some hundred kilobytes: a step that is not
/// linear shows in the time of this class.
class HostilePageTest {
  private static final String STORY =
      "<p>Talks between Arvenia and Morvania ended on Friday without a result, officials said.</p>";
  private static final int MANY = 20_000;

  private static WebPage.Result read(String page, Charset charset) {
    return WebPage.read(page.getBytes(charset), null, "https://example.org/x", "page");
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("deep", "<div>".repeat(MANY)),
        Arguments.of("deep and closed", "<div>".repeat(MANY) + "x" + "</div>".repeat(MANY)),
        Arguments.of("deep tables", "<table><tr><td>".repeat(MANY)),
        Arguments.of("open letters", numbered("<font a%d><p>x", 2000)),
        Arguments.of("crossed letters", "<i><b></i>".repeat(MANY)),
        Arguments.of("attributes", "<div " + numbered("a%d=1 ", MANY) + ">"),
        Arguments.of("long attribute", "<div class='" + "related ".repeat(MANY) + "'></div>"),
        Arguments.of("entities", "<div>" + "&amp;&lt;&#x41;&no;".repeat(MANY) + "</div>"),
        Arguments.of(
            "entities that grow", "<!DOCTYPE x [" + "<!ENTITY b '&a;&a;'>".repeat(MANY) + "]>&b;"),
        Arguments.of("script", "<script>" + "var x = '<p>a'; ".repeat(9 * MANY) + "</script>"),
        Arguments.of(
            "deep data", "<script type='application/ld+json'>" + "[".repeat(MANY) + "</script>"),
        Arguments.of(
            "broken data",
            "<script type='application/ld+json'>"
                + "{\"datePublished\":\"".repeat(MANY)
                + "</script>"),
        Arguments.of("ends", ("<p>x</p>".repeat(4) + "<h3>Comments</h3>").repeat(2000)),
        Arguments.of("twins", "<div class=story-body><p>x</p></div>".repeat(5000)),
        Arguments.of("days", "<p>1.2.2020".repeat(MANY)),
        Arguments.of("times", "<time datetime=2020-05-01>x</time>".repeat(MANY)),
        Arguments.of("one row", "<table><tr>" + "<td>x".repeat(MANY) + "</table>"),
        Arguments.of("headings", "<h1>Talks</h1>".repeat(MANY)),
        Arguments.of("line breaks", "x<br>".repeat(MANY)),
        Arguments.of("spaces", " \n".repeat(10 * MANY)));
  }

  private static String numbered(String pattern, int times) {
    return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aHostilePageIsReadForWhatItIs(String name, String hostile) {
    assertThat(read("<html><body>" + hostile + STORY, StandardCharsets.UTF_8))
        .isInstanceOf(WebPage.Result.Read.class);
  }

  @Test
  void aStoryUnderTenThousandElementsIsFound() {
    WebPage.Result read = read("<div>".repeat(10_000) + STORY, StandardCharsets.UTF_8);
    assertThat(((WebPage.Result.Read) read).article().text()).contains("Morvania ended on Friday");
  }

  @Test
  void aPageOfTooManyTagsOrBytesIsRefusedWithTheReason() {
    String tags = "<b>".repeat(PageParser.MOST_TAGS + 1);
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      assertThat(read(tags, charset))
          .isEqualTo(
              new WebPage.Result.Refused(
                  "the page has 200001 tags, more than 200000; it is no article"));
    }
    assertThat(WebPage.read(new byte[PageParser.LARGEST + 1], null, null, "page"))
        .isEqualTo(
            new WebPage.Result.Refused(
                "the page has 16000001 bytes, more than 16000000; it is no article"));
  }

  @Test
  void soupOfAnyKindIsAnArticle() {
    String signs = "<>/=\"'&;!-[]{}pdiv time a href class 2020-05-01 \u0000\uFFFD\u05D0\uD83D\n";
    long seed = 20201101;
    Random random = new Random(seed);
    for (int n = 0; n < 300; n++) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        int at = random.nextInt(signs.length());
        soup.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(5)));
      }
      assertThat(read(soup.toString(), StandardCharsets.UTF_8))
          .as("soup %s of seed %s", n, seed)
          .isInstanceOf(WebPage.Result.Read.class);
    }
  }

  @Test
  void aNamedCharacterSetThatDoesNotExistIsPassedOver() {
    byte[] page = "<meta charset=klingon><p>Talks</p>".getBytes(StandardCharsets.UTF_8);
    for (String hint : new String[] {"no such set", "", "x-".repeat(500)}) {
      assertThat(WebPage.read(page, hint, "not an address", "page"))
          .isInstanceOf(WebPage.Result.Read.class);
    }
  }
}
