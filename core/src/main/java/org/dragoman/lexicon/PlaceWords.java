// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    LOCATIVE("ground"),
    /// Says what a place is: *the city of*, *the Abbasiya neighbourhood*; its value is the kind of
    /// place.
    SORT("region", "city", "district"),
    /// What is called after the town where it was held or signed: *talks*; `of` where only *the
    /// Battle of* counts.
    PROCESS("of"),
    /// A verb for what governments do under the name of their capital.
    ACT,
    /// A party before the seat of its member: *D-Georgia*.
    PARTY,
    /// Begins a name without a capital: *al Bab*.
    ARTICLE,
    /// Makes of the name before it a thing, an illness, a breed: *the Marburg virus*; `town` where
    /// only of a town's name: *Kobe beef*, but *French beef* is from France.
    THING("town"),
    /// Several words that hold a name and are no place: *guinea pig*.
    PHRASE,
    /// What bears the name after it is a ship, storm, car or person: *the ferry Estonia*, *Miss
    /// England*; `of`: with *of* between, *the Duke of Wellington*; `kin`: *his wife, Alexandria,*.
    BEARER("of", "kin"),
    /// What bears the name after it and *of* is drunk or eaten: *a bottle of Champagne*.
    MEASURE,
    /// Ends the name of a team: *Leeds United*.
    TEAM,
    /// Begins the name of a team: *Real Madrid*.
    CLUB,
    /// What a team does or meets with: *beat*, *a win over*; only beside a score or [#SPORT].
    CONTEST,
    /// A word of a game: *goalkeeper*.
    SPORT,
    /// A work, or what is done with one, before its title: *the film "Lost in Karsova"*.
    WORK,
    /// An outlet that writes of the whole world: it says nothing of where.
    WORLD,
    /// A part or sort of ground, before *of* and its name: *the coast of Syria*; `adjective`:
    /// *northern Mali*.
    PART("adjective"),
    /// A verb for what only ground does: *Homs lies in Syria*; `state`: what ground is, *Washington
    /// was cold*; `suffer`: what befalls it, *was flooded*; `force`: what befalls it, *an
    /// earthquake*.
    LIE("state", "suffer", "force"),
    /// A way or a going whose *to*, *from*, *for* or *on* leads to ground: *the road to Latakia*;
    /// `object` where ground is what is left or reached: *leave Sudan*.
    TRAVEL("object"),
    /// What is done to a town rather than to a man or woman of its name: *captured Raqqa*.
    TAKE,
    /// What is done with a language, *speaks Russian*; what is of one, *a word from Persian*.
    LANGUAGE,
    /// What only a person does: *Wellington married*; `patient`: what is done to one, *was jailed*.
    LIVE("patient"),
    /// What is a company's: *its shareholders*; `of`: also before *of*, *the chief executive of*;
    /// `in`: also before *in*, *shares in*; `earn`: what it posts, *a profit*.
    FIRM("of", "in", "earn"),
    /// Behind the name of a town of talks: their number, *Geneva II*.
    ROUND,
    /// What talks do with an object: *Oslo brought peace*.
    YIELD,
    /// Adjective or inhabitant of a city; the value is its name.
    INHABITANT;

    private final Set<String> values;

    Kind(String... values) {
      this.values = Set.of(values);
    }

    private boolean takes(String value) {
      return this == INHABITANT ? !value.isEmpty() : value.isEmpty() || values.contains(value);
    }

    /// Whether its words keep their case.
    private boolean isCased() {
      return this == PARTY || this == INHABITANT;
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
      if (!kind.takes(value)) {
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
    return find(kind, kind.isCased() ? word : word.toLowerCase(Locale.ROOT)) != null;
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

  /// The words of a kind with their values, in the order of the words.
  public Map<String, String> all(Kind kind) {
    Map<String, String> all = new TreeMap<>();
    for (String word : words.keys()) {
      for (Word found : words.get(word)) {
        if (found.kind() == kind) {
          all.put(word, found.value());
        }
      }
    }
    return all;
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
