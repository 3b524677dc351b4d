// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Table;
import org.dragoman.model.Statement.Anonymity;

/// Words beside the cues that decide how an attribution is read: who is an unnamed official, what
/// is a document, which verbs only carry a noun of saying. The file is `attribution.tsv`.
public final class AttributionWords {
  /// The sets of the file; each is explained in its head and in `docs/reference/lexicon.md`.
  public enum Kind {
    ANONYMITY,
    SOURCE_OF,
    DOCUMENT,
    POST,
    SPOKESMAN,
    OUTLET,
    CARRY,
    WIRE,
    LIGHT,
    UNREAL,
    CONDITION,
    REALISED,
    AUTHOR,
    QUANTITY,
    PART,
    ENDING,
    SPEAKER,
    PEOPLE,
    TALK,
    SPEECH,
    OCCASION,
    OUTLET_NAME,
    WIRE_ENDING,
    JOURNALIST,
    QUOTING,
    TAIL,
    CONTINUING,
    CLAIM,
    ALOUD,
    LEADING,
    LEADER,
    INTERVIEW
  }

  private static final Kind[] KINDS = Kind.values();

  /// A line of the file.
  private record Word(Kind kind, String word, String value) {}

  private final Shelf<Word> shelf;
  private final Map<Kind, Map<String, String>> sets = new EnumMap<>(Kind.class);

  private AttributionWords(Shelf<Word> shelf) {
    this.shelf = shelf;
    for (Kind kind : KINDS) {
      sets.put(kind, new HashMap<>());
    }
    shelf.all().forEach(w -> of(w.kind()).put(w.word(), w.value()));
  }

  static AttributionWords read(BookReader.Cursor in) {
    return new AttributionWords(in.shelf(c -> new Word(c.constant(KINDS), c.text(), c.text())));
  }

  /// What is compiled.
  BookWriter.Part part() {
    return shelf;
  }

  static AttributionWords load(LexiconFiles files) {
    Shelf<Word> shelf = new Shelf<>();
    for (Table.Row row :
        files.rows("attribution.tsv", AttributionWords::key, "set", "word", "value")) {
      Kind kind = row.constant("set", Kind.class);
      boolean typed = kind == Kind.ANONYMITY || kind == Kind.SOURCE_OF;
      String value = typed ? row.constant("value", Anonymity.class).name() : "";
      shelf.add(key(row), new Word(kind, row.expect("word"), value));
    }
    return new AttributionWords(shelf);
  }

  private static String key(Table.Row row) {
    return row.expect("set") + "/" + row.expect("word");
  }

  private Map<String, String> of(Kind kind) {
    return Objects.requireNonNull(sets.get(kind), "every set has a map");
  }

  /// Whether a lemma, in any case, stands in the set.
  public boolean has(Kind kind, String lemma) {
    return of(kind).containsKey(lemma.toLowerCase(Locale.ROOT));
  }

  /// What the set says of a lemma.
  public Optional<Anonymity> anonymity(Kind kind, String lemma) {
    return Optional.ofNullable(of(kind).get(lemma.toLowerCase(Locale.ROOT)))
        .map(Anonymity::valueOf);
  }

  /// Whether one of the set's words is the end of the lemma.
  public boolean ends(Kind kind, String lemma) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    return of(kind).keySet().stream().anyMatch(lower::endsWith);
  }

  /// Whether one of the set's words stands in the name, as whole words.
  public boolean inside(Kind kind, String name) {
    String padded = " " + name.toLowerCase(Locale.ROOT) + " ";
    Set<String> words = of(kind).keySet();
    return words.stream().anyMatch(w -> padded.contains(" " + w + " "));
  }
}
