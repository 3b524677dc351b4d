// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The network at work on one sentence: one object a thread.
///
/// The input of the hidden layer is a sum of slices, and most of them stay from one move to the
/// next. The bias with the buffer's part is kept until the next shift; the part of the second of
/// the stack with its relatives is kept for each height of the stack until the token at that height
/// changes or gains a child. Both happen only at the top.
final class FeedForward {
  /// Higher up the parts are made anew each time, so that a sentence without end does not fill the
  /// memory.
  private static final int KEPT_HEIGHTS = 48;

  /// The most slices in one sum: the token's own, and two for each of six relatives.
  private static final int MOST_TERMS = 13;

  private final FirstLayer first;
  private final OutputLayer output;
  private final float[] nothing;
  private final float[] hidden;
  private final OutputLayer.Scratch scratch;
  private final float[] bufferPart;
  private final float[][] secondParts;
  private final boolean[] secondReady = new boolean[KEPT_HEIGHTS + 1];
  private final float[][] terms = new float[MOST_TERMS + 6][];
  private int termCount;
  private int bufferFront;

  FeedForward(FirstLayer first, OutputLayer output) {
    this.first = first;
    this.output = output;
    this.nothing = new float[first.size()];
    this.hidden = new float[first.size()];
    this.bufferPart = new float[first.size()];
    this.secondParts = new float[KEPT_HEIGHTS + 1][first.size()];
    this.scratch = output.newScratch();
  }

  /// Forgets the sentence before.
  void start() {
    bufferFront = 0;
  }

  /// To be told after each move: the token at the top is new there or has a new child.
  void topChanged(Configuration c) {
    secondReady[height(c.stackSize() - 1)] = false;
  }

  private static int height(int position) {
    return Math.min(position, KEPT_HEIGHTS);
  }

  /// The best move where there is a choice.
  int best(Configuration c) {
    float[] buffer = bufferPart(c);
    float[] second = secondPart(c);
    termCount = 0;
    addTerm(buffer);
    addTerm(second);
    addToken(c, Features.THIRD, c.stack(2));
    addToken(c, Features.TOP, c.stack(0));
    addRelatives(c, Features.TOP_RELATIVES, c.stack(0));
    sumTerms(hidden);
    return output.best(hidden, c.hasBuffer(), scratch);
  }

  private float[] bufferPart(Configuration c) {
    if (bufferFront != c.front()) {
      bufferFront = c.front();
      termCount = 0;
      addTerm(first.bias());
      for (int place = 0; place < 3; place++) {
        addToken(c, Features.BUFFER + place, c.buffer(place));
      }
      sumTerms(bufferPart);
    }
    return bufferPart;
  }

  private float[] secondPart(Configuration c) {
    int height = height(c.stackSize() - 2);
    float[] part = secondParts[height];
    if (!secondReady[height]) {
      termCount = 0;
      addToken(c, Features.SECOND, c.stack(1));
      addRelatives(c, Features.SECOND_RELATIVES, c.stack(1));
      sumTerms(part);
      secondReady[height] = height < KEPT_HEIGHTS;
    }
    return part;
  }

  private void addToken(Configuration c, int place, int token) {
    if (token != Configuration.NONE) {
      addTerm(first.token(place, c.word(token), c.tag(token)));
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
      addTerm(first.relativeWord(place, c.word(token)));
      addTerm(first.relativeArc(place, c.tag(token), c.label(token)));
    }
  }

  private void addTerm(float[] slice) {
    terms[termCount++] = slice;
  }

  private void sumTerms(float[] target) {
    while (termCount % 4 != 0) {
      addTerm(nothing);
    }
    Kernels.setSum(target, terms[0], terms[1], terms[2], terms[3]);
    for (int i = 4; i < termCount; i += 4) {
      Kernels.addSum(target, terms[i], terms[i + 1], terms[i + 2], terms[i + 3]);
    }
  }
}
