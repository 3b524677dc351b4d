// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.ModelFile;
import org.dragoman.english.nndep.Parse;
import org.dragoman.english.nndep.ParserSettings;
import org.dragoman.english.nndep.Tagged;
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

/// How long the parser takes for twelve sentences of 17 tokens, together and one by one.
///
/// With a memory of one byte the slices of all words are made anew each time: the worst case.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED")
public class ParserBenchmark {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /// The inner loops.
  @Param({"VECTOR", "PLAIN"})
  public String loops = "VECTOR";

  /// Bytes for remembered slices.
  @Param({"250000000", "1"})
  public long memory = 1;

  @SuppressWarnings("NullAway.Init")
  private FastParser parser;

  private final List<Tagged> sentences = new ArrayList<>();

  /// Loads the model.
  @Setup
  public void load() throws IOException {
    try (InputStream model =
        Objects.requireNonNull(
            ParserBenchmark.class.getClassLoader().getResourceAsStream(MODEL), MODEL)) {
      ParserSettings.Loops chosen = ParserSettings.Loops.valueOf(loops);
      parser = new FastParser(ModelFile.convert(model), new ParserSettings(memory, chosen));
    }
    String words =
        "The minister told reporters in %s on Tuesday that talks with the rebels had stalled again .";
    String tags = "DT NN VBD NNS IN NNP IN NNP IN NNS IN DT NNS VBD VBN RB .";
    for (String city :
        "Paris Berlin Rome Cairo Delhi Lima Oslo Quito Tunis Vienna Warsaw Zagreb".split(" ")) {
      sentences.add(new Tagged(words.formatted(city).split(" "), tags.split(" ")));
    }
  }

  /// All at once, as an article is parsed.
  @Benchmark
  public List<Parse> together() {
    return parser.parse(sentences);
  }

  /// One sentence at a time.
  @Benchmark
  public List<Parse> oneByOne() {
    return sentences.stream().map(parser::parse).toList();
  }
}
