// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files are of our own, in the layouts of the databases: states, people and papers in them are
/// invented.
class NewsExportTest {
  static String file(String name) throws IOException {
    try (InputStream in = NewsExportTest.class.getResourceAsStream(name)) {
      return TextDecoder.decode(in.readAllBytes());
    }
  }

  private static List<ExportArticle> parts(String name) throws IOException {
    return NewsExport.parts(file(name));
  }

  @Test
  void theClassicLayoutOfNexisIsSplitIntoItsFields() throws IOException {
    List<ExportArticle> parts = parts("nexis-classic.txt");
    assertThat(parts).hasSize(3);
    ExportArticle first = parts.getFirst();
    assertThat(first.title)
        .isEqualTo("Talks Between Arvenia and Morvania Collapse Over Border Posts");
    assertThat(first.outlet).isEqualTo("The Karsova Courier");
    assertThat(first.byline)
        .isEqualTo("MIRA TOLAN and OSKAR VELD; Jon Ardel contributed reporting from Port Selm.");
    assertThat(first.published.date()).isEqualTo(new PartialDate("2017-11-17"));
    assertThat(first.length).hasValue(1512);
    assertThat(first.url).isEqualTo("http://www.karsovacourier.example/2017/11/17/talks");
    assertThat(first.language).isEqualTo("en");
  }

  @Test
  void aBodyIsAsItStandsWithWhatLooksLikeAFieldInIt() throws IOException {
    String body = parts("nexis-classic.txt").getFirst().text;
    assertThat(body).startsWith("Arvenia and Morvania broke off").endsWith("begun in March.");
    assertThat(body).contains("CORRECTION: this is how the ministry's paper began");
    assertThat(file("nexis-classic.txt")).contains(body);
  }

  @Test
  void olderLayoutsNameTitleAndBodyAndBeginWithTheCopyright() throws IOException {
    ExportArticle third = parts("nexis-classic.txt").get(2);
    assertThat(third.title).isEqualTo("Parliament rejects budget");
    assertThat(third.outlet).isEqualTo("Tessaly Press Association");
    assertThat(third.byline).isEqualTo("Anna Sorel");
    assertThat(third.published.date().iso()).isEqualTo("1999-06-04");
    assertThat(third.text).startsWith("The parliament").endsWith("Pavel Rhys said.");
  }

  @Test
  void anArticleWithoutBylineTakesNoneFromItsNeighbour() throws IOException {
    ExportArticle second = parts("nexis-classic.txt").get(1);
    assertThat(second.byline).isNull();
    assertThat(second.title).isEqualTo("Fishermen block harbour");
    assertThat(second.text)
        .isEqualTo("Fishermen blocked the harbour of Belmark City on Wednesday.");
  }

  @Test
  void theLayoutOfNexisUniIsSplitBehindItsCoverPage() throws IOException {
    List<ExportArticle> parts = parts("nexis-uni.txt");
    assertThat(parts)
        .extracting(p -> p.title)
        .containsExactly("Arvenia recalls its envoy", "Port workers end strike in Selm");
    assertThat(parts)
        .extracting(p -> p.outlet)
        .containsExactly("The Karsova Courier", "Selm Evening News (Arvenia)");
    assertThat(parts)
        .extracting(p -> p.published.date().iso())
        .containsExactly("2017-11-17", "2017-11-16");
    assertThat(parts).extracting(p -> p.length.orElse(0)).containsExactly(512, 48);
    assertThat(parts.getFirst().byline).isEqualTo("MIRA TOLAN");
    assertThat(parts.getFirst().text).startsWith("Arvenia recalled").endsWith("would not return.");
    assertThat(parts.getFirst().language).isEqualTo("en");
    assertThat(parts.get(1).text).isEqualTo("Port workers in Selm ended their strike on Thursday.");
  }

  @Test
  void theDayOfLoadingIsNeverTheDayOfPublication() {
    String text =
        "Talks fail\nThe Karsova Courier\n\nLength: 9 words\n\nBody\n\nTalks failed.\n\nLoad-Date: May 3, 2018\n\nEnd of Document\n";
    assertThat(NewsExport.parts(text).getFirst().published).isNull();
  }

