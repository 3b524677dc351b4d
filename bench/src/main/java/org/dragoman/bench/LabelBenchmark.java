// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.crf.NamesConverter;
import org.dragoman.english.tagger.FastTagger;
import org.dragoman.english.tagger.TaggerConverter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The time to tag all sentences of some articles, and to find their names, all words remembered.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LabelBenchmark {
  private static final String MODELS = "edu/stanford/nlp/models/";

  /// A file of articles, one JSON object a line.
  @Param("samples/08-aid-pledge-and-delivery.jsonl")
  public String articles = "";

  private String[][] words = {};
  private String[][] tags = {};
  private final FastTagger tagger = tagger();
  private final FastNameFinder names = names();

  @Setup
  public void prepare() throws IOException {
    List<List<CoreLabel>> sentences = TokenisedArticles.sentences(List.of(Path.of(articles)));
    words = sentences.stream().map(TaggerAgreement::words).toArray(String[][]::new);
    tags = tag();
  }

  private static FastTagger tagger() {
    try (InputStream in = model("pos-tagger/english-left3words-distsim.tagger")) {
      return new FastTagger(TaggerConverter.convert(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FastNameFinder names() {
    try (InputStream in = model("ner/english.all.3class.distsim.crf.ser.gz")) {
      return new FastNameFinder(NamesConverter.convert(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream model(String name) {
    return Objects.requireNonNull(
        LabelBenchmark.class.getClassLoader().getResourceAsStream(MODELS + name), name);
  }

  @Benchmark
  public String[][] tag() {
    String[][] result = new String[words.length][];
    for (int i = 0; i < words.length; i++) {
      result[i] = tagger.tag(words[i]);
    }
    return result;
  }

  @Benchmark
  public String[][] findNames() {
    String[][] result = new String[words.length][];
    for (int i = 0; i < words.length; i++) {
      result[i] = names.label(words[i], tags[i]);
    }
    return result;
  }
}
