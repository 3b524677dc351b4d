// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of an RTF file as it grows: bytes wait until it is sure that the run in one code page
/// is at its end, for some pages take two bytes for a letter.
final class RtfText {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// The code pages behind the numbers of a font's character set.
  private static final Map<Integer, String> OF_FONTS =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "x-windows-950"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"),
          Map.entry(255, "IBM437"));

  private static final Map<Integer, String> PAGES =
      Map.of(
          437,
          "IBM437",
          850,
          "IBM850",
          932,
          "windows-31j",
          936,
          "GBK",
          949,
          "x-windows-949",
          950,
          "x-windows-950",
          874,
          "x-windows-874",
          10000,
          "x-MacRoman",
          65001,
          "UTF-8");

  private final int longest;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Charset page = WESTERN;
  private @Nullable Charset ofFont;

  RtfText(int longest) {
    this.longest = longest;
  }

  /// The code page of the whole file.
  void page(int number) {
    flush();
    page = supported(PAGES.getOrDefault(number, "windows-" + number), WESTERN);
  }

  /// The character set of the font at work; 0 is that of the file.
  void use(int fontCharset) {
    flush();
    String name = OF_FONTS.get(fontCharset);
    ofFont = name == null ? null : supported(name, page);
  }

  void add(int oneByte) {
    bytes.write(oneByte);
  }

  void add(String letters) {
    flush();
    out.append(letters);
    if (out.length() > longest) {
      throw RefusedException.tooMuch(
          "it has more than " + longest + " characters; split it into articles");
    }
  }

  void flush() {
    if (bytes.size() > 0) {
      Charset set = ofFont == null ? page : ofFont;
      byte[] run = bytes.toByteArray();
      bytes.reset();
      out.append(new String(run, isAscii(run) ? StandardCharsets.US_ASCII : set));
    }
  }

  private static boolean isAscii(byte[] run) {
    for (byte b : run) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /// The line that is being written.
  String lastLine() {
    flush();
    return out.substring(out.lastIndexOf("\n") + 1).replace('\u000b', ' ').strip();
  }

  String done() {
    flush();
    return out.toString();
  }

  private static Charset supported(String name, Charset otherwise) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
