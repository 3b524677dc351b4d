// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.model.Event;
import org.dragoman.model.Status;
import org.jspecify.annotations.Nullable;

/// The events of one reading as rows.
final class EventRows {
  private static final String LAYER = "event";

  private final Projection of;
  private final StatementRows statements;

  EventRows(Projection of, StatementRows statements) {
    this.of = of;
    this.statements = statements;
  }

  void add(Event e) {
    String id = of.ids().expect(LAYER, e.id());
    Status status = e.status();
    of.batch()
        .add(
            EventTables.EVENTS,
            id,
            of.articleId(),
            e.id(),
            e.plover().event(),
            e.plover().mode(),
            e.plover().contexts(),
            e.plover().score(),
            e.cameo(),
            e.goldstein(),
            e.quad(),
            names(e.source()),
            of.countries(actors(e.source())),
            names(e.target()),
            of.countries(actors(e.target())),
            e.reciprocal(),
            of.words(e.trigger().spans()),
            e.trigger().lemma(),
            e.time().start(),
            e.time().end(),
            e.time().precision(),
            of.ids().find("time", e.time().ref()),
            of.ids().find("place", e.place()),
            statements.holder(e.holder()),
            of.ids().find("statement", e.holder()),
            Projection.word(status.certainty()),
            status.polarity().sign(),
            Projection.word(status.tense()),
            status.hypothetical(),
            status.value(),
            e.author().value(),
            Projection.word(e.voice()),
            of.ids().find("statement", e.statement()),
            e.rule(),
            e.mentions().size(),
            Projection.start(e.trigger().spans()));
    of.spans(id, LAYER, "trigger", 0, e.trigger().spans());
    parties(id, "source", e.source());
    parties(id, "target", e.target());
    arguments(id, e.args());
    magnitudes(id, e.magnitudes());
    mentions(id, e.mentions());
  }

  private static List<String> actors(List<Event.Party> parties) {
    return parties.stream().map(Event.Party::actor).filter(Objects::nonNull).toList();
  }

  /// Each party's name, or its words where nobody we know is meant.
  private @Nullable String names(List<Event.Party> parties) {
    String names =
        parties.stream()
            .map(p -> of.names(p.actor() == null ? List.of() : List.of(p.actor()), p.spans()))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }

  private void parties(String id, String side, List<Event.Party> parties) {
    int number = 0;
    for (Event.Party p : parties) {
      of.spans(id, LAYER, side, number, p.spans());
      of.batch()
          .add(
              EventTables.EVENT_PARTIES,
              id,
              of.articleId(),
              side,
              number++,
              of.ids().find("actor", p.actor()),
              of.words(p.spans()));
    }
  }

  private void arguments(String id, List<Event.Argument> arguments) {
    int number = 0;
    for (Event.Argument a : arguments) {
      of.spans(id, LAYER, "argument", number, a.spans());
      of.batch()
          .add(
              EventTables.EVENT_ARGUMENTS,
              id,
              of.articleId(),
              number++,
              a.role(),
              of.ids().find("place", a.place()),
              of.ids().find("actor", a.actor()),
              of.words(a.spans()));
    }
  }

  private void magnitudes(String id, List<Event.Magnitude> magnitudes) {
    int number = 0;
    for (Event.Magnitude m : magnitudes) {
      of.batch()
          .add(
              EventTables.EVENT_MAGNITUDES,
              id,
              of.articleId(),
              number++,
              m.kind(),
              m.min(),
              m.max(),
              m.span().start(),
              m.span().end());
    }
  }

  private void mentions(String id, List<Event.EventMention> mentions) {
    int number = 0;
    for (Event.EventMention m : mentions) {
      of.spans(id, LAYER, "mention", number, m.trigger().spans());
      of.batch()
          .add(
              EventTables.EVENT_MENTIONS,
              id,
              of.articleId(),
              number++,
              of.words(m.trigger().spans()),
              m.trigger().lemma(),
              of.ids().find("statement", m.holder()),
              Projection.word(m.status().certainty()),
              m.status().polarity().sign(),
              Projection.word(m.status().tense()),
              m.status().hypothetical(),
              m.status().value(),
              m.author().value(),
              m.rule());
    }
  }
}
