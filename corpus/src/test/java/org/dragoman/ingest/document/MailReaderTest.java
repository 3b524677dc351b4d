// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.document.Documents.Kind;
import org.dragoman.model.Article;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String HEAD =
      "Received: from x by y; Fri, 17 Nov 2017 09:00:01 +0000\r\n"
          + "From: =?UTF-8?Q?Mar=C3=ADa_Tolan?= <m@post.example>\r\n"
          + "To: reader@example.org\r\n"
          + "Subject: Fwd: Talks in =?ISO-8859-1?Q?M=FCnden?=\r\n =?ISO-8859-1?Q?_fail?=\r\n"
          + "Date: Fri, 17 Nov 2017 23:30:00 -0500\r\nMIME-Version: 1.0\r\n";

  private static Article article(String mail) {
    return Read.article(Read.latin1(mail), Kind.MAIL);
  }

  @Test
  void subjectSenderAndDayAreTitleBylineAndPublication() {
    Article article =
        article(HEAD + "Content-Type: text/plain\r\n\r\nVeld left.\r\n\r\n-- \r\nMira\r\n");
    assertThat(article.title()).isEqualTo("Talks in Münden fail");
    assertThat(article.byline()).isEqualTo("María Tolan");
    assertThat(article.published().iso()).isEqualTo("2017-11-17");
    assertThat(article.text()).isEqualTo("Talks in Münden fail\n\nVeld left.\n\n-- \nMira");
  }

  @Test
  void plainTextComesBeforeHtml() {
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nVeld said: =E2=80=9CNo.=E2=80=9D He l=\r\neft.\r\n--b\r\n"
            + "Content-Type: text/html\r\n\r\n<p>Other</p>\r\n--b--\r\n";
    assertThat(article(mail).text()).endsWith("\n\nVeld said: “No.” He left.");
  }

  @Test
  void htmlIsReadWhereThePlainPartIsAStub() {
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee HTML.\r\n--b\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>p{}</style></head><body><p>Veld left <b>the</b> talks.</p>"
            + "<div>One<br>two</div><p>He said that the envoys of both states would not meet again this year.</p></body></html>\r\n--b--\r\n";
    assertThat(article(mail).text())
        .endsWith(
            "\n\nVeld left the talks.\n\nOne\ntwo\n\nHe said that the envoys of both states would not meet again this year.");
  }

  @Test
  void theNamedSetCountsUnlessTheBytesSpeakAgainstIt() {
    Charset koi = Charset.forName("KOI8-R");
    String russian =
        new String("Переговоры провалились".getBytes(koi), StandardCharsets.ISO_8859_1);
    assertThat(article(HEAD + "Content-Type: text/plain; charset=koi8-r\r\n\r\n" + russian).text())
        .contains("Переговоры провалились");
    String mislabelled =
        new String("“No,” Veld said".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(
            article(HEAD + "Content-Type: text/plain; charset=iso-8859-1\r\n\r\n" + mislabelled)
                .text())
        .contains("“No,” Veld said");
    assertThat(
            article(
                    HEAD
                        + "Content-Type: text/plain; charset=us-ascii\r\n\r\n\u0093No,\u0094 Veld said")
                .text())
        .contains("“No,” Veld said");
  }

  @Test
  void linesThatWereBrokenForSendingAreJoined() {
    String mail =
        HEAD
            + "Content-Type: text/plain; format=flowed\r\n\r\nVeld left \r\nthe talks.\r\n\r\n> quoted \r\n> on\r\n-- \r\nMira\r\n";
    assertThat(article(mail).text()).endsWith("Veld left the talks.\n\n> quoted \n> on\n-- \nMira");
  }

  @Test
  void whatIsAttachedIsHandedOnButPictures() {
    String rtf = Base64.getMimeEncoder().encodeToString(Read.latin1("{\\rtf1 Veld left.}"));
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\n"
            + "Content-Type: application/octet-stream; name=\"a.rtf\"\r\nContent-Disposition: attachment; filename=\"a.rtf\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + rtf
            + "\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b\r\n"
            + "Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: In it\r\n\r\nInner.\r\n--b--\r\n";
    Contents.Articles contents = Read.contents(Read.latin1(mail), Kind.MAIL);
    assertThat(contents.articles()).isEmpty();
    assertThat(contents.attachments())
        .extracting(Contents.Attachment::name)
        .containsExactly("a.rtf", "message.eml");
    assertThat(Read.article(contents.attachments().getFirst().bytes(), Kind.RTF).text())
        .isEqualTo("Veld left.");
    assertThat(Read.article(contents.attachments().getLast().bytes(), Kind.MAIL).title())
        .isEqualTo("In it");
  }

  @Test
  void partsInPartsAndPartsWithoutEndAreRefused() {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    assertThat(Read.refused(Read.latin1(deep + "\r\nx"), Kind.MAIL).reason())
        .contains("nest deeper");
    String many =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nx\r\n".repeat(5000);
    assertThat(Read.refused(Read.latin1(many), Kind.MAIL).reason()).contains("parts");
  }

  @Test
  void garbageIsNoException() {
    Contents contents = Documents.read(new RawBytes(new byte[5000]), Kind.MAIL, "a");
    assertThat(contents).isNotNull();
    assertThat(
            article(
                    "Subject: x\r\nContent-Type: text/plain; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n***")
                .title())
        .isEqualTo("x");
  }

  @Test
  void aMailIsKnownByItsHeaders() {
    assertThat(MailReader.isMail(HEAD)).isTrue();
    assertThat(MailReader.isMail("From: the sea\nto the hills, people sang.")).isFalse();
    assertThat(MailReader.isMail("Dear all,\nFrom: Veld\nSubject: x")).isFalse();
  }
}
