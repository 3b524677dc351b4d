// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Outcome;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;

/// The real reader with the real models, made once for all tests of this module.
final class RealReader {
  static final Codebook CODEBOOK = Codebook.load();
  static final Lexicon LEXICON = Lexicon.load(Optional.empty(), CODEBOOK);
  static final EnglishAnalyser ANALYSER = new EnglishAnalyser();
  static final ArticleReader READER = new ArticleReader(ANALYSER, LEXICON, CODEBOOK, "test");

  private RealReader() {}

  static Reading read(String text) {
    return read(Article.of("test", text));
  }

  static Reading read(String text, String published) {
    PartialDate date = PartialDate.parse(published).orElseThrow();
    return read(new Article("test", null, null, null, null, null, date, text, 0, null));
  }

  static Reading read(Article article) {
    Outcome<Reading> outcome = READER.read(article, Trace.none());
    if (outcome instanceof Outcome.Done<Reading>(Reading reading)) {
      return reading;
    }
    throw new AssertionError("not read: " + outcome);
  }
}
