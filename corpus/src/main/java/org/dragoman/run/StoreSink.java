// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.SkipReason;
import org.dragoman.reading.ReadingWriter;
import org.dragoman.store.Edition;
import org.dragoman.store.Run;
import org.dragoman.store.Store;
import org.dragoman.store.StoredFault;
import org.dragoman.store.StoredReading;
import org.jspecify.annotations.Nullable;

/// Puts a run's results into the store, a batch a transaction: what was read before a crash is
/// there after it.
public final class StoreSink implements Sink {
  /// Large enough that a transaction costs little, small enough that little is lost.
  static final int BATCH = 64;

  private final Store store;
  private final Run run;
  private final ReadingWriter writer = new ReadingWriter(Set.of());
  private final List<StoredReading.In> readings = new ArrayList<>();
  private final List<StoredFault> faults = new ArrayList<>();

  private StoreSink(Store store, Run run) {
    this.store = store;
    this.run = run;
  }

  /// Begins a run in the store.
  ///
  /// @param registry whom the run knows from earlier runs
  public static StoreSink start(
      Store store, Instant now, String program, String fingerprint, Registry registry) {
    Run run = Run.start(now, program, fingerprint, registry);
    store.start(run);
    return new StoreSink(store, run);
  }

  @Override
  public Set<Edition> unchanged(Map<Edition, Article> articles) {
    return store.unchanged(articles, run.fingerprint());
  }

  @Override
  public void accept(Result result) {
    switch (result.outcome()) {
      case Outcome.Done<Reading>(Reading reading) ->
          readings.add(new StoredReading.In(reading, writer.line(reading)));
      case Outcome.Skipped<Reading>(SkipReason reason) ->
          faults.add(fault(result, "skipped", null, reason.kind(), reason.message()));
      case Outcome.Failed<Reading>(Fault f) ->
          faults.add(fault(result, "failed", word(f.stage()), word(f.kind()), f.message()));
    }
    if (readings.size() + faults.size() >= BATCH) {
      flush();
    }
  }

  private static StoredFault fault(
      Result result, String outcome, @Nullable String stage, String kind, String message) {
    return new StoredFault(
        result.origin(), result.article().orElse(null), outcome, stage, kind, message);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void flush() {
    store.put(run, readings, faults);
    readings.clear();
    faults.clear();
  }

  @Override
  public void finish(RunReport report) {
    flush();
    // a run that goes on later must know whom it knew when it began
    if (!report.interrupted()) {
      store.learnRegistry();
    }
    store.finish(
        run,
        new Run.Counts(
            report.articles(),
            report.read(),
            report.unchanged(),
            report.skipped(),
            report.failed(),
            report.tokens()),
        Map.of("pass", report.passes(), "rule", report.rules(), "note", report.notes()));
  }
}
