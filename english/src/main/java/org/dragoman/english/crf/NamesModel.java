// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.dragoman.english.mapped.HashedIndex;
import org.dragoman.english.mapped.ModelReader;

/// A converted model of the name finder: labels, word clusters, known words, and the weights of
/// features.
///
/// A feature is found by the state of a hash over what it speaks of and by its template, so that
/// the state of a word or shape can be kept and gone on with. It is NONE where the model does not
/// know it.
final class NamesModel {
  static final int NONE = HashedIndex.NONE;

  /// The label of what is no name.
  static final int NO_NAME = 0;

  private static final long TEMPLATE_FACTOR = 0xD1B54A32D192ED03L;

  private final List<String> labels;
  private final HashedIndex singles;
  private final FloatBuffer singleWeights;
  private final HashedIndex pairs;
  private final FloatBuffer pairWeights;
  private final HashedIndex clusters;
  private final HashedIndex knownWords;

  NamesModel(ByteBuffer converted) {
    ModelReader reader = new ModelReader(converted);
    this.labels = reader.strings();
    this.singles = new HashedIndex(reader.longTable());
    this.singleWeights = reader.floatTable();
    this.pairs = new HashedIndex(reader.longTable());
    this.pairWeights = reader.floatTable();
    this.clusters = new HashedIndex(reader.longTable());
    this.knownWords = new HashedIndex(reader.longTable());
  }

  int labelCount() {
    return labels.size();
  }

  String label(int number) {
    return labels.get(number);
  }

  /// The state of a hash over a text, to go on with.
  static long state(CharSequence text) {
    return HashedIndex.extend(HashedIndex.start(0), text);
  }

  static long key(long state, Template template) {
    return HashedIndex.finish(state ^ template.ordinal() * TEMPLATE_FACTOR);
  }

  /// A feature of a label.
  int single(long state, Template template) {
    return singles.find(key(state, template));
  }

  /// A feature of a label and the one before it.
  int pair(long state, Template template) {
    return pairs.find(key(state, template));
  }

  /// Adds what a feature speaks for each label; NONE adds nothing.
  void addSingle(double[] scores, int feature) {
    if (feature != NONE) {
      add(scores, singleWeights, feature, labels.size());
    }
  }

  /// Adds what a feature speaks for each pair of labels; NONE adds nothing.
  void addPair(double[] scores, int feature) {
    if (feature != NONE) {
      add(scores, pairWeights, feature, labels.size() * labels.size());
    }
  }

  private static void add(double[] scores, FloatBuffer weights, int feature, int width) {
    int at = feature * width;
    for (int i = 0; i < width; i++) {
      scores[i] += weights.get(at + i);
    }
  }

  /// The cluster of a word in lower case, or NONE.
  int cluster(String word) {
    return clusters.find(HashedIndex.hash(0, word));
  }

  /// Whether training saw a word in lower case.
  boolean isKnown(String word) {
    return knownWords.find(HashedIndex.hash(0, word)) != NONE;
  }
}
