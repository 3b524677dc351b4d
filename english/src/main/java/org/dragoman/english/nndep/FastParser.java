// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;

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
  /// How much the remembered slices may take together, unless told otherwise.
  public static final long DEFAULT_MEMORY = 150_000_000;

  private final Vocabulary vocabulary;
  private final Transitions transitions;
  private final PassiveSubjects passiveSubjects;
  private final FirstLayer first;
  private final OutputLayer output;
  private final ConcurrentLinkedDeque<Workspace> idle = new ConcurrentLinkedDeque<>();

  private record Workspace(Configuration configuration, FeedForward network) {}

  private FastParser(NndepModel model, long memoryBytes) {
    this.vocabulary = model.vocabulary();
    this.transitions = new Transitions(vocabulary.labels().size());
    this.passiveSubjects = new PassiveSubjects(vocabulary);
    this.first = new FirstLayer(model, memoryBytes);
    this.output = new OutputLayer(model, transitions);
  }

  /// Loads a model as published, plain or gzipped.
  public static FastParser load(InputStream textModel) throws IOException {
    return new FastParser(ModelFile.readText(textModel), DEFAULT_MEMORY);
  }

  /// Opens a model that [ModelFile] converted: some twenty times faster than loading the text.
  public static FastParser open(Path binary) throws IOException {
    return open(binary, DEFAULT_MEMORY);
  }

  /// Opens a converted model.
  ///
  /// @param memoryBytes how much the remembered slices may take together; it changes the speed
  ///   alone
  public static FastParser open(Path binary, long memoryBytes) throws IOException {
    return new FastParser(ModelFile.read(binary), memoryBytes);
  }

  /// Parses one sentence.
  ///
  /// @param words the tokens as CoreNLP's tokenizer writes them
  /// @param tags as many Penn Treebank tags
  public Parse parse(String[] words, String[] tags) {
    if (words.length != tags.length) {
      throw new IllegalArgumentException(words.length + " words, but " + tags.length + " tags");
    }
    Workspace workspace = idle.pollFirst();
    if (workspace == null) {
      workspace = new Workspace(new Configuration(), new FeedForward(first, output));
    }
    Configuration c = workspace.configuration();
    c.start(words.length);
    for (int i = 0; i < words.length; i++) {
      c.setToken(i + 1, vocabulary.word(words[i]), vocabulary.tag(tags[i]));
    }
    run(c, workspace.network());
    Parse parse = result(c, words.length);
    idle.addFirst(workspace);
    return parse;
  }

  private void run(Configuration c, FeedForward network) {
    network.start();
    while (!c.isDone()) {
      if (c.hasChoice()) {
        apply(c, network.best(c));
      } else if (c.hasBuffer()) {
        c.shift();
      } else {
        c.rightArc(Vocabulary.ROOT_LABEL);
      }
      network.topChanged(c);
    }
  }

  private void apply(Configuration c, int move) {
    if (move == transitions.shift()) {
      c.shift();
    } else if (transitions.isLeftArc(move)) {
      c.leftArc(transitions.label(move));
    } else {
      c.rightArc(transitions.label(move));
    }
  }

  private Parse result(Configuration c, int tokens) {
    passiveSubjects.correct(c);
    int[] heads = new int[tokens];
    String[] labels = new String[tokens];
    for (int i = 0; i < tokens; i++) {
      heads[i] = c.head(i + 1);
      labels[i] = vocabulary.label(c.label(i + 1));
    }
    return new Parse(heads, labels);
  }
}
