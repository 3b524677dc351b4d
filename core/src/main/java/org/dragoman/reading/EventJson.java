// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.dragoman.reading.JsonFields.array;
import static org.dragoman.reading.JsonFields.nullableSpan;
import static org.dragoman.reading.JsonFields.number;
import static org.dragoman.reading.JsonFields.span;
import static org.dragoman.reading.JsonFields.spans;
import static org.dragoman.reading.JsonFields.string;
import static org.dragoman.reading.JsonFields.strings;
import static org.dragoman.reading.JsonFields.word;

import org.dragoman.model.Event;
import org.dragoman.model.Predicate;
import org.dragoman.model.Status;
import tools.jackson.core.JsonGenerator;

/// Writes the events of a reading and the predicates, which have a status like events.
final class EventJson {
  private EventJson() {}

  static void write(JsonGenerator g, Event e) {
    g.writeStartObject();
    g.writeStringProperty("id", e.id());
    g.writeName("plover");
    g.writeStartObject();
    g.writeStringProperty("event", e.plover().event());
    string(g, "mode", e.plover().mode());
    strings(g, "contexts", e.plover().contexts());
    g.writeNumberProperty("score", e.plover().score());
    g.writeEndObject();
    g.writeStringProperty("cameo", e.cameo());
    g.writeNumberProperty("goldstein", e.goldstein());
    g.writeNumberProperty("quad", e.quad());
    array(g, "source", e.source(), EventJson::party);
    array(g, "target", e.target(), EventJson::party);
    g.writeBooleanProperty("reciprocal", e.reciprocal());
    array(g, "args", e.args(), EventJson::argument);
    trigger(g, e.trigger());
    array(g, "mentions", e.mentions(), EventJson::eventMention);
    g.writeName("time");
    g.writeStartObject();
    string(g, "start", e.time().start());
    string(g, "end", e.time().end());
    string(g, "precision", e.time().precision());
    string(g, "ref", e.time().ref());
    g.writeEndObject();
    string(g, "place", e.place());
    string(g, "holder", e.holder());
    status(g, e.status());
    author(g, e.author());
    g.writeStringProperty("voice", word(e.voice()));
    array(g, "magnitudes", e.magnitudes(), EventJson::magnitude);
    string(g, "statement", e.statement());
    g.writeStringProperty("rule", e.rule());
    g.writeEndObject();
  }

  private static void party(JsonGenerator g, Event.Party p) {
    g.writeStartObject();
    string(g, "actor", p.actor());
    g.writeName("spans");
    spans(g, p.spans());
    g.writeEndObject();
  }

  private static void argument(JsonGenerator g, Event.Argument a) {
    g.writeStartObject();
    g.writeStringProperty("role", a.role());
    g.writeName("spans");
    spans(g, a.spans());
    if (a.place() != null) {
      g.writeStringProperty("place", a.place());
    }
    if (a.actor() != null) {
      g.writeStringProperty("actor", a.actor());
    }
    g.writeEndObject();
  }

  private static void trigger(JsonGenerator g, Event.Trigger t) {
    g.writeName("trigger");
    g.writeStartObject();
    g.writeName("spans");
    spans(g, t.spans());
    g.writeStringProperty("lemma", t.lemma());
    g.writeEndObject();
  }

  private static void eventMention(JsonGenerator g, Event.EventMention m) {
    g.writeStartObject();
    trigger(g, m.trigger());
    string(g, "holder", m.holder());
    status(g, m.status());
    author(g, m.author());
    g.writeStringProperty("rule", m.rule());
    g.writeEndObject();
  }

  private static void magnitude(JsonGenerator g, Event.Magnitude m) {
    g.writeStartObject();
    g.writeStringProperty("kind", m.kind());
    number(g, "min", m.min());
    number(g, "max", m.max());
    g.writeName("span");
    span(g, m.span());
    g.writeEndObject();
  }

  static void predicate(JsonGenerator g, Predicate p) {
    g.writeStartObject();
    g.writeName("spans");
    spans(g, p.spans());
    g.writeStringProperty("lemma", p.lemma());
    status(g, p.status());
    author(g, p.author());
    g.writeEndObject();
  }

  private static void status(JsonGenerator g, Status s) {
    g.writeName("status");
    g.writeStartObject();
    g.writeStringProperty("certainty", word(s.certainty()));
    g.writeStringProperty("polarity", s.polarity().sign());
    g.writeStringProperty("tense", word(s.tense()));
    g.writeBooleanProperty("hypothetical", s.hypothetical());
    g.writeNumberProperty("value", s.value());
    nullableSpan(g, "trigger", s.trigger());
    g.writeEndObject();
  }

  private static void author(JsonGenerator g, Event.AuthorStatus a) {
    g.writeName("author");
    g.writeStartObject();
    g.writeNumberProperty("value", a.value());
    g.writeEndObject();
  }
}
