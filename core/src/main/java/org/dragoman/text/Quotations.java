// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.dragoman.model.Span;

/// Pairs quotation marks: curly, straight, guillemets, low-high, doubled backticks, single ones.
///
/// A mark that a paragraph leaves open is closed at its end; it counts as continued if the next
/// paragraph opens with a mark again, as running quotations do in print.
final class Quotations {
  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(int at, int length, char kind) {}

  private Quotations(String text) {
    this.text = text;
  }

  static List<Quotation> find(Analysis analysis) {
    return new Quotations(analysis.text()).scan();
  }

  private List<Quotation> scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int length = c == '`' || c == '\'' ? runOf(c, i) : 1;
      if (c == '\n') {
        length = newline(i);
      } else {
        mark(c, i, length);
      }
      i += Math.max(1, length);
    }
    closeAll(text.length(), false);
    found.sort(Comparator.comparing(Quotation::whole));
    return List.copyOf(found);
  }

  private int runOf(char c, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 1;
  }

  private void mark(char c, int at, int length) {
    switch (c) {
      case '\u201C' -> {
        if (isOpen('\u201E')) {
          close(at, 1, '\u201E');
        } else {
          open(at, 1, '"');
        }
      }
      case '\u201D' -> close(at, 1, isOpen('\u201E') ? '\u201E' : '"');
      case '\u201E' -> open(at, 1, '\u201E');
      case '\u00AB' -> open(at, 1, '\u00AB');
      case '\u00BB' -> close(at, 1, '\u00AB');
      case '"' -> straight(at);
      case '`' -> open(at, length, length == 2 ? '"' : '\'');
      case '\'' -> {
        if (length == 2) {
          straightPair(at);
        } else {
          single(at);
        }
      }
      case '\u2018' -> single(at);
      case '\u2019' -> single(at);
      default -> {
        // no mark
      }
    }
  }

  private void straight(int at) {
    if (isOpen('"')) {
      close(at, 1, '"');
    } else if (at + 1 < text.length()) {
      open(at, 1, '"');
    }
  }

  private void straightPair(int at) {
    if (isOpen('"')) {
      close(at, 2, '"');
    } else if (at + 2 < text.length() && !Character.isWhitespace(text.charAt(at + 2))) {
      open(at, 2, '"');
    }
  }

  /// A single mark opens before a word and closes after one; inside a word it is an apostrophe.
  private void single(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean wordAfter = Character.isLetterOrDigit(after);
    boolean wordBefore = Character.isLetterOrDigit(before) || ".,!?\u2026".indexOf(before) >= 0;
    if (wordAfter && !Character.isLetterOrDigit(before) && text.charAt(at) != '\u2019') {
      if (!isOpen('\'') && closesLater(at)) {
        open(at, 1, '\'');
      }
    } else if (isOpen('\'') && wordBefore && !wordAfter) {
      close(at, 1, '\'');
    }
  }

  private boolean closesLater(int at) {
    for (int i = at + 1; i + 1 < text.length() && text.charAt(i) != '\n' && i - at < 1000; i++) {
      char c = text.charAt(i);
      boolean mark = c == '\'' || c == '\u2019';
      if (mark && !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return text.charAt(i - 1) != 's' || ",.!?".indexOf(text.charAt(i + 1)) >= 0;
      }
    }
    return false;
  }

  private boolean isOpen(char kind) {
    return open.stream().anyMatch(o -> o.kind == kind);
  }

  private void open(int at, int length, char kind) {
    if (isOpen(kind)) {
      // a second opening mark without a close: the first was closed by the end of its sentence
      close(at, 0, kind);
    }
    open.push(new Open(at, length, kind));
  }

  private void close(int at, int length, char kind) {
    if (!isOpen(kind)) {
      return;
    }
    while (!open.isEmpty()) {
      Open o = open.pop();
      if (o.kind == kind) {
        add(o, at, length, false);
        return;
      }
    }
  }

  private void add(Open o, int at, int length, boolean continued) {
    int from = o.at + o.length;
    int to = Math.max(from, at);
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      int end = length == 0 ? to : at + length;
      found.add(new Quotation(new Span(o.at, end), new Span(from, to), open.size(), continued));
    }
  }

  /// A blank line, or a line break before an opening mark, ends a paragraph and what is open in it.
  private int newline(int at) {
    int next = at;
    int breaks = 0;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      breaks += text.charAt(next) == '\n' ? 1 : 0;
      next++;
    }
    boolean opens = next < text.length() && "\u201C\"\u00AB\u201E".indexOf(text.charAt(next)) >= 0;
    opens |= text.startsWith("``", next);
    if (breaks > 1 || opens) {
      closeAll(at, opens);
    }
    return next - at;
  }

  private void closeAll(int at, boolean continued) {
    while (!open.isEmpty()) {
      Open o = open.pop();
      if (o.kind != '\'') {
        add(o, at, 0, continued);
      }
    }
  }
}
