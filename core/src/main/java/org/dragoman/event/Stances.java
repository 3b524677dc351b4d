// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Event;
import org.dragoman.model.Statement;
import org.dragoman.model.Statement.About;
import org.dragoman.model.Statement.About.Stance;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;

/// Ties statements to the events they are about: who asserts, alleges, doubts, denies or confirms
/// what happened, who declines to speak of it, who wants it looked into.
///
/// A statement is about the events that stand on its word, told there or only taken up (*denied the
/// attack*); the stance is that of its act. One that wants something looked into seeks an inquiry.
public final class Stances {
  private static final Optional<Stance> SEEKS = Optional.of(Stance.SEEK_INQUIRY);

  private final Inquiries inquiries;

  public Stances(Analysis analysis, Statuses statuses, FrameBook frames) {
    this.inquiries = new Inquiries(analysis, statuses, frames);
  }

  /// The statements with what they are about.
  public List<Statement> join(List<Statement> statements, List<Event> events) {
    List<Statement> joined = new ArrayList<>(statements.size());
    Set<String> seeks = inquiries.soughtBy(statements);
    Map<String, Map<String, Event.EventMention>> held = heldBy(events);
    for (Statement s : statements) {
      List<About> about = new ArrayList<>(s.about());
      held.getOrDefault(s.id(), Map.of())
          .forEach((event, mention) ->
              (seeks.contains(s.id()) ? SEEKS : stance(s, mention))
                  .map(stance -> new About(event, stance))
                  .ifPresent(about::add));
      joined.add(about.equals(s.about()) ? s : s.withAbout(about));
    }
    return List.copyOf(joined);
  }

  /// By statement the events that stand on its word, but the one it is itself, each with its first
  /// mention there.
  private static Map<String, Map<String, Event.EventMention>> heldBy(List<Event> events) {
    Map<String, Map<String, Event.EventMention>> held = new HashMap<>();
    for (Event e : events) {
      for (Event.EventMention m : e.mentions()) {
        if (m.holder() != null && !m.holder().equals(e.statement())) {
          held.computeIfAbsent(m.holder(), k -> new LinkedHashMap<>()).putIfAbsent(e.id(), m);
        }
      }
    }
    return held;
  }

  private static Optional<Stance> stance(Statement s, Event.EventMention mention) {
    return switch (s.act()) {
      case STATE, ANNOUNCE, PREDICT, WARN, PROMISE, AGREE, PRAISE, CLAIM_RESPONSIBILITY ->
          Optional.of(mention.status().value() < 0 ? Stance.DENY : Stance.ASSERT);
      case ACCUSE, CRITICISE, CONDEMN, BELIEVE, FEAR -> Optional.of(Stance.ALLEGE);
      case DENY -> Optional.of(Stance.DENY);
      case DOUBT -> Optional.of(Stance.DOUBT);
      case CONFIRM -> Optional.of(Stance.CONFIRM);
      case DECLINE -> Optional.of(Stance.DECLINE);
      default -> Optional.empty();
    };
  }
}
