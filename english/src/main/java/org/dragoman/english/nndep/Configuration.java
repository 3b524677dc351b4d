// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// A parse under way: a stack, a buffer, and the arcs made so far.
///
/// Tokens are counted from 1; 0 is the artificial root, which lies at the bottom of the stack. The
/// buffer is always the rest of the sentence, so its first token says all. In the arc-standard
/// system each new child of a token lies further out than those before it, so the two outermost
/// children on each side are the last two attached.
final class Configuration {
  static final int NONE = -1;

  private int number;
  private int tokens;
  private int front;
  private int stackSize;
  private int[] words = new int[0];
  private int[] tags = new int[0];
  private int[] stack = new int[0];
  private int[] heads = new int[0];
  private int[] labels = new int[0];
  private int[] left = new int[0];
  private int[] left2 = new int[0];
  private int[] right = new int[0];
  private int[] right2 = new int[0];

  /// Starts a sentence.
  void start(Sentence sentence) {
    number = sentence.number();
    tokens = sentence.size();
    if (stack.length <= tokens) {
      allocate(tokens + 1 + tokens / 2);
    }
    for (int[] relatives : new int[][] {left, left2, right, right2}) {
      Arrays.fill(relatives, 0, tokens + 1, NONE);
    }
    words[0] = Vocabulary.ROOT;
    tags[0] = Vocabulary.ROOT;
    System.arraycopy(sentence.words(), 0, words, 1, tokens);
    System.arraycopy(sentence.tags(), 0, tags, 1, tokens);
    stack[0] = 0;
    stackSize = 1;
    front = 1;
  }

  private void allocate(int size) {
    words = new int[size];
    tags = new int[size];
    stack = new int[size];
    heads = new int[size];
    labels = new int[size];
    left = new int[size];
    left2 = new int[size];
    right = new int[size];
    right2 = new int[size];
  }

  /// The number of the sentence.
  int number() {
    return number;
  }

  boolean isDone() {
    return stackSize == 1 && !hasBuffer();
  }

  /// Whether more than one move is legal. Beneath three on the stack the only move is to shift, or
  /// at the end to attach the last token to the root.
  boolean hasChoice() {
    return stackSize > 2;
  }

  boolean hasBuffer() {
    return front <= tokens;
  }

  int front() {
    return front;
  }

  int stackSize() {
    return stackSize;
  }

  /// The token at a depth of the stack, 0 being the top; `NONE` beneath the bottom.
  int stack(int depth) {
    return depth < stackSize ? stack[stackSize - 1 - depth] : NONE;
  }

  /// The token at a place of the buffer, 0 being the next; `NONE` beyond the end.
  int buffer(int place) {
    return front + place <= tokens ? front + place : NONE;
  }

  void shift() {
    stack[stackSize++] = front++;
  }

  /// Makes the second of the stack a child of the top.
  void leftArc(int label) {
    int child = stack[stackSize - 2];
    int head = stack[stackSize - 1];
    heads[child] = head;
    labels[child] = label;
    left2[head] = left[head];
    left[head] = child;
    stack[stackSize - 2] = head;
    stackSize--;
  }

  /// Makes the top of the stack a child of the second.
  void rightArc(int label) {
    int child = stack[stackSize - 1];
    int head = stack[stackSize - 2];
    heads[child] = head;
    labels[child] = label;
    right2[head] = right[head];
    right[head] = child;
    stackSize--;
  }

  void relabel(int token, int label) {
    labels[token] = label;
  }

  int tokens() {
    return tokens;
  }

  int word(int token) {
    return words[token];
  }

  int tag(int token) {
    return tags[token];
  }

  int head(int token) {
    return heads[token];
  }

  int label(int token) {
    return labels[token];
  }

  /// The leftmost child.
  int left(int token) {
    return left[token];
  }

  /// The second child from the left.
  int left2(int token) {
    return left2[token];
  }

  /// The rightmost child.
  int right(int token) {
    return right[token];
  }

  /// The second child from the right.
  int right2(int token) {
    return right2[token];
  }
}
