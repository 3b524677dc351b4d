// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.model.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON that is not cut into lines: a list of articles, or articles one behind the other.
public final class JsonFile implements Format {
  /// A string of it has at most so many characters: an article of two million, and room.
  private static final int LONGEST = 16_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).build())
          .build();

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.beginsWith("[") ? Fit.LIKELY : Fit.POSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) {
    JsonParser json = JSON.createParser(ObjectReadContext.empty(), entry.stream());
    return new Items(json, entry.origin(), JsonLines.articles(entry, opening));
  }

  private static final class Items implements ArticleSource {
    private final JsonParser json;
    private final String origin;
    private final JsonArticle articles;
    private long number;
    private int listed;
    private boolean ended;

    Items(JsonParser json, String origin, JsonArticle articles) {
      this.json = json;
      this.origin = origin;
      this.articles = articles;
    }

    @Override
    public Optional<Ingested> next() {
      try {
        return ended ? Optional.empty() : item();
      } catch (JacksonException e) {
        ended = true;
        return Optional.of(
            Ingested.faulty(
                origin + ":item " + number,
                Fault.Kind.MALFORMED,
                "not JSON at line "
                    + e.getLocation().getLineNr()
                    + ", column "
                    + e.getLocation().getColumnNr()
                    + ", and cannot be read on: "
                    + e.getOriginalMessage()));
      }
    }

    private Optional<Ingested> item() {
      JsonToken token = json.nextToken();
      while (token == JsonToken.START_ARRAY && listed == 0 || token == JsonToken.END_ARRAY) {
        listed += token == JsonToken.START_ARRAY ? 1 : -1;
        token = json.nextToken();
      }
      if (token == null) {
        ended = true;
        return number > 0
            ? Optional.empty()
            : Optional.of(
                Ingested.faulty(origin, Fault.Kind.MISSING_FIELD, "the file holds no article"));
      }
      number++;
      String place = origin + ":item " + number;
      int depth = json.streamReadContext().getNestingDepth();
      if (token != JsonToken.START_OBJECT) {
        json.skipChildren();
        return Optional.of(
            Ingested.faulty(
                place, Fault.Kind.MALFORMED, "expected an object {\"id\":…,\"text\":…}"));
      }
      Ingested article = articles.read(json, place);
      // out of what a fault left half read
      while (json.streamReadContext().getNestingDepth() >= depth) {
        json.nextToken();
      }
      return Optional.of(article);
    }

    @Override
    public void close() {
      json.close();
    }
  }
}
