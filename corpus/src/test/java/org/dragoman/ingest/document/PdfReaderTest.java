// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dragoman.ingest.document.Documents.Kind;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String A =
      "Arvenia and Morvania broke off their talks on Thursday over two border posts that both"
          + " sides claim as their own, officials in Karsova said after a long night.";
  private static final String B =
      "The govern|ment of Morvania said that a long-|standing agree|ment about the posts had been"
          + " broken by the other side when it sent its border guards across the river in March.";
  private static final String C =
      "Foreign Minister Lena Brask told reporters that there was nothing more to say and that her"
          + " envoy would leave the city before the end of the week.";
  private static final String D =
      "Fishermen in the port of Selm, who crossed the water every day until the spring, said they"
          + " had heard of the quarrel on the radio and did not understand what it was about.";

  private static String plain(String text) {
    return text.replace("|", "");
  }

  private static Article read(PdfPaper paper) throws IOException {
    return Read.article(paper.bytes(), Kind.PDF);
  }

  @Test
  void twoColumnsUnderATitleAreReadOneAfterTheOther() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper.line(60, 780, 22, "Talks Between Arvenia and Morvania Collapse");
    paper.line(60, 755, 10, "By Mira Tolan");
    paper.line(60, 741, 10, "November 17, 2017");
    float y = paper.justified(60, 715, 10, 220, PdfPaper.broken(A, 220, 10));
    paper.justified(60, y - 8, 10, 220, PdfPaper.broken(B, 220, 10));
    y = paper.justified(300, 712, 10, 220, PdfPaper.broken(C, 220, 10));
    paper.justified(300, y - 8, 10, 220, PdfPaper.broken(D, 220, 10));
    Article article = read(paper);
    assertThat(article.text())
        .isEqualTo(
            "Talks Between Arvenia and Morvania Collapse\n\nBy Mira Tolan\n\nNovember 17, 2017\n\n"
                + plain(A)
                + "\n\n"
                + plain(B)
                + "\n\n"
                + plain(C)
                + "\n\n"
                + plain(D));
    assertThat(article.title()).isEqualTo("Talks Between Arvenia and Morvania Collapse");
    assertThat(article.byline()).isEqualTo("Mira Tolan");
    assertThat(article.published().iso()).isEqualTo("2017-11-17");
  }

  @Test
  void threeColumnsWithATextAcrossThePageBelow() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper.justified(40, 780, 9, 160, PdfPaper.broken(A, 160, 9));
    paper.justified(215, 780, 9, 160, PdfPaper.broken(C, 160, 9));
    paper.justified(390, 780, 9, 160, PdfPaper.broken(D, 160, 9));
    paper.justified(40, 640, 9, 510, PdfPaper.broken(B + " " + A, 510, 9));
    assertThat(read(paper).text())
        .isEqualTo(String.join("\n\n", plain(A), plain(C), plain(D), plain(B + " " + A)));
  }

  @Test
  void aParagraphGoesOnOverThePageWithoutItsRunningHeads() throws IOException {
    List<String> lines = PdfPaper.broken(String.join(" ", A, B, C, D), 450, 11);
    PdfPaper paper = new PdfPaper();
    for (int page = 0; page < 3; page++) {
      paper.newPage();
      paper.line(60, 810, 9, "The Karsova Courier, November 17, 2017");
      paper.line(290, 30, 9, (page + 1) + "");
      int from = page * lines.size() / 3;
      int to = (page + 1) * lines.size() / 3;
      paper.lines(60, 760, 11, lines.subList(from, to));
    }
    assertThat(read(paper).text()).isEqualTo(plain(String.join(" ", A, B, C, D)));
  }

  @Test
  void aParagraphEndsWhereALineIsIndentedOrTheNextWordWouldHaveFitted() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    float y = paper.justified(60, 780, 11, 400, PdfPaper.broken(A, 400, 11));
    List<String> second = PdfPaper.broken(C, 385, 11);
    paper.line(75, y, 11, second.getFirst());
    y = paper.lines(60, y - 13.2f, 11, second.subList(1, second.size()));
    paper.lines(60, y, 11, PdfPaper.broken(D, 400, 11));
    assertThat(read(paper).text()).isEqualTo(String.join("\n\n", plain(A), C, D));
  }

  @Test
  void aHyphenStaysWhereTheWordHasIt() {
    Hyphens hyphens =
        new Hyphens(List.of("the settlement was a cease-fire", "the port and the master"));
    assertThat(joined(hyphens, "the settle-", "ment held")).isEqualTo("the settlement held");
    assertThat(joined(hyphens, "the cease-", "fire held")).isEqualTo("the cease-fire held");
    assertThat(joined(hyphens, "a well-", "known man")).isEqualTo("a well-known man");
    assertThat(joined(hyphens, "the Arveno-", "Morvanian war"))
        .isEqualTo("the Arveno-Morvanian war");
    assertThat(joined(hyphens, "the port-", "master said")).isEqualTo("the port-master said");
    assertThat(joined(hyphens, "nego\u00ad", "tiations")).isEqualTo("negotiations");
    assertThat(joined(hyphens, "he said —", "no")).isEqualTo("he said —no");
    assertThat(joined(hyphens, "state-of-the-", "art")).isEqualTo("state-of-the-art");
  }

  private static String joined(Hyphens hyphens, String first, String second) {
    StringBuilder text = new StringBuilder(first);
    hyphens.join(text, second);
    return text.toString();
  }

  @Test
  void propertiesAreEvidenceAndTheDayOfTheFileIsNone() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper
        .line(60, 780, 11, "Talks collapse in Karsova")
        .lines(60, 750, 11, PdfPaper.broken(A, 400, 11));
    paper.document.getDocumentInformation().setTitle("Talks Collapse in Karsova");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.set(2019, Calendar.MAY, 3);
    paper.document.getDocumentInformation().setCreationDate(made);
    Article article = read(paper);
    assertThat(article.title()).isEqualTo("Talks Collapse in Karsova");
    assertThat(article.published()).isNull();
    PdfPaper other = new PdfPaper().newPage();
    other.lines(60, 750, 11, PdfPaper.broken(A, 400, 11));
    other.document.getDocumentInformation().setTitle("Microsoft Word - draft7.doc");
    assertThat(read(other).title()).isNull();
  }

  @Test
  void aTableStaysInItsRows() throws IOException {
    PdfPaper paper = new PdfPaper().newPage();
    paper.lines(60, 780, 11, List.of("Karsova", "Selm", "Belmark", "Tessaly"));
    paper.lines(300, 780, 11, List.of("12", "7", "3", "41"));
    assertThat(read(paper).text()).isEqualTo("Karsova\t12\n\nSelm\t7\n\nBelmark\t3\n\nTessaly\t41");
  }

  @Test
  void anExportInPdfIsSplit() throws IOException {
    PdfPaper paper = new PdfPaper();
    String[] parts =
        NewsExportTest.file("nexis-uni.txt")
            .replaceFirst("(?s)^.*?(?=\nArvenia recalls its envoy\nThe K)", "")
            .strip()
            .split("(?<=End of Document)");
    int number = 0;
    for (String part : parts) {
      paper.newPage();
      paper.line(60, 815, 8, "Page " + ++number + " of 2");
      float y = 780;
      for (String line : part.strip().split("\n")) {
        if (!line.isBlank()) {
          paper.line(60, y, 11, line);
        }
        y -= line.isBlank() ? 12 : 14;
      }
    }
    Contents.Articles contents = Read.contents(paper.bytes(), Kind.PDF);
    assertThat(contents.articles())
        .extracting(Article::title)
        .containsExactly("Arvenia recalls its envoy", "Port workers end strike in Selm");
    assertThat(contents.articles())
        .extracting(a -> a.published().iso())
        .containsExactly("2017-11-17", "2017-11-16");
    assertThat(contents.articles().getFirst().byline()).isEqualTo("MIRA TOLAN");
  }
}
