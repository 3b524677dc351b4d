// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element of a page that holds blocks: which of them, what it is called, how much prose is in
/// it.
final class Container {
  final @Nullable Container parent;
  final Element element;
  final String tag;
  final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  final List<Container> children = new ArrayList<>();
  final int first;
  int end;

  /// Weight of the prose in it, whatever it is called.
  double prose;

  /// How much it looks like the home of a story.
  double score;

  /// Whether a title or something called a story is in it.
  boolean marked;

  /// Whether what it holds are words to a picture.
  boolean picture;

  /// Whether it is taken to stand beside the story.
  boolean beside;

  Container(@Nullable Container parent, Element element, int first) {
    this.parent = parent;
    this.element = element;
    this.tag = element.normalName();
    this.first = first;
    this.end = first;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  boolean isIn(Container other) {
    for (Container c = this; c != null; c = c.parent) {
      if (c == other) {
        return true;
      }
    }
    return false;
  }
}
