// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The story of a web page: the blocks of its home that belong to it, set apart by blank lines.
final class MainText {
  private static final int SHORT = 250;
  private static final double TOLD = 1.6;
  private static final Pattern PARAGRAPH = Pattern.compile("\\R+");

  private final Blocks blocks;
  private final String text;

  private MainText(Blocks blocks, String text) {
    this.blocks = blocks;
    this.text = text;
  }

  /// @param title the page's title, which is no part of the text
  static MainText of(Document page, LinkedData data, String title) {
    MainText shown = of(page, title);
    Optional<String> told = data.stories(title, "articleBody").stream().findFirst();
    // the page's own copy of its story, where a script shows it or a wall hides it
    return told.map(MainText::paragraphs)
        .filter(t -> t.length() >= SHORT && t.length() > TOLD * shown.text.length())
        .map(t -> new MainText(shown.blocks, t))
        .orElse(shown);
  }

  private static MainText of(Document page, String title) {
    Blocks blocks = Blocks.of(page.body(), Blocks.Visibility.SHOWN);
    List<Block> story = StoryBlocks.of(blocks, Home.of(blocks), title);
    if (weight(story) < SHORT) {
      // some pages hide their story until a script shows it
      Blocks all = Blocks.of(page.body(), Blocks.Visibility.ALL);
      List<Block> whole = StoryBlocks.of(all, Home.of(all), title);
      if (weight(whole) > 2 * weight(story)) {
        return new MainText(all, text(whole));
      }
    }
    return new MainText(blocks, text(story));
  }

  private static String paragraphs(String told) {
    String plain = told.indexOf('<') < 0 ? told : Jsoup.parseBodyFragment(told).wholeText();
    return PARAGRAPH
        .splitAsStream(plain)
        .map(PageFacts::squeezed)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  String text() {
    return text;
  }

  /// The blocks of the whole page.
  Blocks blocks() {
    return blocks;
  }

  private static int weight(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::weight).sum();
  }

  /// The blocks set apart by blank lines; the cells of a row of a table stand in one line.
  private static String text(List<Block> story) {
    StringBuilder text = new StringBuilder();
    Block before = null;
    for (Block block : story) {
      if (before != null) {
        text.append(isSameRow(before, block) ? " " : "\n\n");
      }
      text.append(block.text());
      before = block;
    }
    return text.toString();
  }

  private static boolean isSameRow(Block one, Block other) {
    return one.kind() == Block.Kind.CELL
        && other.kind() == Block.Kind.CELL
        && one.in() != other.in()
        && one.in().parent == other.in().parent;
  }
}
