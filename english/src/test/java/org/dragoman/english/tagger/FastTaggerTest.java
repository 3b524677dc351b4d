// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dragoman.english.SampleSentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FastTaggerTest {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private static ByteBuffer converted;
  private static FastTagger tagger;
  private static List<List<CoreLabel>> sentences;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = model()) {
      converted = TaggerConverter.convert(in);
    }
    tagger = new FastTagger(converted);
    sentences = SampleSentences.all();
  }

  private static InputStream model() {
    return Objects.requireNonNull(
        FastTaggerTest.class.getClassLoader().getResourceAsStream(MODEL), MODEL);
  }

  private static String[] tag(List<CoreLabel> sentence) {
    return tagger.tag(SampleSentences.words(sentence));
  }

  @Test
  void givesTheTagsOfTheLibrary() {
    MaxentTagger library = new MaxentTagger(model());
    assertThat(sentences).hasSizeGreaterThan(150);
    for (List<CoreLabel> sentence : sentences) {
      library.tagCoreLabels(sentence);
      assertThat(tag(sentence))
          .as(() -> String.join(" ", SampleSentences.words(sentence)))
          .isEqualTo(sentence.stream().map(CoreLabel::tag).toArray());
    }
  }

  @Test
  void givesTheSameTagsToManyThreads() throws Exception {
    List<String[]> expected = sentences.stream().map(FastTaggerTest::tag).toList();
    FastTagger shared = new FastTagger(converted);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> tasks =
          Collections.nCopies(
              8,
              () -> {
                for (int i = 0; i < sentences.size(); i++) {
                  assertThat(shared.tag(SampleSentences.words(sentences.get(i))))
                      .isEqualTo(expected.get(i));
                }
                return null;
              });
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  @Test
  void tagsAnEmptySentence() {
    assertThat(tagger.tag(new String[0])).isEmpty();
  }

  @Test
  void convertsAModelToTheSameBytesEachTime() throws IOException {
    try (InputStream in = model()) {
      assertThat(TaggerConverter.convert(in)).isEqualTo(converted);
    }
  }

  @Test
  void tagsALongSentenceOfUnknownWords() {
    String[] words = IntStream.range(0, 2_000).mapToObj(i -> "xq" + i).toArray(String[]::new);
    assertThat(tagger.tag(words)).hasSize(2_000).doesNotContainNull();
  }
}
