// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
  private static final String FIRST =
      "<p>Talks between Arvenia and Morvania ended on Friday without a result, officials in Karsova said.</p>";
  private static final String SECOND =
      "<p>“We came with open hands,” said Oskar Veld, the foreign minister, before he left the hall.</p>";
  private static final String THIRD =
      "<p>Mira Tolan, who leads the other side, denied that she had refused to sign the map of the border.</p>";
  private static final String STORY = FIRST + SECOND + THIRD;

  private static String text(String body) {
    return text("", body);
  }

  private static String text(String head, String body) {
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    Article article =
        ((WebPage.Result.Read)
                WebPage.read(page.getBytes(StandardCharsets.UTF_8), null, null, "page"))
            .article();
    return article.text().substring(article.bodyStart());
  }

  private static void isStoryAlone(String text) {
    assertThat(text).startsWith("Talks between").endsWith("map of the border.");
    assertThat(text.split("\n\n")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='related-articles'><h3><a href=x>More on Karsova</a></h3><p>What the border war has cost so far, in numbers, and who pays for it.</p></div>",
        "<aside><p>Our correspondents explain, in ten short films, how the border came to be.</p></aside>",
        "<div id=\"commentsList\"><p>I have always said, as a reader of this paper, that nobody should go there, ever.</p></div>",
        "<figure><img src=x><figcaption>Oskar Veld, left, arrives at the hall in Karsova on Friday morning, in the rain.</figcaption></figure>",
        "<div class=wp-caption><p class=wp-caption-text>Oskar Veld, left, arrives at the hall in Karsova on Friday, in the rain.</p></div>",
        "<p><a href=x>Read more: What the border war has cost so far</a></p>",
        "<p><strong>Lesen Sie auch:</strong> <a href=x>Was der Krieg an der Grenze bisher gekostet hat</a></p>",
        "<ul><li><a href=1>Karsova in pictures</a></li><li><a href=2>Who is Mira Tolan?</a></li></ul>",
        "<p>Sign up for our evening letter to get the news of the border into your inbox.</p>",
        "<div>Advertisement</div>",
        "<div class='social-share'>Share this story with your friends, your family and your neighbours, today.</div>",
        "<div style='display: none'><p>Shown only to readers who have paid, and to nobody else, by a script.</p></div>",
        "<nav><p>Home, World, Sport, and many other sections of this newspaper, all linked here.</p></nav>"
      })
  void whatStandsBesideTheStoryIsNotInItWhereverItStands(String beside) {
    isStoryAlone(
        text("<article><h1>Talks fail</h1>" + FIRST + beside + SECOND + THIRD + "</article>"));
    isStoryAlone(text("<div class=page><div>" + STORY + "</div>" + beside + "</div>"));
    isStoryAlone(text("<div>" + beside + STORY + "</div>"));
  }

  @Test
  void headingsListsQuotationsTablesAndPostsAreTheStory() {
    String text =
        text(
            "<article>"
                + FIRST
                + "<h2>What was agreed</h2><ul><li>a cease-fire of ten days</li><li>an exchange of prisoners</li></ul>"
                + "<div class=social-embed><blockquote><p>We shall meet again, in another town.</p></blockquote></div>"
                + "<table><tr><th>State</th><th>Dead</th></tr><tr><td>Arvenia</td><td>12</td></tr></table>"
                + SECOND
                + THIRD
                + "</article>");
    assertThat(text)
        .contains(
            "said.\n\nWhat was agreed\n\na cease-fire of ten days\n\nan exchange of prisoners\n\n")
        .contains("\n\nWe shall meet again, in another town.\n\n")
        .contains("\n\nState Dead\n\nArvenia 12\n\n");
  }

  @Test
  void aStoryInPartsIsReadWhole() {
    String part = "<section><div class='story-body'>%s</div></section>";
    String box = "<div><h3>Related</h3><a href=x>Karsova in pictures</a></div>";
    assertThat(
            text(
                "<div>"
                    + part.formatted(STORY)
                    + box
                    + part.formatted(STORY.replace("Talks", "Later talks"))
                    + "</div>"))
        .startsWith("Talks between")
        .contains("\n\nLater talks between")
        .doesNotContain("pictures");
  }

  @Test
  void whatComesAfterTheHeadingOfCommentsIsNotRead() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<h3>3 Comments</h3><p>I have always said so, as a reader, and I shall say so again.</p></div>"))
        .endsWith("map of the border.");
  }

  @Test
  void anExcerptUnderALinkedHeadingIsAnotherStory() {
    assertThat(
            text(
                "<div><div class=entry-content>"
                    + STORY
                    + "</div><h2><a href=x>Rain in Belmark</a></h2><div class=entry-content>"
                    + "<p>It rained all week in Belmark, and the river rose above the old bridge, again.</p></div></div>"))
        .doesNotContain("Belmark");
  }

  @Test
  void aLongFooterOrSidebarIsNotTheStoryOfAShortPage() {
    String notice =
        "All that stands on these pages belongs to the Belmark Post, pictures too, and is theirs. ";
    String page = "<main><h1>Talks fail</h1>" + STORY + "</main>%s" + notice.repeat(10) + "%s";
    isStoryAlone(text(page.formatted("<footer><p>", "</p></footer>")));
    isStoryAlone(text(page.formatted("<div class=sidebar><p>", "</p></div>")));
  }

  @Test
  void namesThatOnlySoundLikeTheSideAreNoReason() {
    isStoryAlone(text("<div class='main with-sidebar'>" + STORY + "</div>"));
    isStoryAlone(
        text("<div class='field field--label-hidden overflow-hidden'>" + STORY + "</div>"));
    isStoryAlone(
        text(
            "<h1>Talks</h1><div class='builder-widget-wrap'>"
                + STORY
                    .replace("<p>", "<div class='builder-widget'><p>")
                    .replace("</p>", "</p></div>")
                + "</div>"));
  }

  @Test
  void linesAroundTheStoryAreTakenOffAndScoresAtItsEndStay() {
    isStoryAlone(
        text(
            "<div class=story-body><p>FILE PHOTO: Oskar Veld arrives at the hall in Karsova, in the rain, on Friday.</p>"
                + "<p>1 May 2020</p>"
                + STORY
                + "<p>RELATED INFORMATION</p><p>Zum Thema:</p></div>"));
    assertThat(text("<div class=story-body>" + STORY + "<p>Belmark 3, Karsova 1</p></div>"))
        .endsWith("Belmark 3, Karsova 1");
  }

  @Test
  void aFormAroundTheWholePageIsNoReasonToPassItOver() {
    isStoryAlone(text("<form id=aspnetForm><div id=main>" + STORY + "</div></form>"));
  }

  @Test
  void pagesOfLongAgoPartParagraphsByLineBreaks() {
    assertThat(
            text(
                "<table><tr><td><a href=1>Home</a><br><a href=2>World</a></td><td><font>"
                    + STORY.replace("<p>", "").replace("</p>", "<br><br>")
                    + "</font></td></tr></table>"))
        .startsWith("Talks between")
        .contains("said.\n\n“We came");
  }

  @Test
  void aStoryThatAScriptShowsIsTakenFromWhatThePageSaysOfItself() {
    String data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
            .formatted(STORY.replaceAll("<p>|</p>", "\\\\n"));
    isStoryAlone(text(data, "<div id=app>Loading</div>"));
  }

  @Test
  void aStoryThatIsHiddenUntilAScriptShowsItIsRead() {
    isStoryAlone(text("<div style='display:none'>" + STORY + "</div><p>Please wait.</p>"));
  }

  @Test
  void wordsAreNeitherGluedNorTorn() {
    assertThat(
            text(
                "<div><p>The <b>Kar</b>sova&nbsp;talks, a&shy;gain,<br>failed on Friday, as they had in the year before that.</p></div>"))
        .isEqualTo(
            "The Karsova talks, again,\nfailed on Friday, as they had in the year before that.");
  }

  @Test
  void aPageWithoutAStoryGivesWhatTextThereIs() {
    assertThat(text("<p>Not found.</p>")).isEqualTo("Not found.");
    assertThat(text("")).isEmpty();
  }
}
