// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.english.tagger.FastTagger;
import org.dragoman.english.tagger.TaggerConverter;

/// Compares our tagger with the library's, on the same model and articles: how many tokens bear the
/// same tag, and how much faster ours is.
public final class TaggerAgreement {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private TaggerAgreement() {}

  public static void main(String[] files) throws IOException {
    List<List<CoreLabel>> sentences =
        TokenisedArticles.sentences(Stream.of(files).map(Path::of).toList());
    MaxentTagger library = new MaxentTagger(MODEL);
    FastTagger ours;
    try (InputStream model =
        Objects.requireNonNull(
            TaggerAgreement.class.getClassLoader().getResourceAsStream(MODEL), MODEL)) {
      ours = new FastTagger(TaggerConverter.convert(model));
    }
    new Duel(
            "tagger",
            sentences,
            sentence -> {
              library.tagCoreLabels(sentence);
              return sentence.stream().map(CoreLabel::tag).toArray(String[]::new);
            },
            sentence -> ours.tag(words(sentence)))
        .run();
  }

  static String[] words(List<CoreLabel> sentence) {
    String[] words = new String[sentence.size()];
    Arrays.setAll(words, i -> sentence.get(i).word());
    return words;
  }
}
