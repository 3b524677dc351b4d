// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.dragoman.ingest.FirstBytes;

/// One thing packed with bzip2.
public final class Bzip2 extends Packing {
  @Override
  public String name() {
    return "bzip2";
  }

  @Override
  public List<String> endings() {
    return List.of(".bz2", ".tbz2");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(0, "BZh") && head.has(4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59)
        ? Fit.CERTAIN
        : Fit.IMPOSSIBLE;
  }

  @Override
  InputStream unpack(InputStream packed) throws IOException {
    return new BZip2CompressorInputStream(packed, true);
  }
}
