// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Table;

/// What the builder of a page called a part of it, read off its class, id and role.
enum Mark {
  BESIDE,
  COMMENTS,
  CAPTION,
  STORY,
  LEAD,
  BYLINE,
  DATED,
  HIDDEN;

  private static final int LONGEST_NAME = 400;
  private static final int MOST_WORDS = 60;
  private static final Map<String, Set<Mark>> WORDS = new HashMap<>();

  static {
    for (Table.Row row : DataFile.rows("marks.tsv", "kind", "words")) {
      Mark mark = valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      for (String word : DataFile.values(row, "words")) {
        WORDS.computeIfAbsent(word, w -> EnumSet.noneOf(Mark.class)).add(mark);
      }
    }
  }

  /// The marks in a class name, id or role: single words, and two or three in a row.
  static Set<Mark> of(String names) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String name : cut(names)) {
      add(name, marks);
    }
    return marks;
  }

  private static void add(String name, EnumSet<Mark> marks) {
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      String run = "";
      for (int n = i; n < Math.min(words.size(), i + 3); n++) {
        run = n == i ? words.get(n) : run + "-" + words.get(n);
        marks.addAll(WORDS.getOrDefault(run, Set.of()));
      }
    }
    marks.addAll(WORDS.getOrDefault("=" + name.toLowerCase(Locale.ROOT), Set.of()));
  }

  private static List<String> cut(String names) {
    String bounded = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
    return List.of(bounded.strip().split("\\s+"));
  }

  /// `relatedPosts--top_2` is related, posts, top, 2.
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length() && words.size() < MOST_WORDS; i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((hump || !Character.isLetterOrDigit(c)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
