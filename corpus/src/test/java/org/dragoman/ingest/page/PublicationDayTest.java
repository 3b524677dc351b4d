// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDayTest {
  private static final String STORY =
      "<p>Talks between Arvenia and Morvania ended without a result, officials in Karsova said.</p>"
          + "<p>“We came with open hands,” said Oskar Veld, the foreign minister, before he left the hall.</p>";

  private static Article read(String page, @Nullable String url) {
    return ((WebPage.Result.Read)
            WebPage.read(page.getBytes(StandardCharsets.UTF_8), null, url, "page"))
        .article();
  }

  private static @Nullable String day(String head, String body, @Nullable String url) {
    PartialDate published =
        read(
                "<html lang=en-GB><head><title>Talks fail in Karsova</title>"
                    + head
                    + "</head><body><h1>Talks fail in Karsova</h1>"
                    + body
                    + STORY
                    + "</body></html>",
                url)
            .published();
    return published == null ? null : published.iso();
  }

  @Test
  void theStorysOwnDataIsSurerThanTheRest() {
    String linked =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks fail in Karsova\","
            + "\"dateModified\":\"2020-05-04\",\"datePublished\":\"2020-05-01T09:30:00+02:00\"}</script>";
    String meta = "<meta property='article:published_time' content='2020-05-02T09:30:00+02:00'>";
    String micro = "<meta itemprop=datePublished content='2020-05-03'>";
    String url = "https://example.org/2020/05/06/talks";
    assertThat(day(linked + meta, micro, url)).isEqualTo("2020-05-01T09:30");
    assertThat(day(meta, micro, url)).isEqualTo("2020-05-02T09:30");
    assertThat(day("", micro, url)).isEqualTo("2020-05-03");
    assertThat(day("", "", url)).isEqualTo("2020-05-06");
    assertThat(day("", "<time>7 May 2020</time>", null)).isEqualTo("2020-05-07");
    assertThat(day("", "", null)).isNull();
  }

  @Test
  void theEvidenceIsKept() {
    Article article =
        read(
            "<h1>Talks fail in Karsova</h1><p>Posted on 5 May 2020 by Mira Tolan</p>" + STORY,
            null);
    assertThat(article.published()).isEqualTo(new PartialDate("2020-05-05"));
    assertThat(article.publishedEvidence()).isEqualTo("text: Posted on 5 May 2020 by Mira Tolan");
  }

  @Test
  void anotherStorysDataIsNotThisOnes() {
    String linked =
        "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Rain in Belmark, again\","
            + "\"datePublished\":\"2019-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Talks fail in Karsova\","
            + "\"datePublished\":\"2020-05-01\"}]</script>";
    assertThat(day(linked, "", null)).isEqualTo("2020-05-01");
  }

  @Test
  void aDayInUniversalTimeYieldsToTheDayThatThePageShows() {
    String meta = "<meta property='article:published_time' content='2020-05-02T02:54:00Z'>";
    assertThat(day(meta, "<p>1 May 2020, 10:54 pm</p>", null)).isEqualTo("2020-05-01");
    assertThat(day(meta, "<p>Updated: 3 May 2020</p>", null)).isEqualTo("2020-05-02T02:54");
    String local = "<meta property='article:published_time' content='2020-05-02T02:54:00+02:00'>";
    assertThat(day(local, "<p>1 May 2020</p>", null)).isEqualTo("2020-05-02T02:54");
  }

  @Test
  void aChangeIsTakenOnlyWhereNothingElseIsSaid() {
    assertThat(day("", "<p>Updated: 9 May 2020</p><p>Published: 5 May 2020</p>", null))
        .isEqualTo("2020-05-05");
    assertThat(day("", "<p>Last updated: 9 May 2020</p>", null)).isEqualTo("2020-05-09");
  }

  @Test
  void aYearOfCopyrightAndADayInTheStoryAreNoDaysOfPublication() {
    assertThat(
            day(
                "",
                STORY
                    + "<p>The first of these meetings, as officials in Karsova recall it, was held on 3 March 2015 in another town, in the rain.</p>",
                null))
        .isNull();
    assertThat(day("", STORY + "<footer><p>© 01.01.2018 Belmark Post</p></footer>", null)).isNull();
  }

  @Test
  void theDayOfACrawlIsNeverTaken() {
    assertThat(day("", "", "https://archive.example/web/20160820205919/http://example.org/talks"))
        .isNull();
    assertThat(
            day(
                "",
                "",
                "https://archive.example/web/20160820205919/http://example.org/2016/01/15/talks"))
        .isEqualTo("2016-01-15");
  }

  @Test
  void theDayInTheHeadOfThePageIsTheDayOfTheCrawl() {
    String page =
        "<header><a href=x>Belmark Post</a><time datetime=2023-11-01>Wednesday, 1 November 2023</time></header>"
            + "<article><header><p>5 May 2020</p><h1>Talks fail in Karsova</h1></header>"
            + STORY
            + "</article>";
    assertThat(read(page, null).published()).isEqualTo(new PartialDate("2020-05-05"));
  }

  @Test
  void theMonthOfTheAddressRulesOutOtherMonths() {
    String url = "https://example.org/2017/09/talks.html";
    assertThat(day("", "<p>In shops since 14.08.2017</p><p>9 September 2017</p>", url))
        .isEqualTo("2017-09-09");
    assertThat(day("", "", url)).isEqualTo("2017-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | Published 5/6/2020 | 2020-05-06",
        "en-GB | Published 5/6/2020 | 2020-06-05",
        "en-US | 13/6/2020 | 2020-06-13",
        "en | Friday, May 5th, 2020 | 2020-05-05",
        "de | Veröffentlicht am 5. März 2020 um 12 Uhr | 2020-03-05",
        "de | 05.03.20 | 2020-03-05",
        "fr | Publié le 1er août 2020 à 10h | 2020-08-01",
        "es | Publicado el 5 de marzo de 2020 | 2020-03-05",
        "it | Pubblicato il 5 marzo 2020 | 2020-03-05",
        "pt | 5 de março de 2020 | 2020-03-05",
        "nl | Gepubliceerd op 5 maart 2020 | 2020-03-05",
        "pl | 5 marca 2020 | 2020-03-05",
        "cs | 5. března 2020 | 2020-03-05",
        "hu | 2020. március 5. | 2020-03-05",
        "ru | 5 марта 2020 г. | 2020-03-05",
        "uk | 5 березня 2020 | 2020-03-05",
        "el | 5 Μαρτίου 2020 | 2020-03-05",
        "tr | 5 Mart 2020 | 2020-03-05",
        "ar | 5 مارس 2020 | 2020-03-05",
        "ar | ٥ مارس ٢٠٢٠ | 2020-03-05",
        "hi | 5 मार्च 2020 | 2020-03-05",
        "zh | 2020年3月5日 | 2020-03-05",
        "ko | 2020.03.05. | 2020-03-05",
        "vi | 5 tháng 3, 2020 | 2020-03-05",
        "fi | Julkaistu 5.3.2020 | 2020-03-05",
        "lt | 2020 m. kovo 5 d. | 2020-03-05"
      })
  void daysAreReadInTheWordsOfManyLanguages(String language, String line, String day) {
    Article article =
        read(
            "<html lang=" + language + "><h1>Talks fail in Karsova</h1><p>" + line + "</p>" + STORY,
            null);
    assertThat(article.published()).isEqualTo(new PartialDate(day));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2020/05/01/talks, 2020-05-01",
    "https://example.org/news/2020-05-01-talks.html, 2020-05-01",
    "https://example.org/20200501/talks, 2020-05-01",
    "https://example.org/2020/may/01/talks, 2020-05-01",
    "https://example.org/article/20201399, ",
    "https://example.org/talks-1999-2000, ",
    "https://example.org/a?day=2020-05-01, "
  })
  void anAddressMayHoldTheDay(String url, @Nullable String day) {
    assertThat(UrlDate.find(url).map(e -> e.date().iso()).orElse(null)).isEqualTo(day);
  }
}
