// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;

/// Articles as what came out of an input.
final class Exports {
  private Exports() {}

  /// Each with the origin of its file and, where there are several, its number in it.
  static List<Ingested> ingested(String origin, List<Article> articles) {
    List<Ingested> found = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String where = articles.size() == 1 ? origin : origin + ":" + (i + 1);
      found.add(new Ingested.Found(where, articles.get(i)));
    }
    return found;
  }
}
