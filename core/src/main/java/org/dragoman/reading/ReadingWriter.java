// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.dragoman.reading.JsonFields.array;
import static org.dragoman.reading.JsonFields.nullableSpan;
import static org.dragoman.reading.JsonFields.number;
import static org.dragoman.reading.JsonFields.present;
import static org.dragoman.reading.JsonFields.span;
import static org.dragoman.reading.JsonFields.spans;
import static org.dragoman.reading.JsonFields.string;
import static org.dragoman.reading.JsonFields.strings;
import static org.dragoman.reading.JsonFields.word;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Article;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Role;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Zone;
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
      array(g, "statements", r.statements(), StatementJson::write);
      array(g, "events", r.events(), EventJson::write);
      if (layers.contains(Layer.PREDICATES)) {
        array(g, "predicates", r.predicates(), EventJson::predicate);
      }
      array(g, "notes", r.notes(), ReadingWriter::note);
      g.writeName("provenance");
      g.writeStartObject();
      g.writeStringProperty("fingerprint", r.fingerprint());
      g.writeNumberProperty("tokens", r.tokens());
      g.writeName("passes");
      g.writeStartObject();
      r.passes().counts().forEach(g::writeNumberProperty);
      g.writeEndObject();
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
    present(g, "publishedEvidence", a.publishedEvidence());
    g.writeStringProperty("language", r.language());
    present(g, "statedLanguage", a.statedLanguage());
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

  private static void note(JsonGenerator g, Note n) {
    g.writeStartObject();
    g.writeStringProperty("stage", n.stage());
    g.writeStringProperty("kind", n.kind());
    nullableSpan(g, "span", n.span());
    g.writeEndObject();
  }
}
