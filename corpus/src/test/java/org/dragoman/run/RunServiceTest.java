// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.SkipReason;
import org.dragoman.store.Edition;
import org.dragoman.store.SampleReading;
import org.dragoman.store.Standing;
import org.junit.jupiter.api.Test;

class RunServiceTest {
  private static ArticleSource source(List<Ingested> items) {
    Iterator<Ingested> it = items.iterator();
    return new ArticleSource() {
      private long read;

      @Override
      public Optional<Ingested> next() {
        read++;
        return it.hasNext() ? Optional.of(it.next()) : Optional.empty();
      }

      @Override
      public long totalBytes() {
        return items.size();
      }

      @Override
      public long bytesRead() {
        return read;
      }

      @Override
      public void close() {}
    };
  }

  private static Ingested found(String id, String text) {
    return new Ingested.Found("set:" + id, Article.of(id, text));
  }

  private static List<Ingested> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> found("a" + i, "Text " + i)).toList();
  }

  /// Keeps what it gets.
  private static final class Kept implements Sink {
    private final List<Result> results = new ArrayList<>();
    private final Map<Edition, Standing> held = new HashMap<>();
    private int finished;

    @Override
    public void accept(Result result) {
      results.add(result);
    }

    @Override
    public Map<Edition, Standing> standing(Map<Edition, Article> articles) {
      Map<Edition, Standing> standing = new HashMap<>(held);
      standing.keySet().retainAll(articles.keySet());
      return standing;
    }

    @Override
    public void finish(RunReport report) {
      finished++;
    }
  }

  private static Outcome<Reading> done(Article article) {
    return new Outcome.Done<>(SampleReading.of(article));
  }

  @Test
  void resultsComeInInputOrderWhateverTheThreadsDo() {
    Random random = new Random(7);
    int[] work = random.ints(200, 0, 20_000).toArray();
    Kept kept = new Kept();
    RunReport report =
        new RunService(
                article -> {
                  double sink = 0;
                  for (int i = 0; i < work[Integer.parseInt(article.id().substring(1))]; i++) {
                    sink += Math.sqrt(i);
                  }
                  return sink < 0 ? null : done(article);
                },
                RunSettings.ofThreads(4))
            .run(source(many(200)), kept, RunService.Progress.SILENT);
    assertThat(kept.results)
        .extracting(r -> r.article().orElseThrow())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "a" + i).toList());
    assertThat(report.read()).isEqualTo(200);
    assertThat(report.statements()).isEqualTo(400);
    assertThat(report.speakers()).containsExactly(Map.entry("Oskar Veld", 200L));
    assertThat(report.unknownSpeakers()).isEqualTo(200);
    assertThat(report.eventTypes()).containsEntry("ASSAULT", 200L);
    assertThat(report.rules()).containsEntry("event.kill", 200L);
    assertThat(report.passes())
        .containsExactly(
            Map.entry("place.near", 400L), Map.entry("place.undecided/unresolved", 200L));
    assertThat(kept.finished).isOne();
  }

  @Test
  void noMoreThanTheWindowIsOnItsWay() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    RunSettings settings = new RunSettings(2, 6, 10);
    Sink sink =
        result -> {
          most.accumulateAndGet(started.get() - taken.getAndIncrement(), Math::max);
        };
    new RunService(
            article -> {
              started.incrementAndGet();
              return done(article);
            },
            settings)
        .run(source(many(100)), sink, RunService.Progress.SILENT);
    assertThat(taken.get()).isEqualTo(100);
    assertThat(most.get()).isLessThanOrEqualTo(7);
  }

  @Test
  void badInputsSkipsAndFailuresAreResultsAndCounted() {
    Fault fault = new Fault(Fault.Stage.INGEST, Fault.Kind.MALFORMED, "no JSON", "set:2");
    Kept kept = new Kept();
    RunReport report =
        new RunService(
                article ->
                    switch (article.id()) {
                      case "empty" -> new Outcome.Skipped<>(new SkipReason.Empty());
                      case "deep" -> throw new StackOverflowError();
                      default -> done(article);
                    },
                RunSettings.ofThreads(2))
            .run(
                source(
                    List.of(
                        found("a", "x"),
                        new Ingested.Faulty("set:2", fault),
                        found("empty", " "),
                        found("deep", "((("),
                        found("b", "y"))),
                kept,
                RunService.Progress.SILENT);
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.skips()).containsExactly(Map.entry("empty", 1L));
    assertThat(report.faults()).containsOnlyKeys("ingest/malformed", "reading/internal");
    assertThat(report.problems())
        .extracting(RunReport.Problem::origin)
        .containsExactly("set:2", "set:empty (article empty)", "set:deep (article deep)");
    assertThat(report.nothingReadable()).isFalse();
    assertThat(kept.results).hasSize(5);
  }

  @Test
  void whatIsThereAlreadyOrComesTwiceIsNotReadAgain() {
    Kept kept = new Kept();
    kept.held.put(Edition.of(Article.of("old", "x")), Standing.UNCHANGED);
    kept.held.put(Edition.of(Article.of("done", "x")), Standing.DONE);
    kept.held.put(Edition.of(Article.of("stale", "x")), Standing.STALE);
    AtomicInteger reads = new AtomicInteger();
    RunReport report =
        new RunService(
                article -> {
                  reads.incrementAndGet();
                  return done(article);
                },
                RunSettings.ofThreads(1))
            .run(
                source(
                    List.of(
                        found("old", "x"),
                        found("done", "x"),
                        found("stale", "x"),
                        found("new", "y"),
                        found("new", "y"),
                        found("new", "z"))),
                kept,
                RunService.Progress.SILENT);
    assertThat(reads.get()).isOne();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.earlier()).isOne();
    assertThat(report.stale()).isOne();
    assertThat(report.articles()).isEqualTo(6);
    assertThat(report.skips()).containsExactly(Map.entry("duplicate-id", 1L));
  }

  @Test
  void aStoppedRunFinishesWhatIsOnItsWay() {
    Kept kept = new Kept();
    CountDownLatch stopped = new CountDownLatch(1);
    RunService[] self = new RunService[1];
    self[0] =
        new RunService(
            article -> {
              if (article.id().equals("a0")) {
                self[0].stop();
                stopped.countDown();
              }
              try {
                stopped.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return done(article);
            },
            RunSettings.ofThreads(2));
    RunReport report = self[0].run(source(many(10_000)), kept, RunService.Progress.SILENT);
    assertThat(report.interrupted()).isTrue();
    assertThat(report.read()).isEqualTo(kept.results.size()).isPositive().isLessThan(100);
    assertThat(kept.finished).isOne();
  }

  @Test
  void progressHearsOfEachArticle() {
    List<Long> heard = new ArrayList<>();
    new RunService(RunServiceTest::done, RunSettings.ofThreads(2))
        .run(source(many(5)), new Kept(), reached -> heard.add(reached.articles()));
    assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void settingsHaveTheirDefaultsAndBounds() {
    assertThat(RunSettings.ofThreads(3)).isEqualTo(new RunSettings(3, 24, 100));
    assertThat(RunSettings.standard().threads())
        .isEqualTo(Math.min(RunSettings.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    assertThatThrownBy(() -> RunSettings.ofThreads(0)).hasMessageContaining("1 to 64");
    assertThatThrownBy(() -> new RunSettings(4, 3, 0)).hasMessageContaining("window");
  }
}
