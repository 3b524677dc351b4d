// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.Event;
import org.dragoman.model.Statement;
import org.dragoman.model.Statement.About;
import org.dragoman.model.Statement.About.Stance;

/// Ties statements to the events they are about: who asserts, alleges, doubts, denies or confirms
/// what happened, who declines to speak of it, who wants it looked into.
///
/// A statement is about the events that stand on its word; the stance is that of its act. An event
/// that is an inquiry makes the statement that holds it one that seeks an inquiry.
public final class Stances {
  /// The statements with what they are about.
  public List<Statement> join(List<Statement> statements, List<Event> events) {
    List<Statement> joined = new ArrayList<>(statements.size());
    for (Statement s : statements) {
      List<About> about = new ArrayList<>(s.about());
      for (Event e : events) {
        boolean held =
            e.mentions().stream().anyMatch(m -> s.id().equals(m.holder()))
                && !s.id().equals(e.statement());
        if (held) {
          stance(s, e).map(stance -> new About(e.id(), stance)).ifPresent(about::add);
        }
      }
      joined.add(about.equals(s.about()) ? s : with(s, about));
    }
    return List.copyOf(joined);
  }

  private static Optional<Stance> stance(Statement s, Event e) {
    boolean inquiry =
        "investigate".equals(e.plover().mode()) && e.plover().event().equals("ACCUSE");
    if (inquiry && s.kind() == Statement.Kind.COMMUNICATION) {
      return Optional.of(Stance.SEEK_INQUIRY);
    }
    return switch (s.act()) {
      case STATE, ANNOUNCE, PREDICT, WARN, PROMISE, AGREE, PRAISE, CLAIM_RESPONSIBILITY ->
          Optional.of(e.status().value() < 0 ? Stance.DENY : Stance.ASSERT);
      case ACCUSE, CRITICISE, CONDEMN, BELIEVE, FEAR -> Optional.of(Stance.ALLEGE);
      case DENY -> Optional.of(Stance.DENY);
      case DOUBT -> Optional.of(Stance.DOUBT);
      case CONFIRM -> Optional.of(Stance.CONFIRM);
      case DECLINE -> Optional.of(Stance.DECLINE);
      default -> Optional.empty();
    };
  }

  private static Statement with(Statement s, List<About> about) {
    return new Statement(
        s.id(),
        s.kind(),
        s.act(),
        s.form(),
        s.source(),
        s.cue(),
        s.content(),
        s.addressee(),
        s.via(),
        about,
        s.parent(),
        s.place(),
        s.time(),
        s.setting(),
        s.cameo(),
        s.rule());
  }
}
