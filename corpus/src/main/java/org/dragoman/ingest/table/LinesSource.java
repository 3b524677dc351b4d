// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.ByteLines;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Fault;

/// The articles of one stream of JSON lines. A bad line is a fault, and the rest goes on.
final class LinesSource implements ArticleSource {
  /// The longest line, in bytes: an article of two million units, each escaped (`\u0000`), and its
  /// fields.
  static final int LONGEST_LINE = 16_000_000;

  private final ByteLines lines;
  private final String name;
  private final LineParser parser;
  private boolean broken;

  LinesSource(InputStream in, String name, JsonArticle articles) {
    this.lines = new ByteLines(in, LONGEST_LINE);
    this.name = name;
    this.parser = new LineParser(articles);
  }

  @Override
  public Optional<Ingested> next() {
    while (!broken) {
      Optional<ByteLines.Line> line;
      try {
        line = lines.next();
      } catch (IOException e) {
        broken = true;
        return Optional.of(
            Ingested.faulty(name, Fault.Kind.UNREADABLE, "cannot be read on: " + e.getMessage()));
      }
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<Ingested> made = make(line.get());
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private Optional<Ingested> make(ByteLines.Line line) {
    String origin = name + ":" + line.number();
    if (!line.whole()) {
      return Optional.of(
          Ingested.faulty(
              origin,
              Fault.Kind.UNSUPPORTED,
              "the line is longer than " + LONGEST_LINE + " bytes; split the article"));
    }
    Optional<String> text = TextDecoder.strictly(line.bytes());
    if (text.isEmpty()) {
      return Optional.of(
          Ingested.faulty(
              origin, Fault.Kind.MALFORMED, "the line is not UTF-8; convert the file to UTF-8"));
    }
    String json = text.get();
    if (json.startsWith("\uFEFF")) {
      json = json.substring(1);
    }
    return json.isBlank() ? Optional.empty() : Optional.of(parser.parse(json, origin));
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      // Everything wanted from it has been read.
      broken = true;
    }
  }
}
