// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads Rich Text Format.
///
/// Our own, since the JDK's editor kit reads every byte as one Western letter and loses the letters
/// given by number: here each run of bytes is read in the code page of its font.
///
/// 1. What is not running text (fonts, styles, pictures, headers and footers, footnotes, comments,
///    text struck out or hidden) is left out.
/// 2. Linear in the bytes; groups nest no deeper than [#DEEPEST].
/// 3. A file that breaks off gives what it has.
final class RtfReader {
  private static final int DEEPEST = 2000;
  private static final int LONGEST_TEXT = 40_000_000;

  private static final Set<String> SILENT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "revtbl",
          "filetbl",
          "pict",
          "object",
          "objdata",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation",
          "atnid",
          "atnauthor",
          "atnref",
          "info",
          "fldinst",
          "bkmkstart",
          "bkmkend",
          "xe",
          "tc",
          "listtext",
          "pntext",
          "pntxta",
          "pntxtb",
          "nonshppict",
          "themedata",
          "datastore",
          "latentstyles",
          "generator",
          "template",
          "private",
          "xmlnstbl",
          "mmathPr",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "aftnsepc");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("par", "\n"),
          Map.entry("sect", "\n"),
          Map.entry("page", "\n"),
          Map.entry("column", "\n"),
          Map.entry("row", "\n"),
          Map.entry("nestrow", "\n"),
          Map.entry("line", "\u000b"),
          Map.entry("softline", "\u000b"),
          Map.entry("tab", "\t"),
          Map.entry("cell", "\t"),
          Map.entry("nestcell", "\t"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "));

  /// What the innermost group has set.
  private static final class State {
    boolean silent;
    boolean hidden;
    boolean fonts;
    boolean title;
    int fallbacks = 1;
    int font = -1;

    State copy() {
      State copy = new State();
      copy.silent = silent;
      copy.hidden = hidden;
      copy.fonts = fonts;
      copy.title = title;
      copy.fallbacks = fallbacks;
      copy.font = font;
      return copy;
    }
  }

  private final byte[] in;
  private final Deque<State> outer = new ArrayDeque<>();
  private final Map<Integer, Integer> charsets = new HashMap<>();
  private final StringBuilder title = new StringBuilder();
  private final RtfText text = new RtfText(LONGEST_TEXT);
  private State state = new State();
  private int at;
  private int toSkip;
  private int defaultFont;
  private int defining;
  private boolean starred;
  private @Nullable String heading;
  private boolean inHeading;

  private RtfReader(byte[] in) {
    this.in = in;
  }

  static boolean isRtf(byte[] bytes) {
    int from = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
    return bytes.length >= from + 5
        && new String(bytes, from, 5, StandardCharsets.ISO_8859_1).equals("{\\rtf");
  }

  static Draft read(byte[] bytes) {
    if (!isRtf(bytes)) {
      throw RefusedException.damaged("the file does not begin as RTF does ({\\rtf)");
    }
    RtfReader reader = new RtfReader(bytes);
    reader.run();
    List<String> paragraphs = new ArrayList<>();
    for (String line : reader.text.done().split("\n")) {
      paragraphs.add(line.replace('\u000b', '\n'));
    }
    return Draft.of(paragraphs, reader.heading, reader.title.toString());
  }

  private void run() {
    while (at < in.length) {
      int c = in[at++] & 0xFF;
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {
          // breaks between words of the code, not of the text
        }
        default -> plain(c);
      }
    }
  }

  private void open() {
    if (outer.size() >= DEEPEST) {
      throw RefusedException.tooMuch("its groups nest deeper than " + DEEPEST + "; it is no text");
    }
    outer.push(state);
    state = state.copy();
    toSkip = 0;
    starred = false;
  }

  private void close() {
    if (!outer.isEmpty()) {
      text.flush();
      state = outer.pop();
      text.use(charset());
    }
    toSkip = 0;
    starred = false;
  }

  private void plain(int c) {
    starred = false;
    if (toSkip > 0) {
      toSkip--;
    } else if (state.title) {
      title.append((char) c);
    } else if (!state.silent && !state.hidden) {
      text.add(c);
    }
  }

  private void control() {
    if (at >= in.length) {
      return;
    }
    int c = in[at++] & 0xFF;
    if (isLetter(c)) {
      at--;
      word();
      return;
    }
    switch (c) {
      case '\'' -> hex();
      case '*' -> starred = true;
      case '~' -> sign("\u00a0");
      case '_' -> sign("-");
      case '\r', '\n' -> sign("\n");
      case '\\', '{', '}' -> plain(c);
      default -> {
        // an optional hyphen, or a sign of indexes: nothing that is read
      }
    }
  }

  private void hex() {
    if (at + 1 < in.length) {
      int high = Character.digit(in[at], 16);
      int low = Character.digit(in[at + 1], 16);
      at += 2;
      plain(high < 0 || low < 0 ? '?' : high * 16 + low);
    }
  }

  private void word() {
    int from = at;
    while (at < in.length && isLetter(in[at] & 0xFF) && at - from < 32) {
      at++;
    }
    String name = new String(in, from, at - from, StandardCharsets.ISO_8859_1);
    int digits = at;
    boolean negative = at < in.length && in[at] == '-';
    at += negative ? 1 : 0;
    int value = 0;
    boolean given = false;
    while (at < in.length && in[at] >= '0' && in[at] <= '9' && at - digits < 10) {
      value = (int) Math.min(Integer.MAX_VALUE, value * 10L + (in[at] - '0'));
      given = true;
      at++;
    }
    if (at < in.length && in[at] == ' ') {
      at++;
    }
    obey(name, negative ? -value : value, given);
    starred = false;
  }

  private void obey(String name, int value, boolean given) {
    String sign = SIGNS.get(name);
    if (sign != null) {
      sign(sign);
      return;
    }
    switch (name) {
      case "u" -> number(value);
      case "uc" -> state.fallbacks = Math.max(0, value);
      case "bin" -> at = (int) Math.min(in.length, at + Math.max(0L, value));
      case "f" -> font(value);
      case "deff" -> defaultFont = value;
      case "fcharset" -> charset(value);
      case "ansicpg" -> text.page(value);
      case "mac" -> text.page(10000);
      case "pc" -> text.page(437);
      case "pca" -> text.page(850);
      case "v", "deleted" -> state.hidden = !given || value != 0;
      case "plain" -> state.hidden = false;
      case "pard" -> inHeading = false;
      case "outlinelevel" -> inHeading = value == 0;
      case "title" -> state.title = !state.fonts && state.silent;
      default -> destination(name);
    }
  }

  private void destination(String name) {
    state.fonts |= name.equals("fonttbl");
    state.title = false;
    state.silent |= starred || SILENT.contains(name);
  }

  /// A letter by its number, and how many plain ones stand for it where numbers are not known.
  private void number(int value) {
    toSkip = 0;
    if (!state.silent && !state.hidden) {
      text.add(Character.toString((char) value));
    } else if (state.title) {
      title.append((char) value);
    }
    toSkip = state.fallbacks;
  }

  private void sign(String sign) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (state.silent || state.hidden) {
      return;
    }
    if (sign.equals("\n") && inHeading && heading == null) {
      heading = text.lastLine();
    }
    text.add(sign);
  }

  private void font(int number) {
    if (state.fonts) {
      defining = number;
    } else {
      text.flush();
      state.font = number;
      text.use(charset());
    }
  }

  private void charset(int value) {
    if (state.fonts) {
      charsets.put(defining, value);
    }
  }

  private int charset() {
    return charsets.getOrDefault(state.font < 0 ? defaultFont : state.font, 0);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
