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
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Makes a tree of a page's bytes, within bounds.
final class PageParser {
  /// The largest page, in bytes; the longest story of a newspaper is a hundredth of it.
  static final int LARGEST = 16_000_000;

  /// The most tags; the largest of some 300 pages of news had a twentieth of it.
  static final int MOST_TAGS = 200_000;

  /// The deepest nesting kept; what is deeper becomes siblings there. A parser's list of open
  /// formatting elements grows with it, and with that list the time a hostile page takes.
  private static final int DEEPEST = 256;

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
    int tags = tags(bytes);
    if (tags > MOST_TAGS) {
      return new Parsed.Refused(
          "the page has " + tags + " tags, more than " + MOST_TAGS + "; it is no article");
    }
    return new Parsed.Page(tree(bytes, hint));
  }

  /// Signs that may begin a tag, in encodings of one byte and of two.
  private static int tags(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '<' && isLetter(bytes, i + 1)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isLetter(byte[] bytes, int at) {
    boolean wide = bytes[at] == 0 && at + 1 < bytes.length;
    return Character.isLetter(bytes[wide ? at + 1 : at] & 0x7F);
  }

  /// The page's own word on its character set is believed; without one the bytes are judged.
  private static Document tree(byte[] bytes, @Nullable String hint) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean named = TextDecoder.byteOrderMark(bytes).isPresent() || NAMED_SET.matcher(head).find();
    Charset set = TextDecoder.strictly(bytes).isPresent() ? null : TextDecoder.detect(bytes);
    set = hint != null && isKnown(hint) && !named ? Charset.forName(hint) : set;
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes),
          named || set == null ? null : set.name(),
          "",
          Parser.htmlParser().setMaxDepth(DEEPEST));
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
