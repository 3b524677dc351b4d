// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Inputs;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents as a user has them: files in folders, in archives, under names that may be wrong.
class DocumentInputsTest {
  @TempDir Path folder;

  private static List<Ingested> read(Path path) {
    List<Ingested> all = new ArrayList<>();
    try (ArticleSource source =
        Inputs.open(List.of(path.toString()), InputStream.nullInputStream(), Defaults.NONE)) {
      for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static List<Article> articles(Path path) {
    return read(path).stream().map(i -> ((Ingested.Found) i).article()).toList();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void anExportInATextFileIsItsArticlesAndAStoryIsItself() throws IOException {
    for (String name :
        List.of("nexis-classic.txt", "nexis-uni.txt", "factiva-tags.txt", "factiva-plain.txt")) {
      byte[] bytes = NewsExportTest.file(name).getBytes(StandardCharsets.UTF_8);
      assertThat(articles(write("any.txt", bytes)))
          .hasSize(name.equals("nexis-classic.txt") ? 3 : 2);
    }
    Path story =
        write(
            "story.txt", Read.latin1("Veld left.\r\n\r\nHe said that 512 words\r\n were enough."));
    assertThat(articles(story).getFirst().text())
        .isEqualTo("Veld left.\r\n\r\nHe said that 512 words\r\n were enough.");
    Path near = write("near.txt", Read.latin1("1 of 3\n\nVeld left.\n"));
    assertThat(articles(near).getFirst().text()).isEqualTo("1 of 3\n\nVeld left.\n");
  }

  @Test
  void anExportInAPageIsNoPage() throws IOException {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><title>x</title></head><body>");
    NewsExportTest.file("factiva-plain.txt")
        .lines()
        .forEach(l -> html.append("<p>").append(l).append("</p>"));
    List<Article> found = articles(write("set.html", Read.latin1(html + "</body></html>")));
    assertThat(found)
        .extracting(Article::title)
        .containsExactly("Arvenia recalls its envoy after raid", "Fishermen block harbour");
  }

  @Test
  void bytesDecideAgainstAWrongName() throws IOException {
    assertThat(articles(write("a.doc", Read.latin1("{\\rtf1 Veld left.}"))).getFirst().text())
        .isEqualTo("Veld left.");
    PdfPaper paper = new PdfPaper().newPage().line(60, 780, 11, "Veld left the talks.");
    assertThat(articles(write("b.txt", paper.bytes())).getFirst().text())
        .isEqualTo("Veld left the talks.");
    Ingested old =
        read(write("c.doc", Read.latin1("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 ...")))
            .getFirst();
    assertThat(((Ingested.Faulty) old).fault().kind()).isEqualTo(Fault.Kind.UNSUPPORTED);
  }

  @Test
  void whatAMailCarriesIsReadAsItsOwnEvenInAnArchive() throws IOException {
    String rtf = Base64.getMimeEncoder().encodeToString(Read.latin1("{\\rtf1 Veld left.}"));
    String mail =
        "From: Mira Tolan <m@post.example>\r\nSubject: Two stories\r\nDate: Fri, 17 Nov 2017 10:00:00 +0000\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe first is here.\r\n--b\r\n"
            + "Content-Type: application/msword; name=\"story.doc\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + rtf
            + "\r\n--b\r\nContent-Type: application/octet-stream; name=\"a.bin\"\r\n\r\nxx\r\n--b--\r\n";
    Path zip = folder.resolve("mails.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("in/a.eml"));
      out.write(Read.latin1(mail));
      out.closeEntry();
    }
    List<Ingested> all = read(zip);
    assertThat(all).hasSize(3);
    assertThat(((Ingested.Found) all.getFirst()).article().text())
        .isEqualTo("Two stories\n\nThe first is here.");
    assertThat(((Ingested.Found) all.get(1)).article().text()).isEqualTo("Veld left.");
    assertThat(all.get(1).origin()).endsWith("in/a.eml!/story.doc");
    assertThat(all.get(2)).isInstanceOf(Ingested.PassedOver.class);
  }

  @Test
  void aFolderOfDocumentsIsReadWhole() throws IOException {
    write("a.rtf", Read.latin1("{\\rtf1 Veld left.}"));
    write("b.pdf", Read.latin1("%PDF-1.4 broken"));
    write("c.eml", Read.latin1("From: a@b.example\nSubject: Talks\n\nVeld left."));
    List<Ingested> all = read(folder);
    assertThat(all).hasSize(3);
    assertThat(((Ingested.Found) all.getFirst()).article().id()).isEqualTo("a");
    assertThat(((Ingested.Faulty) all.get(1)).fault().message()).contains("damaged");
    assertThat(((Ingested.Found) all.get(2)).article().title()).isEqualTo("Talks");
  }
}
