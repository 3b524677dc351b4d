// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.MagnitudeWords;
import org.dragoman.lexicon.MagnitudeWords.Kind;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Reads how many: *at least 12*, *between 20 and 30*, *dozens*, *a dozen*, *hundreds of
/// thousands*.
final class Quantities {
  private final Analysis a;
  private final MagnitudeWords words;

  /// A number from `min` to `max`; null where the text leaves an end open.
  record Quantity(@Nullable Long min, @Nullable Long max, Span span) {}

  Quantities(Analysis analysis, MagnitudeWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// How many a noun counts.
  Optional<Quantity> of(int noun) {
    int at = number(noun);
    if (at < 0) {
      return Optional.empty();
    }
    int first = at;
    int sentence = a.firstToken(a.sentenceOf(noun));
    while (first > sentence && isPart(first - 1) && a.head(first - 1) >= first - 1) {
      first--;
    }
    int end = at + 1;
    int last = a.endToken(a.sentenceOf(noun));
    while (end < last && isPart(end)) {
      end++;
    }
    Optional<Quantity> vague = vague(first, end, last);
    return vague.isPresent() ? vague : exact(first, end, sentence, last);
  }

  /// The token of the number: the noun itself (*thirteen were killed*), or what stands before it.
  private int number(int noun) {
    if (isNumber(noun)) {
      return noun;
    }
    for (int c : a.children(noun)) {
      if (c < noun && isNumber(c)) {
        return c;
      }
    }
    return opening(noun);
  }

  /// ***Eleven** aid workers*: a number that opens a sentence is taken for a name, and hangs on the
  /// noun beside it.
  private int opening(int noun) {
    int first = a.firstToken(a.sentenceOf(noun));
    int t = first;
    while (t < noun && (t == first || a.isNoun(t) || a.tag(t).startsWith("JJ"))) {
      t++;
    }
    return t == noun && first < noun && a.isProperNoun(first) && isNumber(first) ? first : -1;
  }

  private boolean isNumber(int token) {
    String word = word(token);
    return a.tag(token).equals("CD") && digits(word) != null
        || words.number(Kind.NUMBER, word).isPresent() && !a.tag(token).equals("PRP")
        || words.number(Kind.SCALE, word).isPresent() && word.length() > 2
        || words.number(Kind.VAGUE, word).isPresent();
  }

  private boolean isPart(int token) {
    String word = word(token);
    return digits(word) != null
        || words.number(Kind.NUMBER, word).isPresent()
        || words.number(Kind.SCALE, word).isPresent()
        || word.equals("-");
  }

  private Optional<Quantity> vague(int first, int end, int last) {
    for (int t = first; t < end; t++) {
      Optional<Long> least = words.number(Kind.VAGUE, word(t));
      if (least.isEmpty()) {
        continue;
      }
      long value = least.get();
      int to = t;
      if (t + 2 < last && word(t + 1).equals("of")) {
        Optional<Long> next = words.number(Kind.VAGUE, word(t + 2));
        Optional<Long> unit =
            word(t + 2).endsWith("s")
                ? words.number(Kind.SCALE, word(t + 2).substring(0, word(t + 2).length() - 1))
                : Optional.empty();
        if (next.isPresent() && unit.isPresent()) {
          value *= unit.get();
          to = t + 2;
        }
      } else if (t + 1 < end && words.number(Kind.SCALE, word(t + 1)).isPresent()) {
        value *= words.number(Kind.SCALE, word(t + 1)).get();
        to = t + 1;
      }
      return Optional.of(new Quantity(value, null, a.span(t, to)));
    }
    return Optional.empty();
  }

  private Optional<Quantity> exact(int first, int end, int sentence, int last) {
    Long value = value(first, end);
    if (value == null) {
      return Optional.empty();
    }
    String before = before(first, sentence);
    String next = end < last ? word(end) : "";
    boolean range =
        next.equals("to")
            || next.equals("or")
            || next.equals("\u2013")
            || next.equals("and") && before.endsWith("between");
    if (range && end + 1 < last && isPart(end + 1)) {
      int stop = end + 2;
      while (stop < last && isPart(stop)) {
        stop++;
      }
      Long upper = value(end + 1, stop);
      if (upper != null && upper > value) {
        return Optional.of(new Quantity(value, upper, a.span(first, stop - 1)));
      }
    }
    if (before.endsWith(" and") || before.equals("and")) {
      Optional<Quantity> lower = upTo(first, value, end, sentence);
      if (lower.isPresent()) {
        return lower;
      }
    }
    Optional<String> least = words.ending(Kind.LEAST, before);
    Optional<String> most = words.ending(Kind.MOST, before);
    boolean negated =
        least.isPresent() && most.isPresent() && most.get().length() > least.get().length();
    if (least.isPresent() && !negated) {
      long from = value + words.number(Kind.LEAST, least.get()).orElse(0L);
      return Optional.of(new Quantity(from, null, a.span(first, end - 1)));
    }
    if (most.isPresent()) {
      long to = value + words.number(Kind.MOST, most.get()).orElse(0L);
      return Optional.of(new Quantity(null, to, a.span(first, end - 1)));
    }
    return Optional.of(new Quantity(value, value, a.span(first, end - 1)));
  }

  /// *between 20 and 30*, met from its second number.
  private Optional<Quantity> upTo(int first, long upper, int end, int sentence) {
    int t = first - 2;
    int stop = first - 1;
    while (t >= sentence && isPart(t)) {
      t--;
    }
    boolean between = t >= sentence && t + 1 < stop && word(t).equals("between");
    Long lower = between ? value(t + 1, stop) : null;
    return lower == null
        ? Optional.empty()
        : Optional.of(new Quantity(lower, upper, a.span(t + 1, end - 1)));
  }

  private String before(int first, int sentence) {
    StringBuilder text = new StringBuilder();
    for (int t = Math.max(sentence, first - 4); t < first; t++) {
      text.append(word(t)).append(' ');
    }
    return text.toString().strip();
  }

  private @Nullable Long value(int from, int to) {
    long total = 0;
    long current = 0;
    boolean any = false;
    for (int t = from; t < to; t++) {
      String word = word(t);
      Double digits = digits(word);
      Optional<Long> number = words.number(Kind.NUMBER, word);
      Optional<Long> scale = words.number(Kind.SCALE, word);
      if (digits != null) {
        if (t + 1 < to && words.number(Kind.SCALE, word(t + 1)).isPresent()) {
          current += Math.round(digits * words.number(Kind.SCALE, word(t + 1)).get());
          t++;
        } else {
          current += Math.round(digits);
        }
        any = true;
      } else if (number.isPresent()) {
        current += number.get();
        any = true;
      } else if (scale.isPresent()) {
        if (scale.get() == 100 || scale.get() == 12 || scale.get() == 20) {
          current = Math.max(1, current) * scale.get();
        } else {
          total += Math.max(1, current) * scale.get();
          current = 0;
        }
        any = true;
      } else if (!word.equals("-")) {
        return null;
      }
    }
    return any && total + current > 0 ? total + current : null;
  }

  private static @Nullable Double digits(String word) {
    String plain = word.replace(",", "");
    if (plain.isEmpty() || plain.length() > 15 || !Character.isDigit(plain.charAt(0))) {
      return null;
    }
    int points = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      points += c == '.' ? 1 : 0;
      if (c != '.' && !(c >= '0' && c <= '9') || points > 1) {
        return null;
      }
    }
    return Double.valueOf(plain);
  }

  private String word(int token) {
    return a.word(token).toLowerCase(Locale.ROOT);
  }
}
