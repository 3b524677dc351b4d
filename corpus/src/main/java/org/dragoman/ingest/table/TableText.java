// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dragoman.ingest.charset.TextDecoder;

/// The characters of a table, of which only the beginning can be looked at beforehand.
///
/// @param start as much of it as was looked at
record TableText(Reader reader, String start) {
  private static final int SAMPLE = 1 << 20;

  /// Reads in the character set that a byte order mark names, or that the first megabyte has.
  ///
  /// @param in a stream that can be marked, at its beginning
  static TableText open(InputStream in) throws IOException {
    in.mark(SAMPLE + 1);
    byte[] sample = in.readNBytes(SAMPLE);
    in.reset();
    Charset charset = TextDecoder.byteOrderMark(sample).orElseGet(() -> judge(sample));
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset), 1);
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    String start = new String(sample, charset);
    return new TableText(reader, start.startsWith("\uFEFF") ? start.substring(1) : start);
  }

  private static Charset judge(byte[] sample) {
    // the sample may end within a character
    for (int cut = 0; cut < 4 && cut < sample.length; cut++) {
      byte[] whole = cut == 0 ? sample : Arrays.copyOf(sample, sample.length - cut);
      if (TextDecoder.strictly(whole).isPresent()) {
        return StandardCharsets.UTF_8;
      }
    }
    return sample.length == 0 ? StandardCharsets.UTF_8 : TextDecoder.detect(sample);
  }
}
