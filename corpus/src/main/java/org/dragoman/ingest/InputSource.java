// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.ingest.page.WebPage;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// The articles of several inputs, one after another, one file open at a time.
final class InputSource implements ArticleSource {
  /// The longest file that holds one article, in bytes.
  static final int LARGEST_FILE = 64_000_000;

  private static final int HEAD = 8192;

  private final Deque<Inputs.Input> waiting;
  private final InputStream stdin;
  private final Defaults defaults;
  private final long totalBytes;
  private long bytesRead;
  private @Nullable LinesSource lines;

  InputSource(List<Inputs.Input> inputs, InputStream stdin, Defaults defaults) {
    this.waiting = new ArrayDeque<>(inputs);
    this.stdin = stdin;
    this.defaults = defaults;
    boolean unknown = inputs.stream().anyMatch(i -> i instanceof Inputs.Input.OfStdin);
    this.totalBytes =
        unknown
            ? -1
            : inputs.stream()
                .mapToLong(i -> i instanceof Inputs.Input.OfFile file ? file.bytes() : 0)
                .sum();
  }

  @Override
  public Optional<Ingested> next() {
    while (true) {
      if (lines != null) {
        Optional<Ingested> next = lines.next();
        if (next.isPresent()) {
          return next;
        }
        lines.close();
        lines = null;
      }
      Inputs.Input input = waiting.poll();
      if (input == null) {
        return Optional.empty();
      }
      Optional<Ingested> made = open(input);
      if (made.isPresent()) {
        return made;
      }
    }
  }

  /// Opens an input: an article or a fault, or nothing when it holds lines, which come one by one.
  private Optional<Ingested> open(Inputs.Input input) {
    return switch (input) {
      case Inputs.Input.Unusable bad -> Optional.of(new Ingested.Faulty(bad.path(), bad.fault()));
      case Inputs.Input.OfFile file -> openFile(file);
      case Inputs.Input.OfStdin in -> openStdin();
    };
  }

  private Optional<Ingested> openFile(Inputs.Input.OfFile file) {
    String name = file.path().toString();
    try {
      InputStream in = stream(file.path());
      if (file.kind() == InputKind.LINES) {
        lines = new LinesSource(in, name, defaults);
        return Optional.empty();
      }
      try (in) {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
          return Optional.of(
              LineParser.faulty(
                  name,
                  Fault.Kind.UNSUPPORTED,
                  "the file has more than " + LARGEST_FILE + " bytes; split it"));
        }
        String id = InputKind.nameWithoutEndings(file.path());
        if (file.kind() == InputKind.PAGE) {
          return Optional.of(page(WebPage.read(bytes, null, null, id), name));
        }
        return Optional.of(new Ingested.Found(name, withDefaults(text(bytes, id))));
      }
    } catch (IOException e) {
      return Optional.of(
          LineParser.faulty(name, Fault.Kind.UNREADABLE, "cannot be read: " + Inputs.reason(e)));
    }
  }

  private Optional<Ingested> openStdin() {
    BufferedInputStream in = new BufferedInputStream(new Counting(stdin), HEAD);
    try {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      if (LinesSource.looksLikeJson(head)) {
        lines = new LinesSource(in, "stdin", defaults);
        return Optional.empty();
      }
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        return Optional.of(
            LineParser.faulty(
                "stdin", Fault.Kind.UNSUPPORTED, "more than " + LARGEST_FILE + " bytes; split it"));
      }
      return Optional.of(new Ingested.Found("stdin", withDefaults(text(bytes, "stdin"))));
    } catch (IOException e) {
      return Optional.of(
          LineParser.faulty("stdin", Fault.Kind.UNREADABLE, "cannot be read: " + Inputs.reason(e)));
    }
  }

  private Ingested page(WebPage.Result result, String name) {
    return switch (result) {
      case WebPage.Result.Read read -> new Ingested.Found(name, withDefaults(read.article()));
      case WebPage.Result.Refused refused ->
          LineParser.faulty(name, Fault.Kind.UNSUPPORTED, refused.reason());
    };
  }

  private static Article text(byte[] bytes, String id) {
    return Article.of(id, TextDecoder.decode(bytes));
  }

  private Article withDefaults(Article a) {
    return a.orElse(defaults.outlet().orElse(null), defaults.published().orElse(null));
  }

  private InputStream stream(Path path) throws IOException {
    InputStream raw = new Counting(Files.newInputStream(path));
    if (!InputKind.isPacked(path)) {
      return raw;
    }
    try {
      return new GZIPInputStream(raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw new IOException("it is not a whole gzip file (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public long totalBytes() {
    return totalBytes;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
      lines = null;
    }
    waiting.clear();
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytesRead += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      bytesRead += Math.max(0, read);
      return read;
    }
  }
}
