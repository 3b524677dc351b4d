// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Span;
import org.dragoman.model.Zone;

/// Tells the parts of a text apart: headline, byline, dateline, credits, captions, corrections,
/// boilerplate and the paragraphs of the story. Parts are marked, never cut out.
///
/// 1. Zones are in the order of the text; a dateline stands beside the paragraph it opens.
/// 2. Every stretch of text that is not white space lies in one zone.
/// 3. A zone is whole blocks or whole lines of one, or the brackets a block ends with: a paragraph
///    of the story is never cut in the middle.
public final class ZoneFinder {
  private static final int LONGEST_HEADLINE = 160;

  /// Lines shorter than this were ended by somebody, not by the width of a page.
  private static final int SHORTEST_WRAPPED = 45;

  private static final int LONGEST_BRACKETS = 400;

  /// A block no longer than this that ends with a picture's credit is what is written below it.
  private static final int LONGEST_CAPTION = 350;

  private final ZoneWords words;

  public ZoneFinder(Lexicon lexicon) {
    this.words = new ZoneWords(lexicon.zoneMarks());
  }

  /// Marks the zones of an article's text.
  public List<Zone> find(Article article) {
    String text = article.text();
    List<Zone> zones = new ArrayList<>();
    List<Span> blocks = blocks(text);
    for (int i = 0; i < blocks.size(); i++) {
      Span block = blocks.get(i);
      boolean inTitle = block.end() <= article.bodyStart();
      if (inTitle || (i == 0 && isHeadline(text, blocks))) {
        zones.add(new Zone(Zone.Kind.HEADLINE, block));
      } else {
        mark(text, block, zones);
      }
    }
    return List.copyOf(zones);
  }

  private static List<Span> blocks(String text) {
    List<Span> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends =
          i == text.length()
              || text.charAt(i) == '\n' && (i + 1 >= text.length() || isBlankLine(text, i + 1));
      if (ends) {
        add(text, from, i, blocks);
        from = i + 1;
      }
    }
    return blocks;
  }

  private static boolean isBlankLine(String text, int from) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '\r' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  private static void add(String text, int from, int to, List<Span> blocks) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(new Span(start, end));
    }
  }

  /// The first block is a headline if it is short, no sentence by its end, nothing else by its
  /// words, and something follows.
  private boolean isHeadline(String text, List<Span> blocks) {
    Span first = blocks.getFirst();
    char last = text.charAt(first.end() - 1);
    return blocks.size() > 1
        && first.length() <= LONGEST_HEADLINE
        && ".!?:\"”".indexOf(last) < 0
        && text.indexOf('\n', first.start()) >= first.end()
        && words.kind(first.of(text)).filter(ZoneFinder::isNoTitle).isEmpty();
  }

  /// A title may begin with `Update:` or `Explainer:`.
  private static boolean isNoTitle(Zone.Kind kind) {
    return kind == Zone.Kind.BYLINE || kind == Zone.Kind.CREDIT || kind == Zone.Kind.CAPTION;
  }

  private void mark(String text, Span block, List<Zone> zones) {
    List<Span> lines = lines(text, block);
    boolean isOne = lines.size() == 1 || isWrapped(text, lines);
    Optional<Zone.Kind> whole = isOne ? words.kind(block.of(text)) : Optional.empty();
    if (whole.isPresent()) {
      zones.add(new Zone(whole.get(), block));
    } else if (isOne) {
      paragraph(text, block, zones);
    } else {
      lines(text, lines, zones);
    }
  }

  private static List<Span> lines(String text, Span block) {
    List<Span> lines = new ArrayList<>();
    int from = block.start();
    while (from < block.end()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 || end > block.end() ? block.end() : end;
      add(text, from, to, lines);
      from = to + 1;
    }
    return lines;
  }

  /// Whether the lines are one paragraph, broken for its width.
  private static boolean isWrapped(String text, List<Span> lines) {
    for (Span line : lines.subList(0, lines.size() - 1)) {
      if (line.length() < SHORTEST_WRAPPED || ends(text, line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean ends(String text, Span line) {
    return ".!?:\"”’)]".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /// Lines of which some are no story: those that stand between ended lines.
  private void lines(String text, List<Span> lines, List<Zone> zones) {
    int storyFrom = -1;
    int storyTo = -1;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      boolean goesOn = i + 1 < lines.size() && isSmall(text, lines.get(i + 1));
      Optional<Zone.Kind> kind = open || goesOn ? Optional.empty() : words.kind(line.of(text));
      if (kind.isPresent()) {
        if (storyFrom >= 0) {
          paragraph(text, new Span(storyFrom, storyTo), zones);
          storyFrom = -1;
        }
        zones.add(new Zone(kind.get(), line));
      } else {
        storyFrom = storyFrom < 0 ? line.start() : storyFrom;
        storyTo = line.end();
        open = !ends(text, line) && line.length() >= SHORTEST_WRAPPED;
      }
    }
    if (storyFrom >= 0) {
      paragraph(text, new Span(storyFrom, storyTo), zones);
    }
  }

  private static boolean isSmall(String text, Span line) {
    return Character.isLowerCase(text.codePointAt(line.start()));
  }

  /// A paragraph with the dateline it opens with and the credit in brackets it ends with.
  private void paragraph(String text, Span block, List<Zone> zones) {
    int start = block.start();
    int end = block.end();
    Optional<Dateline> dateline = Dateline.at(text, start, end);
    if (dateline.isPresent()) {
      zones.add(new Zone(Zone.Kind.DATELINE, dateline.get().words()));
      start = Math.min(end, dateline.get().end());
    }
    Optional<Zone> credit = brackets(text, start, end);
    boolean isCaption = credit.isPresent() && credit.get().kind() == Zone.Kind.CAPTION;
    if (isCaption && end - start <= LONGEST_CAPTION) {
      zones.add(new Zone(Zone.Kind.CAPTION, new Span(start, end)));
      return;
    }
    int storyEnd = credit.isPresent() ? credit.get().span().start() : end;
    while (storyEnd > start && Character.isWhitespace(text.charAt(storyEnd - 1))) {
      storyEnd--;
    }
    if (start < storyEnd) {
      zones.add(new Zone(Zone.Kind.PARAGRAPH, new Span(start, storyEnd)));
    }
    credit.ifPresent(zones::add);
  }

  /// `(Reporting by …; editing by …)` at the end of the last sentence's line.
  private Optional<Zone> brackets(String text, int start, int end) {
    char close = text.charAt(end - 1);
    if (close != ')' && close != ']') {
      return Optional.empty();
    }
    int open = text.lastIndexOf(close == ')' ? '(' : '[', end);
    if (open <= start || end - open > LONGEST_BRACKETS) {
      return Optional.empty();
    }
    Span brackets = new Span(open, end);
    return words
        .kind(brackets.of(text))
        .filter(kind -> kind == Zone.Kind.CREDIT || kind == Zone.Kind.CAPTION)
        .map(kind -> new Zone(kind, brackets));
  }
}
