// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

/// A line of a column.
///
/// @param left where the column begins, `right` where it ends
/// @param column a number of its own for each column of each page
/// @param firstWord how wide its first word is
/// @param height how far down the page it stands, 0 to 1
record PdfLine(
    String text,
    float x0,
    float x1,
    float y,
    float size,
    int page,
    int column,
    float left,
    float right,
    float firstWord,
    float height) {
  /// Whether the first word of the next line would still have fitted: then somebody ended the line.
  boolean isShortBefore(PdfLine next) {
    return x1 + next.firstWord + 0.8f * size < right;
  }

  boolean isSameSize(PdfLine other) {
    return Math.abs(size - other.size) <= 0.12f * Math.max(size, other.size);
  }
}
