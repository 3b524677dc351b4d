// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.crf.NamesConverter;

/// Compares our name finder with the library's, on the same model, articles and tags: how many
/// tokens bear the same label, and how much faster ours is.
public final class NamesAgreement {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private NamesAgreement() {}

  public static void main(String[] files) throws IOException {
    List<List<CoreLabel>> sentences =
        TokenisedArticles.sentences(Stream.of(files).map(Path::of).toList());
    MaxentTagger tagger = new MaxentTagger(TAGGER);
    Map<List<CoreLabel>, String[]> words = new IdentityHashMap<>();
    Map<List<CoreLabel>, String[]> tags = new IdentityHashMap<>();
    for (List<CoreLabel> sentence : sentences) {
      tagger.tagCoreLabels(sentence);
      words.put(sentence, TaggerAgreement.words(sentence));
      tags.put(sentence, sentence.stream().map(CoreLabel::tag).toArray(String[]::new));
    }
    CRFClassifier<CoreLabel> library = CRFClassifier.getClassifierNoExceptions(MODEL);
    FastNameFinder ours;
    try (InputStream model =
        Objects.requireNonNull(
            NamesAgreement.class.getClassLoader().getResourceAsStream(MODEL), MODEL)) {
      ours = new FastNameFinder(NamesConverter.convert(model));
    }
    new Duel(
            "names",
            sentences,
            sentence ->
                library.classifySentence(sentence).stream()
                    .map(token -> token.get(CoreAnnotations.AnswerAnnotation.class))
                    .toArray(String[]::new),
            sentence ->
                ours.label(
                    Objects.requireNonNull(words.get(sentence)),
                    Objects.requireNonNull(tags.get(sentence))))
        .run();
  }
}
