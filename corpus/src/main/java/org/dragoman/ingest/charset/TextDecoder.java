// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Makes text of bytes whose character set nobody named.
///
/// 1. A byte order mark decides.
/// 2. Bytes that are UTF-8 are UTF-8: text in another set is so only by an unlikely accident.
/// 3. Else the set that a statistical detector names, else Windows-1252, in which every old Western
///    page reads.
public final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private TextDecoder() {}

  /// The text, without its byte order mark.
  public static String decode(byte[] bytes) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    return strictly(bytes).orElseGet(() -> new String(bytes, detect(bytes)));
  }

  /// The text if the bytes are UTF-8 from end to end.
  public static Optional<String> strictly(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// The set that a byte order mark names.
  public static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /// The likeliest set of bytes that are not UTF-8.
  public static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    boolean usable =
        name != null
            && Charset.isSupported(name)
            && !name.equals("UTF-8")
            && !name.equals("US-ASCII");
    return usable ? Charset.forName(name) : WESTERN;
  }
}
