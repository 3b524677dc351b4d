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
import org.dragoman.model.Note;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.SkipReason;
import org.dragoman.model.Statement;

/// Counts a run's results as they come.
final class Tally {
  private final int listedProblems;
  private final Map<String, Long> speakers = new HashMap<>();
  private final Map<String, Long> eventTypes = new HashMap<>();
  private final Map<String, Long> notes = new HashMap<>();
  private final Map<String, Long> rules = new HashMap<>();
  private final Map<String, Long> passes = new HashMap<>();
  private final Map<String, Long> skips = new HashMap<>();
  private final Map<String, Long> faults = new HashMap<>();
  private final List<RunReport.Problem> problems = new ArrayList<>();
  private long read;
  private long unchanged;
  private long skipped;
  private long failed;
  private long statements;
  private long events;
  private long actors;
  private long tokens;
  private long unknownSpeakers;

  Tally(int listedProblems) {
    this.listedProblems = listedProblems;
  }

  void addUnchanged() {
    unchanged++;
  }

  long articles() {
    return read + unchanged + skipped + failed;
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
    actors += reading.actors().size();
    statements += reading.statements().size();
    events += reading.events().size();
    Map<String, String> names = new HashMap<>();
    for (Actor actor : reading.actors()) {
      names.put(actor.id(), actor.name());
    }
    for (Statement statement : reading.statements()) {
      add(statement, names);
    }
    for (Event event : reading.events()) {
      eventTypes.merge(event.plover().event(), 1L, Long::sum);
      rules.merge(event.rule(), 1L, Long::sum);
    }
    reading.passes().counts().forEach((pass, n) -> passes.merge(pass, (long) n, Long::sum));
    for (Note note : reading.notes()) {
      notes.merge(note.stage() + "/" + note.kind(), 1L, Long::sum);
    }
  }

  private void add(Statement statement, Map<String, String> names) {
    rules.merge(statement.rule(), 1L, Long::sum);
    if (statement.kind() != Statement.Kind.COMMUNICATION) {
      return;
    }
    Statement.Source source = statement.source();
    if (source.actors().isEmpty() && source.anonymity() == null) {
      unknownSpeakers++;
    }
    for (String actor : source.actors()) {
      speakers.merge(names.getOrDefault(actor, actor), 1L, Long::sum);
    }
  }

  RunReport report(boolean interrupted, long nanos) {
    return new RunReport(
        articles(),
        read,
        unchanged,
        skipped,
        failed,
        statements,
        events,
        actors,
        tokens,
        unknownSpeakers,
        sorted(speakers),
        sorted(eventTypes),
        sorted(notes),
        sorted(rules),
        sorted(passes),
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
