// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Registry;
import org.dragoman.reading.ArticleReader;

/// Puts together what reads an article: the English analysis, the lexicon, the codebook.
///
/// @param analyser loads its models when the first text comes
record Reader(EnglishAnalyser analyser, Lexicon lexicon, Codebook codebook) {

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
    Optional<Path> kept = modelFolder();
    EnglishAnalyser analyser = new EnglishAnalyser(kept);
    // the models take as long as the lexicon; neither needs the other
    analyser.prepare();
    Codebook codebook = Codebook.load();
    return new Reader(analyser, Lexicon.load(lexicon, codebook, kept), codebook);
  }

  /// What reads articles, knowing these actors from earlier runs.
  ArticleReader articles(Registry registry) {
    return new ArticleReader(analyser, lexicon, codebook, ProgramVersion.exact(), registry);
  }

  /// Where the converted parser model and the compiled gazetteer are kept: beside the program's jar; nowhere when it runs from
  /// classes.
  private static Optional<Path> modelFolder() {
    CodeSource source = Reader.class.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling("models"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
