// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.model.Event;
import org.dragoman.model.Note;
import org.dragoman.model.Reading;
import org.dragoman.model.Statement;

/// What readings hold and what decided it, counted: things found, passes, rules, notes.
final class DecisionCounts {
  private final Map<String, Long> found = new HashMap<>();
  private final Map<String, Long> passes = new HashMap<>();
  private final Map<String, Long> rules = new HashMap<>();
  private final Map<String, Long> notes = new HashMap<>();

  void add(Reading reading) {
    count(found, "actors", reading.actors().size());
    count(found, "places", reading.places().size());
    count(found, "times", reading.times().size());
    count(found, "statements", reading.statements().size());
    count(found, "events", reading.events().size());
    for (Statement statement : reading.statements()) {
      count(rules, statement.rule(), 1);
      if (isUnknown(statement)) {
        count(found, "unknown-speakers", 1);
      }
    }
    for (Event event : reading.events()) {
      count(rules, event.rule(), 1);
    }
    reading.passes().counts().forEach((pass, n) -> count(passes, pass, n));
    for (Note note : reading.notes()) {
      count(notes, note.stage() + "/" + note.kind(), 1);
    }
  }

  /// Whether somebody says something and it could not be told who.
  private static boolean isUnknown(Statement statement) {
    Statement.Source source = statement.source();
    return statement.kind() == Statement.Kind.COMMUNICATION
        && source.actors().isEmpty()
        && source.anonymity() == null;
  }

  private static void count(Map<String, Long> counts, String name, long n) {
    if (n > 0) {
      counts.merge(name, n, Long::sum);
    }
  }

  /// How many of these were found: `statements`, `events`, `actors`, `places`, `times`,
  /// `unknown-speakers`.
  long found(String what) {
    return found.getOrDefault(what, 0L);
  }

  Map<String, Long> passes() {
    return passes;
  }

  Map<String, Long> rules() {
    return rules;
  }

  Map<String, Long> notes() {
    return notes;
  }

  /// All of it, by kind and name.
  Map<String, Map<String, Long>> byKind() {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    all.put("found", new TreeMap<>(found));
    all.put("pass", new TreeMap<>(passes));
    all.put("rule", new TreeMap<>(rules));
    all.put("note", new TreeMap<>(notes));
    return all;
  }
}
