// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.reading.ArticleReader;

/// Puts together what reads an article: the English analysis, the lexicon, the codebook.
///
/// @param analyser loads its models when the first text comes
record Reader(EnglishAnalyser analyser, ArticleReader articles) {

  /// With the user's lexicon folder over the one that ships, if there is one.
  ///
  /// @throws UsageException if there is no such folder
  static Reader load(Optional<Path> lexicon) {
    if (lexicon.isPresent() && !Files.isDirectory(lexicon.get())) {
      throw new UsageException(
          "--lexicon: there is no folder "
              + lexicon.get()
              + "; docs/reference/lexicon.md says what it holds");
    }
    EnglishAnalyser analyser = new EnglishAnalyser();
    Codebook codebook = Codebook.load();
    return new Reader(
        analyser,
        new ArticleReader(
            analyser, Lexicon.load(lexicon, codebook), codebook, ProgramVersion.exact()));
  }
}
