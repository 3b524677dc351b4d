// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KernelsTest {
  private static final Kernels PLAIN = new PlainKernels();
  private static Kernels vector = PLAIN;

  private final Random random = new Random(1);

  @BeforeAll
  static void load() {
    vector = VectorModule.kernels().orElseThrow();
  }

  private float[][] vectors(int count, int length) {
    float[][] vectors = new float[count][length];
    for (float[] numbers : vectors) {
      for (int i = 0; i < length; i++) {
        numbers[i] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  @Test
  void multipliesToTheSameBits() {
    for (int columns : new int[] {16, 80, 96, 1008}) {
      for (int rows : new int[] {1, 8, 50, 333}) {
        float[][] weights = vectors(rows, columns);
        for (int count : new int[] {1, 2, 3, 4, 5, 9}) {
          float[][] factors = vectors(count, rows + 3);
          float[][] expected = vectors(count, columns);
          float[][] found = vectors(count, columns);
          PLAIN.matrix(weights).multiply(factors, expected, count);
          vector.matrix(weights).multiply(factors, found, count);
          assertThat(found).as("%d x %d, %d", rows, columns, count).isDeepEqualTo(expected);
        }
      }
    }
  }

  @Test
  void multipliesEachVectorAsIfItWereAlone() {
    float[][] weights = vectors(50, 80);
    float[][] factors = vectors(6, 50);
    float[][] together = new float[6][80];
    vector.matrix(weights).multiply(factors, together, 6);
    for (int i = 0; i < 6; i++) {
      float[][] alone = new float[1][80];
      vector.matrix(weights).multiply(new float[][] {factors[i]}, alone, 1);
      assertThat(alone[0]).isEqualTo(together[i]);
    }
  }

  @Test
  void multipliesAsTheSchoolbookDoes() {
    float[][] weights = vectors(50, 16);
    float[][] factors = vectors(1, 50);
    float[][] found = new float[1][16];
    PLAIN.matrix(weights).multiply(factors, found, 1);
    for (int column = 0; column < 16; column++) {
      double sum = 0;
      for (int row = 0; row < 50; row++) {
        sum += (double) weights[row][column] * factors[0][row];
      }
      assertThat(found[0][column])
          .isCloseTo((float) sum, org.assertj.core.data.Offset.offset(1e-4f));
    }
  }

  @Test
  void sumsAndCubesToTheSameBits() {
    for (int count = 1; count <= 14; count++) {
      float[][] terms = vectors(count, 1008);
      float[] expected = new float[1008];
      float[] found = new float[1008];
      PLAIN.sum(expected, terms, count);
      vector.sum(found, terms, count);
      assertThat(found).isEqualTo(expected);
      PLAIN.cube(expected);
      vector.cube(found);
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void leavesOutTermsBeyondTheCount() {
    float[][] terms = {ones(), ones(), ones()};
    float[] sum = new float[16];
    PLAIN.sum(sum, terms, 2);
    assertThat(sum).containsOnly(2);
  }

  private static float[] ones() {
    float[] ones = new float[16];
    Arrays.fill(ones, 1);
    return ones;
  }
}
