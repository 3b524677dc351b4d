// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Puts the arrays of a model one after the other, little-endian, each after the number of its
/// elements and begun at a multiple of eight bytes.
public final class ModelWriter {
  private static final int FIRST_CAPACITY = 1 << 20;

  private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CAPACITY).order(ByteOrder.LITTLE_ENDIAN);

  private int start;

  public void putBytes(byte[] values) {
    begin(values.length, Byte.BYTES);
    bytes.put(values);
    end(values.length, Byte.BYTES);
  }

  public void putInts(int[] values) {
    begin(values.length, Integer.BYTES);
    bytes.asIntBuffer().put(values);
    end(values.length, Integer.BYTES);
  }

  public void putLongs(long[] values) {
    begin(values.length, Long.BYTES);
    bytes.asLongBuffer().put(values);
    end(values.length, Long.BYTES);
  }

  public void putFloats(float[] values) {
    begin(values.length, Float.BYTES);
    bytes.asFloatBuffer().put(values);
    end(values.length, Float.BYTES);
  }

  public void putDoubles(double[] values) {
    begin(values.length, Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    end(values.length, Double.BYTES);
  }

  /// Strings that hold no line feed.
  public void putStrings(List<String> values) {
    StringBuilder lines = new StringBuilder();
    for (String value : values) {
      if (value.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a line feed in " + value);
      }
      lines.append(value).append('\n');
    }
    putBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// What was put so far, ready to be read.
  public ByteBuffer finish() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  private void begin(int count, int width) {
    int needed = Math.addExact(Math.multiplyExact(count, width), 2 * Long.BYTES);
    if (bytes.remaining() < needed) {
      int capacity = Math.max(2 * bytes.capacity(), Math.addExact(bytes.position(), needed));
      bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
    }
    bytes.putInt(count).putInt(width);
    start = bytes.position();
  }

  private void end(int count, int width) {
    bytes.position(ModelReader.padded(start + count * width));
  }
}
