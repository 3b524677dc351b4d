// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.SkipReason;
import org.dragoman.store.ArticleIndex;
import org.dragoman.store.Edition;
import org.dragoman.store.Standing;

/// Reads many articles.
///
/// 1. A fixed number of platform threads reads; the caller's thread takes from the source and gives
///    to the sink, which therefore has one writer.
/// 2. The sink gets the results in the order of the input; no more than the window are on their
///    way.
/// 3. What the sink holds and need not get again, and what comes twice in one run, is not read. Of
///    all that came before no more is kept than 128 bits of the id and 64 of the text.
/// 4. A bad article is a result like any other. A stopped run finishes the articles that are being
///    read and leaves those that wait.
public final class RunService {
  private final Function<Article, Outcome<Reading>> reader;
  private final RunSettings settings;
  private volatile boolean stopped;

  public RunService(Function<Article, Outcome<Reading>> reader, RunSettings settings) {
    this.reader = reader;
    this.settings = settings;
  }

  /// Hears how far the run is, after each article.
  public interface Progress {
    void at(Reached reached);

    /// Nobody listens.
    Progress SILENT = reached -> {};
  }

  /// How far a run is.
  ///
  /// @param articles things that came out of the input, whatever became of them
  /// @param bytesRead of the input
  public record Reached(long articles, long skipped, long failed, long bytesRead) {}

  /// Takes no more from the source; from any thread.
  public void stop() {
    stopped = true;
  }

  /// Reads all that the source has.
  public RunReport run(ArticleSource source, Sink sink, Progress progress) {
    long start = System.nanoTime();
    Tally tally = new Tally(settings.listedProblems());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            settings.threads(), Thread.ofPlatform().daemon().name("reader-", 1).factory())) {
      try {
        new Pass(source, sink, progress, tally, pool).all();
      } finally {
        pool.shutdownNow();
      }
    }
    RunReport report = tally.report(stopped, System.nanoTime() - start);
    sink.finish(report);
    return report;
  }

  /// One article on its way.
  private record Pending(
      String origin, Optional<String> article, Future<Optional<Outcome<Reading>>> outcome) {}

  /// One passage through the source.
  private final class Pass {
    private final ArticleSource source;
    private final Sink sink;
    private final Progress progress;
    private final Tally tally;
    private final ExecutorService pool;
    private final Deque<Pending> window = new ArrayDeque<>();
    private final ArticleIndex seen = new ArticleIndex();

    Pass(ArticleSource source, Sink sink, Progress progress, Tally tally, ExecutorService pool) {
      this.source = source;
      this.sink = sink;
      this.progress = progress;
      this.tally = tally;
      this.pool = pool;
    }

    void all() {
      List<Ingested> chunk = take();
      while (!chunk.isEmpty()) {
        submit(chunk);
        chunk = take();
      }
      while (!window.isEmpty()) {
        deliver();
      }
    }

    /// A handful of the input, so that the sink is asked about many editions at once.
    private List<Ingested> take() {
      List<Ingested> chunk = new ArrayList<>();
      while (!stopped && chunk.size() < settings.window()) {
        Optional<Ingested> next = source.next();
        if (next.isEmpty()) {
          break;
        }
        chunk.add(next.get());
      }
      return chunk;
    }

    private void submit(List<Ingested> chunk) {
      Map<Edition, Article> editions = new LinkedHashMap<>();
      for (Ingested item : chunk) {
        if (item instanceof Ingested.Found found) {
          editions.putIfAbsent(Edition.of(found.article()), found.article());
        }
      }
      Map<Edition, Standing> standing = sink.standing(editions);
      for (Ingested item : chunk) {
        if (stopped) {
          return;
        }
        switch (item) {
          case Ingested.Faulty bad ->
              enqueue(bad.origin(), Optional.empty(), new Outcome.Failed<>(bad.fault()));
          case Ingested.PassedOver(String origin, SkipReason reason) ->
              enqueue(origin, Optional.empty(), new Outcome.Skipped<>(reason));
          case Ingested.Found found -> submit(found, Edition.of(found.article()), standing);
        }
      }
    }

    private void submit(Ingested.Found found, Edition edition, Map<Edition, Standing> standing) {
      Article article = found.article();
      long text = ArticleIndex.numberOf(edition.sha256());
      long before = seen.get(article.id());
      if (before == ArticleIndex.NONE) {
        seen.put(article.id(), text);
      }
      Optional<Standing> there = Optional.ofNullable(standing.get(edition));
      if (before != ArticleIndex.NONE && before != text) {
        enqueue(
            found.origin(),
            Optional.of(article.id()),
            new Outcome.Skipped<>(new SkipReason.DuplicateId(article.id())));
      } else if (before != ArticleIndex.NONE || there.isPresent()) {
        // what comes twice is there when it comes again
        tally.add(before == ArticleIndex.NONE ? there.orElseThrow() : Standing.UNCHANGED);
        progress.at(tally.reached(source.bytesRead()));
      } else {
        enqueue(
            new Pending(
                found.origin(), Optional.of(article.id()), pool.submit(() -> guarded(article))));
      }
    }

    private void enqueue(String origin, Optional<String> article, Outcome<Reading> outcome) {
      enqueue(
          new Pending(origin, article, CompletableFuture.completedFuture(Optional.of(outcome))));
    }

    private void enqueue(Pending pending) {
      while (window.size() >= settings.window()) {
        deliver();
      }
      window.add(pending);
    }

    private void deliver() {
      Pending pending = window.remove();
      Optional<Outcome<Reading>> outcome = outcome(pending.outcome());
      if (outcome.isEmpty()) {
        return;
      }
      Result result = new Result(pending.origin(), pending.article(), outcome.get());
      tally.add(result);
      sink.accept(result);
      progress.at(tally.reached(source.bytesRead()));
    }
  }

  /// A text so nested that the stack overflows is that article's fault; other errors end the run.
  private Optional<Outcome<Reading>> guarded(Article article) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(article));
    } catch (StackOverflowError e) {
      return Optional.of(
          new Outcome.Failed<>(
              new Fault(Fault.Stage.READING, Fault.Kind.INTERNAL, "the stack overflowed", null)));
    }
  }

  /// Empty for an article that waited when the run was stopped.
  private static Optional<Outcome<Reading>> outcome(Future<Optional<Outcome<Reading>>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("reading was interrupted", e.getCause());
    }
  }
}
