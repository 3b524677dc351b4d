// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.List;
import java.util.Locale;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The fields that all records of a reading have in common: spans, lists, things that may be
/// missing and are then written as null.
final class JsonFields {
  private JsonFields() {}

  /// Writes one item of a list.
  interface Item<T> {
    void write(JsonGenerator g, T item);
  }

  static <T> void array(JsonGenerator g, String name, List<T> items, Item<T> item) {
    g.writeName(name);
    g.writeStartArray();
    items.forEach(i -> item.write(g, i));
    g.writeEndArray();
  }

  static void string(JsonGenerator g, String name, @Nullable String value) {
    if (value == null) {
      g.writeNullProperty(name);
    } else {
      g.writeStringProperty(name, value);
    }
  }

  /// Writes a field that is left out where there is nothing to say.
  static void present(JsonGenerator g, String name, @Nullable String value) {
    if (value != null) {
      g.writeStringProperty(name, value);
    }
  }

  static void number(JsonGenerator g, String name, @Nullable Number value) {
    if (value == null) {
      g.writeNullProperty(name);
    } else if (value instanceof Double d) {
      g.writeNumberProperty(name, d);
    } else {
      g.writeNumberProperty(name, value.longValue());
    }
  }

  static void strings(JsonGenerator g, String name, List<String> values) {
    array(g, name, values, JsonGenerator::writeString);
  }

  static void spans(JsonGenerator g, List<Span> spans) {
    g.writeStartArray();
    spans.forEach(s -> span(g, s));
    g.writeEndArray();
  }

  static void span(JsonGenerator g, Span s) {
    g.writeStartArray();
    g.writeNumber(s.start());
    g.writeNumber(s.end());
    g.writeEndArray();
  }

  static void nullableSpan(JsonGenerator g, String name, @Nullable Span s) {
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
