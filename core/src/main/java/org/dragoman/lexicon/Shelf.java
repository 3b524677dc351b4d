// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Entries of a book by key, several to a key: filled from text, or in the form in which a start
/// finds them compiled.
///
/// Compiled it is an open table: `mask, slots…`, a slot the place of its entry or 0; an entry is
/// `hash of the key, key, number of values, places of the values…`.
///
/// @param <T> what is looked up
final class Shelf<T extends Record> implements BookWriter.Part {
  private final Map<String, List<T>> filled = new LinkedHashMap<>();
  private final @Nullable BookReader reader;
  private final int base;
  private final @Nullable Function<BookReader.Cursor, T> make;
  private final @Nullable List<T>[] made;

  /// An empty shelf, to be filled.
  Shelf() {
    this.reader = null;
    this.base = 0;
    this.make = null;
    this.made = lists(0);
  }

  /// A compiled one.
  Shelf(BookReader reader, int base, Function<BookReader.Cursor, T> make) {
    this.reader = reader;
    this.base = base;
    this.make = make;
    this.made = lists(reader.at(base) + 1);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable List<T>[] lists(int n) {
    return new List[n];
  }

  void add(String key, T value) {
    filled.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /// Sets the one value of this key.
  void put(String key, T value) {
    filled.put(key, List.of(value));
  }

  /// Puts the values of each key into this order.
  void sort(Comparator<T> order) {
    filled.values().forEach(values -> values.sort(order));
  }

  List<T> get(String key) {
    if (reader == null || make == null) {
      return filled.getOrDefault(key, List.of());
    }
    int mask = reader.at(base);
    int hash = key.hashCode();
    for (int slot = Flat.spread(hash) & mask; ; slot = slot + 1 & mask) {
      int place = reader.at(base + 1 + slot);
      if (place == 0) {
        return List.of();
      }
      if (reader.at(place) == hash && reader.string(reader.at(place + 1)).equals(key)) {
        return values(reader, make, slot, place);
      }
    }
  }

  private List<T> values(
      BookReader in, Function<BookReader.Cursor, T> making, int slot, int place) {
    List<T> known = made[slot];
    if (known == null) {
      int n = in.at(place + 2);
      List<T> values = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        values.add(in.record(in.at(place + 3 + i), making));
      }
      known = List.copyOf(values);
      made[slot] = known;
    }
    return known;
  }

  /// The one value of a key, or its first.
  Optional<T> find(String key) {
    List<T> values = get(key);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /// All keys, in the order in which they were first added.
  List<String> keys() {
    if (reader == null) {
      return List.copyOf(filled.keySet());
    }
    BookReader in = reader;
    // entries were written in that order
    return IntStream.rangeClosed(0, in.at(base))
        .map(slot -> in.at(base + 1 + slot))
        .filter(place -> place != 0)
        .sorted()
        .mapToObj(place -> in.string(in.at(place + 1)))
        .toList();
  }

  /// All values.
  List<T> all() {
    return keys().stream().flatMap(key -> get(key).stream()).toList();
  }

  @Override
  public int write(BookWriter out) {
    int[] slots = new int[Flat.capacity(filled.size())];
    filled.forEach((key, values) -> {
      BookWriter.Ints entry = new BookWriter.Ints();
      entry.add(key.hashCode());
      entry.add(out.string(key));
      entry.add(values.size());
      values.forEach(value -> entry.add(out.record(value)));
      Flat.put(slots, key.hashCode(), out.place(entry));
    });
    return out.place(Flat.table(slots));
  }
}
