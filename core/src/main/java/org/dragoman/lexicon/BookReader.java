// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Books of the lexicon as [BookWriter] wrote them: a start reads two arrays, and a record is made
/// when it is first asked for.
///
/// Safe on any thread: two that ask for the same entry at once may both make it, and one of the two
/// equal values is kept. Records and strings can be handed over like that, all their fields being
/// final.
final class BookReader {
  private final int[] data;
  private final byte[] letters;
  private final int head;
  private final int starts;
  private final @Nullable String[] strings;
  private final @Nullable Object[] records;

  BookReader(int[] data, byte[] letters) {
    this.data = data;
    this.letters = letters;
    this.head = data[0];
    this.records = new Object[data[head]];
    this.strings = new String[data[head + 1]];
    this.starts = data[head + 2];
  }

  int[] data() {
    return data;
  }

  byte[] letters() {
    return letters;
  }

  /// What a book is read from.
  Cursor book(int number) {
    return new Cursor(data[head + 3 + number]);
  }

  int at(int place) {
    return data[place];
  }

  String string(int number) {
    String known = strings[number];
    if (known == null) {
      int from = data[starts + number];
      known = new String(letters, from, data[starts + number + 1] - from, StandardCharsets.UTF_8);
      strings[number] = known;
    }
    return known;
  }

  /// The record that stands here, made by `make` if nobody asked for it before.
  @SuppressWarnings("unchecked")
  <T> T record(int place, Function<Cursor, T> make) {
    Object known = records[data[place]];
    if (known == null) {
      known = make.apply(new Cursor(place + 1));
      records[data[place]] = known;
    }
    // the writer put a T there
    return (T) known;
  }

  /// Reads on, number by number.
  final class Cursor {
    private int at;

    private Cursor(int at) {
      this.at = at;
    }

    int number() {
      return data[at++];
    }

    String text() {
      return string(number());
    }

    char sign() {
      return (char) number();
    }

    boolean yes() {
      return number() != 0;
    }

    double real() {
      long high = number();
      return Double.longBitsToDouble(high << 32 | number() & 0xFFFFFFFFL);
    }

    <E extends Enum<E>> E constant(E[] values) {
      return values[number()];
    }

    <T> T record(Function<Cursor, T> make) {
      return BookReader.this.record(number(), make);
    }

    Optional<String> optional() {
      return number() == 0 ? Optional.empty() : Optional.of(text());
    }

    List<String> texts() {
      int n = number();
      if (n < 3) {
        return n == 0 ? List.of() : n == 1 ? List.of(text()) : List.of(text(), text());
      }
      String[] values = new String[n];
      for (int i = 0; i < n; i++) {
        values[i] = text();
      }
      return List.of(values);
    }

    Set<String> set() {
      int n = number();
      Set<String> values = HashSet.newHashSet(n);
      for (int i = 0; i < n; i++) {
        values.add(text());
      }
      return values;
    }

    Map<String, List<String>> map() {
      int n = number();
      Map<String, List<String>> values = LinkedHashMap.newLinkedHashMap(n);
      for (int i = 0; i < n; i++) {
        values.put(text(), texts());
      }
      return values;
    }

    <T> List<T> records(Function<Cursor, T> make) {
      int n = number();
      if (n == 0) {
        return List.of();
      }
      List<T> values = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        values.add(record(make));
      }
      return Collections.unmodifiableList(values);
    }

    /// A shelf of the book.
    <T extends Record> Shelf<T> shelf(Function<Cursor, T> make) {
      return new Shelf<>(BookReader.this, number(), make);
    }

    /// An index of phrases of the book.
    <T> PhraseIndex<T> phrases(Function<Cursor, T> make) {
      return new PhraseIndex<>(new FlatPhrases<>(BookReader.this, number(), make));
    }
  }
}
