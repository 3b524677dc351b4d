// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.jspecify.annotations.Nullable;

/// Tells a reading's statements and events in words.
final class Narrator {
  private static final int LONG = 160;

  private final Reading reading;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  Narrator(Reading reading) {
    this.reading = reading;
    reading.actors().forEach(a -> actors.put(a.id(), a));
    reading.statements().forEach(s -> statements.put(s.id(), s));
    reading.places().forEach(p -> places.put(p.id(), p));
  }

  /// All statements, then all events, one line each.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    reading.statements().forEach(s -> lines.add(statement(s)));
    reading.events().forEach(e -> lines.add(event(e)));
    return lines;
  }

  /// `s1 Oskar Veld (ARV) denies: “…”`
  String statement(Statement s) {
    StringBuilder line = new StringBuilder(s.id()).append("  ").append(speaker(s));
    line.append(" [").append(word(s.act())).append(", ").append(word(s.form())).append("]");
    if (!s.addressee().spans().isEmpty() || !s.addressee().actors().isEmpty()) {
      line.append(" to ").append(names(s.addressee().actors(), s.addressee().spans()));
    }
    line.append(": “").append(words(s.content())).append("”");
    for (Statement.Via via : s.via()) {
      line.append(", carried by ").append(via.name());
    }
    if (s.parent() != null) {
      line.append(", inside ").append(s.parent());
    }
    for (Statement.About about : s.about()) {
      line.append(", ").append(word(about.stance())).append(" ").append(about.event());
    }
    return line.append("   {").append(s.rule()).append("}").toString();
  }

  /// Who says it, however little is known.
  String speaker(Statement s) {
    if (s.source().actors().isEmpty() && s.source().spans().isEmpty()) {
      Statement.Anonymity anonymity = s.source().anonymity();
      return anonymity == null ? "somebody unknown" : "an unnamed source (" + word(anonymity) + ")";
    }
    return names(s.source().actors(), s.source().spans());
  }

  /// `e1 ASSAULT/firearms 190: Arvenia → Morvania; “shelled”; …`
  String event(Event e) {
    StringBuilder line = new StringBuilder(e.id()).append("  ").append(e.plover().event());
    if (e.plover().mode() != null) {
      line.append("/").append(e.plover().mode());
    }
    line.append(" (CAMEO ").append(e.cameo()).append("): ").append(parties(e.source()));
    if (e.reciprocal()) {
      line.append(", with one another");
    } else if (!e.target().isEmpty()) {
      line.append(" → ").append(parties(e.target()));
    }
    line.append("; “").append(words(e.trigger().spans())).append("”");
    Place place = e.place() == null ? null : places.get(e.place());
    if (place != null) {
      line.append("; in ").append(place.name());
    }
    if (e.time().start() != null) {
      line.append("; ").append(e.time().start());
      if (e.time().end() != null && !e.time().end().equals(e.time().start())) {
        line.append(" to ").append(e.time().end());
      }
    }
    line.append("; on the word of ")
        .append(holder(e.holder()))
        .append(": ")
        .append(status(e.status()));
    if (e.holder() != null) {
      line.append("; author ").append(vouches(e.author().value()));
    }
    return line.append("   {").append(e.rule()).append("}").toString();
  }

  private String holder(@Nullable String statement) {
    Statement s = statement == null ? null : statements.get(statement);
    return s == null ? "the author" : speaker(s) + " (" + s.id() + ")";
  }

  private static String status(Status s) {
    String certainty = word(s.certainty());
    String polarity = s.polarity() == Status.Polarity.NEGATIVE ? ", did not happen" : "";
    String tense = s.tense() == Status.Tense.NONE ? "" : ", " + word(s.tense());
    return certainty + polarity + tense + (s.hypothetical() ? ", under a condition" : "");
  }

  private static String vouches(double value) {
    return value == 0 ? "does not vouch" : String.format(Locale.ROOT, "vouches %+.1f", value);
  }

  private String parties(List<Event.Party> parties) {
    String names =
        parties.stream()
            .map(p -> names(p.actor() == null ? List.of() : List.of(p.actor()), p.spans()))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "somebody" : names;
  }

  private String names(List<String> ids, List<Span> otherwise) {
    String names =
        ids.stream()
            .map(actors::get)
            .filter(Objects::nonNull)
            .map(a -> a.country() == null ? a.name() : a.name() + " (" + a.country() + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "“" + words(otherwise) + "”" : names;
  }

  private String words(List<Span> spans) {
    String words =
        spans.stream()
            .map(s -> s.of(reading.article().text()).replaceAll("\\s+", " "))
            .collect(Collectors.joining(" … "));
    return words.length() > LONG ? words.substring(0, LONG) + "…" : words;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
