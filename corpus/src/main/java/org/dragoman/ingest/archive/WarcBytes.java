// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The bytes of a WARC file, in units that begin with a record: the members of a packed file, the
/// whole of a plain one.
abstract class WarcBytes extends InputStream {
  /// Goes on to the next unit after the end of one; false at the end of the file.
  abstract boolean nextUnit() throws IOException;

  /// Goes on to the next unit after an error; false if there is none.
  abstract boolean recover() throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public abstract int read(byte[] into, int from, int length) throws IOException;

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// A file that is not packed.
  static WarcBytes plain(InputStream in) {
    return new WarcBytes() {
      private boolean begun;

      @Override
      boolean nextUnit() {
        boolean first = !begun;
        begun = true;
        return first;
      }

      @Override
      boolean recover() {
        return false;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
