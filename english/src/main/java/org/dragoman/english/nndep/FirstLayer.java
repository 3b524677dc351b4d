// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// What each word, tag and label at each place adds to the hidden layer.
///
/// Such a vector is called a slice: the product of an embedding and the weights of one input. It is
/// kept as the difference from what `-NULL-` adds at that input, and all the nulls together are
/// folded into the bias, so that a place without a token costs nothing.
final class FirstLayer {
  private static final int WORD_BITS = 17;
  private static final int TAG_BITS = 6;

  private final NndepModel model;
  private final SliceMemory memory;
  private final float[] bias;

  FirstLayer(NndepModel model, long memoryBytes) {
    int words = model.vocabulary().words().size();
    int tags = model.vocabulary().tags().size();
    int labels = model.vocabulary().labels().size();
    if (words > 1 << WORD_BITS || tags > 1 << TAG_BITS || labels > 1 << TAG_BITS) {
      throw new IllegalArgumentException("the model's vocabulary is too large");
    }
    this.model = model;
    this.memory = new SliceMemory(memoryBytes, model.hiddenSize());
    this.bias = biasWithNulls();
  }

  private float[] biasWithNulls() {
    float[] sum = model.bias().clone();
    for (int place = 0; place < Features.TOKEN_PLACES; place++) {
      add(sum, place, model.wordEmbedding(Vocabulary.NULL));
      add(sum, Features.tagInput(place), model.tagEmbedding(Vocabulary.NULL));
      if (place >= Features.TOP_RELATIVES) {
        add(sum, Features.labelInput(place), model.labelEmbedding(Vocabulary.NULL_LABEL));
      }
    }
    return sum;
  }

  /// The hidden layer's input when there is no token at any place.
  float[] bias() {
    return bias;
  }

  int size() {
    return bias.length;
  }

  /// Word and tag at a place of the stack or the buffer; with the word `-NULL-`, the tag alone.
  float[] token(int place, int word, int tag) {
    int key = key(place, word, tag);
    float[] slice = memory.find(key);
    return slice != null ? slice : remember(key, computeToken(place, word, tag));
  }

  /// The word of a relative.
  float[] relativeWord(int place, int word) {
    int key = key(place, word, 0);
    float[] slice = memory.find(key);
    return slice != null ? slice : remember(key, computeWord(place, word));
  }

  /// Tag and label of a relative.
  float[] relativeArc(int place, int tag, int label) {
    int key = key(Features.TOKEN_PLACES + place, label, tag);
    float[] slice = memory.find(key);
    return slice != null ? slice : remember(key, computeArc(place, tag, label));
  }

  private static int key(int place, int word, int tag) {
    return ((place << WORD_BITS | word) << TAG_BITS) | tag;
  }

  private float[] remember(int key, float[] slice) {
    memory.offer(key, slice);
    return slice;
  }

  private float[] computeWord(int place, int word) {
    float[] slice = new float[size()];
    addDifference(slice, place, model.wordEmbedding(word), model.wordEmbedding(Vocabulary.NULL));
    return slice;
  }

  private float[] computeToken(int place, int word, int tag) {
    if (word == Vocabulary.NULL) {
      float[] slice = new float[size()];
      addTag(slice, place, tag);
      return slice;
    }
    float[] slice = computeWord(place, word);
    Kernels.add(slice, token(place, Vocabulary.NULL, tag));
    return slice;
  }

  private float[] computeArc(int place, int tag, int label) {
    float[] slice = new float[size()];
    addTag(slice, place, tag);
    addDifference(
        slice,
        Features.labelInput(place),
        model.labelEmbedding(label),
        model.labelEmbedding(Vocabulary.NULL_LABEL));
    return slice;
  }

  private void addTag(float[] slice, int place, int tag) {
    addDifference(
        slice,
        Features.tagInput(place),
        model.tagEmbedding(tag),
        model.tagEmbedding(Vocabulary.NULL));
  }

  private void addDifference(float[] slice, int input, int embedding, int nullEmbedding) {
    int n = model.embeddingSize();
    float[] all = model.embeddings();
    float[] difference = new float[n];
    for (int d = 0; d < n; d++) {
      difference[d] = all[embedding * n + d] - all[nullEmbedding * n + d];
    }
    addProduct(slice, difference, 0, input);
  }

  private void add(float[] sum, int input, int embedding) {
    int n = model.embeddingSize();
    addProduct(sum, model.embeddings(), embedding * n, input);
  }

  private void addProduct(float[] sum, float[] vector, int start, int input) {
    int n = model.embeddingSize();
    float[][] rows = model.hiddenRows();
    int d = 0;
    // For the published 50: five times eight, twice five.
    for (; d + 8 <= n && (n - d) % 5 + (n - d) / 5 > 2; d += 8) {
      Kernels.addEightRows(sum, vector, start + d, rows, input * n + d);
    }
    for (; d + 5 <= n; d += 5) {
      Kernels.addFiveRows(sum, vector, start + d, rows, input * n + d);
    }
    for (; d < n; d++) {
      Kernels.addRow(sum, vector[start + d], rows[input * n + d]);
    }
  }
}
