// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The lines of a stream as bytes, each with its number, none longer than a bound.
///
/// Bytes and not characters, so that a line that is no UTF-8 is that line's fault alone.
public final class ByteLines implements AutoCloseable {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long number;

  /// @param longest bytes of a line; more are read and left out
  public ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// One line without its break; `whole` is false when it was longer than the bound and was cut.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Line(long number, byte[] bytes, boolean whole) {}

  /// The next line; empty at the end.
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    boolean whole = true;
    while (fill()) {
      any = true;
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      int room = Math.max(0, longest - line.size());
      line.write(buffer, from, Math.min(room, at - from));
      whole &= at - from <= room;
      if (at < filled) {
        at++;
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    return Optional.of(new Line(number, line.toByteArray(), whole));
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = in.read(buffer, 0, buffer.length);
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
