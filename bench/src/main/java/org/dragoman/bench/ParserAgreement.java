// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.ModelFile;
import org.dragoman.english.nndep.Parse;
import org.dragoman.english.nndep.ParserSettings;
import org.dragoman.english.nndep.Tagged;

/// Compares our parser with the library's, on the same model, articles and tags: how many tokens
/// have the same head and label, and how much faster ours is, with the Vector API and in plain
/// Java.
///
/// Sentences go to our parser 25 at a time, about an article. Library and ours take turns; the
/// library's are short, a part of the sentences that moves on from turn to turn. Speeds are per
/// second of this thread's processor time.
public final class ParserAgreement {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final int ARTICLE = 25;
  private static final int TURNS = 7;
  private static final int LIBRARY_TOKENS = 8_000;
  private static final int OUR_TOKENS = 100_000;
  private static final int SHOWN = 5;

  private final List<List<CoreLabel>> sentences;
  private final List<Tagged> tagged = new ArrayList<>();
  private final DependencyParser library;
  private int libraryAt;

  private ParserAgreement(List<List<CoreLabel>> sentences) {
    this.sentences = sentences;
    MaxentTagger tagger = new MaxentTagger(TAGGER);
    for (List<CoreLabel> sentence : sentences) {
      tagger.tagCoreLabels(sentence);
      for (int i = 0; i < sentence.size(); i++) {
        sentence.get(i).setIndex(i + 1);
      }
      tagged.add(
          new Tagged(
              TaggerAgreement.words(sentence),
              sentence.stream().map(CoreLabel::tag).toArray(String[]::new)));
    }
    this.library = DependencyParser.loadFromModelFile(PARSER);
  }

  /// With `--speed` first, trees are not compared.
  public static void main(String[] arguments) throws IOException {
    boolean speedOnly = arguments.length > 0 && arguments[0].equals("--speed");
    List<List<CoreLabel>> sentences =
        TokenisedArticles.sentences(
            Stream.of(arguments).skip(speedOnly ? 1 : 0).map(Path::of).toList());
    sentences.removeIf(List::isEmpty);
    ParserAgreement agreement = new ParserAgreement(sentences);
    ByteBuffer model;
    try (InputStream text =
        Objects.requireNonNull(
            ParserAgreement.class.getClassLoader().getResourceAsStream(PARSER), PARSER)) {
      model = ModelFile.convert(text);
    }
    long memory = ParserSettings.DEFAULT.memoryBytes();
    for (ParserSettings.Loops loops :
        List.of(ParserSettings.Loops.VECTOR, ParserSettings.Loops.PLAIN)) {
      agreement.time(new FastParser(model, new ParserSettings(memory, loops)));
    }
    if (!speedOnly) {
      agreement.compare(new FastParser(model, ParserSettings.DEFAULT));
    }
  }

  private void compare(FastParser ours) {
    long tokens = 0;
    long same = 0;
    int shown = 0;
    for (int at = 0; at < tagged.size(); at += ARTICLE) {
      List<Parse> parses = ours.parse(tagged.subList(at, Math.min(at + ARTICLE, tagged.size())));
      for (int i = 0; i < parses.size(); i++) {
        List<CoreLabel> sentence = sentences.get(at + i);
        tokens += sentence.size();
        int equal = equal(sentence, parses.get(i));
        same += equal;
        if (equal < sentence.size() && shown++ < SHOWN) {
          System.out.println("differs: " + String.join(" ", tagged.get(at + i).words()));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "parser: the same head and label on %d of %d tokens (%.4f %%)%n",
        same,
        tokens,
        100.0 * same / tokens);
  }

  private int equal(List<CoreLabel> sentence, Parse parse) {
    int equal = 0;
    for (TypedDependency arc : library.predict(sentence).typedDependencies()) {
      int token = arc.dep().index() - 1;
      if (parse.head(token) == arc.gov().index()
          && parse.label(token).equals(arc.reln().toString())) {
        equal++;
      }
    }
    return equal;
  }

  private void time(FastParser ours) {
    libraryAt = 0;
    int end = 0;
    for (int tokens = 0; end < tagged.size() && tokens < OUR_TOKENS; end++) {
      tokens += tagged.get(end).size();
    }
    List<Tagged> part = tagged.subList(0, end);
    speed(ours, part);
    librarySpeed();
    double[] librarySpeeds = new double[TURNS];
    double[] ourSpeeds = new double[TURNS];
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      librarySpeeds[turn] = librarySpeed();
      ourSpeeds[turn] = speed(ours, part);
      ratios[turn] = ourSpeeds[turn] / librarySpeeds[turn];
    }
    System.out.printf(
        Locale.ROOT,
        "parser, %s: library %.0f tokens/s, ours %.0f tokens/s, ratio %.1f (medians of %d)%n",
        ours.loops(),
        median(librarySpeeds),
        median(ourSpeeds),
        median(ratios),
        TURNS);
  }

  private double speed(FastParser ours, List<Tagged> part) {
    long start = Clock.cpuNanos();
    int tokens = 0;
    for (int at = 0; at < part.size(); at += ARTICLE) {
      for (Parse parse : ours.parse(part.subList(at, Math.min(at + ARTICLE, part.size())))) {
        tokens += parse.size();
      }
    }
    return tokens * 1e9 / (Clock.cpuNanos() - start);
  }

  private double librarySpeed() {
    long start = Clock.cpuNanos();
    int tokens = 0;
    while (tokens < LIBRARY_TOKENS) {
      List<CoreLabel> sentence = sentences.get(libraryAt++ % sentences.size());
      tokens += library.predict(sentence).typedDependencies().size();
    }
    return tokens * 1e9 / (Clock.cpuNanos() - start);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// This thread's processor time.
  private static final class Clock {
    private static final java.lang.management.ThreadMXBean THREADS =
        java.lang.management.ManagementFactory.getThreadMXBean();

    static long cpuNanos() {
      return THREADS.getCurrentThreadCpuTime();
    }
  }
}
