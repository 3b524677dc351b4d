// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that remembers how it ended.
final class Tail extends FilterInputStream {
  private static final int LENGTH = 4096;

  private final byte[] ring = new byte[LENGTH];
  private long count;

  Tail(InputStream in) {
    super(in);
  }

  /// Whether these bytes (0 to 255) stand in the last four thousand.
  boolean holds(int... values) {
    long first = Math.max(0, count - LENGTH);
    for (long at = first; at + values.length <= count; at++) {
      int same = 0;
      while (same < values.length && at(at + same) == values[same]) {
        same++;
      }
      if (same == values.length) {
        return true;
      }
    }
    return false;
  }

  private int at(long offset) {
    return Byte.toUnsignedInt(ring[(int) (offset % LENGTH)]);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      ring[(int) (count++ % LENGTH)] = (byte) read;
    }
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    for (int i = Math.max(0, n - LENGTH); i < n; i++) {
      ring[(int) ((count + i) % LENGTH)] = into[from + i];
    }
    count += Math.max(0, n);
    return n;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] read = new byte[(int) Math.min(bytes, LENGTH)];
    return Math.max(0, read(read, 0, read.length));
  }
}
