// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// Runs inner loops on numbers that nobody wants, until the JVM has had reason to compile them.
///
/// Loops in the Vector API that are not compiled yet make an object of each vector, and are
/// hundreds of times slower than afterwards. So they are rehearsed aside, while plain loops, which
/// are fast at once, go on parsing. How often is counted in passages through the loop and not in
/// time: HotSpot compiles for good after some 40,000 (`Tier4BackEdgeThreshold`).
final class Rehearsal {
  private static final int PASSAGES = 60_000;

  private Rehearsal() {}

  /// @param rows as many as a matrix of the network has
  /// @param columns of the hidden layer, padded
  static void of(Kernels kernels, int rows, int columns) {
    // wide strips, then the narrow one alone
    multiply(kernels, rows, columns, PASSAGES / rows);
    multiply(kernels, rows, Kernels.WIDEST / 2, PASSAGES / rows);
    float[] sum = new float[columns];
    float[][] terms = rows(6, columns);
    for (int i = 0; i < PASSAGES * Kernels.WIDEST / columns; i++) {
      kernels.sum(sum, terms, 6);
      kernels.sum(sum, terms, 3);
      kernels.cube(sum);
    }
  }

  private static void multiply(Kernels kernels, int rows, int columns, int times) {
    Kernels.Matrix matrix = kernels.matrix(rows(rows, columns));
    float[][] factors = rows(Kernels.LANES, rows);
    float[][] sums = rows(Kernels.LANES, columns);
    for (int i = 0; i < times; i++) {
      matrix.multiply(factors, sums, Kernels.LANES);
    }
  }

  private static float[][] rows(int count, int length) {
    float[][] rows = new float[count][length];
    for (float[] row : rows) {
      Arrays.fill(row, 0.5f);
    }
    return rows;
  }
}
