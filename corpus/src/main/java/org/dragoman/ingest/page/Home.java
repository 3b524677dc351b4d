// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.List;
import java.util.Set;

/// Finds the container that is the home of a page's story.
///
/// 1. What is called by a name of things that stand beside stories is set aside, unless most of the
///    page's prose is in it.
/// 2. A paragraph gives its weight to its container, and a part of it to each container above.
/// 3. Names of stories and the page's own marking add to it; the heaviest container is the home.
final class Home {
  /// What a container hands up of its score.
  private static final double DECAY = 0.75;

  /// The share from which one child is all there is.
  private static final double WRAPPED = 0.97;

  private static final double STORY_BONUS = 1.5;
  private static final double MARKED_BONUS = 2;
  private static final double ARTICLE_BONUS = 1.2;
  private static final double ASIDE_SHARE = 0.4;
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
    return best;
  }

  private static void weigh(Blocks blocks) {
    for (Block block : blocks.list()) {
      if (block.isProse()) {
        block.in().prose += block.weight();
      }
    }
    List<Container> all = blocks.containers();
    for (int i = all.size() - 1; i > 0; i--) {
      Container container = all.get(i);
      if (container.parent != null) {
        container.parent.prose += container.prose;
      }
    }
  }

  private static void setAside(Blocks blocks) {
    double total = blocks.root().prose;
    for (Container container : blocks.containers()) {
      if (container.parent == null) {
        continue;
      }
      container.beside = container.parent.beside || isAside(container, total);
    }
  }

  private static boolean isAside(Container c, double total) {
    double outside = total - c.prose;
    if (c.is(Mark.COMMENTS) && !c.is(Mark.STORY)) {
      return outside >= STORY_AT_LEAST;
    }
    if (!c.children.isEmpty() && c.children.getFirst().tag.equals("blockquote")) {
      return false; // a post that the story shows
    }
    boolean named =
        c.is(Mark.BESIDE) && !c.is(Mark.STORY) || c.is(Mark.HIDDEN) || ASIDE_TAGS.contains(c.tag);
    return named && c.prose <= ASIDE_SHARE * total;
  }

  private static void score(Blocks blocks) {
    for (Block block : blocks.list()) {
      if (!block.in().beside) {
        home(block).own += score(block);
      }
    }
    List<Container> all = blocks.containers();
    for (int i = all.size() - 1; i >= 0; i--) {
      Container container = all.get(i);
      if (container.beside) {
        continue;
      }
      container.score = container.own + handedUp(container);
    }
    for (Container container : all) {
      container.score *= bonus(container);
    }
  }

  /// A container around one other is only its wrapper; one that gathers several has less to do with
  /// each of them.
  private static double handedUp(Container container) {
    double sum = container.own;
    double most = container.own;
    for (Container child : container.children) {
      sum += child.score;
      most = Math.max(most, child.score);
    }
    double handed = sum - container.own;
    return most >= WRAPPED * sum ? handed : DECAY * handed;
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
