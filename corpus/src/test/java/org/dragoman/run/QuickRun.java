// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Ingested;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.SkipReason;
import org.dragoman.store.Edition;
import org.dragoman.store.RunDetail;
import org.dragoman.store.RunPlan;
import org.dragoman.store.SampleReading;
import org.dragoman.store.Standing;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.dragoman.store.UnfinishedRun;

/// A run of `read` without the language: the real service and the real store, and a reader that
/// takes no time. As a program it says after each result how many it took in, and `ended` at its
/// end; what it prints is for a test that kills it.
final class QuickRun {
  private static final Instant NOW = Instant.parse("2020-05-02T10:00:00Z");
  private static final String FINGERPRINT = "f1";

  private QuickRun() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    try {
      run(file, articles, System.out);
      System.out.println("ended");
    } catch (RuntimeException e) {
      System.out.println("failed: " + e.getMessage());
    }
    System.out.flush();
  }

  static RunReport run(Path file, int articles, PrintStream says) {
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      Registry registry = store.registry();
      RunPlan plan =
          new RunPlan(
              NOW,
              "test",
              FINGERPRINT,
              registry.fingerprint(),
              List.of(new RunDetail(RunDetail.Kind.INPUT, "path", "/generated")));
      Optional<UnfinishedRun> before = store.findUnfinished(plan);
      Sink sink = telling(StoreSink.start(store, plan, before, () -> NOW), says);
      return new RunService(QuickRun::read, RunSettings.ofThreads(2))
          .run(new Generated(articles), sink, RunService.Progress.SILENT);
    }
  }

  private static Sink telling(Sink sink, PrintStream says) {
    return new Sink() {
      private int taken;

      @Override
      public void accept(Result result) {
        sink.accept(result);
        says.println(++taken);
      }

      @Override
      public Map<Edition, Standing> standing(Map<Edition, Article> articles) {
        return sink.standing(articles);
      }

      @Override
      public void finish(RunReport report) {
        sink.finish(report);
      }
    };
  }

  private static Outcome<Reading> read(Article article) {
    return article.text().isEmpty()
        ? new Outcome.Skipped<>(new SkipReason.Empty())
        : new Outcome.Done<>(SampleReading.of(article, FINGERPRINT));
  }

  /// Articles with some of everything among them: a broken line, an empty text, one that comes
  /// twice, an id that comes twice.
  static final class Generated implements ArticleSource {
    private static final int PERIOD = 50;

    private final int count;
    private int next;

    Generated(int count) {
      this.count = count;
    }

    @Override
    public Optional<Ingested> next() {
      if (next == count) {
        return Optional.empty();
      }
      int n = next++;
      String origin = "generated:" + n;
      return Optional.of(
          switch (n % PERIOD) {
            case 7 ->
                new Ingested.Faulty(
                    origin,
                    new Fault(Fault.Stage.INGEST, Fault.Kind.MALFORMED, "no JSON", "column 1"));
            case 13 -> new Ingested.Found(origin, Article.of("a" + n, ""));
            case 20 -> new Ingested.Found(origin, article(n - 1));
            case 21 -> new Ingested.Found(origin, Article.of("a" + (n - 2), "Another text."));
            default -> new Ingested.Found(origin, article(n));
          });
    }

    private static Article article(int n) {
      return Article.of("a" + n, SampleReading.TEXT + " It was day " + n + ".");
    }
  }
}
