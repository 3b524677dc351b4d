// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.dragoman.ingest.FirstBytes;

/// One thing packed with gzip, in one member or several behind each other.
public final class Gzip extends Packing {
  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public List<String> endings() {
    return List.of(".gz", ".tgz");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(0, 0x1F, 0x8B, 0x08) ? Fit.CERTAIN : Fit.IMPOSSIBLE;
  }

  @Override
  InputStream unpack(InputStream packed) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(packed)
        .setDecompressConcatenated(true)
        .get();
  }
}
