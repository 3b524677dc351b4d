// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.Article;

/// How fast a whole reading is, beside CoreNLP's own pipeline on the same articles in the same run,
/// and where its time goes.
///
/// Ours and the library take turns, on one thread, each round on articles that neither has seen;
/// the library gets the first few of the round's, as it is slow. Speeds are tokens per second of
/// the thread's processor time, medians of the rounds; the ratio is the median of the rounds'. What
/// the library's models are not there for is left out, and said.
public final class Throughput {
  private static final int WARM_UP_PASSES = 3;
  private static final int LIBRARY_WARM_UP = 20;

  private final Options options;
  private final Whole whole;
  private final List<Article> warmUp;
  private final List<List<Article>> rounds = new ArrayList<>();

  private Throughput(Options options) throws IOException {
    this.options = options;
    List<Article> all = Articles.of(options.files(), options.articles() * (options.rounds() + 1));
    int round = all.size() / (options.rounds() + 1);
    if (round == 0) {
      throw new IllegalArgumentException(
          "at least " + (options.rounds() + 1) + " articles are needed, not " + all.size());
    }
    this.warmUp = all.subList(0, round);
    for (int r = 1; r <= options.rounds(); r++) {
      rounds.add(all.subList(r * round, (r + 1) * round));
    }
    this.whole = Whole.load(options.kept());
  }

  /// `[--articles N] [--rounds N] [--library N] [--threads 1,2 [--passes N]] [--models FOLDER]
  /// [--markdown] FILES`
  public static void main(String[] arguments) throws IOException {
    Options options = Options.of(arguments);
    if (options.files().isEmpty() || options.rounds() < 1) {
      System.err.println("which articles? name JSONL files with a field `text`");
      System.exit(2);
    }
    new Throughput(options).run();
  }

  private void run() throws IOException {
    SpeedReport report = new SpeedReport(options.markdown());
    for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
      warmUp.forEach(whole::tokens);
    }
    List<Scaling> scalings = scalings();
    // before the library takes memory of its own
    Memory memory = scalings.isEmpty() ? readAll() : Memory.now();
    Optional<LibraryPipeline> library = library();
    Turns turns = new Turns(whole, library, options.library());
    rounds.forEach(turns::round);
    StageTimes stages = new StageTimes(whole, new EnglishStages());
    warmUp.forEach(stages::add);
    stages.forget();
    rounds.stream().flatMap(List::stream).forEach(stages::add);
    report.speeds(turns, library);
    report.stages(stages);
    report.start(whole, library, memory);
    report.threads(scalings);
  }

  private Memory readAll() throws IOException {
    rounds.getFirst().forEach(whole::tokens);
    return Memory.now();
  }

  private List<Scaling> scalings() {
    List<Article> articles = rounds.stream().flatMap(List::stream).toList();
    List<Scaling> scalings = new ArrayList<>();
    if (!options.threads().isEmpty()) {
      Scaling.of(whole, articles, options.threads().getLast(), 1);
    }
    for (int turn = 0; turn < Turns.SCALING; turn++) {
      for (int threads : options.threads()) {
        scalings.add(Scaling.of(whole, articles, threads, options.passes()));
      }
    }
    return scalings;
  }

  private Optional<LibraryPipeline> library() {
    if (options.library() == 0) {
      return Optional.empty();
    }
    try {
      LibraryPipeline library = LibraryPipeline.load();
      warmUp.stream().limit(LIBRARY_WARM_UP).forEach(library::tokens);
      return Optional.of(library);
    } catch (RuntimeException | NoClassDefFoundError e) {
      System.err.println("CoreNLP's pipeline is left out: " + e);
      return Optional.empty();
    }
  }
}
