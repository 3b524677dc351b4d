// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the container that is the home of a page's story.
///
/// 1. What is called by a name of things that stand beside stories is set aside, unless most of the
///    page's prose is in it.
/// 2. A paragraph gives its weight to its container, and a part of it to each container above.
/// 3. Names of stories and the page's own marking add to it; the heaviest container is the home.
final class Home {
  /// What a container hands up of its score.
  private static final double DECAY = 0.75;

  private static final double STORY_BONUS = 1.5;
  private static final double MARKED_BONUS = 2;
  private static final double ARTICLE_BONUS = 1.2;
  private static final double CAPTION_SHARE = 0.4;
  private static final double OUTSIDE_SHARE = 0.25;
  private static final double ASIDE_SHARE = 0.4;
  private static final double TWIN_SHARE = 0.1;
  private static final int TWIN_HEAD = 20;
  private static final int STORY_AT_LEAST = 200;
  private static final Set<String> ASIDE_TAGS = Set.of("aside", "footer");

  private Home() {}

  static Container of(Blocks blocks) {
    weigh(blocks);
    setAside(blocks);
    score(blocks);
    Container best = blocks.root();
    for (Container container : blocks.containers()) {
      if (!container.beside && container.score > best.score) {
        best = container;
      }
    }
    return withTwins(best, blocks);
  }

  /// A story in several parts that the page calls by one name: what holds them all.
  private static Container withTwins(Container best, Blocks blocks) {
    String name = best.element.className();
    if (!best.is(Mark.STORY) || name.isBlank()) {
      return best;
    }
    Container home = best;
    for (Container other : blocks.containers()) {
      boolean twin =
          !other.beside
              && other.prose > TWIN_SHARE * best.prose
              && other.element.className().equals(name)
              && !other.isIn(home)
              && article(other) == article(best)
              && !isHeadedByLink(home, other, blocks);
      if (twin) {
        home = common(home, other);
      }
    }
    return home;
  }

  /// Whether a heading that is a link stands between: then the other is another story.
  private static boolean isHeadedByLink(Container home, Container other, Blocks blocks) {
    int from = Math.min(home.end, other.end);
    int to = Math.max(home.first, other.first);
    return from < to
        && blocks.list().subList(Math.max(from, to - TWIN_HEAD), to).stream()
            .anyMatch(b -> b.kind() == Block.Kind.HEADING && b.isLinks());
  }

  private static @Nullable Container article(Container in) {
    Container c = in.parent;
    while (c != null && !c.tag.equals("article")) {
      c = c.parent;
    }
    return c;
  }

  private static Container common(Container one, Container other) {
    Container c = one;
    while (c.parent != null && !other.isIn(c)) {
      c = c.parent;
    }
    return c;
  }

  private static void weigh(Blocks blocks) {
    for (Block block : blocks.list()) {
      if (block.isProse()) {
        block.in().prose += block.weight();
      }
      block.in().marked |= block.in().tag.equals("h1");
    }
    List<Container> all = blocks.containers();
    for (int i = all.size() - 1; i > 0; i--) {
      Container container = all.get(i);
      if (container.parent != null) {
        container.marked |= isStory(container) && container.prose >= STORY_AT_LEAST;
        container.parent.prose += container.prose;
        container.parent.marked |= container.marked;
      }
    }
  }

  private static void setAside(Blocks blocks) {
    Container root = blocks.root();
    for (Container container : blocks.containers()) {
      if (container.parent == null) {
        continue;
      }
      container.beside = container.parent.beside || isAside(container, root);
      container.picture =
          container.parent.picture ? !isShown(container) : isPicture(container, root);
    }
  }

  private static boolean isAside(Container c, Container root) {
    double outside = root.prose - c.prose;
    if (c.is(Mark.COMMENTS) && !c.is(Mark.STORY)) {
      return outside >= STORY_AT_LEAST;
    }
    if (!c.children.isEmpty() && c.children.getFirst().tag.equals("blockquote")) {
      return false; // a post that the story shows
    }
    boolean named =
        c.is(Mark.BESIDE) && !c.is(Mark.STORY) || c.is(Mark.HIDDEN) || ASIDE_TAGS.contains(c.tag);
    boolean storyElsewhere =
        root.marked
            && !c.marked
            && !isInStory(c)
            && outside >= Math.max(STORY_AT_LEAST, OUTSIDE_SHARE * c.prose);
    return named && (storyElsewhere || c.prose <= ASIDE_SHARE * root.prose);
  }

  private static boolean isInStory(Container c) {
    Container up = c.parent;
    while (up != null && !isStory(up)) {
      up = up.parent;
    }
    return up != null;
  }

  private static boolean isStory(Container c) {
    return c.is(Mark.STORY) || c.element.attr("itemprop").equals("articleBody");
  }

  private static boolean isPicture(Container c, Container root) {
    return c.tag.equals("figcaption")
        || c.tag.equals("figure")
        || c.is(Mark.CAPTION) && !c.is(Mark.STORY) && c.prose < CAPTION_SHARE * root.prose;
  }

  /// A quotation, table or listing in a figure is no caption.
  private static boolean isShown(Container c) {
    return c.tag.equals("blockquote") || c.tag.equals("table") || c.tag.equals("pre");
  }

  private static void score(Blocks blocks) {
    for (Block block : blocks.list()) {
      if (!block.in().beside && !block.in().picture) {
        home(block).score += score(block);
      }
    }
    List<Container> all = blocks.containers();
    for (int i = all.size() - 1; i > 0; i--) {
      Container container = all.get(i);
      if (container.beside || container.parent == null) {
        continue;
      }
      container.parent.score += DECAY * container.score;
      container.score *= bonus(container);
    }
  }

  /// A paragraph's own element is no home: the one around it is.
  private static Container home(Block block) {
    Container in = block.in();
    boolean own = in.parent != null && in.children.isEmpty() && in.end - in.first <= 1;
    return own && in.parent != null ? in.parent : in;
  }

  private static double score(Block block) {
    if (block.isProse()) {
      double free = block.weight() - 1.5 * block.linked();
      double kind =
          switch (block.kind()) {
            case ITEM, CELL -> 0.6;
            default -> 1;
          };
      double run = Math.min(1, 0.4 + 0.2 * block.sentences());
      return Math.min(free, 800) * kind * run;
    }
    if (block.isLinks()) {
      return -Math.min(60, 15 + block.linked() / 3.0);
    }
    return block.kind() == Block.Kind.LOOSE ? -3 : 0;
  }

  private static double bonus(Container c) {
    if (c.element.attr("itemprop").equals("articleBody")) {
      return MARKED_BONUS;
    }
    if (c.is(Mark.STORY)) {
      return STORY_BONUS;
    }
    return c.tag.equals("article") || c.tag.equals("main") ? ARTICLE_BONUS : 1;
  }
}
