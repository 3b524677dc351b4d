// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log of analysts' decisions: one JSON object a line, only ever appended to, beside the store
/// and not in it, so that the store can be opened read-only and made anew without losing a
/// decision.
///
/// A decision is on the disk when [#append] returns. A line torn by a crash is completed by a line
/// break before the next decision, and reported by [#read] with its number.
public final class DecisionLog {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path path;

  private DecisionLog(Path path) {
    this.path = path;
  }

  /// The log of a store: `corpus.duckdb` has `corpus.decisions.jsonl`.
  public static DecisionLog beside(Path store) {
    String name = store.getFileName().toString();
    String stem = name.endsWith(".duckdb") ? name.substring(0, name.length() - 7) : name;
    return new DecisionLog(store.resolveSibling(stem + ".decisions.jsonl"));
  }

  public Path path() {
    return path;
  }

  /// What the log holds: the decisions in their order, and the lines that could not be read.
  public record Contents(List<Decision> decisions, List<Torn> torn) {
    public Contents {
      decisions = List.copyOf(decisions);
      torn = List.copyOf(torn);
    }
  }

  /// A line that is no decision, and why.
  public record Torn(int line, String reason) {}

  /// Appends a decision.
  ///
  /// @throws UncheckedIOException if it could not be written
  public void append(Decision decision) {
    byte[] line = (json(decision) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // Held until the channel is closed, so that two processes' lines do not mix.
      file.lock();
      long end = file.size();
      if (end > 0 && !endsInBreak(file, end)) {
        file.write(ByteBuffer.wrap(new byte[] {'\n'}), end++);
      }
      ByteBuffer left = ByteBuffer.wrap(line);
      while (left.hasRemaining()) {
        end += file.write(left, end);
      }
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": the decision could not be kept", e);
    }
  }

  private static boolean endsInBreak(FileChannel file, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return file.read(last, end - 1) == 1 && last.get(0) == '\n';
  }

  /// Reads the whole log; a log that is not there is empty.
  public Contents read() {
    List<Decision> decisions = new ArrayList<>();
    List<Torn> torn = new ArrayList<>();
    if (!Files.exists(path)) {
      return new Contents(decisions, torn);
    }
    try (BufferedReader in = Files.newBufferedReader(path)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          decisions.add(decision(MAPPER.readTree(line)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
          torn.add(new Torn(number, String.valueOf(e.getMessage())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": the decisions cannot be read", e);
    }
    return new Contents(decisions, torn);
  }

  private static String json(Decision d) {
    StringWriter line = new StringWriter();
    try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      g.writeStartObject();
      g.writeStringProperty("id", d.id());
      g.writeStringProperty("time", d.time().toString());
      g.writeStringProperty("analyst", d.analyst());
      g.writeStringProperty("kind", d.kind().name().toLowerCase(Locale.ROOT));
      g.writeStringProperty("object", d.object());
      g.writeStringProperty("words", d.words());
      g.writeName("payload");
      g.writeStartObject();
      d.payload().forEach(g::writeStringProperty);
      g.writeEndObject();
      g.writeEndObject();
    }
    return line.toString();
  }

  private static Decision decision(JsonNode node) {
    Map<String, String> payload = new TreeMap<>();
    node.path("payload")
        .properties()
        .forEach(e -> payload.put(e.getKey(), e.getValue().asString("")));
    return new Decision(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        text(node, "analyst"),
        Decision.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
        text(node, "object"),
        text(node, "words"),
        payload);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return value.stringValue();
  }
}
