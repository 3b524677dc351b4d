// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Articles of any set: lines of JSON with a field `text` and perhaps `published` or `date`.
final class Articles {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private Articles() {}

  /// The first articles of files, in their order, numbered.
  static List<Article> of(List<String> files, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String file : files) {
      try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
        String line = lines.readLine();
        while (line != null && articles.size() < most) {
          if (!line.isBlank()) {
            articles.add(article(Integer.toString(articles.size()), line));
          }
          line = lines.readLine();
        }
      }
    }
    return articles;
  }

  /// The same under another id.
  static Article renamed(Article a, String id) {
    return new Article(
        id,
        a.url(),
        a.outlet(),
        a.agency(),
        a.title(),
        a.byline(),
        a.published(),
        a.text(),
        a.bodyStart(),
        a.rawSha256());
  }

  private static Article article(String id, String line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, json.getString());
        }
        json.skipChildren();
      }
    }
    String date = fields.getOrDefault("published", fields.getOrDefault("date", ""));
    PartialDate published = PartialDate.parse(date).orElse(null);
    String text = fields.getOrDefault("text", "");
    return new Article(id, null, null, null, null, null, published, text, 0, null);
  }
}
