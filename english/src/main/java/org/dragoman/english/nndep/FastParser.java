// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

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

  private final Vocabulary vocabulary;
  private final PassiveSubjects passiveSubjects;
  private final Network network;

  /// @param converted a model that [ModelFile] converted
  public FastParser(ByteBuffer converted, ParserSettings settings) {
    this(
        ModelFile.read(converted),
        settings.memoryBytes(),
        settings.loops() == ParserSettings.Loops.PLAIN
            ? new PlainKernels()
            : VectorModule.kernels().orElseGet(PlainKernels::new));
  }

  FastParser(NndepModel model, long memoryBytes, Kernels kernels) {
    this.vocabulary = model.vocabulary();
    this.passiveSubjects = new PassiveSubjects(vocabulary);
    this.network = new Network(model, memoryBytes, kernels);
  }

  /// How it computes, for people to read: `Vector API, 8 lanes`.
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
    Lockstep workspace = network.borrow();
    workspace.parse(together, parsed -> parses[parsed.number()] = result(parsed));
    network.giveBack(workspace);
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
