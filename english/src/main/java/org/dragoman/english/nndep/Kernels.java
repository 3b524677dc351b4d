// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// The inner loops: sums of slices, the cube, and matrices times several vectors at once.
///
/// 1. Every implementation gives the same bits: each number is summed on its own, from left to
///    right, a product rounded before it is added. So a tree never depends on the machine, and one
///    implementation may take over from another in the middle of a sentence.
/// 2. Vectors are padded with zeros to [#padded(int)] numbers.
interface Kernels {
  /// How many vectors a matrix is best multiplied with at once.
  int LANES = 4;

  /// The widest vector register there is in use, in floats.
  int WIDEST = 16;

  /// The least length that holds so many numbers and fills the widest registers.
  static int padded(int numbers) {
    return (numbers + WIDEST - 1) / WIDEST * WIDEST;
  }

  /// A matrix in the form that suits the implementation.
  ///
  /// @param rows all of one padded length; nobody may write to them from now on
  Matrix matrix(float[][] rows);

  /// Sets the target to the sum of the first terms.
  ///
  /// @param terms arrays as long as the target; at least one
  void sum(float[] target, float[][] terms, int count);

  /// Cubes each number.
  void cube(float[] target);

  /// Rows of weights.
  interface Matrix {
    /// Sets each sum to the sum of all rows, each times its factor.
    ///
    /// @param factors for each vector as many factors as there are rows, or more
    /// @param sums for each vector one, as long as a row
    /// @param count how many vectors there are
    void multiply(float[][] factors, float[][] sums, int count);
  }
}
