// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// Parses sentences with a model of CoreNLP's neural dependency parser, much faster and with the
/// same trees.
///
/// 1. Safe on any thread; threads share the model and the remembered slices, and each borrows a
///    workspace.
/// 2. The same words and tags always give the same tree, whatever was parsed before.
/// 3. Time is linear in the number of tokens.
///
/// Arc-standard transitions (Nivre 2004) chosen by the network of Chen and Manning (2014), in
/// single precision.
public final class FastParser {
  /// Sentences are parsed together up to about so many tokens: what is made for their words alone
  /// takes up to 73 KB a word.
  private static final int TOKENS_TOGETHER = 1000;

  /// After so many tokens the Vector API has paid for what it takes to compile its loops: a second,
  /// in which a short article is read.
  private static final int TOKENS_IN_PLAIN = 20_000;

  private final NndepModel model;
  private final Vocabulary vocabulary;
  private final PassiveSubjects passiveSubjects;
  private final SliceMemory memory;
  private final Executor aside;

  /// What is still to be parsed before the network is laid out anew; below 0 when that is under
  /// way, done, or not wanted.
  private final AtomicLong tokensInPlain;

  private volatile Network network;

  /// @param converted a model that [ModelFile] converted
  public FastParser(ByteBuffer converted, ParserSettings settings) {
    this(
        ModelFile.read(converted),
        settings.memoryBytes(),
        settings.loops() == ParserSettings.Loops.VECTOR
            ? VectorModule.kernels().orElseGet(PlainKernels::new)
            : new PlainKernels(),
        settings.loops() == ParserSettings.Loops.FASTEST ? TOKENS_IN_PLAIN : -1,
        task -> Thread.ofPlatform().daemon().name("vector-loops").start(task));
  }

  FastParser(NndepModel model, long memoryBytes, Kernels kernels) {
    this(model, memoryBytes, kernels, -1, Runnable::run);
  }

  /// @param tokensInPlain after how many tokens the Vector API takes over; below 0 never
  /// @param aside runs what prepares that
  FastParser(
      NndepModel model, long memoryBytes, Kernels kernels, long tokensInPlain, Executor aside) {
    this.model = model;
    this.vocabulary = model.vocabulary();
    this.passiveSubjects = new PassiveSubjects(vocabulary);
    this.memory =
        new SliceMemory(vocabulary.words().size(), memoryBytes, Kernels.padded(model.hiddenSize()));
    this.aside = aside;
    this.tokensInPlain = new AtomicLong(tokensInPlain);
    this.network = new Network(model, memory, kernels);
  }

  /// How it computes at this moment, for people to read: `Vector API, 8 lanes`.
  public String loops() {
    return network.loops();
  }

  /// Parses one sentence. Several at once are parsed much faster.
  public Parse parse(Tagged sentence) {
    return parse(List.of(sentence)).getFirst();
  }

  /// Parses sentences side by side; each tree is what it would be alone.
  ///
  /// @return the trees in the order of the sentences
  public List<Parse> parse(List<Tagged> sentences) {
    Parse[] parses = new Parse[sentences.size()];
    List<Sentence> together = new ArrayList<>();
    int tokens = 0;
    for (int i = 0; i < parses.length; i++) {
      together.add(Sentence.of(i, sentences.get(i), vocabulary));
      tokens += sentences.get(i).size();
      if (tokens >= TOKENS_TOGETHER || i == parses.length - 1) {
        parse(together, parses);
        together.clear();
        tokens = 0;
      }
    }
    return List.of(parses);
  }

  private void parse(List<Sentence> together, Parse[] parses) {
    Network used = network;
    Lockstep workspace = used.borrow();
    workspace.parse(together, parsed -> parses[parsed.number()] = result(parsed));
    used.giveBack(workspace);
    count(together);
  }

  /// The thread that reaches the number starts what takes over; the others go on as they are.
  private void count(List<Sentence> parsed) {
    if (tokensInPlain.get() < 0) {
      return;
    }
    long tokens = parsed.stream().mapToInt(Sentence::size).sum();
    long left = tokensInPlain.addAndGet(-tokens);
    if (left < 0 && left + tokens >= 0) {
      aside.execute(this::takeOver);
    }
  }

  /// Lays the network out for the Vector API, where there is one, and rehearses its loops before
  /// anybody waits for them. The same bits come out of both, so nobody notices but by the clock.
  private void takeOver() {
    VectorModule.kernels()
        .ifPresent(kernels -> {
          Rehearsal.of(kernels, model.embeddingSize(), Kernels.padded(model.hiddenSize()));
          network = new Network(model, memory, kernels);
        });
  }

  private Parse result(Configuration c) {
    passiveSubjects.correct(c);
    int[] heads = new int[c.tokens()];
    String[] labels = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = c.head(i + 1);
      labels[i] = vocabulary.label(c.label(i + 1));
    }
    return new Parse(heads, labels);
  }
}
