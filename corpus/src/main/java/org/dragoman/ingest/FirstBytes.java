// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dragoman.ingest.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/// How an input begins; what a format is told by when the name says nothing, or something wrong.
public final class FirstBytes {
  /// How many are looked at; the mark of a tar archive stands at 257, the head of a page within
  /// this.
  public static final int LENGTH = 4096;

  /// As much as a beginning can take, after white space.
  private static final int BEGINNING = 64;

  private final byte[] bytes;
  private @Nullable String text;

  public FirstBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  /// Whether these values (0 to 255) stand at the offset.
  public boolean has(int offset, int... values) {
    if (offset + values.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (Byte.toUnsignedInt(bytes[offset + i]) != values[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether these ASCII characters stand at the offset.
  public boolean has(int offset, String ascii) {
    return has(offset, ascii.chars().toArray());
  }

  /// Whether it begins with one of these, in lower case, after white space and a byte order mark;
  /// letters of either case.
  public boolean beginsWith(String... lowerCase) {
    String bare = text().stripLeading();
    String start = bare.substring(0, Math.min(BEGINNING, bare.length())).toLowerCase(Locale.ROOT);
    for (String beginning : lowerCase) {
      if (start.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /// Each byte as the character of its number: for marks that are no text.
  public String latin1() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// Whether it can be text: zero bytes are none, but of text in two bytes a letter.
  public boolean mayBeText() {
    if (TextDecoder.byteOrderMark(bytes).isPresent()) {
      return true;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  /// The bytes as the UTF-8 text they may be, without a byte order mark.
  public String text() {
    if (text == null) {
      String all = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
      text = all.startsWith("\uFEFF") ? all.substring(1) : all;
    }
    return text;
  }
}
