// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;

/// The statements of an article by where they stand, for an article of thousands: looking one up
/// takes as long as there are statements near, not in all.
///
/// Only single entries are looked up, so the order of the maps shows nowhere.
public final class Holders {
  /// How many units of text share an entry; about three sentences.
  private static final int UNITS = 512;

  private final Map<Integer, List<Statement>> byContent = new HashMap<>();
  private final Map<Integer, List<Statement>> byCue = new HashMap<>();

  public Holders(Statements statements) {
    for (Statement s : statements.all()) {
      s.content().forEach(span -> put(byContent, span.start(), span.end(), s));
      // from before: a word that starts there may run into the cue
      s.cue().spans().forEach(span -> put(byCue, span.start() - UNITS, span.end(), s));
    }
  }

  private static void put(Map<Integer, List<Statement>> index, int from, int to, Statement s) {
    for (int at = Math.max(0, from) / UNITS; at <= to / UNITS; at++) {
      List<Statement> there = index.computeIfAbsent(at, k -> new ArrayList<>(2));
      if (there.isEmpty() || there.getLast() != s) {
        there.add(s);
      }
    }
  }

  private static List<Statement> near(Map<Integer, List<Statement>> index, Span span) {
    return index.getOrDefault(span.start() / UNITS, List.of());
  }

  /// On whose word a stretch of text stands: [Statements#holderOf].
  public Optional<Statement> holderOf(Span span) {
    return Statements.innermost(near(byContent, span), span);
  }

  /// The first statement with a cue that shares a unit with this word.
  public Optional<Statement> cuedBy(Span word) {
    for (Statement s : near(byCue, word)) {
      for (Span cue : s.cue().spans()) {
        if (word.overlaps(cue)) {
          return Optional.of(s);
        }
      }
    }
    return Optional.empty();
  }
}
