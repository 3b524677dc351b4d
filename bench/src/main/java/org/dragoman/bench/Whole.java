// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;

/// Our whole reading, put together as the program does it.
///
/// @param loadSeconds until the first article was read
/// @param converted whether models and lexicons lay there from an earlier run, as they do for the
///   program after its first start
record Whole(
    EnglishAnalyser analyser,
    Lexicon lexicon,
    Codebook codebook,
    ArticleReader reader,
    double loadSeconds,
    boolean converted) {

  /// @param kept where converted models and compiled lexicons lie
  static Whole load(Path kept) throws IOException {
    boolean converted = Files.isDirectory(kept);
    Files.createDirectories(kept);
    long start = System.nanoTime();
    EnglishAnalyser analyser = new EnglishAnalyser(Optional.of(kept));
    analyser.prepare();
    Codebook codebook = Codebook.load();
    Lexicon lexicon = Lexicon.load(Optional.empty(), List.of(), codebook, Optional.of(kept));
    ArticleReader reader = new ArticleReader(analyser, lexicon, codebook, "bench");
    reader.read(Article.of("first", "Oskar Veld said that the bridge had fallen."), Trace.none());
    return new Whole(
        analyser, lexicon, codebook, reader, (System.nanoTime() - start) / 1e9, converted);
  }

  /// Reads an article; how many tokens it had, none if it was skipped.
  int tokens(Article article) {
    return switch (reader.read(article, Trace.none())) {
      case Outcome.Done<Reading>(Reading reading) -> reading.tokens();
      case Outcome.Skipped<Reading> _ -> 0;
      case Outcome.Failed<Reading> failed -> throw new IllegalStateException(failed.toString());
    };
  }
}
