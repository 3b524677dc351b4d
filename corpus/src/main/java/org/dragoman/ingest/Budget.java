// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.dragoman.model.Fault;

/// What is left of the [Bounds] of one file, counted over all that lies in it.
///
/// One account for all depths: an archive of archives is measured by what comes out at the end, and
/// time stays in proportion to the bytes on the disk.
final class Budget {
  private final Bounds bounds;
  private final LongSupplier bytesIn;
  private long bytesOut;
  private long entries;
  private boolean spent;

  /// @param bytesIn how many bytes of the file have been read
  Budget(Bounds bounds, LongSupplier bytesIn) {
    this.bounds = bounds;
    this.bytesIn = bytesIn;
  }

  Bounds bounds() {
    return bounds;
  }

  /// Whether the file was refused: nothing more may be read of it.
  boolean isSpent() {
    return spent;
  }

  void enter(int depth) throws Refusal {
    if (depth > bounds.depth()) {
      throw new Refusal(
          Fault.Kind.UNSUPPORTED,
          "more than " + bounds.depth() + " archives lie in one another; unpack the outer ones");
    }
    if (++entries > bounds.entries()) {
      throw spend("more than " + bounds.entries() + " entries in one file; split it");
    }
  }

  /// The stream, counted.
  InputStream counting(InputStream unpacked) {
    return new Counted(unpacked);
  }

  private void out(long bytes) throws Refusal {
    bytesOut += bytes;
    if (spent || bytesOut > bounds.free() + bounds.ratio() * bytesIn.getAsLong()) {
      throw spend(
          "what is packed in the file grows to more than "
              + bounds.ratio()
              + " times its size; refused as a decompression bomb");
    }
  }

  private Refusal spend(String message) {
    spent = true;
    return new Refusal(Fault.Kind.UNSUPPORTED, message);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      out(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      out(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      out(skipped);
      return skipped;
    }
  }
}
