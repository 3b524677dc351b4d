// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Fault;
import org.dragoman.reading.ReadingParser;
import org.dragoman.store.ReadingPages;
import org.dragoman.store.Store;
import org.dragoman.store.StoredReading;

/// The articles that a store holds, to be read again: it keeps their texts, so the files they came
/// from need not be there any more.
public final class StoredArticles implements ArticleSource {
  private final ReadingPages pages;
  private final ReadingParser parser = new ReadingParser();
  private final Deque<StoredReading.Whole> page = new ArrayDeque<>();
  private long taken;

  private StoredArticles(ReadingPages pages) {
    this.pages = pages;
  }

  /// All of them.
  public static StoredArticles all(Store store) {
    return new StoredArticles(store.readings(Optional.empty()));
  }

  /// Those read with another fingerprint than this.
  public static StoredArticles stale(Store store, String fingerprint) {
    return new StoredArticles(store.readings(Optional.of(fingerprint)));
  }

  @Override
  public Optional<Ingested> next() {
    if (page.isEmpty()) {
      page.addAll(pages.next());
    }
    StoredReading.Whole out = page.poll();
    if (out == null) {
      return Optional.empty();
    }
    taken++;
    String origin = "store:" + out.article();
    try {
      return Optional.of(
          new Ingested.Found(origin, parser.parse(out.json(), out.text()).article()));
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new Ingested.Faulty(
              origin,
              new Fault(
                  Fault.Stage.STORE,
                  Fault.Kind.MALFORMED,
                  "its reading is damaged ("
                      + e.getMessage()
                      + "); read its file again with --reread",
                  null)));
    }
  }

  /// Articles stand for bytes here: their lengths are not known before they are taken.
  @Override
  public long totalBytes() {
    return pages.size() * 1024;
  }

  @Override
  public long bytesRead() {
    return taken * 1024;
  }
}
