// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.codebook.Codebook;
import org.dragoman.model.Act;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Event;
import org.dragoman.model.Genre;
import org.dragoman.model.Mention;
import org.dragoman.model.Place;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.TimeExpression;
import org.dragoman.store.RunDetail;
import org.dragoman.store.Table;

/// What a codebook says of the store's columns beyond the schema: in what they are measured and
/// which values there are. Values come from the types and code books that the readings are made
/// with, so they cannot grow old.
final class ColumnFacts {
  private static final String UTF16 = "UTF-16 units";
  private static final String DAY = "ISO 8601";

  /// By the column's name: a name means the same in all tables.
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("start", UTF16),
          Map.entry("end", UTF16),
          Map.entry("body_start", UTF16),
          Map.entry("lat", "degrees"),
          Map.entry("lon", "degrees"),
          Map.entry("score", "-10 to 10"),
          Map.entry("goldstein", "-10 to 10"),
          Map.entry("value", "-3 to 3; of a time: TIMEX3"),
          Map.entry("author_value", "-3 to 3"),
          Map.entry("published", DAY),
          Map.entry("first_day", DAY),
          Map.entry("last_day", DAY),
          Map.entry("started", DAY + ", UTC"),
          Map.entry("ended", DAY + ", UTC"),
          Map.entry("seconds", "seconds"),
          Map.entry("least", "persons, or what `kind` counts"),
          Map.entry("most", "persons, or what `kind` counts"));

  /// Whole numbers that count nothing.
  private static final Set<String> NUMBERS = Set.of("version", "quad", "number", "geoname_id");

  private static final Map<String, Supplier<List<String>>> VALUES =
      Map.ofEntries(
          Map.entry(
              "articles.published_precision", () -> List.of("year", "month", "day", "minute")),
          Map.entry("articles.genre", () -> words(Genre.values())),
          Map.entry("actors.kind", () -> words(ActorKind.values())),
          Map.entry("actors.gender", () -> List.of("m", "f")),
          Map.entry("actors.sectors", ColumnFacts::sectors),
          Map.entry("registry.kind", () -> words(ActorKind.values())),
          Map.entry("registry.gender", () -> List.of("m", "f")),
          Map.entry("registry.sectors", ColumnFacts::sectors),
          Map.entry("mentions.form", () -> words(Mention.Form.values())),
          Map.entry("places.use", () -> words(Place.Use.values())),
          Map.entry("places.kind", () -> words(Place.Kind.values())),
          Map.entry("places.precision", () -> words(Place.Kind.values())),
          Map.entry(
              "times.type",
              () -> Arrays.stream(TimeExpression.Type.values()).map(Enum::name).toList()),
          Map.entry("statements.kind", () -> words(Statement.Kind.values())),
          Map.entry("statements.act", () -> words(Act.values())),
          Map.entry("statements.form", () -> words(Statement.Form.values())),
          Map.entry("statement_actors.slot", () -> List.of("source", "addressee", "via")),
          Map.entry("statement_about.stance", () -> words(Statement.About.Stance.values())),
          Map.entry("events.event", () -> Codebook.load().events().stream().sorted().toList()),
          Map.entry("events.mode", ColumnFacts::modes),
          Map.entry("events.quad", () -> List.of("1", "2", "3", "4")),
          Map.entry("events.certainty", () -> words(Status.Certainty.values())),
          Map.entry("events.polarity", ColumnFacts::signs),
          Map.entry("events.tense", () -> words(Status.Tense.values())),
          Map.entry("events.voice", () -> words(Event.Voice.values())),
          Map.entry("event_mentions.certainty", () -> words(Status.Certainty.values())),
          Map.entry("event_mentions.polarity", ColumnFacts::signs),
          Map.entry("event_mentions.tense", () -> words(Status.Tense.values())),
          Map.entry("event_parties.side", () -> List.of("source", "target")),
          Map.entry("spans.layer", () -> List.of("statement", "event", "place", "time")),
          Map.entry("run_details.kind", () -> words(RunDetail.Kind.values())),
          Map.entry("faults.outcome", () -> List.of("failed", "skipped")));

  private ColumnFacts() {}

  /// In what a column is measured; empty for words.
  static String unit(Table.Column column) {
    String unit = UNITS.get(column.name());
    if (unit != null) {
      return unit;
    }
    boolean whole = List.of("INTEGER", "BIGINT").contains(column.type());
    return whole && !NUMBERS.contains(column.name()) ? "count" : "";
  }

  /// The values a column can have, where they are a closed list.
  static Optional<List<String>> values(String table, String column) {
    Supplier<List<String>> values = VALUES.get(table + "." + column);
    return values == null ? Optional.empty() : Optional.of(values.get());
  }

  /// The columns whose values are a closed list, as `table.column`.
  static List<String> closed() {
    return VALUES.keySet().stream().sorted().toList();
  }

  private static List<String> sectors() {
    return Codebook.SECTORS.stream().sorted().toList();
  }

  private static List<String> modes() {
    Codebook book = Codebook.load();
    return book.events().stream().flatMap(e -> book.modes(e).stream()).distinct().sorted().toList();
  }

  private static List<String> signs() {
    return Arrays.stream(Status.Polarity.values()).map(Status.Polarity::sign).toList();
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
