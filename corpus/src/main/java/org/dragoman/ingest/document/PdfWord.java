// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

/// A run of letters on a page, in points from the upper left corner.
///
/// @param y its baseline
/// @param size of its letters
record PdfWord(String text, float x0, float x1, float y, float size) {
  /// The height of small letters, in sizes of letters.
  private static final float BAND = 0.5f;

  /// The upper edge of the band in which words of one line meet and those of two do not.
  float top() {
    return y - BAND * size;
  }
}
