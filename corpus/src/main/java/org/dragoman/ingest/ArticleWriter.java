// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.dragoman.model.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes articles as the JSON lines they can be read from, unread: what a page or a file was taken
/// for.
public final class ArticleWriter {
  private static final JsonFactory JSON = new JsonFactory();

  /// Writes one article and a line break; the text is the body, without a title that was set before
  /// it.
  ///
  /// @throws UncheckedIOException if the writer fails
  public void writeLine(Article article, Writer out) {
    StringWriter line = new StringWriter();
    try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      g.writeStartObject();
      g.writeStringProperty("id", article.id());
      string(g, "url", article.url());
      string(g, "outlet", article.outlet());
      string(g, "title", article.title());
      string(g, "byline", article.byline());
      string(g, "published", article.published() == null ? null : article.published().iso());
      string(g, "publishedEvidence", article.publishedEvidence());
      string(g, "language", article.statedLanguage());
      g.writeStringProperty("text", article.text().substring(article.bodyStart()));
      g.writeEndObject();
    }
    try {
      out.write(line.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void string(JsonGenerator g, String name, @Nullable String value) {
    if (value == null) {
      g.writeNullProperty(name);
    } else {
      g.writeStringProperty(name, value);
    }
  }
}
