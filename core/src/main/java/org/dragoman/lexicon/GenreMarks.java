// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.codebook.Table;
import org.dragoman.model.Genre;

/// Words by which a reader tells what sort of text an article is: section marks, endnotes, parts of
/// an address, words of judgment.
public final class GenreMarks {
  /// Where in an article a mark counts.
  public enum Where {
    HEAD,
    END,
    URL,
    BODY
  }

  /// What a mark speaks for.
  ///
  /// @param points how much; four decide
  public record Mark(String phrase, Genre genre, int points) {}

  private static final Genre[] GENRES = Genre.values();

  private final Map<Where, PhraseIndex<Mark>> marks = new EnumMap<>(Where.class);

  private GenreMarks() {
    for (Where where : Where.values()) {
      marks.put(where, new PhraseIndex<>());
    }
  }

  static GenreMarks read(BookReader.Cursor in) {
    GenreMarks book = new GenreMarks();
    for (Where where : Where.values()) {
      book.marks.put(where, in.phrases(GenreMarks::mark));
    }
    return book;
  }

  private static Mark mark(BookReader.Cursor in) {
    return new Mark(in.text(), in.constant(GENRES), in.number());
  }

  /// What is compiled, in the order in which it is read.
  List<BookWriter.Part> parts() {
    return Stream.of(Where.values()).map(where -> at(where).compiled()).toList();
  }

  static GenreMarks load(LexiconFiles files) {
    GenreMarks book = new GenreMarks();
    for (Table.Row row :
        files.rows(
            "genre-marks.tsv",
            r -> r.expect("phrase") + "/" + r.expect("genre") + "/" + r.expect("where"),
            "phrase",
            "genre",
            "where",
            "weight")) {
      Where where =
          Where.valueOf(
              row.oneOf("where", Set.of("head", "end", "url", "body")).toUpperCase(Locale.ROOT));
      book.at(where)
          .add(
              row.expect("phrase"),
              new Mark(
                  row.expect("phrase"),
                  row.constant("genre", Genre.class),
                  (int) row.number("weight")));
    }
    return book;
  }

  private PhraseIndex<Mark> at(Where where) {
    return Objects.requireNonNull(marks.get(where), "every place has an index");
  }

  /// The marks of a stretch of text, in its order.
  public List<PhraseIndex.Match<Mark>> find(Where where, Pieces pieces) {
    return at(where).all(pieces);
  }
}
