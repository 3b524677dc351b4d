// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.codebook.LexiconException;
import org.dragoman.codebook.Table;
import org.jspecify.annotations.Nullable;

/// The words of `place-words.tsv`, which stand in or beside the names of places.
public final class PlaceWords {
  private static final String FILE = "place-words.tsv";

  private static final Kind[] KINDS = Kind.values();

  private final Shelf<Word> words;

  private record Word(Kind kind, String value) {}

  private PlaceWords(Shelf<Word> words) {
    this.words = words;
  }

  /// What a word tells of the name beside it; the values each may have.
  public enum Kind {
    /// Ends the name of a road, water, hill, park or building: *Memphis Street*; `plain` where
    /// nobody takes it for a body: a `River` is a river, a `Station` may be on air.
    FEATURE("plain"),
    /// A name that is a word first: a capital alone says nothing of it; `town` where the town is
    /// well known: *in Reading*.
    WORD("town"),
    /// Is part of a name when capitalised before it: *North London*.
    DIRECTION,
    /// Ends the name of a body that is private: the place in front is part of the name only.
    PRIVATE,
    /// Stands before a place and says that it is one: *near*.
    LOCATIVE,
    /// Says what a place is: *the city of*, *the Abbasiya neighbourhood*; its value is the kind of
    /// place.
    SORT("region", "city", "district"),
    /// What is called after the town where it was held or signed: *talks*.
    PROCESS,
    /// A verb for what governments do under the name of their capital.
    ACT,
    /// A party before the seat of its member: *D-Georgia*.
    PARTY,
    /// Begins a name without a capital: *al Bab*.
    ARTICLE;

    private final Set<String> values;

    Kind(String... values) {
      this.values = Set.of(values);
    }
  }

  static PlaceWords read(BookReader.Cursor in) {
    return new PlaceWords(in.shelf(c -> new Word(c.constant(KINDS), c.text())));
  }

  /// What is compiled.
  List<BookWriter.Part> parts() {
    return List.of(words);
  }

  static PlaceWords load(LexiconFiles files) {
    PlaceWords loaded = new PlaceWords(new Shelf<>());
    for (Table.Row row : files.rows(FILE, PlaceWords::key, "kind", "word", "value")) {
      Kind kind = row.constant("kind", Kind.class);
      String value = row.text("value");
      if (!value.isEmpty() && !kind.values.contains(value)) {
        throw new LexiconException(
            FILE,
            row.line(),
            "value is `"
                + value
                + "`, expected "
                + (kind.values.isEmpty()
                    ? "none"
                    : "one of " + String.join(" ", kind.values.stream().sorted().toList())));
      }
      loaded.words.add(row.expect("word"), new Word(kind, value));
    }
    return loaded;
  }

  private static String key(Table.Row row) {
    return row.expect("kind") + "/" + row.expect("word");
  }

  /// Whether a word is of this kind, in whatever case the text writes it.
  public boolean is(Kind kind, String word) {
    return find(kind, kind == Kind.PARTY ? word : word.toLowerCase(Locale.ROOT)) != null;
  }

  /// Whether a word is of this kind and has this value.
  public boolean is(Kind kind, String word, String value) {
    return value.equals(find(kind, word.toLowerCase(Locale.ROOT)));
  }

  /// The value of a word; empty if it has none or is not of this kind.
  public String valueOf(Kind kind, String word) {
    String value = find(kind, word.toLowerCase(Locale.ROOT));
    return value == null ? "" : value;
  }

  private @Nullable String find(Kind kind, String word) {
    for (Word found : words.get(word)) {
      if (found.kind() == kind) {
        return found.value();
      }
    }
    return null;
  }
}
