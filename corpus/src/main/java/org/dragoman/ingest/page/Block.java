// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

/// A run of text between two borders of blocks: a paragraph, a heading, an entry of a list, a cell.
///
/// @param weight its length in letters of an alphabet; a Chinese or Japanese sign weighs as much as
///   a short word
/// @param linked how much of the weight stands in links
/// @param sentences signs that end sentences or parts of them
record Block(
    String text, Kind kind, int weight, int linked, int sentences, boolean bold, Container in) {
  /// What sort of element it stands in.
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    QUOTE,
    LOOSE
  }

  private static final int LONG = 80;
  private static final int SHORT = 35;

  /// Whether it reads like running text.
  boolean isProse() {
    return kind != Kind.HEADING
        && linked < 0.5 * weight
        && (weight >= LONG || (weight >= SHORT && sentences > 0));
  }

  /// Whether it is hardly more than links.
  boolean isLinks() {
    return linked > 0 && linked >= 0.7 * weight;
  }

  static int weight(CharSequence text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += c < 0x1100 || !isSign(c) ? 1 : 3;
    }
    return weight;
  }

  static int sentences(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == '…';
      boolean breaks =
          latin && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (breaks || "。！？，、؟،।۔".indexOf(c) >= 0) {
        count++;
      }
    }
    return count;
  }

  private static boolean isSign(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || c >= 0xF900;
  }
}
