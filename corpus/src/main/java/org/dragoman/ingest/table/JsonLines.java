// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.util.List;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// JSON, an article a line.
public final class JsonLines implements Format {
  @Override
  public String name() {
    return "JSON lines";
  }

  @Override
  public List<String> endings() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.beginsWith("{") ? Fit.LIKELY : Fit.POSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) {
    return new LinesSource(entry.stream(), entry.origin(), articles(entry, opening));
  }

  static JsonArticle articles(Entry entry, Opening opening) {
    FieldMap fields = opening.settings().fields();
    return new JsonArticle(fields, new RowArticles(fields, entry));
  }
}
