// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.codebook.Table;

/// Lines that pages put around a story, known by how they begin.
final class Phrases {
  /// What such a line is.
  enum Kind {
    PROMPT,
    MORE,
    LABEL,
    FILED,
    CREDIT,
    END,
    TAIL
  }

  /// `3 Comments`, `(12) Kommentare`.
  private static final Pattern COUNT = Pattern.compile("^\\(?\\d{1,5}\\)?\\s+");

  private static final int LONGEST = 60;
  private static final Map<String, Set<Kind>> WHOLE = new HashMap<>();
  private static final Set<String> TAILS = new TreeSet<>();
  private static final Map<String, Set<Kind>> BEGINNINGS = new HashMap<>();

  static {
    for (Table.Row row : DataFile.rows("phrases.tsv", "kind", "language", "phrases")) {
      Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      for (String phrase : DataFile.values(row, "phrases")) {
        if (kind == Kind.TAIL) {
          TAILS.add(phrase);
          continue;
        }
        boolean open = phrase.endsWith("*");
        String words = open ? phrase.substring(0, phrase.length() - 1) : bare(phrase);
        (open ? BEGINNINGS : WHOLE).computeIfAbsent(words, w -> new TreeSet<>()).add(kind);
      }
    }
  }

  private Phrases() {}

  /// Whether a line holds words of lines under a story: who wrote it, where to follow them.
  static boolean isTail(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return TAILS.stream().anyMatch(lower::contains);
  }

  /// Whether the line is of that kind.
  static boolean is(Kind kind, String line) {
    return find(line).filter(kinds -> kinds.contains(kind)).isPresent();
  }

  /// What kinds of line this is, by the longest phrase it begins with.
  static Optional<Set<Kind>> find(String line) {
    String head =
        (line.length() > LONGEST ? line.substring(0, LONGEST) : line).toLowerCase(Locale.ROOT);
    String start = head.replaceFirst("^[\\s»›>•·|▶►→*\\-–—\\[]+", "");
    Set<Kind> whole =
        line.length() > LONGEST ? null : WHOLE.get(bare(COUNT.matcher(start).replaceFirst("")));
    if (whole != null) {
      return Optional.of(whole);
    }
    for (int end = start.length(); end > 0; end--) {
      Set<Kind> kinds = BEGINNINGS.get(start.substring(0, end));
      if (kinds != null) {
        return Optional.of(kinds);
      }
    }
    return Optional.empty();
  }

  private static String bare(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[\\s:.…!»›>|→\\])(\\d]+$", "").strip();
  }
}
