// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.Span;
import org.dragoman.text.Dateline;

/// Cuts a text into blocks that no sentence crosses: paragraphs, headings, list items.
///
/// A dateline is a block: with it at the head of a first sentence the parser loses the tree. A
/// blank line always ends one. A single line break does so after a mark that can end a sentence,
/// and after a line that was not broken for its width; the lines of hard-wrapped text stay
/// together.
final class Blocks {
  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_WRAPPED = 110;

  private Blocks() {}

  static List<Span> of(String text) {
    List<Span> blocks = new ArrayList<>();
    int from = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\f') {
        if (endsBlock(text, lineStart, i)) {
          add(text, from, i, blocks);
          from = i + 1;
        }
        lineStart = i + 1;
      }
    }
    add(text, from, text.length(), blocks);
    return blocks;
  }

  private static void add(String text, int from, int to, List<Span> blocks) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Optional<Dateline> dateline = Dateline.at(text, start, to).filter(Dateline::parts);
    if (dateline.isPresent() && dateline.get().end() < to) {
      blocks.add(new Span(start, dateline.get().end()));
      start = dateline.get().end();
    }
    if (start < to) {
      blocks.add(new Span(start, to));
    }
  }

  private static boolean endsBlock(String text, int lineStart, int lineEnd) {
    int last = lineEnd - 1;
    while (last >= lineStart && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    if (last < lineStart || text.charAt(lineEnd) != '\n') {
      return true;
    }
    int next = lineEnd + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      return true;
    }
    if (".!?\"\u201D\u2019:;)".indexOf(text.charAt(last)) >= 0) {
      return true;
    }
    int width = last - lineStart + 1;
    return width < SHORTEST_WRAPPED || width > LONGEST_WRAPPED;
  }
}
