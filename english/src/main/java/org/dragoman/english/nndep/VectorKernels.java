// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The inner loops in the JDK's Vector API, with as many lanes as the machine prefers.
///
/// The sums of four vectors stay in registers while the rows go by, so that a row is fetched once
/// for all four. Loaded by name alone, since the module may be missing.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> SPECIES = species();
  private static final int WIDTH = SPECIES.length();

  private static VectorSpecies<Float> species() {
    VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
    return preferred.length() > WIDEST ? FloatVector.SPECIES_512 : preferred;
  }

  @Override
  public String toString() {
    return "Vector API, " + WIDTH + " lanes";
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
    for (int i = 0; i < target.length; i += WIDTH) {
      load(a, i).add(load(b, i)).add(load(c, i)).add(load(d, i)).intoArray(target, i);
    }
  }

  private static void add(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < target.length; i += WIDTH) {
      FloatVector half = load(target, i).add(load(a, i)).add(load(b, i));
      half.add(load(c, i)).add(load(d, i)).intoArray(target, i);
    }
  }

  private static void add(float[] target, float[] a) {
    for (int i = 0; i < target.length; i += WIDTH) {
      load(target, i).add(load(a, i)).intoArray(target, i);
    }
  }

  @Override
  public void cube(float[] target) {
    for (int i = 0; i < target.length; i += WIDTH) {
      FloatVector x = load(target, i);
      x.mul(x).mul(x).intoArray(target, i);
    }
  }

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  @Override
  public Matrix matrix(float[][] rows) {
    return new Strips(rows);
  }

  /// A matrix cut into strips two registers wide; each strip lies in memory in the order it is
  /// read.
  private static final class Strips implements Matrix {
    private final int rows;
    private final int columns;
    private final float[] weights;

    Strips(float[][] matrix) {
      this.rows = matrix.length;
      this.columns = matrix[0].length;
      this.weights = new float[rows * columns];
      int at = 0;
      for (int column = 0; column < columns; column += 2 * WIDTH) {
        int wide = Math.min(2 * WIDTH, columns - column);
        for (float[] row : matrix) {
          System.arraycopy(row, column, weights, at, wide);
          at += wide;
        }
      }
    }

    /// A strip stays in the fastest memory while all vectors are multiplied with it. Where the last
    /// four are not whole, the last vector stands in for those that are missing.
    @Override
    public void multiply(float[][] factors, float[][] sums, int count) {
      for (int column = 0; column < columns; column += 2 * WIDTH) {
        for (int i = 0; i < count; i += LANES) {
          int last = count - 1;
          int j = Math.min(i + 1, last);
          int k = Math.min(i + 2, last);
          int l = Math.min(i + 3, last);
          if (column + 2 * WIDTH <= columns) {
            wideStrip(factors, sums, column, i, j, k, l);
          } else {
            narrowStrip(factors, sums, column, i, j, k, l);
          }
        }
      }
    }

    private void wideStrip(
        float[][] factors, float[][] sums, int column, int i, int j, int k, int l) {
      float[] w = weights;
      float[] xa = factors[i];
      float[] xb = factors[j];
      float[] xc = factors[k];
      float[] xd = factors[l];
      FloatVector a = FloatVector.zero(SPECIES);
      FloatVector a2 = a;
      FloatVector b = a;
      FloatVector b2 = a;
      FloatVector c = a;
      FloatVector c2 = a;
      FloatVector d = a;
      FloatVector d2 = a;
      int at = column * rows;
      for (int row = 0; row < rows; row++, at += 2 * WIDTH) {
        FloatVector w1 = load(w, at);
        FloatVector w2 = load(w, at + WIDTH);
        FloatVector x = FloatVector.broadcast(SPECIES, xa[row]);
        a = a.add(w1.mul(x));
        a2 = a2.add(w2.mul(x));
        x = FloatVector.broadcast(SPECIES, xb[row]);
        b = b.add(w1.mul(x));
        b2 = b2.add(w2.mul(x));
        x = FloatVector.broadcast(SPECIES, xc[row]);
        c = c.add(w1.mul(x));
        c2 = c2.add(w2.mul(x));
        x = FloatVector.broadcast(SPECIES, xd[row]);
        d = d.add(w1.mul(x));
        d2 = d2.add(w2.mul(x));
      }
      a.intoArray(sums[i], column);
      a2.intoArray(sums[i], column + WIDTH);
      b.intoArray(sums[j], column);
      b2.intoArray(sums[j], column + WIDTH);
      c.intoArray(sums[k], column);
      c2.intoArray(sums[k], column + WIDTH);
      d.intoArray(sums[l], column);
      d2.intoArray(sums[l], column + WIDTH);
    }

    private void narrowStrip(
        float[][] factors, float[][] sums, int column, int i, int j, int k, int l) {
      float[] w = weights;
      float[] xa = factors[i];
      float[] xb = factors[j];
      float[] xc = factors[k];
      float[] xd = factors[l];
      FloatVector a = FloatVector.zero(SPECIES);
      FloatVector b = a;
      FloatVector c = a;
      FloatVector d = a;
      int at = column * rows;
      for (int row = 0; row < rows; row++, at += WIDTH) {
        FloatVector weight = load(w, at);
        a = a.add(weight.mul(xa[row]));
        b = b.add(weight.mul(xb[row]));
        c = c.add(weight.mul(xc[row]));
        d = d.add(weight.mul(xd[row]));
      }
      a.intoArray(sums[i], column);
      b.intoArray(sums[j], column);
      c.intoArray(sums[k], column);
      d.intoArray(sums[l], column);
    }
  }
}
