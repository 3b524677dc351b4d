// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import java.nio.ByteBuffer;
import org.dragoman.english.mapped.HashedIndex;
import org.dragoman.english.mapped.WordMemory;

/// Finds names with a model of CoreNLP's name finder, much faster and with the same labels.
///
/// 1. Safe on any thread; threads share the model and what is remembered of words.
/// 2. The same words and tags always get the same labels, whatever was read before.
/// 3. Time is linear in the number of tokens.
///
/// A linear-chain conditional random field (Lafferty and others 2001; Finkel and others 2005). Only
/// the best labels are wanted, so the potentials are summed and searched, and never normalised.
public final class FastNameFinder {
  /// How many words to remember: some 30 MB.
  private static final int WORDS = 1 << 15;

  /// How far away a word may stand and still count, wherever it is.
  private static final int WINDOW = 5;

  private final NamesModel model;
  private final WordMemory<Word> memory;
  private final Word outside;
  private final Occurrences occurrences;

  /// @param converted what [NamesConverter] made
  /// @throws IllegalArgumentException or BufferUnderflowException when it did not
  public FastNameFinder(ByteBuffer converted) {
    this.model = new NamesModel(converted);
    WordReader reader = new WordReader(model);
    this.memory = new WordMemory<>(WORDS, reader::read);
    this.outside = reader.outside();
    this.occurrences = new Occurrences(model);
  }

  /// The label of each word of a sentence: a class of names, or `O`.
  ///
  /// @param sentence the tokens as CoreNLP's tokenizer writes them
  /// @param tags as many Penn Treebank tags
  public String[] label(String[] sentence, String[] tags) {
    int n = sentence.length;
    if (tags.length != n) {
      throw new IllegalArgumentException(n + " words, but " + tags.length + " tags");
    }
    Word[] words = new Word[n];
    for (int i = 0; i < n; i++) {
      words[i] = memory.of(sentence[i]);
    }
    LabelPath path = new LabelPath(model.labelCount(), n);
    for (int i = 0; i < n; i++) {
      scoreLabels(words, tags, i, path.scores());
      scorePairs(words, i, path.pairScores());
      path.step(i);
    }
    int[] best = path.best();
    String[] labels = new String[n];
    for (int i = 0; i < n; i++) {
      labels[i] = model.label(best[i]);
    }
    return labels;
  }

  private Word at(Word[] words, int position) {
    return position < 0 || position >= words.length ? outside : words[position];
  }

  private void scoreLabels(Word[] words, String[] tags, int i, double[] scores) {
    Word word = words[i];
    Word previous = at(words, i - 1);
    Word next = at(words, i + 1);
    for (int label = 0; label < scores.length; label++) {
      scores[label] = word.own()[label] + previous.asPrevious()[label] + next.asNext()[label];
    }
    addWindow(words, i, scores);
    occurrences.add(words, tags, i, scores);
    add(scores, previous.textDots(), word.shape(), Template.PREVIOUS_WORD_SHAPE);
    add(scores, word.shapeDots(), next.text(), Template.SHAPE_NEXT_WORD);
    if (previous.isShort()) {
      long dots = at(words, i - 2).textDots();
      add(scores, dots, word.shape(), Template.SECOND_PREVIOUS_WORD_SHAPE);
    }
    if (next.isShort()) {
      long dots = at(words, i + 2).textDots();
      add(scores, dots, word.shape(), Template.SECOND_NEXT_WORD_SHAPE);
    }
    long twoShapes = HashedIndex.extend(previous.shapeDots(), word.shape());
    model.addSingle(scores, model.single(twoShapes, Template.PREVIOUS_SHAPE_SHAPE));
    add(scores, word.shapeDots(), next.shape(), Template.SHAPE_NEXT_SHAPE);
    long dots = HashedIndex.extend(twoShapes, "...");
    add(scores, dots, next.shape(), Template.THREE_SHAPES);
  }

  private void add(double[] scores, long begun, String rest, Template template) {
    model.addSingle(scores, model.single(HashedIndex.extend(begun, rest), template));
  }

  /// Adds the words around, those before and those behind apart, each word once.
  private void addWindow(Word[] words, int i, double[] scores) {
    for (int from = i - 1; from >= i - WINDOW; from--) {
      int feature = at(words, from).before();
      boolean again = false;
      for (int j = i - 1; j > from; j--) {
        again |= at(words, j).before() == feature;
      }
      model.addSingle(scores, again ? NamesModel.NONE : feature);
    }
    for (int to = i + 1; to <= i + WINDOW; to++) {
      int feature = at(words, to).behind();
      boolean again = false;
      for (int j = i + 1; j < to; j++) {
        again |= at(words, j).behind() == feature;
      }
      model.addSingle(scores, again ? NamesModel.NONE : feature);
    }
  }

  private void scorePairs(Word[] words, int i, double[] scores) {
    Word word = words[i];
    Word previous = at(words, i - 1);
    double[] own = word.pairOwn();
    double[] before = previous.pairAsPrevious();
    double[] behind = at(words, i + 1).pairAsNext();
    for (int pair = 0; pair < scores.length; pair++) {
      scores[pair] = own[pair] + before[pair] + behind[pair];
    }
    addPair(scores, previous.textDash(), word.text(), Template.PAIR_WORDS);
    addPair(scores, previous.clusterDash(), word.cluster(), Template.PAIR_CLUSTERS);
    addPair(scores, previous.shapeDash(), word.shape(), Template.PAIR_SHAPES);
  }

  private void addPair(double[] scores, long begun, String rest, Template template) {
    model.addPair(scores, model.pair(HashedIndex.extend(begun, rest), template));
  }
}
