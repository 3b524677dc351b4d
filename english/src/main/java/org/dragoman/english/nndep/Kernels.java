// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The inner loops, in the shape that HotSpot turns into vector instructions.
///
/// Every operand is an array of its own, read at the loop's index alone: an offset into a larger
/// array (`w[o + i]`) was not vectorised, because the compiler could not rule out that it overlaps
/// the sum.
final class Kernels {
  private Kernels() {}

  /// Sets the target to the sum of four vectors.
  static void setSum(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < target.length; i++) {
      target[i] = a[i] + b[i] + c[i] + d[i];
    }
  }

  /// Adds four vectors to the target.
  static void addSum(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < target.length; i++) {
      target[i] += a[i] + b[i] + c[i] + d[i];
    }
  }

  /// Adds a vector to the target.
  static void add(float[] target, float[] a) {
    for (int i = 0; i < target.length; i++) {
      target[i] += a[i];
    }
  }

  /// Cubes the target, and sets each weight to the size of the cube times the unit's range.
  static void cube(float[] target, float[] ranges, float[] weights) {
    for (int i = 0; i < target.length; i++) {
      float x = target[i];
      float cube = x * x * x;
      target[i] = cube;
      weights[i] = Math.abs(cube) * ranges[i];
    }
  }

  /// Adds to the target eight rows, each times its factor. (Ten were not vectorised, and five times
  /// slower.)
  static void addEightRows(float[] target, float[] x, int at, float[][] rows, int row) {
    float x0 = x[at];
    float x1 = x[at + 1];
    float x2 = x[at + 2];
    float x3 = x[at + 3];
    float x4 = x[at + 4];
    float x5 = x[at + 5];
    float x6 = x[at + 6];
    float x7 = x[at + 7];
    float[] r0 = rows[row];
    float[] r1 = rows[row + 1];
    float[] r2 = rows[row + 2];
    float[] r3 = rows[row + 3];
    float[] r4 = rows[row + 4];
    float[] r5 = rows[row + 5];
    float[] r6 = rows[row + 6];
    float[] r7 = rows[row + 7];
    for (int i = 0; i < target.length; i++) {
      float left = x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i];
      float right = x4 * r4[i] + x5 * r5[i] + x6 * r6[i] + x7 * r7[i];
      target[i] += left + right;
    }
  }

  /// Adds to the target five rows, each times its factor.
  static void addFiveRows(float[] target, float[] x, int at, float[][] rows, int row) {
    float x0 = x[at];
    float x1 = x[at + 1];
    float x2 = x[at + 2];
    float x3 = x[at + 3];
    float x4 = x[at + 4];
    float[] r0 = rows[row];
    float[] r1 = rows[row + 1];
    float[] r2 = rows[row + 2];
    float[] r3 = rows[row + 3];
    float[] r4 = rows[row + 4];
    for (int i = 0; i < target.length; i++) {
      target[i] += x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i] + x4 * r4[i];
    }
  }

  /// Adds to the target one row times its factor.
  static void addRow(float[] target, float x, float[] row) {
    for (int i = 0; i < target.length; i++) {
      target[i] += x * row[i];
    }
  }
}
