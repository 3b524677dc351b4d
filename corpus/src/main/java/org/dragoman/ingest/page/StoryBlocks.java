// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which blocks of the home are the story: its paragraphs, headings, quotations, lists and tables,
/// without captions, calls to follow and share, pointers to other stories, and what stands before
/// the first paragraph and after the last.
final class StoryBlocks {
  private static final int PROMPT_LIMIT = 260;
  private static final int LABEL_LIMIT = 40;
  private static final int LINE = 100;

  /// A link of this length is a headline.
  private static final int HEADLINE = 30;

  private static final int TAIL_LIMIT = 400;

  private StoryBlocks() {}

  static List<Block> of(Blocks blocks, Container home, String title) {
    List<Block> kept = new ArrayList<>();
    List<Block> inside = blocks.list().subList(home.first, home.end);
    String heading = Titles.plain(title);
    Progress progress = new Progress(inside);
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      progress.pass(block);
      if (progress.isNearEnd() && isEnd(block)) {
        break;
      }
      if (!block.in().beside
          && !isPicture(block)
          && !isTitle(block, heading, kept)
          && !isCall(block)
          && !isPointer(inside, i)) {
        kept.add(block);
      }
    }
    return trim(kept, home);
  }

  /// How much of the home's prose is past. What comes after a box in the middle of a story is the
  /// story again.
  private static final class Progress {
    private long left;
    private long passed;
    private int paragraphs;

    Progress(List<Block> blocks) {
      for (Block block : blocks) {
        left += isOwn(block) ? block.weight() : 0;
      }
    }

    void pass(Block block) {
      if (isOwn(block)) {
        left -= block.weight();
        passed += block.weight();
        paragraphs++;
      }
    }

    boolean isNearEnd() {
      return paragraphs >= 3 && left < 0.4 * passed;
    }

    private static boolean isOwn(Block block) {
      return block.isProse() && !block.in().beside;
    }
  }

  /// A heading of what follows a story: comments, related articles.
  private static boolean isEnd(Block block) {
    return block.weight() < LABEL_LIMIT
        && (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.LOOSE || block.bold())
        && Phrases.is(Phrases.Kind.END, block.text());
  }

  private static boolean isPicture(Block block) {
    return block.in().picture
        || block.weight() < PROMPT_LIMIT && Phrases.is(Phrases.Kind.CREDIT, block.text());
  }

  private static boolean isTitle(Block block, String heading, List<Block> kept) {
    if (block.in().tag.equals("h1")) {
      return kept.size() < 3;
    }
    return kept.size() < 3 && !heading.isEmpty() && Titles.plain(block.text()).equals(heading);
  }

  /// A call to follow, subscribe, share; a label; keywords.
  private static boolean isCall(Block block) {
    if (block.weight() > PROMPT_LIMIT || block.kind() == Block.Kind.CELL) {
      return false;
    }
    Optional<Set<Phrases.Kind>> kinds = Phrases.find(block.text());
    if (kinds.isEmpty()) {
      return false;
    }
    Set<Phrases.Kind> k = kinds.get();
    return k.contains(Phrases.Kind.PROMPT)
        || k.contains(Phrases.Kind.FILED) && block.weight() < LINE
        || k.contains(Phrases.Kind.LABEL) && block.weight() < LABEL_LIMIT
        || k.contains(Phrases.Kind.MORE)
            && (block.weight() < LABEL_LIMIT || block.linked() > 0.3 * block.weight());
  }

  /// Links in a row, or one in a list of links: pointers to other pages.
  private static boolean isPointer(List<Block> blocks, int at) {
    Block block = blocks.get(at);
    if (!block.isLinks()) {
      return false;
    }
    if (block.kind() == Block.Kind.HEADING) {
      return true;
    }
    if (block.linked() >= 0.95 * block.weight()
        && block.weight() >= HEADLINE
        && block.text().indexOf(' ') > 0) {
      return true;
    }
    boolean before = at > 0 && blocks.get(at - 1).isLinks();
    boolean after = at + 1 < blocks.size() && blocks.get(at + 1).isLinks();
    return before || after || block.kind() == Block.Kind.LOOSE;
  }

  /// Takes off what is no prose before the first and after the last paragraph.
  private static List<Block> trim(List<Block> kept, Container home) {
    boolean tight = home.is(Mark.STORY) || home.element.attr("itemprop").equals("articleBody");
    int from = 0;
    int to = kept.size();
    while (from < to && isFrame(kept.get(from))) {
      from++;
    }
    while (to > from && isTail(kept.get(to - 1), tight)) {
      to--;
    }
    return from == to ? kept : kept.subList(from, to);
  }

  private static boolean isFrame(Block block) {
    if (block.isProse()) {
      return block.weight() < LINE && isNamed(block, Mark.BYLINE, Mark.DATED);
    }
    return block.kind() == Block.Kind.HEADING
        || block.weight() < LINE && block.kind() != Block.Kind.CELL;
  }

  /// Where the page marks its story well, short lines at the end are the story's: scores, dates.
  private static boolean isTail(Block block, boolean tight) {
    if (block.weight() < TAIL_LIMIT && Phrases.isTail(block.text())) {
      return true;
    }
    if (!tight || block.isLinks() || block.kind() == Block.Kind.HEADING || isHead(block)) {
      return isFrame(block);
    }
    return block.weight() < LINE && isNamed(block, Mark.BYLINE, Mark.DATED);
  }

  /// A short line that only announces what is no longer there.
  private static boolean isHead(Block block) {
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    boolean capitals =
        text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c))
            && text.codePoints().anyMatch(Character::isUpperCase);
    return block.kind() != Block.Kind.CELL && (last == ':' || last == '：' || capitals);
  }

  private static boolean isNamed(Block block, Mark... marks) {
    Container c = block.in();
    for (int i = 0; i < 2 && c != null; i++) {
      for (Mark mark : marks) {
        if (c.is(mark)) {
          return true;
        }
      }
      c = c.parent;
    }
    return false;
  }
}
