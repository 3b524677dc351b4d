// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Turns the books of the lexicon into one array of numbers and one of letters, which [BookReader]
/// reads without making an object before somebody asks for it.
///
/// 1. A string is its number in the table of strings; each is kept once.
/// 2. A record is the place where it stands: its number among the records, for a sealed interface
///    which of its kinds it is, then its components in their order. Equal records are kept once.
/// 3. A list, set or map is its size and what is in it; an optional a list of none or one.
/// 4. A [Shelf] and a [PhraseIndex] write their own tables of keys; a book is its shelves.
///
/// Records are taken apart by reflection here, once after a build, and put together by plain code
/// in the books, at each start.
final class BookWriter {
  private final Ints data = new Ints();
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<Record, Integer> places = new HashMap<>();
  private final Map<Class<?>, Shape> shapes = new HashMap<>();
  private final List<Integer> books = new ArrayList<>();

  /// How records of a class are written: which kind of their interface they are, and their
  /// components.
  private record Shape(OptionalInt kind, List<Method> components) {
    static Shape of(Class<?> type) {
      return new Shape(
          Stream.of(type.getInterfaces())
              .filter(Class::isSealed)
              .mapToInt(i -> Arrays.asList(i.getPermittedSubclasses()).indexOf(type))
              .findFirst(),
          Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList());
    }
  }

  /// A shelf or an index of phrases.
  interface Part {
    /// Writes itself and tells where it stands.
    int write(BookWriter out);
  }

  /// Numbers in a row.
  static final class Ints {
    private int[] values = new int[1 << 10];
    private int size;

    int size() {
      return size;
    }

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    void addAll(Ints more) {
      for (int i = 0; i < more.size; i++) {
        add(more.values[i]);
      }
    }

    void set(int at, int value) {
      values[at] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  BookWriter() {
    // no record and no entry stands at 0, which means: none
    data.add(0);
  }

  /// Writes the next book.
  void book(List<Part> parts) {
    Ints book = new Ints();
    parts.forEach(part -> book.add(part.write(this)));
    books.add(place(book));
  }

  int string(String text) {
    return strings.computeIfAbsent(text, t -> strings.size());
  }

  /// Where a row of numbers went.
  int place(Ints numbers) {
    int at = data.size();
    data.addAll(numbers);
    return at;
  }

  /// Where a record stands, after it was written if it was not yet.
  int record(Record value) {
    Integer known = places.get(value);
    if (known != null) {
      return known;
    }
    Ints body = new Ints();
    body.add(0);
    Shape shape = shapes.computeIfAbsent(value.getClass(), Shape::of);
    shape.kind().ifPresent(body::add);
    for (Method component : shape.components()) {
      write(component(value, component), body);
    }
    body.set(0, places.size());
    int at = place(body);
    places.put(value, at);
    return at;
  }

  private static Object component(Record value, Method component) {
    try {
      return component.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private void write(Object value, Ints into) {
    switch (value) {
      case String text -> into.add(string(text));
      case Integer number -> into.add(number);
      case Character sign -> into.add(sign);
      case Boolean yes -> into.add(yes ? 1 : 0);
      case Enum<?> constant -> into.add(constant.ordinal());
      case Double number -> {
        long bits = Double.doubleToRawLongBits(number);
        into.add((int) (bits >>> 32));
        into.add((int) bits);
      }
      case Optional<?> optional -> writeAll(optional.stream().toList(), into);
      case Collection<?> many -> writeAll(many, into);
      case Map<?, ?> map -> {
        into.add(map.size());
        map.forEach((key, held) -> {
          write(key, into);
          write(held, into);
        });
      }
      case Record record -> into.add(record(record));
      default -> throw new IllegalStateException("no lexicon holds a " + value.getClass());
    }
  }

  private void writeAll(Collection<?> many, Ints into) {
    into.add(many.size());
    many.forEach(value -> write(value, into));
  }

  /// All that was written.
  BookReader finish() {
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    Ints starts = new Ints();
    for (String text : strings.keySet()) {
      starts.add(letters.size());
      letters.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    starts.add(letters.size());
    Ints head = new Ints();
    head.add(places.size());
    head.add(strings.size());
    head.add(place(starts));
    books.forEach(head::add);
    data.set(0, place(head));
    return new BookReader(data.toArray(), letters.toByteArray());
  }
}
