// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Makes an article of one line of JSON:
/// `{"id":…,"text":…,"title":…,"url":…,"outlet":…,"published":…}`.
///
/// Only `id` and `text` must be there; fields of other names are passed over.
final class LineParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> FIELDS =
      Set.of("id", "text", "title", "url", "outlet", "published");

  Ingested parse(String line, String origin) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Ingested.faulty(
            origin,
            Fault.Kind.MALFORMED,
            "expected one JSON object {\"id\":…,\"text\":…} on the line");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Optional<Ingested> fault = field(name, json, fields, origin);
        if (fault.isPresent()) {
          return fault.get();
        }
      }
      if (json.nextToken() != null) {
        return Ingested.faulty(
            origin, Fault.Kind.MALFORMED, "more follows after the object; write one object a line");
      }
    } catch (JacksonException e) {
      return Ingested.faulty(
          origin,
          Fault.Kind.MALFORMED,
          "not JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    }
    return article(fields, origin);
  }

  private static Optional<Ingested> field(
      String name, JsonParser json, Map<String, String> fields, String origin) {
    JsonToken token = json.nextToken();
    if (!FIELDS.contains(name)) {
      json.skipChildren();
      return Optional.empty();
    }
    if (token == JsonToken.VALUE_STRING || (token.isNumeric() && !name.equals("text"))) {
      fields.put(name, json.getString());
      return Optional.empty();
    }
    if (token == JsonToken.VALUE_NULL) {
      fields.remove(name);
      return Optional.empty();
    }
    return Optional.of(
        Ingested.faulty(origin, Fault.Kind.MALFORMED, "the field " + name + " must be a string"));
  }

  private Ingested article(Map<String, String> fields, String origin) {
    String id = fields.getOrDefault("id", "");
    if (id.isBlank()) {
      return Ingested.faulty(
          origin, Fault.Kind.MISSING_FIELD, "the field id is missing; each article needs its own");
    }
    String text = fields.get("text");
    if (text == null) {
      return Ingested.faulty(
          origin, Fault.Kind.MISSING_FIELD, "the field text is missing in the article " + id);
    }
    Article article =
        new Article(
            id,
            fields.get("url"),
            fields.get("outlet"),
            null,
            fields.get("title"),
            null,
            published(fields.get("published"), origin).orElse(null),
            text,
            0,
            null);
    return new Ingested.Found(origin, Article.titled(article));
  }

  private static Optional<PartialDate> published(@Nullable String written, String origin) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    Optional<PartialDate> date = PartialDate.parse(written);
    if (date.isEmpty()) {
      // not a constant: to set up the log costs a tenth of a second at each start
      LoggerFactory.getLogger(LineParser.class)
          .warn(
              "{}: published is `{}`, which is no ISO 8601 date (2020-05-01); read as unknown",
              origin,
              written);
    }
    return date;
  }
}
