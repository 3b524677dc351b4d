// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.PartialDate;
import org.jsoup.nodes.Element;

/// Days that a reader of the page sees: elements of time and lines near the title, labelled lines,
/// the line under the story.
final class VisibleDays {
  private static final int ABOVE = 8;
  private static final int BELOW = 14;
  private static final int LINE = 220;

  /// How far into a paragraph the day of a dateline stands: `BELMARK, 5 May 2020 —`.
  private static final int DATELINE = 30;

  private final DateReader reader;
  private final Blocks blocks;
  private final int title;

  VisibleDays(DateReader reader, Blocks blocks, String title) {
    this.reader = reader;
    this.blocks = blocks;
    this.title = titleBlock(title);
  }

  /// The block that holds the title: an `h1`, or what has its words; -1 if there is none.
  private int titleBlock(String title) {
    int heading = -1;
    int words = -1;
    for (int i = 0; i < blocks.list().size(); i++) {
      Block block = blocks.list().get(i);
      boolean same = block.weight() < 300 && Titles.same(block.text(), title);
      if (block.kind() == Block.Kind.HEADING && same) {
        return i;
      }
      if (heading < 0 && block.in().tag.equals("h1") && !block.in().beside) {
        heading = i;
      }
      if (words < 0 && same && !block.isLinks()) {
        words = i;
      }
    }
    return words >= 0 ? words : heading;
  }

  void add(List<DayEvidence> found) {
    for (Blocks.Stamp stamp : blocks.stamps()) {
      stamp(stamp, found);
    }
    for (int i = 0; i < blocks.list().size(); i++) {
      line(i, found);
    }
  }

  private void stamp(Blocks.Stamp stamp, List<DayEvidence> found) {
    Element e = stamp.element();
    String words =
        e.hasAttr("datetime")
            ? e.attr("datetime")
            : e.hasAttr("content") ? e.attr("content") : e.text();
    if (words.length() > LINE || isMasthead(stamp.in())) {
      return;
    }
    Optional<PartialDate> date =
        PublicationDay.read(words, reader).or(() -> PublicationDay.read(e.text(), reader));
    if (date.isEmpty()) {
      return;
    }
    String property = e.attr("itemprop");
    boolean near = isNear(stamp.block());
    int rank = near ? 75 - Math.min(9, Math.abs(stamp.block() - title)) : 30;
    if (property.equals("datePublished")) {
      rank = near || title < 0 ? PublicationDay.MICRODATA : 62;
    } else if (e.hasAttr("pubdate")) {
      rank = near || title < 0 ? 78 : 60;
    } else if (property.equals("dateModified")
        || e.className().contains("updated") && !e.className().contains("published")
        || e.className().contains("modified")) {
      rank = PublicationDay.CHANGED + 1;
    }
    if (stamp.in().beside && !near) {
      rank = Math.min(rank, 12);
    }
    boolean universal =
        words.contains("T") && (words.endsWith("Z") || words.matches(".*[+-]00:?00"));
    found.add(new DayEvidence(date.get(), "time element", words, rank, universal));
  }

  /// Whether it stands in the head of the page and not of the story: what day it shows is today,
  /// the day of the crawl.
  private boolean isMasthead(Container in) {
    boolean head = false;
    for (Container c = in; c != null && title >= 0; c = c.parent) {
      if (c.tag.equals("article") || c.tag.equals("main")) {
        return false;
      }
      head |= (c.tag.equals("header") || c.element.id().equals("header")) && c.end <= title;
    }
    return head;
  }

  private boolean isNear(int block) {
    return title >= 0
        && block >= title - ABOVE
        && block <= title + BELOW
        && proseBetween(block) <= 2;
  }

  /// How many paragraphs stand between the title and a block.
  private int proseBetween(int block) {
    int count = 0;
    for (int i = Math.min(title, block) + 1;
        i < Math.min(Math.max(title, block), blocks.list().size());
        i++) {
      count += blocks.list().get(i).isProse() ? 1 : 0;
    }
    return count;
  }

  private void line(int at, List<DayEvidence> found) {
    Block block = blocks.list().get(at);
    String text = block.text();
    boolean near = isNear(at);
    if (block.weight() > LINE && !near || isMasthead(block.in())) {
      return;
    }
    for (DateReader.Found day : reader.all(text.length() > LINE ? text.substring(0, LINE) : text)) {
      DateLabels.Kind label = DateLabels.before(text, day.start());
      int rank = rank(block, at, near, label, day.start());
      if (rank > 0) {
        found.add(
            new DayEvidence(new PartialDate(day.day().toString()), "text", text, rank, false));
      }
    }
  }

  private int rank(Block block, int at, boolean near, DateLabels.Kind label, int start) {
    if (label == DateLabels.Kind.NEVER) {
      return 0;
    }
    if (label == DateLabels.Kind.UPDATED) {
      return near ? CHANGED_NEAR : CHANGED_FAR;
    }
    boolean labelled = label == DateLabels.Kind.PUBLISHED;
    if (near) {
      int distance = Math.min(9, Math.abs(at - title));
      boolean brief = block.weight() < 120 && !isSentence(block) || start == 0;
      if (brief) {
        return (labelled ? 72 : 66) - distance;
      }
      return start < DATELINE ? 50 : 0;
    }
    if (block.in().beside) {
      return labelled ? 20 : 0;
    }
    boolean brief = block.weight() < 100 && !isSentence(block);
    return labelled && brief ? 40 : brief && !block.isLinks() ? 15 : 0;
  }

  private static boolean isSentence(Block block) {
    String text = block.text();
    return block.weight() > 60 && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static final int CHANGED_NEAR = PublicationDay.CHANGED + 4;
  private static final int CHANGED_FAR = PublicationDay.CHANGED - 2;
}
