// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.model.Article;
import org.dragoman.model.Span;
import org.dragoman.model.Zone;

/// Tells the parts of a text apart: headline, byline, dateline, credits, captions, corrections,
/// boilerplate and the paragraphs of the story. Parts are marked, never cut out.
///
/// 1. Zones are in the order of the text; a dateline stands beside the paragraph it opens.
/// 2. Every stretch of text that is not white space lies in one zone.
public final class ZoneFinder {
  private static final int LONGEST_HEADLINE = 160;

  private static final Pattern BYLINE =
      Pattern.compile("^(?:By|Written by|Story by)\\s+\\p{Lu}[^.!?]{2,80}$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?:\\(?(?:Additional )?(?:Reporting|Editing|Writing) by .*|©.*|\\(c\\) .*|"
              + "Copyright .*|.{0,60}All rights reserved\\.?.*|.{0,40}contributed to this "
              + "(?:report|story|article)\\.?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:(?:File )?(?:Photo|Image|Picture|Caption)(?: credit)?:.*|\\(?FILE PHOTO.*|"
              + "\\((?:Photo|Image|AP Photo|Reuters)[^)]{0,80}\\))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CORRECTION =
      Pattern.compile(
          "^(?:Correction|Clarification|Editor[’']s note)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "^(?:Advertisement|Sponsored|Read more:?.*|Related:?.*|Also read:?.*|Sign up (?:for|to)"
              + " .*|Subscribe (?:to|now) .*|Follow (?:us|@).*|Click here .*|Share this.*|Story"
              + " continues below.*|This material may not be published.*)$",
          Pattern.CASE_INSENSITIVE);

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

  /// The first block is a headline if it is short, no sentence by its end, and something follows.
  private static boolean isHeadline(String text, List<Span> blocks) {
    Span first = blocks.getFirst();
    char last = text.charAt(first.end() - 1);
    return blocks.size() > 1
        && first.length() <= LONGEST_HEADLINE
        && ".!?:\"”".indexOf(last) < 0
        && text.indexOf('\n', first.start()) >= first.end();
  }

  private static void mark(String text, Span block, List<Zone> zones) {
    // the patterns look at one line; longer blocks are paragraphs
    String line =
        block.length() > 400 ? text.substring(block.start(), block.start() + 120) : block.of(text);
    boolean whole = block.length() <= 400;
    if (whole && BYLINE.matcher(line).matches()) {
      zones.add(new Zone(Zone.Kind.BYLINE, block));
    } else if (whole && CREDIT.matcher(line).matches()) {
      zones.add(new Zone(Zone.Kind.CREDIT, block));
    } else if (whole && CAPTION.matcher(line).matches()) {
      zones.add(new Zone(Zone.Kind.CAPTION, block));
    } else if (whole && BOILERPLATE.matcher(line).matches()) {
      zones.add(new Zone(Zone.Kind.BOILERPLATE, block));
    } else if (CORRECTION.matcher(line).lookingAt()) {
      zones.add(new Zone(Zone.Kind.CORRECTION, block));
    } else {
      int start = block.start();
      Optional<Dateline> dateline = Dateline.at(text, start, block.end());
      if (dateline.isPresent()) {
        zones.add(new Zone(Zone.Kind.DATELINE, dateline.get().words()));
        start = Math.min(block.end(), dateline.get().end());
      }
      if (start < block.end()) {
        zones.add(new Zone(Zone.Kind.PARAGRAPH, new Span(start, block.end())));
      }
    }
  }
}
