// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.english.SampleSentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FastNameFinderTest {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String MODEL = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";

  private static ByteBuffer converted;
  private static FastNameFinder finder;
  private static List<List<CoreLabel>> sentences;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = model()) {
      converted = NamesConverter.convert(in);
    }
    finder = new FastNameFinder(converted);
    sentences = new ArrayList<>(SampleSentences.all());
    sentences.add(repeating());
    MaxentTagger tagger = new MaxentTagger(TAGGER);
    sentences.forEach(tagger::tagCoreLabels);
  }

  /// Names that come again, near and far, alone and beside others.
  private static List<CoreLabel> repeating() {
    String part =
        "minister Mira Tolan of Arvenia said that Tolan and Oskar Veld met in Karsova , and that"
            + " Mira Tolan told Veld of Karsova of the ";
    return Arrays.stream(part.repeat(8).split(" "))
        .map(word -> {
          CoreLabel token = new CoreLabel();
          token.setWord(word);
          return token;
        })
        .toList();
  }

  private static InputStream model() {
    return Objects.requireNonNull(
        FastNameFinderTest.class.getClassLoader().getResourceAsStream(MODEL), MODEL);
  }

  private static String[] label(FastNameFinder finder, List<CoreLabel> sentence) {
    return finder.label(
        SampleSentences.words(sentence),
        sentence.stream().map(CoreLabel::tag).toArray(String[]::new));
  }

  @Test
  void givesTheLabelsOfTheLibrary() {
    CRFClassifier<CoreLabel> library = CRFClassifier.getClassifierNoExceptions(MODEL);
    assertThat(sentences).hasSizeGreaterThan(150);
    for (List<CoreLabel> sentence : sentences) {
      assertThat(label(finder, sentence))
          .as(() -> String.join(" ", SampleSentences.words(sentence)))
          .isEqualTo(
              library.classifySentence(sentence).stream()
                  .map(token -> token.get(CoreAnnotations.AnswerAnnotation.class))
                  .toArray());
    }
  }

  @Test
  void givesTheSameLabelsToManyThreads() throws Exception {
    List<String[]> expected = sentences.stream().map(s -> label(finder, s)).toList();
    FastNameFinder shared = new FastNameFinder(converted);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> tasks =
          Collections.nCopies(
              8,
              () -> {
                for (int i = 0; i < sentences.size(); i++) {
                  assertThat(label(shared, sentences.get(i))).isEqualTo(expected.get(i));
                }
                return null;
              });
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  @Test
  void findsAPersonABodyAndAPlace() {
    String[] words = "Mira Tolan of the World Bank was in Geneva .".split(" ");
    String[] tags = "NNP NNP IN DT NNP NNP VBD IN NNP .".split(" ");
    assertThat(finder.label(words, tags))
        .containsExactly(
            "PERSON",
            "PERSON",
            "O",
            "O",
            "ORGANIZATION",
            "ORGANIZATION",
            "O",
            "O",
            "LOCATION",
            "O");
  }

  @Test
  void readsAnEmptySentence() {
    assertThat(finder.label(new String[0], new String[0])).isEmpty();
  }

  @Test
  void refusesWordsWithoutTags() {
    assertThatThrownBy(() -> finder.label(new String[] {"a"}, new String[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void convertsAModelToTheSameBytesEachTime() throws IOException {
    try (InputStream in = model()) {
      assertThat(NamesConverter.convert(in)).isEqualTo(converted);
    }
  }
}
