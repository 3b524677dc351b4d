// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.ArticleWriter;
import org.dragoman.ingest.Ingested;

/// `read --format articles`: the articles as they came out of the input, one line each, unread.
final class ArticlesOnly {
  private final PrintWriter err;

  ArticlesOnly(PrintWriter err) {
    this.err = err;
  }

  /// Writes all articles, names what failed, and gives the exit code.
  int write(ArticleSource source, Writer out) {
    ArticleWriter writer = new ArticleWriter();
    long written = 0;
    long failed = 0;
    long skipped = 0;
    for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
      switch (next.get()) {
        case Ingested.Found found -> {
          writer.writeLine(found.article(), out);
          written++;
        }
        case Ingested.Faulty bad -> {
          err.println("dragoman: " + bad.origin() + ": " + bad.fault().message());
          failed++;
        }
        case Ingested.PassedOver other -> skipped++;
      }
    }
    String passedOver = skipped == 0 ? "" : ", " + skipped + " passed over";
    err.println(written + " articles, " + failed + " failed" + passedOver);
    err.flush();
    if (failed > 0) {
      return written == 0 ? ExitCode.NO_INPUT : ExitCode.SOME_FAILED;
    }
    return ExitCode.FINE;
  }
}
