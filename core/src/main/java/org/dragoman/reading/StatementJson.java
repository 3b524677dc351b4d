// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.dragoman.reading.JsonFields.array;
import static org.dragoman.reading.JsonFields.spans;
import static org.dragoman.reading.JsonFields.string;
import static org.dragoman.reading.JsonFields.strings;
import static org.dragoman.reading.JsonFields.word;

import org.dragoman.model.Statement;
import tools.jackson.core.JsonGenerator;

/// Writes the statements of a reading, in the format `dragoman/reading/1`.
final class StatementJson {
  private StatementJson() {}

  static void write(JsonGenerator g, Statement s) {
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
    array(g, "via", s.via(), StatementJson::via);
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
    g.writeName("where");
    spans(g, s.setting().where());
    g.writeName("when");
    spans(g, s.setting().when());
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
}
