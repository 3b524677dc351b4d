// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Article;
import org.dragoman.model.Event;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Place;
import org.dragoman.model.Predicate;
import org.dragoman.model.Reading;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Writes a reading as one line of JSON, in the format `dragoman/reading/1`.
public final class ReadingWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Set<Layer> layers;

  public ReadingWriter(Set<Layer> layers) {
    this.layers = Set.copyOf(layers);
  }

  /// The reading as one line, without a line break.
  public String line(Reading reading) {
    StringWriter out = new StringWriter();
    write(reading, out);
    return out.toString();
  }

  /// Writes the line and a line break.
  ///
  /// @throws UncheckedIOException if the writer fails
  public void writeLine(Reading reading, Writer out) {
    try {
      out.write(line(reading));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Reading r, Writer out) {
    try (JsonGenerator g =
        JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
      g.writeStartObject();
      g.writeStringProperty("schema", Reading.SCHEMA);
      article(g, r);
      g.writeName("sentences");
      spans(g, r.sentences());
      array(g, "actors", r.actors(), ReadingWriter::actor);
      array(g, "places", r.places(), ReadingWriter::place);
      array(g, "times", r.times(), ReadingWriter::time);
      array(g, "statements", r.statements(), ReadingWriter::statement);
      array(g, "events", r.events(), ReadingWriter::event);
      if (layers.contains(Layer.PREDICATES)) {
        array(g, "predicates", r.predicates(), ReadingWriter::predicate);
      }
      array(g, "notes", r.notes(), ReadingWriter::note);
      g.writeName("provenance");
      g.writeStartObject();
      g.writeStringProperty("fingerprint", r.fingerprint());
      g.writeNumberProperty("tokens", r.tokens());
      g.writeEndObject();
      g.writeEndObject();
    }
  }

  private void article(JsonGenerator g, Reading r) {
    Article a = r.article();
    g.writeName("article");
    g.writeStartObject();
    g.writeStringProperty("id", a.id());
    string(g, "url", a.url());
    string(g, "outlet", a.outlet());
    string(g, "agency", a.agency());
    string(g, "title", a.title());
    string(g, "byline", a.byline());
    string(g, "published", a.published() == null ? null : a.published().iso());
    string(g, "publishedPrecision", a.published() == null ? null : a.published().precision());
    g.writeStringProperty("language", r.language());
    g.writeStringProperty("genre", word(r.genre()));
    g.writeStringProperty("sha256", r.sha256());
    string(g, "rawSha256", a.rawSha256());
    g.writeNumberProperty("bodyStart", a.bodyStart());
    array(
        g,
        "zones",
        r.zones(),
        (JsonGenerator h, Zone z) -> {
          h.writeStartObject();
          h.writeStringProperty("kind", word(z.kind()));
          h.writeName("span");
          span(h, z.span());
          h.writeEndObject();
        });
    if (layers.contains(Layer.TEXT)) {
      g.writeStringProperty("text", a.text());
    }
    g.writeEndObject();
  }

  private static void actor(JsonGenerator g, Actor a) {
    g.writeStartObject();
    g.writeStringProperty("id", a.id());
    string(g, "ref", a.ref());
    g.writeStringProperty("name", a.name());
    g.writeStringProperty("kind", word(a.kind()));
    string(g, "country", a.country());
    string(g, "code", a.code());
    strings(g, "sectors", a.sectors());
    string(g, "gender", a.gender());
    array(g, "roles", a.roles(), ReadingWriter::role);
    array(
        g,
        "mentions",
        a.mentions(),
        (JsonGenerator h, Mention m) -> {
          h.writeStartObject();
          h.writeName("span");
          span(h, m.span());
          h.writeStringProperty("form", word(m.form()));
          h.writeEndObject();
        });
    g.writeEndObject();
  }

  private static void role(JsonGenerator g, Role r) {
    g.writeStartObject();
    g.writeStringProperty("title", r.title());
    string(g, "of", r.of());
    string(g, "from", r.from());
    string(g, "to", r.to());
    nullableSpan(g, "span", r.span());
    g.writeEndObject();
  }

  private static void place(JsonGenerator g, Place p) {
    g.writeStartObject();
    g.writeStringProperty("id", p.id());
    g.writeName("spans");
    spans(g, p.spans());
    g.writeStringProperty("name", p.name());
    g.writeStringProperty("use", word(p.use()));
    string(g, "kind", p.kind() == null ? null : word(p.kind()));
    string(g, "country", p.country());
    string(g, "admin1", p.admin1());
    number(g, "lat", p.lat());
    number(g, "lon", p.lon());
    number(g, "geonameId", p.geonameId());
    string(g, "precision", p.precision() == null ? null : word(p.precision()));
    g.writeBooleanProperty("disputed", p.disputed());
    if (!p.claimants().isEmpty()) {
      strings(g, "claimants", p.claimants());
    }
    g.writeNumberProperty("candidates", p.candidates());
    g.writeEndObject();
  }

  private static void time(JsonGenerator g, TimeExpression t) {
    g.writeStartObject();
    g.writeStringProperty("id", t.id());
    g.writeName("spans");
    spans(g, t.spans());
    g.writeStringProperty("type", t.type().name());
    string(g, "value", t.value());
    string(g, "start", t.start());
    string(g, "end", t.end());
    string(g, "precision", t.precision());
    g.writeEndObject();
  }

  private static void statement(JsonGenerator g, Statement s) {
    g.writeStartObject();
    g.writeStringProperty("id", s.id());
    g.writeStringProperty("kind", word(s.kind()));
    g.writeStringProperty("act", word(s.act()));
    g.writeStringProperty("form", word(s.form()));
    g.writeName("source");
    g.writeStartObject();
    g.writeName("spans");
    spans(g, s.source().spans());
    strings(g, "actors", s.source().actors());
    string(g, "anonymity", s.source().anonymity() == null ? null : word(s.source().anonymity()));
    g.writeEndObject();
    g.writeName("cue");
    g.writeStartObject();
    g.writeName("spans");
    spans(g, s.cue().spans());
    string(g, "lemma", s.cue().lemma());
    g.writeEndObject();
    g.writeName("content");
    g.writeStartObject();
    g.writeName("spans");
    spans(g, s.content());
    g.writeEndObject();
    g.writeName("addressee");
    g.writeStartObject();
    g.writeName("spans");
    spans(g, s.addressee().spans());
    strings(g, "actors", s.addressee().actors());
    g.writeEndObject();
    array(g, "via", s.via(), ReadingWriter::via);
    array(
        g,
        "about",
        s.about(),
        (JsonGenerator h, Statement.About a) -> {
          h.writeStartObject();
          h.writeStringProperty("event", a.event());
          h.writeStringProperty("stance", word(a.stance()));
          h.writeEndObject();
        });
    string(g, "parent", s.parent());
    string(g, "place", s.place());
    string(g, "time", s.time());
    string(g, "cameo", s.cameo());
    g.writeStringProperty("rule", s.rule());
    g.writeEndObject();
  }

  private static void via(JsonGenerator g, Statement.Via v) {
    g.writeStartObject();
    g.writeStringProperty("relation", word(v.relation()));
    g.writeStringProperty("name", v.name());
    string(g, "actor", v.actor());
    g.writeName("spans");
    spans(g, v.spans());
    g.writeEndObject();
  }

  private static void event(JsonGenerator g, Event e) {
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
    array(g, "source", e.source(), ReadingWriter::party);
    array(g, "target", e.target(), ReadingWriter::party);
    g.writeBooleanProperty("reciprocal", e.reciprocal());
    array(g, "args", e.args(), ReadingWriter::argument);
    trigger(g, e.trigger());
    array(g, "mentions", e.mentions(), ReadingWriter::eventMention);
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
    array(g, "magnitudes", e.magnitudes(), ReadingWriter::magnitude);
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

  private static void predicate(JsonGenerator g, Predicate p) {
    g.writeStartObject();
    g.writeName("spans");
    spans(g, p.spans());
    g.writeStringProperty("lemma", p.lemma());
    status(g, p.status());
    author(g, p.author());
    g.writeEndObject();
  }

  private static void note(JsonGenerator g, Note n) {
    g.writeStartObject();
    g.writeStringProperty("stage", n.stage());
    g.writeStringProperty("kind", n.kind());
    nullableSpan(g, "span", n.span());
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

  /// Writes one item of a list.
  private interface Item<T> {
    void write(JsonGenerator g, T item);
  }

  private static <T> void array(JsonGenerator g, String name, List<T> items, Item<T> item) {
    g.writeName(name);
    g.writeStartArray();
    items.forEach(i -> item.write(g, i));
    g.writeEndArray();
  }

  private static void string(JsonGenerator g, String name, @Nullable String value) {
    if (value == null) {
      g.writeNullProperty(name);
    } else {
      g.writeStringProperty(name, value);
    }
  }

  private static void number(JsonGenerator g, String name, @Nullable Number value) {
    if (value == null) {
      g.writeNullProperty(name);
    } else if (value instanceof Double d) {
      g.writeNumberProperty(name, d);
    } else {
      g.writeNumberProperty(name, value.longValue());
    }
  }

  private static void strings(JsonGenerator g, String name, List<String> values) {
    array(g, name, values, JsonGenerator::writeString);
  }

  private static void spans(JsonGenerator g, List<Span> spans) {
    g.writeStartArray();
    spans.forEach(s -> span(g, s));
    g.writeEndArray();
  }

  private static void span(JsonGenerator g, Span s) {
    g.writeStartArray();
    g.writeNumber(s.start());
    g.writeNumber(s.end());
    g.writeEndArray();
  }

  private static void nullableSpan(JsonGenerator g, String name, @Nullable Span s) {
    g.writeName(name);
    if (s == null) {
      g.writeNull();
    } else {
      span(g, s);
    }
  }

  /// The word a constant is written as: `CLAIM_RESPONSIBILITY` is `claim-responsibility`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
