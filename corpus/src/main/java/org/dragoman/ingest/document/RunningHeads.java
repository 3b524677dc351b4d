// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes running heads, feet and page numbers out of the lines of a document: what stands at the
/// edge of page after page, the same but for its numbers.
final class RunningHeads {
  /// How much of a page's height is its edge.
  private static final float EDGE = 0.13f;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?|seite )?[-–—\\[( ]*\\d{1,4}[-–—\\]) ]*(?:(?:of|/|von) ?\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);

  private RunningHeads() {}

  static List<PdfLine> without(List<PdfLine> lines, int pages) {
    Map<String, Set<Integer>> onPages = new HashMap<>();
    for (PdfLine line : lines) {
      if (isAtEdge(line)) {
        onPages.computeIfAbsent(key(line), k -> new HashSet<>()).add(line.page());
      }
    }
    // heads of left and of right pages differ
    int enough = Math.max(2, Math.round(pages * 0.3f));
    List<PdfLine> kept = new ArrayList<>();
    for (PdfLine line : lines) {
      boolean runs = isAtEdge(line) && onPages.getOrDefault(key(line), Set.of()).size() >= enough;
      boolean number = isAtEdge(line) && NUMBER.matcher(line.text()).matches();
      if (!runs && !number) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isAtEdge(PdfLine line) {
    return line.height() < EDGE || line.height() > 1 - EDGE;
  }

  private static String key(PdfLine line) {
    String words = line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    return words + "|" + Math.round(line.y() / 4) + "|" + Math.round(line.size());
  }
}
