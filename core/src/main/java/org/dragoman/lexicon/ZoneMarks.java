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
import org.dragoman.model.Zone;
import org.jspecify.annotations.Nullable;

/// Words by which the parts of an article that are no story are told: bylines, credits, captions,
/// corrections and what pages add.
public final class ZoneMarks {
  /// Where in a part a mark counts.
  public enum Where {
    START,
    END,
    WHOLE,
    ANY
  }

  /// What must stand beside a mark.
  public enum Follow {
    /// Nothing in particular.
    NONE,
    /// A colon, a bar, a dash, or an `@`.
    COLON,
    /// Nothing but names.
    NAME,
    /// A number.
    NUMBER
  }

  /// What a mark speaks for.
  ///
  /// @param longest more characters than this, and the part is story
  public record Mark(String phrase, Zone.Kind zone, Follow follow, int longest) {}

  /// No part longer than this is anything but story, whatever a row says.
  public static final int LONGEST = 1200;

  private static final Set<String> ZONES =
      Set.of("byline", "credit", "caption", "correction", "boilerplate");
  private static final Zone.Kind[] KINDS = Zone.Kind.values();
  private static final Follow[] FOLLOWS = Follow.values();

  private final Map<Where, PhraseIndex<Mark>> marks = new EnumMap<>(Where.class);

  private ZoneMarks() {
    for (Where where : Where.values()) {
      marks.put(where, new PhraseIndex<>());
    }
  }

  static ZoneMarks read(BookReader.Cursor in) {
    ZoneMarks book = new ZoneMarks();
    for (Where where : Where.values()) {
      book.marks.put(where, in.phrases(ZoneMarks::mark));
    }
    return book;
  }

  private static Mark mark(BookReader.Cursor in) {
    return new Mark(in.text(), in.constant(KINDS), in.constant(FOLLOWS), in.number());
  }

  /// What is compiled, in the order in which it is read.
  List<BookWriter.Part> parts() {
    return Stream.of(Where.values()).map(where -> at(where).compiled()).toList();
  }

  static ZoneMarks load(LexiconFiles files) {
    ZoneMarks book = new ZoneMarks();
    for (Table.Row row :
        files.rows(
            "zone-marks.tsv",
            r -> r.expect("phrase") + "/" + r.expect("where") + "/" + r.expect("follow"),
            "phrase",
            "zone",
            "where",
            "follow",
            "longest")) {
      Where where =
          Where.valueOf(
              row.oneOf("where", Set.of("start", "end", "whole", "any")).toUpperCase(Locale.ROOT));
      book.at(where)
          .add(
              row.expect("phrase"),
              new Mark(
                  row.expect("phrase"),
                  Zone.Kind.valueOf(row.oneOf("zone", ZONES).toUpperCase(Locale.ROOT)),
                  follow(row),
                  (int) Math.min(LONGEST, row.number("longest"))));
    }
    return book;
  }

  private static Follow follow(Table.Row row) {
    return switch (row.oneOf("follow", Set.of("-", ":", "name", "number"))) {
      case ":" -> Follow.COLON;
      case "name" -> Follow.NAME;
      case "number" -> Follow.NUMBER;
      default -> Follow.NONE;
    };
  }

  private PhraseIndex<Mark> at(Where where) {
    return Objects.requireNonNull(marks.get(where), "every place has an index");
  }

  /// The longest phrase that begins at this piece, or null.
  public PhraseIndex.@Nullable Match<Mark> longestAt(Where where, Pieces pieces, int piece) {
    return at(where).longestAt(pieces, piece);
  }
}
