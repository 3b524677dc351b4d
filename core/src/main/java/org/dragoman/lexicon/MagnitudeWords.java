// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.codebook.Table;

/// The words of `magnitudes.tsv`: how numbers of people are told, and what they count.
public final class MagnitudeWords {
  /// What part a word plays.
  public enum Kind {
    NUMBER,
    SCALE,
    VAGUE,
    LEAST,
    MOST,
    OBJECT,
    SUBJECT,
    TOLL,
    EVENT,
    ATTEMPT,
    TURNOUT
  }

  private final Shelf<Word> words;
  private final Map<Kind, List<String>> phrases = new EnumMap<>(Kind.class);

  private record Word(String value) {}

  private MagnitudeWords(Shelf<Word> words) {
    this.words = words;
    for (Kind kind : List.of(Kind.LEAST, Kind.MOST)) {
      String prefix = kind.name() + "/";
      phrases.put(
          kind,
          words.keys().stream()
              .filter(key -> key.startsWith(prefix))
              .map(key -> key.substring(prefix.length()))
              .toList());
    }
  }

  static MagnitudeWords read(BookReader.Cursor in) {
    return new MagnitudeWords(in.shelf(c -> new Word(c.text())));
  }

  /// What is compiled.
  List<BookWriter.Part> parts() {
    return List.of(words);
  }

  static MagnitudeWords load(LexiconFiles files) {
    Shelf<Word> words = new Shelf<>();
    List<Table.Row> rows =
        files.rows(
            "magnitudes.tsv",
            r -> r.expect("kind") + "/" + r.expect("words"),
            "kind",
            "words",
            "value");
    for (Table.Row row : rows) {
      Kind kind = row.constant("kind", Kind.class);
      String value = row.expect("value");
      boolean number =
          switch (kind) {
            case NUMBER, SCALE, VAGUE, LEAST, MOST -> true;
            case OBJECT, SUBJECT, TOLL, EVENT, ATTEMPT, TURNOUT -> false;
          };
      if (number && !value.matches("-?[0-9]{1,15}")) {
        throw row.wrong("value", "is `" + value + "`, expected a whole number");
      }
      words.put(kind.name() + "/" + row.expect("words"), new Word(value));
    }
    return new MagnitudeWords(words);
  }

  /// What a word stands for as a word of this kind.
  public Optional<String> value(Kind kind, String word) {
    return words.find(kind.name() + "/" + word).map(Word::value);
  }

  /// The number a word stands for.
  public Optional<Long> number(Kind kind, String word) {
    return value(kind, word).map(Long::valueOf);
  }

  /// The longest phrase of a kind in which these words end, if there is one.
  public Optional<String> ending(Kind kind, String before) {
    String best = null;
    for (String phrase : phrases.getOrDefault(kind, List.of())) {
      boolean ends =
          before.endsWith(phrase)
              && (before.length() == phrase.length()
                  || before.charAt(before.length() - phrase.length() - 1) == ' ');
      if (ends && (best == null || phrase.length() > best.length())) {
        best = phrase;
      }
    }
    return Optional.ofNullable(best);
  }
}
