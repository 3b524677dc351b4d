// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The weights of the hidden layer, and what each word, tag and label at each place adds to it.
///
/// What one adds is called a slice: the product of an embedding and the weights of one input. It is
/// kept as the difference from what `-NULL-` adds at that input, and all the nulls together are
/// folded into the bias, so that a place without a token costs nothing. The slices of tags and
/// labels are few, and kept for good once a text needed them; those of words are kept elsewhere.
final class FirstLayer {
  private final NndepModel model;
  private final Kernels.Matrix[] weights = new Kernels.Matrix[Features.INPUTS];
  private final int size;
  private final float[] bias;

  /// The slices of tags and labels that were needed so far, each input's from a number of its own.
  private final AtomicReferenceArray<float[]> small;

  private final int smallStride;

  FirstLayer(NndepModel model, Kernels kernels) {
    this.model = model;
    this.size = Kernels.padded(model.hiddenSize());
    int n = model.embeddingSize();
    for (int input = 0; input < Features.INPUTS; input++) {
      float[][] rows = new float[n][];
      for (int d = 0; d < n; d++) {
        rows[d] = Arrays.copyOf(model.hiddenRows()[input * n + d], size);
      }
      weights[input] = kernels.matrix(rows);
    }
    this.bias = biasWithNulls();
    this.smallStride =
        Math.max(model.vocabulary().tags().size(), model.vocabulary().labels().size());
    this.small = new AtomicReferenceArray<>(Features.INPUTS * smallStride);
  }

  private float[] biasWithNulls() {
    float[] sum = Arrays.copyOf(model.bias(), size);
    for (int place = 0; place < Features.TOKEN_PLACES; place++) {
      add(sum, place, model.wordEmbedding(Vocabulary.NULL));
      add(sum, Features.tagInput(place), model.tagEmbedding(Vocabulary.NULL));
      if (place >= Features.TOP_RELATIVES) {
        add(sum, Features.labelInput(place), model.labelEmbedding(Vocabulary.NULL_LABEL));
      }
    }
    return sum;
  }

  /// In plain loops: kernels of the Vector API that were not compiled yet took a fifth of a start.
  private void add(float[] sum, int input, int embedding) {
    float[] factors = embedding(embedding);
    float[] product = new float[size];
    for (int d = 0; d < factors.length; d++) {
      float[] row = model.hiddenRows()[input * factors.length + d];
      for (int i = 0; i < row.length; i++) {
        product[i] += factors[d] * row[i];
      }
    }
    for (int i = 0; i < size; i++) {
      sum[i] += product[i];
    }
  }

  private float[] embedding(int number) {
    int n = model.embeddingSize();
    return Arrays.copyOfRange(model.embeddings(), number * n, (number + 1) * n);
  }

  private float[] difference(int embedding, int nullEmbedding) {
    float[] difference = embedding(embedding);
    int n = difference.length;
    for (int d = 0; d < n; d++) {
      difference[d] -= model.embeddings()[nullEmbedding * n + d];
    }
    return difference;
  }

  private float[][] products(int input, float[][] factors) {
    float[][] products = new float[factors.length][size];
    weights[input].multiply(factors, products, factors.length);
    return products;
  }

  /// The hidden layer's input when there is no token at any place. Nobody may write to it.
  float[] bias() {
    return bias;
  }

  /// How many hidden units there are, padded.
  int size() {
    return size;
  }

  int words() {
    return model.vocabulary().words().size();
  }

  /// A tag's slice at a place. Nobody may write to it.
  float[] tag(int place, int tag) {
    int first = model.tagEmbedding(0);
    return small(Features.tagInput(place), tag, first + tag, first + Vocabulary.NULL);
  }

  /// A label's slice at a relative's place. Nobody may write to it.
  float[] label(int place, int label) {
    int first = model.labelEmbedding(0);
    return small(Features.labelInput(place), label, first + label, first + Vocabulary.NULL_LABEL);
  }

  private float[] small(int input, int number, int embedding, int nullEmbedding) {
    int at = input * smallStride + number;
    float[] slice = small.getAcquire(at);
    if (slice == null) {
      slice = products(input, new float[][] {difference(embedding, nullEmbedding)})[0];
      small.setRelease(at, slice);
    }
    return slice;
  }

  /// Makes the slices of words.
  ///
  /// @return for each word and each place
  float[][][] wordSlices(List<Integer> words) {
    float[][] factors = new float[words.size()][];
    Arrays.setAll(
        factors,
        i -> difference(model.wordEmbedding(words.get(i)), model.wordEmbedding(Vocabulary.NULL)));
    float[][][] slices = new float[words.size()][Features.TOKEN_PLACES][];
    for (int place = 0; place < Features.TOKEN_PLACES; place++) {
      float[][] products = products(place, factors);
      for (int i = 0; i < products.length; i++) {
        slices[i][place] = products[i];
      }
    }
    return slices;
  }
}
