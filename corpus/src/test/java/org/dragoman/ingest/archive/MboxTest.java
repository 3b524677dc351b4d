// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.ingest.Bounds;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.ReadAll;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxTest {
  private static final String FIRST =
      "From tolan@example.org Fri Nov 17 09:30:00 2017\n"
          + "From: Mira Tolan <tolan@example.org>\nSubject: Talks\nDate: Fri, 17 Nov 2017 09:30:00 +0000\n"
          + "Content-Type: text/plain; charset=utf-8\n\n"
          + "Veld spoke for an hour.\n\nFrom here on nobody listened.\n>From that day he was silent.\n\n";
  private static final String SECOND =
      "From veld@example.org Sat Nov 18 10:00:00 2017\r\n"
          + "From: Oskar Veld <veld@example.org>\r\nSubject: Re: Talks\r\nMIME-Version: 1.0\r\n\r\n"
          + "Tolan agreed.\r\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMailboxGivesItsMailsOneByOne() throws IOException {
    Path file = write("box.mbox", FIRST + SECOND);
    List<Ingested> all = ReadAll.of(file);
    assertThat(all)
        .extracting(Ingested::origin)
        .containsExactly(file + ":message 1", file + ":message 2");
    List<Article> articles = ReadAll.articles(all);
    assertThat(articles).extracting(Article::title).containsExactly("Talks", "Talks");
    assertThat(articles.getFirst().text())
        .contains("Veld spoke for an hour.")
        .contains("\nFrom here on nobody listened.\nFrom that day he was silent.");
    assertThat(articles.getFirst().id()).startsWith("box.mbox#");
    assertThat(articles.getFirst().published()).isNotNull();
  }

  @Test
  void anIdStaysWhenAMailBeforeItIsDeleted() throws IOException {
    Path file = write("box.mbox", FIRST + SECOND);
    String before = ReadAll.articles(ReadAll.of(file)).get(1).id();
    write("box.mbox", SECOND);
    assertThat(ReadAll.articles(ReadAll.of(file)).getFirst().id()).isEqualTo(before);
  }

  @Test
  void aMailboxWithoutAnEndingIsToldByItsBeginning() throws IOException {
    assertThat(ReadAll.articles(ReadAll.of(write("Inbox", FIRST + SECOND)))).hasSize(2);
  }

  @Test
  void aMailThatIsTooLargeIsItsOwnFault() throws IOException {
    Path file = write("box.mbox", FIRST.replace("an hour", "an hour ".repeat(500)) + SECOND);
    InputSettings small =
        InputSettings.of(Defaults.NONE).withBounds(new Bounds(1000, 6, 100, 1_000_000, 20));
    List<Ingested> all = ReadAll.of(small, file);
    assertThat(ReadAll.faults(all))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Fault.Kind.UNSUPPORTED);
          assertThat(fault.place()).isEqualTo(file + ":message 1");
        });
    assertThat(ReadAll.articles(all)).hasSize(1);
  }

  @Test
  void whatIsNoMailboxSaysSo() throws IOException {
    assertThat(ReadAll.faults(ReadAll.of(write("box.mbox", "Dear all,\n"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("From"));
  }
}
