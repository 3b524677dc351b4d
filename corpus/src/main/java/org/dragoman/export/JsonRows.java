// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Rows as JSON, one object a line, named by the columns.
public final class JsonRows implements RowConsumer {
  private static final JsonFactory JSON = new JsonFactory();

  private final Writer out;
  private List<String> names = List.of();

  public JsonRows(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    StringWriter line = new StringWriter();
    try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      g.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        g.writeName(names.get(i));
        value(g, cells.get(i));
      }
      g.writeEndObject();
    }
    try {
      out.write(line.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void value(JsonGenerator g, @Nullable Object cell) {
    switch (cell) {
      case null -> g.writeNull();
      case Boolean truth -> g.writeBoolean(truth);
      case Integer number -> g.writeNumber(number);
      case Long number -> g.writeNumber(number);
      case Double number -> g.writeNumber(number);
      case List<?> list -> {
        g.writeStartArray();
        list.forEach(item -> g.writeString(Objects.toString(item)));
        g.writeEndArray();
      }
      default -> g.writeString(cell.toString());
    }
  }
}
