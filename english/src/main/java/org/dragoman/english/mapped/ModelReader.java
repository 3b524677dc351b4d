// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads what [ModelWriter] wrote, in the same order.
///
/// Small arrays are copied; large tables (`longTable`, `floatTable`) stay where they are, so a
/// mapped file costs no heap and only the pages that are looked at.
///
/// Everything throws IllegalArgumentException or BufferUnderflowException where the bytes are
/// others than expected.
public final class ModelReader {
  private final ByteBuffer bytes;

  public ModelReader(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  public byte[] bytes() {
    byte[] values = new byte[count(Byte.BYTES)];
    section(values.length, Byte.BYTES).get(values);
    return values;
  }

  public int[] ints() {
    int[] values = new int[count(Integer.BYTES)];
    section(values.length, Integer.BYTES).asIntBuffer().get(values);
    return values;
  }

  public double[] doubles() {
    double[] values = new double[count(Double.BYTES)];
    section(values.length, Double.BYTES).asDoubleBuffer().get(values);
    return values;
  }

  public LongBuffer longTable() {
    return section(count(Long.BYTES), Long.BYTES).asLongBuffer();
  }

  public FloatBuffer floatTable() {
    return section(count(Float.BYTES), Float.BYTES).asFloatBuffer();
  }

  public List<String> strings() {
    return new String(bytes(), StandardCharsets.UTF_8).lines().toList();
  }

  static int padded(int position) {
    return (position + 7) & ~7;
  }

  private int count(int width) {
    int count = bytes.getInt();
    int stored = bytes.getInt();
    if (count < 0 || stored != width) {
      throw new IllegalArgumentException(
          count + " elements of " + stored + " bytes where elements of " + width + " were due");
    }
    return count;
  }

  private ByteBuffer section(int count, int width) {
    int length = Math.multiplyExact(count, width);
    ByteBuffer section = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(padded(bytes.position() + length));
    return section;
  }
}
