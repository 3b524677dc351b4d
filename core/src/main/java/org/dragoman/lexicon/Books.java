// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import org.dragoman.codebook.Codebook;

/// All books but the names and the gazetteer. A new book is a component here and a line in each
/// method.
record Books(
    Words words,
    FrameBook frames,
    TimeWords times,
    PlaceWords placeWords,
    GenreMarks genreMarks,
    MagnitudeWords magnitudes,
    ZoneMarks zoneMarks) {

  /// From the text files.
  static Books load(LexiconFiles files, Codebook codebook) {
    return new Books(
        Words.load(files),
        FrameBook.load(files, codebook),
        TimeWords.load(files),
        PlaceWords.load(files),
        GenreMarks.load(files),
        MagnitudeWords.load(files),
        ZoneMarks.load(files));
  }

  /// From their compiled form; the names are book 0.
  static Books read(BookReader in) {
    return new Books(
        Words.read(in.book(1)),
        FrameBook.read(in.book(2)),
        TimeWords.read(in.book(3)),
        PlaceWords.read(in.book(4)),
        GenreMarks.read(in.book(5)),
        MagnitudeWords.read(in.book(6)),
        ZoneMarks.read(in.book(7)));
  }

  /// What is compiled, in the order in which it is read.
  List<List<BookWriter.Part>> parts() {
    return List.of(
        words.parts(),
        frames.parts(),
        times.parts(),
        placeWords.parts(),
        genreMarks.parts(),
        magnitudes.parts(),
        zoneMarks.parts());
  }
}
