// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;
import org.dragoman.model.Trace;
import org.dragoman.reading.ReadingWriter;
import org.dragoman.run.LineSink;
import org.dragoman.run.RunReport;
import org.dragoman.run.RunService;
import org.dragoman.run.RunSettings;

/// A run as `dragoman read --format jsonl` makes it, with so many threads: its speed, and what was
/// written.
///
/// @param wall tokens per second of the clock
/// @param cores how many processors the run kept busy
/// @param digest of all bytes written
record Scaling(int threads, double wall, double cores, String digest) {

  /// @param passes how often the articles come, each time under new ids, as in an endless stream
  static Scaling of(Whole whole, List<Article> articles, int threads, int passes) {
    RunService service =
        new RunService(a -> whole.reader().read(a, Trace.none()), RunSettings.ofThreads(threads));
    Digest written = new Digest();
    long cpu = Clock.processNanos();
    RunReport report =
        service.run(
            new Stream(articles, passes),
            new LineSink(new ReadingWriter(Set.of()), written),
            RunService.Progress.SILENT);
    double cores = (Clock.processNanos() - cpu) / (double) report.nanos();
    return new Scaling(threads, report.tokensPerSecond(), cores, written.hex());
  }

  /// Articles again and again.
  private static final class Stream implements ArticleSource {
    private final List<Article> articles;
    private final long all;
    private long at;

    Stream(List<Article> articles, int passes) {
      this.articles = articles;
      this.all = (long) articles.size() * passes;
    }

    @Override
    public Optional<Ingested> next() {
      if (at == all) {
        return Optional.empty();
      }
      Article a = articles.get((int) (at % articles.size()));
      String id = a.id() + "#" + at / articles.size();
      at++;
      return Optional.of(new Ingested.Found(id, Articles.renamed(a, id)));
    }
  }

  /// Keeps a hash of what is written, and nothing else.
  private static final class Digest extends Writer {
    private final MessageDigest sha;

    Digest() {
      try {
        sha = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      sha.update(new String(chars, from, length).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String hex() {
      return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    }
  }
}
