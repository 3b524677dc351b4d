// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The 48 places the network looks at, in the order of the model's input.
///
/// Places 0 to 17 are tokens, each seen as a word (input 0-17) and as a tag (input 18-35): the top
/// three of the stack, from the third to the top; the first three of the buffer; then for the top
/// and for the second of the stack six relatives each: leftmost and rightmost child, second
/// leftmost and second rightmost child, leftmost child of the leftmost child, rightmost child of
/// the rightmost child. The twelve relatives are also seen by the label of their arc (input 36-47).
final class Features {
  static final int THIRD = 0;
  static final int SECOND = 1;
  static final int TOP = 2;
  static final int BUFFER = 3;
  static final int TOP_RELATIVES = 6;
  static final int SECOND_RELATIVES = 12;
  static final int TOKEN_PLACES = 18;
  static final int INPUTS = 48;

  private static final int TAGS = TOKEN_PLACES;
  private static final int LABELS = 2 * TOKEN_PLACES;

  private Features() {}

  /// The input that holds the tag of the token at a place.
  static int tagInput(int place) {
    return TAGS + place;
  }

  /// The input that holds the label of the relative at a place.
  static int labelInput(int place) {
    return LABELS + place - TOP_RELATIVES;
  }
}
