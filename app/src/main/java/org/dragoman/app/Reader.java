// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.PlaceSettings;
import org.dragoman.model.Registry;
import org.dragoman.reading.ArticleReader;

/// Puts together what reads an article: the English analysis, the lexicon, the codebook.
///
/// @param analyser loads its models when the first text comes
record Reader(EnglishAnalyser analyser, Lexicon lexicon, Codebook codebook, PlaceSettings places) {
  /// The property that names the folder for what is made anew at any time.
  private static final String KEPT = "dragoman.kept";

  /// What analyses English text, with the user's settings of it; nothing is loaded yet.
  ///
  /// @throws UsageException if a setting cannot be understood
  static EnglishAnalyser newAnalyser() {
    return new EnglishAnalyser(modelFolder(), ParserProperties.of(System.getProperties()));
  }

  /// With the user's lexicon folder and actor dictionaries over what ships, if there are any; what
  /// they should know of these is written to `messages`.
  ///
  /// @param analyser may be loading already
  /// @throws UsageException if there is no such folder or file, or no such country
  static Reader load(EnglishAnalyser analyser, ReadOptions options, PrintWriter messages) {
    Optional<Path> folder = options.lexicon();
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new UsageException(
          "--lexicon: there is no folder "
              + folder.get()
              + "; docs/reference/lexicon.md says what it holds");
    }
    for (Path file : options.actors()) {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("--actors: there is no file " + file);
      }
    }
    // the models take as long as the lexicon; neither needs the other
    analyser.prepare();
    Codebook codebook = Codebook.load();
    Lexicon lexicon = Lexicon.load(folder, options.actors(), codebook, modelFolder());
    lexicon.names().notes().forEach(note -> messages.println("dragoman: " + note));
    messages.flush();
    PlaceSettings places = new PlaceSettings(options.countryBias().map(c -> country(c, lexicon)));
    return new Reader(analyser, lexicon, codebook, places);
  }

  private static String country(String written, Lexicon lexicon) {
    String code = written.toUpperCase(Locale.ROOT);
    if (lexicon.names().findCountry(code).isEmpty()) {
      throw new UsageException(
          "--country-bias: `" + written + "` is no ISO 3166-1 alpha-3 code, such as SYR");
    }
    return code;
  }

  /// What reads articles, knowing these actors from earlier runs.
  ArticleReader articles(Registry registry) {
    return new ArticleReader(analyser, lexicon, codebook, ProgramVersion.exact(), registry, places);
  }

  /// Where converted models and compiled lexicons are kept: where the launcher says, else beside
  /// the program's jar; nowhere when it runs from classes.
  private static Optional<Path> modelFolder() {
    String kept = System.getProperty(KEPT);
    if (kept != null && !kept.isEmpty()) {
      return Optional.of(Path.of(kept));
    }
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
