// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;

/// The inner loops in plain Java, in the shape that HotSpot turns into vector instructions.
///
/// Every operand is an array of its own, read at the loop's index alone: an offset into a larger
/// array (`w[o + i]`) was not vectorised, because the compiler could not rule out that it overlaps
/// the sum. Eight rows at a time: ten were not vectorised, and five times slower.
final class PlainKernels implements Kernels {
  private static final int ROWS = 8;

  @Override
  public String toString() {
    return "plain Java";
  }

  @Override
  public void sum(float[] target, float[][] terms, int count) {
    int i = 1;
    if (count < 4) {
      System.arraycopy(terms[0], 0, target, 0, target.length);
    } else {
      set(target, terms[0], terms[1], terms[2], terms[3]);
      i = 4;
    }
    for (; i + 4 <= count; i += 4) {
      add(target, terms[i], terms[i + 1], terms[i + 2], terms[i + 3]);
    }
    for (; i < count; i++) {
      add(target, terms[i]);
    }
  }

  private static void set(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < target.length; i++) {
      target[i] = a[i] + b[i] + c[i] + d[i];
    }
  }

  private static void add(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < target.length; i++) {
      target[i] = target[i] + a[i] + b[i] + c[i] + d[i];
    }
  }

  private static void add(float[] target, float[] a) {
    for (int i = 0; i < target.length; i++) {
      target[i] += a[i];
    }
  }

  @Override
  public void cube(float[] target) {
    for (int i = 0; i < target.length; i++) {
      float x = target[i];
      target[i] = x * x * x;
    }
  }

  @Override
  public Matrix matrix(float[][] rows) {
    int count = (rows.length + ROWS - 1) / ROWS * ROWS;
    float[][] all = Arrays.copyOf(rows, count);
    Arrays.fill(all, rows.length, count, new float[rows[0].length]);
    return new Rows(all, rows.length);
  }

  /// @param rows filled up with zeros to a multiple of eight
  private record Rows(float[][] rows, int used) implements Matrix {
    @Override
    public void multiply(float[][] factors, float[][] sums, int count) {
      for (int lane = 0; lane < count; lane++) {
        Arrays.fill(sums[lane], 0);
      }
      for (int row = 0; row < rows.length; row += ROWS) {
        for (int lane = 0; lane < count; lane++) {
          addEight(sums[lane], factors[lane], row);
        }
      }
    }

    private float factor(float[] factors, int row) {
      return row < used ? factors[row] : 0;
    }

    private void addEight(float[] sums, float[] factors, int row) {
      float x0 = factor(factors, row);
      float x1 = factor(factors, row + 1);
      float x2 = factor(factors, row + 2);
      float x3 = factor(factors, row + 3);
      float x4 = factor(factors, row + 4);
      float x5 = factor(factors, row + 5);
      float x6 = factor(factors, row + 6);
      float x7 = factor(factors, row + 7);
      float[] r0 = rows[row];
      float[] r1 = rows[row + 1];
      float[] r2 = rows[row + 2];
      float[] r3 = rows[row + 3];
      float[] r4 = rows[row + 4];
      float[] r5 = rows[row + 5];
      float[] r6 = rows[row + 6];
      float[] r7 = rows[row + 7];
      for (int i = 0; i < sums.length; i++) {
        float half = sums[i] + x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i];
        sums[i] = half + x4 * r4[i] + x5 * r5[i] + x6 * r6[i] + x7 * r7[i];
      }
    }
  }
}
