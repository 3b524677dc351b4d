// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;

/// The texts of a gold file as articles for a run, each with the origin of its record.
public final class GoldSource implements ArticleSource {
  private final Iterator<GoldArticle> articles;

  public GoldSource(List<GoldArticle> articles) {
    this.articles = articles.iterator();
  }

  @Override
  public Optional<Ingested> next() {
    if (!articles.hasNext()) {
      return Optional.empty();
    }
    GoldArticle next = articles.next();
    return Optional.of(new Ingested.Found(next.origin(), next.article()));
  }
}
