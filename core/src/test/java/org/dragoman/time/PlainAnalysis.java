// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// A plain stand-in for the analyser: one flat tree a sentence, all words below its verb, tags
/// guessed from the form. Enough for sentences of one clause; the real analyser reads the same
/// cases in `app`.
final class PlainAnalysis {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}\\.\\p{L}\\.|[A-Z][a-z]{2,4}\\.(?= ?[0-9])|\\p{L}+|[0-9]+(?:[.,:][0-9]+){0,5}|\\S");
  private static final Set<String> PAST =
      Set.of(
          "met", "said", "left", "fell", "began", "held", "won", "was", "were", "hit", "rose",
          "broke", "came", "paid", "fled", "had", "lost");

  private PlainAnalysis() {}

  static Analysis of(String text) {
    List<int[]> spans = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    boolean start = true;
    while (words.find()) {
      if (start) {
        sentences.add(spans.size());
      }
      spans.add(new int[] {words.start(), words.end()});
      // the real analyser cuts sentences at 200 tokens too
      start = words.group().equals(".") || spans.size() - sentences.getLast() >= 200;
    }
    int n = spans.size();
    String[] lemmas = new String[n];
    String[] tags = new String[n];
    int[] heads = new int[n];
    String[] labels = new String[n];
    Names[] names = new Names[n];
    Arrays.fill(names, Names.NONE);
    for (int t = 0; t < n; t++) {
      String word = text.substring(spans.get(t)[0], spans.get(t)[1]);
      lemmas[t] = word.toLowerCase(Locale.ROOT);
      tags[t] = tag(word, t > 0 && tags[t - 1].equals("MD"), sentences.contains(t));
    }
    for (int s = 0; s < sentences.size(); s++) {
      attach(
          sentences.get(s),
          s + 1 < sentences.size() ? sentences.get(s + 1) : n,
          tags,
          heads,
          labels);
    }
    return new Analysis(
        text,
        new Analysis.Columns(
            spans.stream().mapToInt(p -> p[0]).toArray(),
            spans.stream().mapToInt(p -> p[1]).toArray(),
            lemmas,
            tags,
            heads,
            labels,
            names,
            sentences.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static void attach(int from, int to, String[] tags, int[] heads, String[] labels) {
    int verb = from;
    for (int t = from; t < to; t++) {
      if (tags[t].startsWith("VB")) {
        verb = t;
        break;
      }
    }
    for (int t = from; t < to; t++) {
      heads[t] = t == verb ? -1 : verb;
      labels[t] = t == verb ? "root" : tags[t].equals("MD") ? "aux" : "obl";
    }
  }

  private static String tag(String word, boolean afterModal, boolean first) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.equals("will") || low.equals("may")) {
      return "MD";
    }
    if (afterModal) {
      return low.equals("soon") ? "RB" : "VB";
    }
    if (PAST.contains(low) || low.endsWith("ed") && low.length() > 4) {
      return "VBD";
    }
    if (Character.isDigit(word.charAt(0))) {
      return "CD";
    }
    if (!Character.isLetter(word.charAt(0))) {
      return word;
    }
    if (Character.isUpperCase(word.charAt(0)) && !first) {
      return "NNP";
    }
    return low.endsWith("s") && low.length() > 3 ? "NNS" : "NN";
  }
}
