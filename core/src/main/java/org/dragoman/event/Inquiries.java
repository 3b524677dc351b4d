// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;

/// Which statements want something looked into (*it needs to be probed*, *called for an inquiry
/// into the deal*): whatever event they speak of is what they want it for.
final class Inquiries {
  /// An inquiry that is told as done is not sought.
  private static final double TOLD = 2.5;

  private final Analysis a;
  private final Statuses statuses;
  private final FrameBook frames;

  Inquiries(Analysis analysis, Statuses statuses, FrameBook frames) {
    this.a = analysis;
    this.statuses = statuses;
    this.frames = frames;
  }

  /// Ids of the statements that seek one.
  Set<String> soughtBy(List<Statement> statements) {
    Set<String> seeking = new HashSet<>();
    for (Statement s : statements) {
      if (s.kind() == Statement.Kind.COMMUNICATION
          && s.content().stream().anyMatch(c -> seeks(s, c))) {
        seeking.add(s.id());
      }
    }
    return seeking;
  }

  private boolean seeks(Statement s, Span content) {
    boolean asks = s.act() == Act.REQUEST || s.act() == Act.DEMAND;
    int last = a.tokenBefore(content.end());
    for (int t = a.tokenAt(content.start()); t <= last; t++) {
      boolean probe =
          a.isVerb(t)
              ? frames.isOneOf("@inquire", phrase(t))
              : asks && a.isNoun(t) && frames.isIn("@investigation", a.lemma(t));
      if (probe && (asks || Math.abs(statuses.of(t).value()) < TOLD)) {
        return true;
      }
    }
    return false;
  }

  /// The verb with its particle or the preposition that stands after it: *look into*.
  private String phrase(int verb) {
    String next = verb + 1 < a.size() ? a.word(verb + 1) : "";
    return next.equals("into") ? a.lemma(verb) + " into" : a.lemma(verb);
  }
}
