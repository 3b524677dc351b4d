// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.dragoman.ingest.Entry;

/// A WARC file's bytes, counted against the bounds of the file.
final class CountedBytes extends WarcBytes {
  private final WarcBytes bytes;
  private final InputStream counted;

  CountedBytes(WarcBytes bytes, Entry entry) {
    this.bytes = bytes;
    this.counted = entry.counted(bytes);
  }

  @Override
  boolean nextUnit() throws IOException {
    return bytes.nextUnit();
  }

  @Override
  boolean recover() throws IOException {
    return bytes.recover();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return counted.read(into, from, length);
  }
}
