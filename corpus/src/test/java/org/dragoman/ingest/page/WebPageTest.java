// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;

class WebPageTest {
  private static final String PAGE =
      """
      <!doctype html><html><head><title>Talks fail - Belmark Post</title>
      <meta property="og:title" content="Talks fail in Karsova">
      <meta property="og:site_name" content="Belmark Post">
      <meta property="article:published_time" content="2020-05-01T09:30:00Z">
      <link rel="canonical" href="https://example.org/talks"></head><body>
      <nav><p>Home, World, Sport, and many other sections of this newspaper, all linked here</p></nav>
      <div id="page"><div class="story"><h1>Talks fail in Karsova</h1>
      <p>Talks between Arvenia and Morvania ended on Friday without a result, officials said.</p>
      <p>“We came with open hands,” said Oskar Veld, the foreign minister, before he left.</p>
      <div class="related-links"><p>Read more about the talks, the ministers, and the long border war here</p></div>
      <blockquote>We shall meet again, in another town, in another month.</blockquote></div>
      <div class="comments"><p>I think, as a reader, that nobody should ever go to Karsova, ever again.</p></div>
      </div><footer><p>Copyright, terms, privacy, cookies, and other things that nobody ever reads.</p></footer>
      <script>var x = "<p>not a paragraph, though it looks like one, with commas</p>";</script></body></html>
      """;

  private static Article read(byte[] bytes, String id) {
    return ((WebPage.Result.Read) WebPage.read(bytes, null, null, id)).article();
  }

  @Test
  void theHeadTellsTitleDateOutletAndAddress() {
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8), "talks");
    assertThat(article.title()).isEqualTo("Talks fail in Karsova");
    assertThat(article.published()).isEqualTo(new PartialDate("2020-05-01T09:30"));
    assertThat(article.outlet()).isEqualTo("Belmark Post");
    assertThat(article.url()).isEqualTo("https://example.org/talks");
    assertThat(article.rawSha256()).hasSize(64);
  }

  @Test
  void theTextIsTheStoryAndNothingBesideIt() {
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8), "talks");
    assertThat(article.text().substring(article.bodyStart()))
        .startsWith("Talks between Arvenia")
        .contains("open hands,” said Oskar Veld")
        .endsWith("in another month.")
        .doesNotContain("Home, World")
        .doesNotContain("Read more")
        .doesNotContain("as a reader")
        .doesNotContain("Copyright")
        .doesNotContain("not a paragraph");
  }

  @Test
  void thePagesOwnCharacterSetIsBelieved() {
    String page =
        "<html><head><meta charset=\"windows-1251\"></head><body><p>\u041c\u0438\u0440</p></body></html>";
    assertThat(read(page.getBytes(Charset.forName("windows-1251")), "p").text())
        .isEqualTo("\u041c\u0438\u0440");
  }

  @Test
  void theDateOfLinkedDataIsFoundAndNonsenseIsNot() {
    String page =
        "<script type='application/ld+json'>{\"datePublished\":\"2020-13-45\",\"x\":{\"datePublished\": \"2019-02-03\"}}"
            + "</script><p>x</p>";
    assertThat(read(page.getBytes(StandardCharsets.UTF_8), "p").published())
        .isEqualTo(new PartialDate("2019-02-03"));
    String none = "<meta name=date content='yesterday'><p>x</p>";
    assertThat(read(none.getBytes(StandardCharsets.UTF_8), "p").published()).isNull();
  }

  @Test
  void anyBytesAreAnArticle() {
    for (String soup :
        new String[] {
          "", "<", "<p><p><p", "<<<>>>&&&&#xZ;", "\u0000\u0001<p>x", "<html><frameset>"
        }) {
      assertThat(read(soup.getBytes(StandardCharsets.UTF_8), "p").id()).isEqualTo("p");
    }
  }
}
