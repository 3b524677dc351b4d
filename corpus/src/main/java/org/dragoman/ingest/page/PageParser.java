// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dragoman.ingest.charset.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Makes a tree of a page's bytes, within bounds.
final class PageParser {
  /// The largest page, in bytes; the longest story of a newspaper is a hundredth of it.
  static final int LARGEST = 16_000_000;

  private static final Pattern NAMED_SET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=");
  private static final int HEAD = 4096;

  /// A tree, or why there is none.
  sealed interface Parsed {
    record Page(Document document) implements Parsed {}

    record Refused(String reason) implements Parsed {}
  }

  private PageParser() {}

  static Parsed parse(byte[] bytes, @Nullable String hint) {
    if (bytes.length > LARGEST) {
      return new Parsed.Refused(
          "the page has " + bytes.length + " bytes, more than " + LARGEST + "; it is no article");
    }
    return new Parsed.Page(tree(bytes, hint));
  }

  /// The page's own word on its character set is believed; without one the bytes are judged.
  private static Document tree(byte[] bytes, @Nullable String hint) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean named = TextDecoder.byteOrderMark(bytes).isPresent() || NAMED_SET.matcher(head).find();
    Charset set = TextDecoder.strictly(bytes).isPresent() ? null : TextDecoder.detect(bytes);
    set = hint != null && isKnown(hint) && !named ? Charset.forName(hint) : set;
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), named || set == null ? null : set.name(), "");
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
