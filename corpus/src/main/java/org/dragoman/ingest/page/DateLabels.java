// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Table;

/// What the words before a day say of it: `Posted on`, `Last updated`, `©`.
final class DateLabels {
  /// What a day is of.
  enum Kind {
    PUBLISHED,
    UPDATED,
    NEVER,
    NONE
  }

  private static final int LONGEST = 40;
  private static final Map<Kind, Set<String>> WORDS = new EnumMap<>(Kind.class);

  static {
    for (Table.Row row : DataFile.rows("dates.tsv", "kind", "language", "words")) {
      if (!row.text("kind").equals("month")) {
        Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        WORDS.computeIfAbsent(kind, k -> new HashSet<>()).addAll(DataFile.values(row, "words"));
      }
    }
  }

  private DateLabels() {}

  /// The label that stands before the place, nearest first.
  static Kind before(String line, int at) {
    String head = line.substring(Math.max(0, at - LONGEST), at).toLowerCase(Locale.ROOT);
    String words = head.replaceAll("[\\s:|,•·(–—\\-]+$", "");
    // "Updated: Friday, 5 May 2020": one word may stand between
    for (int cut = 0; cut < 3 && !words.isEmpty(); cut++) {
      for (Kind kind : new Kind[] {Kind.NEVER, Kind.UPDATED, Kind.PUBLISHED}) {
        if (endsWith(words, WORDS.getOrDefault(kind, Set.of()))) {
          return kind;
        }
      }
      words = words.replaceAll("[^\\s:|,•·(]+$", "").replaceAll("[\\s:|,•·(–—\\-]+$", "");
    }
    return Kind.NONE;
  }

  private static boolean endsWith(String words, Set<String> labels) {
    for (int start = words.length() - 1; start >= 0; start--) {
      boolean border = start == 0 || !Character.isLetter(words.charAt(start - 1));
      if (border && labels.contains(words.substring(start).replaceAll("\\s+", " "))) {
        return true;
      }
    }
    return false;
  }
}