  @Test
  void theTagsOfFactivaAreFieldsInTheirOrderOnly() throws IOException {
    List<ExportArticle> parts = parts("factiva-tags.txt");
    assertThat(parts)
        .extracting(p -> p.key)
        .containsExactly("KARCOU0020171117edbh0003x", "BELHER0020050302e1320001a");
    ExportArticle first = parts.getFirst();
    assertThat(first.title).isEqualTo("Arvenia recalls its envoy after raid");
    assertThat(first.byline).isEqualTo("Mira Tolan");
    assertThat(first.outlet).isEqualTo("The Karsova Courier");
    assertThat(first.published.date().iso()).isEqualTo("2017-11-17");
    assertThat(first.length).hasValue(1204);
    assertThat(first.text)
        .isEqualTo(
            "Arvenia recalled its envoy to Morvania on Thursday after a raid.\n\n"
                + "IN A short statement, President Oskar Veld said the envoy would not return.\n\n"
                + "CO operators in the capital said nothing.");
    ExportArticle second = parts.get(1);
    assertThat(second.title).isEqualTo("Fishermen block harbour");
    assertThat(second.text).startsWith("Fishermen blocked").endsWith("Wednesday.");
    assertThat(second.outlet).isEqualTo("Belmark Herald");
  }

  @Test
  void withoutTagsTheLinesAboutTheNumberOfWordsAreTheHead() throws IOException {
    List<ExportArticle> parts = parts("factiva-plain.txt");
    assertThat(parts).hasSize(2);
    ExportArticle first = parts.getFirst();
    assertThat(first.title).isEqualTo("Arvenia recalls its envoy after raid");
    assertThat(first.byline).isEqualTo("Mira Tolan");
    assertThat(first.outlet).isEqualTo("The Karsova Courier");
    assertThat(first.published.date().iso()).isEqualTo("2017-11-17");
    assertThat(first.language).isEqualTo("en");
    assertThat(first.text).startsWith("Arvenia recalled").endsWith("would not return.");
    assertThat(parts.get(1).title).isEqualTo("Fishermen block harbour");
    assertThat(parts.get(1).byline).isNull();
    assertThat(parts.get(1).text)
        .isEqualTo("Fishermen blocked the harbour of Belmark City on Wednesday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nexis-classic.txt", "nexis-uni.txt", "factiva-tags.txt", "factiva-plain.txt"})
  void theSameArticlesComeOutOfRtf(String name) throws IOException {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\header Page 1 of 3}");
    file(name)
        .lines()
        .forEach(line ->
            rtf.append(line.replace("\uFEFF", "").replace("\t", "\\tab ")).append("\\par\n"));
    rtf.append("}");
    Contents contents =
        Documents.read(
            new RawBytes(rtf.toString().getBytes(StandardCharsets.US_ASCII)),
            Documents.Kind.RTF,
            "set");
    assertSame(name, ((Contents.Articles) contents).articles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nexis-classic.txt", "nexis-uni.txt", "factiva-tags.txt", "factiva-plain.txt"})
  void theSameArticlesComeOutOfHtml(String name) throws IOException {
    StringBuilder html = new StringBuilder("<html><head><title>x</title></head><body>");
    file(name)
        .lines()
        .forEach(line ->
            html.append("<div class=c3>")
                .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                .append("&nbsp;</div>\n")
                .append(line.isBlank() ? "<br>" : ""));
    String text = HtmlText.of(Jsoup.parse(html.append("</body></html>").toString()));
    assertSame(name, NewsExport.split(text, "set", null).orElseThrow());
  }

  private static void assertSame(String name, List<Article> found) throws IOException {
    List<Article> wanted = NewsExport.split(file(name), "set", null).orElseThrow();
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      Article a = found.get(i);
      Article b = wanted.get(i);
      assertThat(words(a.text())).isEqualTo(words(b.text()));
      assertThat(List.of(a.id(), a.title(), a.outlet(), a.published()))
          .isEqualTo(List.of(b.id(), b.title(), b.outlet(), b.published()));
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void aStoryThatSpeaksOfSuchThingsIsNoExport() {
    assertThat(
            NewsExport.split(
                "The file ended with the words End of Document.\n\nLOAD-DATE: was a field of it.",
                "a",
                null))
        .isEmpty();
    assertThat(NewsExport.split("3 of 25 documents were found.", "a", null)).isEmpty();
  }

  @Test
  void articlesAreNumberedOrGoByTheirKey() throws IOException {
    assertThat(NewsExport.split(file("nexis-uni.txt"), "set", null).orElseThrow())
        .extracting(Article::id)
        .containsExactly("set#1", "set#2");
    assertThat(
            NewsExport.split(file("factiva-plain.txt"), "set", null).orElseThrow().getFirst().id())
        .isEqualTo("KARCOU0020171117edbh0003x");
  }
}
