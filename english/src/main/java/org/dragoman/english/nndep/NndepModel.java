// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The trained network as published: embeddings, one hidden layer with a cube as its activation,
/// one output layer.
///
/// See Chen and Manning (2014), "A Fast and Accurate Dependency Parser using Neural Networks". The
/// arrays are shared, and nobody writes to them.
final class NndepModel {
  private final Vocabulary vocabulary;
  private final int embeddingSize;
  private final float[] embeddings;
  private final float[][] hiddenRows;
  private final float[] bias;
  private final float[][] outputRows;

  /// @param embeddings one after the other, in the vocabulary's order
  /// @param hiddenRows for input i and dimension d, row `i * embeddingSize + d`: its weight to each
  ///   hidden unit
  /// @param outputRows for each hidden unit, its weight to each transition: left arcs, right arcs,
  ///   shift
  NndepModel(
      Vocabulary vocabulary,
      int embeddingSize,
      float[] embeddings,
      float[][] hiddenRows,
      float[] bias,
      float[][] outputRows) {
    int transitions = 2 * (vocabulary.labels().size() - 1) + 1;
    check("embeddings", embeddings.length, vocabulary.size() * embeddingSize);
    check("hidden rows", hiddenRows.length, Features.INPUTS * embeddingSize);
    check("hidden units", hiddenRows[0].length, bias.length);
    check("output rows", outputRows.length, bias.length);
    check("transitions", outputRows[0].length, transitions);
    this.vocabulary = vocabulary;
    this.embeddingSize = embeddingSize;
    this.embeddings = embeddings;
    this.hiddenRows = hiddenRows;
    this.bias = bias;
    this.outputRows = outputRows;
  }

  private static void check(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + ": " + found + " where " + expected + " were due");
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int embeddingSize() {
    return embeddingSize;
  }

  int hiddenSize() {
    return bias.length;
  }

  float[] embeddings() {
    return embeddings;
  }

  float[][] hiddenRows() {
    return hiddenRows;
  }

  float[] bias() {
    return bias;
  }

  float[][] outputRows() {
    return outputRows;
  }

  int wordEmbedding(int word) {
    return word;
  }

  int tagEmbedding(int tag) {
    return vocabulary.words().size() + tag;
  }

  int labelEmbedding(int label) {
    return vocabulary.words().size() + vocabulary.tags().size() + label;
  }
}
