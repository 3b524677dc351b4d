// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.model.Event;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Numbers that belong to an event: killed, injured, arrested, displaced, troops, protesters.
final class Magnitudes {
  private static final Map<String, String> BY_VERB =
      Map.ofEntries(
          Map.entry("kill", "killed"),
          Map.entry("die", "killed"),
          Map.entry("slay", "killed"),
          Map.entry("murder", "killed"),
          Map.entry("execute", "killed"),
          Map.entry("injure", "injured"),
          Map.entry("wound", "injured"),
          Map.entry("hurt", "injured"),
          Map.entry("arrest", "arrested"),
          Map.entry("detain", "arrested"),
          Map.entry("displace", "displaced"),
          Map.entry("flee", "displaced"),
          Map.entry("abduct", "abducted"),
          Map.entry("kidnap", "abducted"),
          Map.entry("release", "released"),
          Map.entry("free", "released"),
          Map.entry("deploy", "troops"),
          Map.entry("send", "troops"),
          Map.entry("protest", "protesters"),
          Map.entry("demonstrate", "protesters"),
          Map.entry("march", "protesters"),
          Map.entry("expel", "expelled"));
  private static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L),
          Map.entry("thirty", 30L),
          Map.entry("forty", 40L),
          Map.entry("fifty", 50L),
          Map.entry("sixty", 60L),
          Map.entry("seventy", 70L),
          Map.entry("eighty", 80L),
          Map.entry("ninety", 90L));
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred",
          100L,
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "dozen",
          12L,
          "dozens",
          24L,
          "hundreds",
          200L,
          "thousands",
          2_000L,
          "scores",
          40L);

  private final Analysis a;
  private final Syntax syntax;

  Magnitudes(Syntax syntax) {
    this.a = syntax.analysis();
    this.syntax = syntax;
  }

  List<Event.Magnitude> of(int trigger) {
    List<Event.Magnitude> found = new ArrayList<>();
    for (int verb : syntax.coordinated(trigger)) {
      String kind = BY_VERB.get(a.lemma(verb));
      if (kind == null || !a.isVerb(verb)) {
        continue;
      }
      boolean doers =
          kind.equals("protesters") || kind.equals("displaced") || a.lemma(verb).equals("die");
      int counted = doers ? syntax.subject(verb) : syntax.patient(verb);
      if (counted >= 0) {
        add(kind, counted, found);
      }
    }
    return found;
  }

  private void add(String kind, int noun, List<Event.Magnitude> found) {
    int number = a.tag(noun).equals("CD") ? noun : a.child(noun, "nummod");
    String plural = a.word(noun).toLowerCase(Locale.ROOT);
    if (number < 0 && SCALES.containsKey(plural)) {
      found.add(new Event.Magnitude(kind, SCALES.get(plural), null, a.span(noun)));
      return;
    }
    if (number < 0) {
      return;
    }
    Long value = value(number);
    if (value == null) {
      return;
    }
    String before = before(number);
    boolean least =
        before.endsWith("at least") || before.endsWith("more than") || before.endsWith("over");
    boolean most =
        before.endsWith("up to") || before.endsWith("as many as") || before.endsWith("at most");
    found.add(new Event.Magnitude(kind, most ? null : value, least ? null : value, a.span(number)));
  }

  private String before(int number) {
    int first = a.leftmost(number);
    int from = Math.max(a.firstToken(a.sentenceOf(number)), first - 3);
    StringBuilder words = new StringBuilder();
    for (int t = from; t < number; t++) {
      words.append(a.word(t).toLowerCase(Locale.ROOT)).append(' ');
    }
    return words.toString().strip();
  }

  private @org.jspecify.annotations.Nullable Long value(int number) {
    String word = a.word(number).toLowerCase(Locale.ROOT).replace(",", "");
    long scale = 1;
    int first = number;
    if (SCALES.containsKey(word)) {
      scale = SCALES.get(word);
      first = a.child(number, "compound");
      if (first < 0) {
        return scale;
      }
      word = a.word(first).toLowerCase(Locale.ROOT).replace(",", "");
    }
    if (WORDS.containsKey(word)) {
      return WORDS.get(word) * scale;
    }
    boolean digits =
        !word.isEmpty() && word.length() < 16 && word.chars().allMatch(Character::isDigit);
    return digits ? Long.valueOf(Long.parseLong(word) * scale) : null;
  }

  /// The words that hold the number, for tests.
  static Span span(Event.Magnitude magnitude) {
    return magnitude.span();
  }
}
