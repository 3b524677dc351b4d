// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The hidden layer of one sentence under way.
///
/// Its input is a sum of slices, and most of them stay from one move to the next. The bias with the
/// buffer's part is kept until the next shift; the part of the second of the stack with its
/// relatives is kept for each height of the stack until the token at that height changes or gains a
/// child. Both happen only at the top.
final class FeedForward {
  /// Higher up the parts are made anew each time, so that a sentence without end does not fill the
  /// memory.
  private static final int KEPT_HEIGHTS = 48;

  /// The most slices in one sum: two parts, two tokens with two slices each, and three slices for
  /// each of six relatives.
  private static final int MOST_TERMS = 24;

  private final FirstLayer first;
  private final Kernels kernels;
  private final float[] bufferPart;
  private final float[][] secondParts;
  private final boolean[] secondReady = new boolean[KEPT_HEIGHTS + 1];
  private final float[][] terms = new float[MOST_TERMS][];
  private float[][][] words = new float[0][][];
  private int termCount;
  private int bufferFront;

  FeedForward(FirstLayer first, Kernels kernels) {
    this.first = first;
    this.kernels = kernels;
    this.bufferPart = new float[first.size()];
    this.secondParts = new float[KEPT_HEIGHTS + 1][first.size()];
  }

  /// Forgets the sentence before.
  ///
  /// @param slices has those of all words of the sentence
  void start(Configuration c, Slices slices) {
    bufferFront = 0;
    if (words.length <= c.tokens()) {
      words = new float[c.tokens() + 1 + c.tokens() / 2][][];
    }
    for (int token = 0; token <= c.tokens(); token++) {
      words[token] = slices.of(c.word(token));
    }
  }

  /// To be told after each move: the token at the top is new there or has a new child.
  void topChanged(Configuration c) {
    secondReady[height(c.stackSize() - 1)] = false;
  }

  private static int height(int position) {
    return Math.min(position, KEPT_HEIGHTS);
  }

  /// Computes the hidden layer where there is a choice.
  void compute(Configuration c, float[] hidden) {
    keepBufferPart(c);
    float[] second = secondPart(c);
    termCount = 0;
    addTerm(bufferPart);
    addTerm(second);
    addToken(c, Features.THIRD, c.stack(2));
    addToken(c, Features.TOP, c.stack(0));
    addRelatives(c, Features.TOP_RELATIVES, c.stack(0));
    kernels.sum(hidden, terms, termCount);
    kernels.cube(hidden);
  }

  private void keepBufferPart(Configuration c) {
    if (bufferFront != c.front()) {
      bufferFront = c.front();
      termCount = 0;
      addTerm(first.bias());
      for (int place = 0; place < 3; place++) {
        addToken(c, Features.BUFFER + place, c.buffer(place));
      }
      kernels.sum(bufferPart, terms, termCount);
    }
  }

  private float[] secondPart(Configuration c) {
    int height = height(c.stackSize() - 2);
    float[] part = secondParts[height];
    if (!secondReady[height]) {
      termCount = 0;
      addToken(c, Features.SECOND, c.stack(1));
      addRelatives(c, Features.SECOND_RELATIVES, c.stack(1));
      kernels.sum(part, terms, termCount);
      secondReady[height] = height < KEPT_HEIGHTS;
    }
    return part;
  }

  private void addToken(Configuration c, int place, int token) {
    if (token != Configuration.NONE) {
      addTerm(words[token][place]);
      addTerm(first.tag(place, c.tag(token)));
    }
  }

  private void addRelatives(Configuration c, int place, int head) {
    int left = c.left(head);
    if (left != Configuration.NONE) {
      addRelative(c, place, left);
      addRelative(c, place + 2, c.left2(head));
      addRelative(c, place + 4, c.left(left));
    }
    int right = c.right(head);
    if (right != Configuration.NONE) {
      addRelative(c, place + 1, right);
      addRelative(c, place + 3, c.right2(head));
      addRelative(c, place + 5, c.right(right));
    }
  }

  private void addRelative(Configuration c, int place, int token) {
    if (token != Configuration.NONE) {
      addToken(c, place, token);
      addTerm(first.label(place, c.label(token)));
    }
  }

  private void addTerm(float[] slice) {
    terms[termCount++] = slice;
  }
}
