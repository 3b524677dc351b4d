// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.ingest.document.Documents.Kind;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class RtfReaderTest {
  private static String text(String rtf) {
    return Read.article(Read.latin1(rtf), Kind.RTF).text();
  }

  @Test
  void paragraphsAreSetApartAndSignsAreLetters() {
    assertThat(
            text(
                "{\\rtf1\\ansi Veld said: \\ldblquote We won\\rquote t go.\\rdblquote\\par\r\n"
                    + "Talks ended \\emdash  at last.\\par}"))
        .isEqualTo("Veld said: “We won’t go.”\n\nTalks ended — at last.");
  }

  @Test
  void lettersGivenByNumberCountAndTheirStandInsDoNot() {
    assertThat(text("{\\rtf1\\ansi\\uc1 Mar\\u237\\'eda and \\u1042?\\u1086?\\u1083? met.}"))
        .isEqualTo("María and Вол met.");
    assertThat(text("{\\rtf1\\ansi\\uc2 A\\u8211\\'96\\'96B {\\uc0 C\\u8212D}}"))
        .isEqualTo("A–B C—D");
    assertThat(text("{\\rtf1\\ansi \\u-10179?\\u-8704? ok}")).isEqualTo("\uD83D\uDE00 ok");
  }

  @Test
  void bytesAreReadInTheCodePageOfTheirFont() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1250\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fnil\\fcharset204 Cyr;}"
            + "{\\f2\\fnil\\fcharset128 Gothic;}}Pose\\'b3 {\\f1 \\'cc\\'e8\\'f0\\'e0} \\f2 \\'93\\'8c\\'8b\\'9e\\f0  \\'9a}";
    assertThat(text(rtf)).isEqualTo("Poseł Мира 東京 š");
  }

  @Test
  void rawBytesOfTheCodePageCountToo() {
    assertThat(text("{\\rtf1\\ansi\\ansicpg1252 caf\u00e9}")).isEqualTo("café");
  }

  @Test
  void whatIsNoRunningTextIsLeftOut() {
    assertThat(
            text(
                "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading 1;}}{\\header Page 3}"
                    + "{\\*\\generator X;}{\\pict\\wmetafile8 0102}Veld{\\footnote A note.} spoke."
                    + "{\\v hidden}{\\deleted struck out}\\bin4 {{}} {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt Here}}"
                    + "{\\footer Karsova Courier}}"))
        .isEqualTo("Veld spoke. Here");
  }

  @Test
  void aTableIsARowALine() {
    assertThat(
            text(
                "{\\rtf1 \\trowd One\\cell Two\\cell\\row \\trowd Three\\cell Four\\cell\\row\\pard End.\\par}"))
        .isEqualTo("One\tTwo\n\nThree\tFour\n\nEnd.");
  }

  @Test
  void theTitleOfThePropertiesCountsWhereTheTextShowsIt() {
    Article shown =
        Read.article(
            Read.latin1("{\\rtf1{\\info{\\title Talks fail}}Talks Fail\\par Veld left.\\par}"),
            Kind.RTF);
    assertThat(shown.title()).isEqualTo("Talks fail");
    Article other =
        Read.article(
            Read.latin1(
                "{\\rtf1{\\info{\\title Template 4}{\\creatim\\yr2017\\mo3\\dy2}}Veld left.\\par}"),
            Kind.RTF);
    assertThat(other.title()).isNull();
    assertThat(other.published()).isNull();
  }

  @Test
  void aFileThatBreaksOffGivesWhatItHas() {
    assertThat(text("{\\rtf1 {\\b Veld spoke")).isEqualTo("Veld spoke");
    assertThat(text("{\\rtf1 Veld spoke}}}} and left\\'")).startsWith("Veld spoke");
  }

  @Test
  void groupsWithoutEndAreRefused() {
    assertThat(Read.refused(Read.latin1("{\\rtf1 " + "{".repeat(3_000_000)), Kind.RTF).reason())
        .contains("nest deeper");
    assertThat(Read.refused("plain".getBytes(StandardCharsets.US_ASCII), Kind.RTF).reason())
        .contains("does not begin as RTF");
  }
}
