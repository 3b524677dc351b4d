// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where each place of the gazetteer stands in the bytes of its file.
final class GazetteerRows {
  static final int ID = 0;
  static final int NAME = 1;
  static final int ASCII = 2;
  static final int ALTERNATES = 3;
  static final int KIND = 4;
  static final int COUNTRY = 5;
  static final int ADMIN1 = 6;
  static final int LAT = 7;
  static final int LON = 8;
  static final int POPULATION = 9;
  static final int FEATURE = 10;
  static final int DISPUTED = 11;
  static final int ADJECTIVES = 12;

  private static final byte DEAD = (byte) 0x80;

  private final List<byte[]> files = new ArrayList<>();
  private byte[] fileOf = new byte[1 << 18];
  private int[] starts = new int[1 << 18];
  private int[] ends = new int[1 << 18];
  private byte[] kinds = new byte[1 << 18];
  private int size;

  void file(byte[] data) {
    files.add(data);
  }

  int add(int start, int end, int kind) {
    if (size == starts.length) {
      fileOf = Arrays.copyOf(fileOf, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    fileOf[size] = (byte) (files.size() - 1);
    starts[size] = start;
    ends[size] = end;
    kinds[size] = (byte) kind;
    return size++;
  }

  int size() {
    return size;
  }

  byte[] bytes(int row) {
    return Arrays.copyOfRange(files.get(fileOf[row]), starts[row], ends[row]);
  }

  int kind(int row) {
    return kinds[row] & ~DEAD;
  }

  boolean isAlive(int row) {
    return kinds[row] >= 0;
  }

  void kill(int row) {
    kinds[row] |= DEAD;
  }

  /// The tables over these rows and names.
  GazetteerTables tables(GazetteerNames names, String fingerprint) {
    return new GazetteerTables(
        names.slots(),
        names.links(),
        names.nexts(),
        ByteBuffer.wrap(fileOf, 0, size).slice(),
        ByteBuffer.wrap(kinds, 0, size).slice(),
        IntBuffer.wrap(starts, 0, size).slice(),
        IntBuffer.wrap(ends, 0, size).slice(),
        files.stream().map(ByteBuffer::wrap).toList(),
        fingerprint);
  }
}
