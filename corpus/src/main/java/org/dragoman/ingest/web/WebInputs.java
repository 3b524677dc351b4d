// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.InputException;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.Inputs;
import org.dragoman.model.Fault;

/// What a user names, addresses of the web among files and folders, in the order named.
public final class WebInputs implements ArticleSource {
  private final Deque<ArticleSource> sources;

  private WebInputs(List<ArticleSource> sources) {
    this.sources = new ArrayDeque<>(sources);
  }

  /// Opens what is named; nothing is read or fetched before the first `next()`.
  ///
  /// @throws InputException if there is no address and not one of the paths can be used
  public static ArticleSource open(
      List<String> named, InputStream stdin, InputSettings settings, WebSettings web) {
    if (named.stream().noneMatch(WebSource::isAddress)) {
      return Inputs.open(named, stdin, settings);
    }
    List<ArticleSource> sources = new ArrayList<>();
    int from = 0;
    while (from < named.size()) {
      boolean address = WebSource.isAddress(named.get(from));
      int to = from;
      while (to < named.size() && WebSource.isAddress(named.get(to)) == address) {
        to++;
      }
      List<String> run = named.subList(from, to);
      sources.add(
          address
              ? new WebSource(run, Inputs.opening(settings), web)
              : files(run, stdin, settings));
      from = to;
    }
    return new WebInputs(sources);
  }

  /// Beside addresses, files that cannot be used are a fault and do not end the run.
  private static ArticleSource files(List<String> paths, InputStream in, InputSettings settings) {
    try {
      return Inputs.open(paths, in, settings);
    } catch (InputException e) {
      return ArticleSource.of(
          Ingested.faulty(
              String.join(", ", paths), Fault.Kind.UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Optional<Ingested> next() {
    while (!sources.isEmpty()) {
      Optional<Ingested> next = sources.getFirst().next();
      if (next.isPresent()) {
        return next;
      }
      sources.removeFirst().close();
    }
    return Optional.empty();
  }

  /// What a server will send is not known.
  @Override
  public long totalBytes() {
    return -1;
  }

  @Override
  public void close() {
    sources.forEach(ArticleSource::close);
    sources.clear();
  }
}
