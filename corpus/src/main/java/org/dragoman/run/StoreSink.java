// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.SkipReason;
import org.dragoman.reading.ReadingWriter;
import org.dragoman.store.Edition;
import org.dragoman.store.Run;
import org.dragoman.store.RunPlan;
import org.dragoman.store.Standing;
import org.dragoman.store.Store;
import org.dragoman.store.StoredFault;
import org.dragoman.store.StoredReading;
import org.dragoman.store.UnfinishedRun;

/// Puts a run's results into the store, a batch a transaction: what was read before a crash is
/// there after it, with its part of the run's record.
public final class StoreSink implements Sink {
  private static final double NANOS = 1e9;

  private final Store store;
  private final Run run;
  private final InstantSource clock;
  private final long began = System.nanoTime();
  private final ReadingWriter writer = new ReadingWriter(Set.of());
  private final List<StoredReading.In> readings = new ArrayList<>();
  private final List<StoredFault> faults = new ArrayList<>();
  private DecisionCounts decided = new DecisionCounts();
  private int batch = Store.SMALLEST_BATCH;
  private long read;
  private long skipped;
  private long failed;
  private long tokens;

  private StoreSink(Store store, Run run, InstantSource clock) {
    this.store = store;
    this.run = run;
    this.clock = clock;
  }

  /// Begins a run in the store, or goes on with one that was broken off.
  ///
  /// @param before the run to go on with, if there is one
  /// @param clock for the run's record alone
  public static StoreSink start(
      Store store, RunPlan plan, Optional<UnfinishedRun> before, InstantSource clock) {
    Run run =
        before
            .filter(UnfinishedRun::canGoOn)
            .map(unfinished -> store.goOn(unfinished, clock.instant()))
            .orElseGet(() -> store.begin(plan));
    return new StoreSink(store, run, clock);
  }

  /// The run's id.
  public String run() {
    return run.id();
  }

  @Override
  public Map<Edition, Standing> standing(Map<Edition, Article> articles) {
    return store.standing(articles, run);
  }

  @Override
  public void accept(Result result) {
    switch (result.outcome()) {
      case Outcome.Done<Reading>(Reading reading) -> {
        read++;
        tokens += reading.tokens();
        decided.add(reading);
        readings.add(new StoredReading.In(reading, writer.line(reading)));
        batch = Math.max(batch, store.batchFor(reading.article().id(), run));
      }
      case Outcome.Skipped<Reading>(SkipReason reason) -> {
        skipped++;
        faults.add(skipped(result, reason));
      }
      case Outcome.Failed<Reading>(Fault fault) -> {
        failed++;
        faults.add(failed(result, fault));
      }
    }
    if (readings.size() + faults.size() >= batch) {
      flush();
    }
  }

  private static StoredFault skipped(Result result, SkipReason reason) {
    return new StoredFault(
        result.origin(),
        result.article().orElse(null),
        "skipped",
        null,
        reason.kind(),
        reason.message(),
        null,
        Remedies.ofSkip(reason.kind()));
  }

  private static StoredFault failed(Result result, Fault fault) {
    String kind = word(fault.kind());
    return new StoredFault(
        result.origin(),
        result.article().orElse(null),
        "failed",
        word(fault.stage()),
        kind,
        fault.message(),
        fault.place(),
        Remedies.ofFault(kind));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void flush() {
    store.put(run, readings, faults, new Run.Step(clock.instant(), work(), decided.byKind()));
    readings.clear();
    faults.clear();
    decided = new DecisionCounts();
    batch = Store.SMALLEST_BATCH;
  }

  private Run.Work work() {
    return new Run.Work(read, skipped, failed, tokens, (System.nanoTime() - began) / NANOS);
  }

  @Override
  public void finish(RunReport report) {
    flush();
    store.finish(
        run,
        new Run.End(
            clock.instant(),
            report.interrupted(),
            report.articles(),
            report.earlier() + report.read(),
            report.unchanged(),
            report.stale(),
            report.skipped(),
            report.failed(),
            work()));
  }
}
