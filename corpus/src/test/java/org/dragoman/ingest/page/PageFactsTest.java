// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.model.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
  private static Article read(String page, @Nullable String url) {
    return ((WebPage.Result.Read)
            WebPage.read(page.getBytes(StandardCharsets.UTF_8), null, url, "page"))
        .article();
  }

  @Test
  void theTitleIsTheHeadingThatTheHeadRepeatsWithoutTheOutlet() {
    assertThat(
            read(
                    "<title>Talks fail in Karsova | Belmark Post</title><meta property=og:site_name content='Belmark Post'>"
                        + "<h1>Belmark Post</h1><h1>Talks fail in Karsova</h1>",
                    null)
                .title())
        .isEqualTo("Talks fail in Karsova");
    assertThat(
            read(
                    "<meta property=og:title content='Talks fail - Belmark Post'><meta property=og:site_name content='Belmark Post'>",
                    null)
                .title())
        .isEqualTo("Talks fail");
    assertThat(read("<title>Talks fail: what now?</title>", null).title())
        .isEqualTo("Talks fail: what now?");
    assertThat(read("<p>x", null).title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"@type\":\"Person\",\"name\":\"Mira Tolan\"}]}</script>",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"author\":\"Mira Tolan\",}]}</script>",
        "<meta name=author content='By Mira Tolan'>",
        "<meta property='article:author' content='https://example.org/tolan'><p class=byline>Von Mira Tolan | 5. Mai 2020</p>",
        "<a rel=author href=x>Mira Tolan</a>",
        "<div itemprop=author><span itemprop=name>Mira Tolan</span>, correspondent</div>",
        "<meta name=author content=admin><span class='post-author'>mira tolan</span>"
      })
  void theBylineIsTheNamesOfThoseWhoWroteIt(String page) {
    assertThat(read(page, null).byline()).isEqualTo("Mira Tolan");
  }

  @Test
  void anOutletIsNoAuthorOfItsOwnAndSeveralAuthorsAreKept() {
    assertThat(
            read(
                    "<meta property=og:site_name content='Belmark Post'><meta name=author content='Belmark Post'>",
                    null)
                .byline())
        .isNull();
    assertThat(
            read(
                    "<meta name=author content='Mira Tolan'><meta name=author content='Oskar Veld'>",
                    null)
                .byline())
        .isEqualTo("Mira Tolan, Oskar Veld");
  }

  @Test
  void theOutletIsWhatThePageCallsItselfElseItsHost() {
    assertThat(
            read(
                    "<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"Belmark Post\"}}</script>",
                    null)
                .outlet())
        .isEqualTo("Belmark Post");
    assertThat(read("<p>x", "https://www.belmarkpost.example/talks").outlet())
        .isEqualTo("belmarkpost.example");
    assertThat(read("<p>x", null).outlet()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=canonical href='https://example.org/talks'> | https://example.org/talks",
        "<link rel=canonical href='/talks'> | https://example.org/talks",
        "<link rel=canonical href='//example.org/talks?a=b c'> | https://example.org/talks?a=b c",
        "<link rel=canonical href='https://example.org/'> | https://example.org/talks?utm=1",
        "<link rel=canonical href='javascript:alert(1)'> | https://example.org/talks?utm=1",
        "<link rel=canonical href='http://[bad'><meta property=og:url content='https://example.org/t'> | https://example.org/t",
        "<p>x | https://example.org/talks?utm=1"
      })
  void theAddressIsThePagesOwnElseWhereItWasFetched(String page, String address) {
    assertThat(read(page, "https://example.org/talks?utm=1").url()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<html lang=de-at> | de-AT",
        "<html xml:lang=fr> | fr",
        "<html lang='{{lang}}'><meta http-equiv=content-language content='en, de'> | en",
        "<meta property=og:locale content=pt_BR> | pt-BR",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"inLanguage\":\"el\"}</script> | el",
        "<p>x | -"
      })
  void theLanguageIsWhatThePageStates(String page, @Nullable String language) {
    assertThat(read(page, null).statedLanguage()).isEqualTo(language);
  }
}
