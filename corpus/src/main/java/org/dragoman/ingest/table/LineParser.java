// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import org.dragoman.ingest.Ingested;
import org.dragoman.model.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Makes an article of one line of JSON:
/// `{"id":…,"text":…,"title":…,"url":…,"outlet":…,"published":…,"byline":…}`.
final class LineParser {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonArticle articles;

  LineParser(JsonArticle articles) {
    this.articles = articles;
  }

  Ingested parse(String line, String origin) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return malformed(origin, "expected one JSON object {\"id\":…,\"text\":…} on the line");
      }
      Ingested article = articles.read(json, origin);
      if (article instanceof Ingested.Found && json.nextToken() != null) {
        return malformed(origin, "more follows after the object; write one object a line");
      }
      return article;
    } catch (JacksonException e) {
      return malformed(
          origin,
          "not JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    }
  }

  private static Ingested malformed(String origin, String message) {
    return Ingested.faulty(origin, Fault.Kind.MALFORMED, message);
  }
}
