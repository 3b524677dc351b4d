// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/// What is wrong with a reading in itself: spans that do not lie in its text, ids of what it does
/// not have.
final class ReadingFaults {
  /// The parts of each type of record; to ask for them each time took a thousand times as long.
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private final Reading reading;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> actors = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> times = new HashSet<>();
  private final Set<String> statements = new HashSet<>();
  private final Set<String> events = new HashSet<>();

  private ReadingFaults(Reading reading) {
    this.reading = reading;
    reading.actors().forEach(a -> actors.add(a.id()));
    reading.places().forEach(p -> places.add(p.id()));
    reading.times().forEach(t -> times.add(t.id()));
    reading.statements().forEach(s -> statements.add(s.id()));
    reading.events().forEach(e -> events.add(e.id()));
  }

  /// The faults as sentences, none if the reading is whole.
  static List<String> of(Reading reading) {
    ReadingFaults faults = new ReadingFaults(reading);
    faults.spans(reading);
    reading.statements().forEach(faults::statement);
    reading.events().forEach(faults::event);
    return faults.faults;
  }

  /// Every span of every record, also of those that a later version adds: found by their type.
  private void spans(@Nullable Object value) {
    switch (value) {
      case Span span -> {
        if (span.end() > reading.article().text().length()) {
          faults.add("the span " + span.start() + "-" + span.end() + " lies outside the text");
        }
      }
      case Record record -> {
        for (Method accessor : ACCESSORS.get(record.getClass())) {
          spans(value(accessor, record));
        }
      }
      case Collection<?> all -> all.forEach(this::spans);
      case null, default -> {}
    }
  }

  private static @Nullable Object value(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the model cannot be looked into", e);
    }
  }

  private void statement(Statement s) {
    s.source().actors().forEach(a -> expect(actors, a, s.id()));
    s.addressee().actors().forEach(a -> expect(actors, a, s.id()));
    s.via().forEach(v -> expect(actors, v.actor(), s.id()));
    s.about().forEach(a -> expect(events, a.event(), s.id()));
    expect(statements, s.parent(), s.id());
    expect(places, s.place(), s.id());
    expect(times, s.time(), s.id());
  }

  private void event(Event e) {
    e.source().forEach(p -> expect(actors, p.actor(), e.id()));
    e.target().forEach(p -> expect(actors, p.actor(), e.id()));
    for (Event.Argument argument : e.args()) {
      expect(actors, argument.actor(), e.id());
      expect(places, argument.place(), e.id());
    }
    e.mentions().forEach(m -> expect(statements, m.holder(), e.id()));
    expect(times, e.time().ref(), e.id());
    expect(places, e.place(), e.id());
    expect(statements, e.holder(), e.id());
    expect(statements, e.statement(), e.id());
  }

  private void expect(Set<String> there, @Nullable String id, String of) {
    if (id != null && !there.contains(id)) {
      faults.add(of + " names " + id + ", which the reading does not have");
    }
  }
}
