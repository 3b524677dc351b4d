// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// What the launcher runs once after a build, so that the classes a user's commands load are
/// archived: it reads an article into a store and lists it.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String TEXT =
      "Arvenia's foreign minister, Oskar Veld, said on Friday that his country would not attack Morvania. "
          + "\"We want talks,\" he told reporters in Paris.";

  @ParentCommand
  private Main main = new Main(InputStream.nullInputStream(), InstantSource.system());

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("dragoman-warm-up");
    try {
      Path article = Files.writeString(folder.resolve("article.txt"), TEXT);
      String store = folder.resolve("warm-up.duckdb").toString();
      int read =
          run(
              "read",
              article.toString(),
              "--store",
              store,
              "--published",
              "2020-05-01",
              "--threads",
              "1");
      int listed = run("statements", "--store", store);
      return Math.max(read, listed);
    } finally {
      delete(folder);
    }
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine(main.stdin(), main.clock());
    return line.setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
