// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Fault;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.SkipReason;
import org.dragoman.model.Statement;
import org.dragoman.store.Standing;

/// Counts a run's results as they come.
final class Tally {
  private final int listedProblems;
  private final Map<String, Long> speakers = new HashMap<>();
  private final Map<String, Long> eventTypes = new HashMap<>();
  private final DecisionCounts decisions = new DecisionCounts();
  private final Map<String, Long> skips = new HashMap<>();
  private final Map<String, Long> faults = new HashMap<>();
  private final List<RunReport.Problem> problems = new ArrayList<>();
  private long read;
  private long earlier;
  private long unchanged;
  private long stale;
  private long skipped;
  private long failed;
  private long tokens;

  Tally(int listedProblems) {
    this.listedProblems = listedProblems;
  }

  /// Counts an edition that is not read, as it is there already.
  void add(Standing standing) {
    switch (standing) {
      case DONE -> earlier++;
      case UNCHANGED -> unchanged++;
      case STALE -> stale++;
    }
  }

  RunService.Reached reached(long bytesRead) {
    return new RunService.Reached(articles(), skipped, failed, bytesRead);
  }

  private long articles() {
    return read + earlier + unchanged + stale + skipped + failed;
  }

  void add(Result result) {
    switch (result.outcome()) {
      case Outcome.Done<Reading>(Reading reading) -> add(reading);
      case Outcome.Skipped<Reading>(SkipReason reason) -> {
        skipped++;
        skips.merge(reason.kind(), 1L, Long::sum);
        problem(result, "skipped: " + reason.message());
      }
      case Outcome.Failed<Reading>(Fault fault) -> {
        failed++;
        String kind = fault.stage() + "/" + fault.kind();
        faults.merge(kind.toLowerCase(Locale.ROOT).replace('_', '-'), 1L, Long::sum);
        problem(result, fault.message());
      }
    }
  }

  private void problem(Result result, String what) {
    if (problems.size() < listedProblems) {
      String id = result.article().map(a -> " (article " + a + ")").orElse("");
      problems.add(new RunReport.Problem(result.origin() + id, what));
    }
  }

  private void add(Reading reading) {
    read++;
    tokens += reading.tokens();
    decisions.add(reading);
    Map<String, String> names = new HashMap<>();
    for (Actor actor : reading.actors()) {
      names.put(actor.id(), actor.name());
    }
    for (Statement statement : reading.statements()) {
      if (statement.kind() == Statement.Kind.COMMUNICATION) {
        for (String actor : statement.source().actors()) {
          speakers.merge(names.getOrDefault(actor, actor), 1L, Long::sum);
        }
      }
    }
    for (Event event : reading.events()) {
      eventTypes.merge(event.plover().event(), 1L, Long::sum);
    }
  }

  RunReport report(boolean interrupted, long nanos) {
    return new RunReport(
        articles(),
        read,
        earlier,
        unchanged,
        stale,
        skipped,
        failed,
        decisions.found("statements"),
        decisions.found("events"),
        decisions.found("actors"),
        tokens,
        decisions.found("unknown-speakers"),
        sorted(speakers),
        sorted(eventTypes),
        sorted(decisions.notes()),
        sorted(decisions.rules()),
        sorted(decisions.passes()),
        sorted(skips),
        sorted(faults),
        List.copyOf(problems),
        interrupted,
        nanos);
  }

  /// Most first, then by name, so that equal counts always stand in one order.
  private static SequencedMap<String, Long> sorted(Map<String, Long> counts) {
    SequencedMap<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
