// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Writes an analysis by hand: words as `text|TAG|head|label|class`, head counted from 1 in the
/// sentence, 0 for its root; class `L`, `P`, `O` or left out. A sentence is one string.
final class Words {
  private Words() {}

  static Analysis analysis(String... sentences) {
    StringBuilder text = new StringBuilder();
    int size = 0;
    for (String s : sentences) {
      size += s.split(" ").length;
    }
    int[] starts = new int[size];
    int[] ends = new int[size];
    int[] heads = new int[size];
    String[] lemmas = new String[size];
    String[] tags = new String[size];
    String[] labels = new String[size];
    Names[] names = new Names[size];
    int[] firsts = new int[sentences.length];
    int t = 0;
    for (int s = 0; s < sentences.length; s++) {
      firsts[s] = t;
      for (String word : sentences[s].split(" ")) {
        String[] cells = word.split("\\|");
        boolean glued = ",.)".contains(cells[0]) || cells[1].equals("POS");
        if (!glued && !text.isEmpty()) {
          text.append(' ');
        }
        starts[t] = text.length();
        text.append(cells[0]);
        ends[t] = text.length();
        tags[t] = cells[1];
        lemmas[t] = lemma(cells[0], cells[1]);
        heads[t] =
            Integer.parseInt(cells[2]) == 0 ? -1 : firsts[s] + Integer.parseInt(cells[2]) - 1;
        labels[t] = cells[3];
        names[t] = cells.length < 5 ? Names.NONE : name(cells[4]);
        t++;
      }
    }
    return new Analysis(
        text.toString(),
        new Analysis.Columns(starts, ends, lemmas, tags, heads, labels, names, firsts));
  }

  private static String lemma(String word, String tag) {
    if (tag.startsWith("NNP")) {
      return word;
    }
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return tag.equals("NNS") && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static Names name(String letter) {
    return switch (letter) {
      case "L" -> Names.LOCATION;
      case "P" -> Names.PERSON;
      case "O" -> Names.ORGANISATION;
      default -> throw new IllegalArgumentException(letter);
    };
  }
}
