// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.model.Passes;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// What the passes have decided so far about the toponyms of one article. Belongs to one thread.
final class Decisions {
  private final Analysis analysis;
  private final List<Toponym> toponyms;
  private final @Nullable Sense[] senses;
  private final Map<String, List<Integer>> byName = new LinkedHashMap<>();
  private final TreeMap<Integer, Span> datelines = new TreeMap<>();
  private final Trace trace;

  Decisions(Analysis analysis, List<Toponym> toponyms, List<Span> datelines, Trace trace) {
    this.analysis = analysis;
    this.toponyms = toponyms;
    this.senses = new Sense[toponyms.size()];
    this.trace = trace;
    datelines.forEach(d -> this.datelines.put(d.start(), d));
    for (int i = 0; i < toponyms.size(); i++) {
      byName.computeIfAbsent(toponyms.get(i).key(), k -> new ArrayList<>()).add(i);
    }
  }

  Analysis analysis() {
    return analysis;
  }

  int size() {
    return toponyms.size();
  }

  Toponym toponym(int i) {
    return toponyms.get(i);
  }

  /// The toponyms that are the same name, by name, in the order of their first.
  Map<String, List<Integer>> byName() {
    return byName;
  }

  Optional<Sense> sense(int i) {
    return Optional.ofNullable(senses[i]);
  }

  boolean isOpen(int i) {
    return senses[i] == null;
  }

  boolean hasDateline() {
    return !datelines.isEmpty();
  }

  /// Whether this name stands in a dateline.
  boolean inDateline(int i) {
    Span span = toponyms.get(i).span();
    Map.Entry<Integer, Span> before = datelines.floorEntry(span.start());
    return before != null && before.getValue().overlaps(span);
  }

  /// Tells that a dateline says where the article was filed.
  void filed(int i, Candidate from) {
    trace.fired("place.dateline", toponyms.get(i).span(), "filed from " + described(from));
  }

  /// Tells that the words beside a name use it as ground.
  void grounded(int i, String rule) {
    trace.fired(rule, toponyms.get(i).span(), "ground, nobody who acts");
  }

  /// Decides; only a pass after the last may decide again.
  void decide(int i, Sense sense) {
    senses[i] = sense;
    if (trace.on()) {
      Toponym t = toponyms.get(i);
      sense
          .choice()
          .ifPresentOrElse(
              c -> trace.fired(sense.rule(), t.span(), described(c)),
              () -> trace.refused(sense.rule(), t.span(), "which place it is cannot be told"));
    }
  }

  /// Which pass had the last word on how many names, how many no pass could tell, and how many lie
  /// on contested ground.
  Passes passes() {
    Passes.Counter counter = new Passes.Counter();
    for (int i = 0; i < toponyms.size(); i++) {
      Sense sense = sense(i).orElseGet(() -> Sense.unknown("place.unknown"));
      if (sense.choice().isEmpty()) {
        counter.abstained(sense.rule());
      } else {
        counter.decided(sense.rule());
      }
      if (sense.choice().filter(c -> !c.claimants().isEmpty()).isPresent()) {
        counter.decided("place.disputed");
      }
    }
    return counter.passes();
  }

  private static String described(Candidate c) {
    return c.name() + ", " + c.admin1() + " " + c.country();
  }
}
