// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.Objects;
import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads numbers in figures and words: `2 1/2`, `1,000`, `twenty-five`, `a few`, `nineteen
/// ninety-six`.
final class Numbers {
  private final Atoms a;

  Numbers(Atoms atoms) {
    this.a = atoms;
  }

  /// A number and one past its last atom.
  record Read(Amount amount, int to) {}

  /// An amount that begins here, or null.
  @Nullable Read amount(int i) {
    if (a.isDigits(i)) {
      return figures(i);
    }
    TimeWord vague = a.find(Kind.VAGUE, i);
    TimeWord number = a.find(Kind.NUMBER, i);
    if (vague != null && (number == null || vague.length() > number.length())) {
      return new Read(Amount.SOME, i + vague.length());
    }
    return number == null ? null : words(i);
  }

  private @Nullable Read figures(int i) {
    double value = a.number(i);
    int to = i + 1;
    while (to < i + 8
        && a.is(to, ",")
        && a.glued(to)
        && a.glued(to + 1)
        && a.isDigits(to + 1)
        && a.low(to + 1).length() == 3) {
      value = value * 1000 + a.number(to + 1);
      to += 2;
    }
    if (a.is(to, ".") && a.glued(to) && a.isDigits(to + 1) && a.glued(to + 1)) {
      value += a.number(to + 1) / Math.pow(10, a.low(to + 1).length());
      to += 2;
    }
    int fraction = a.is(to, "-") ? to + 1 : to;
    if (a.isDigits(fraction)
        && a.is(fraction + 1, "/")
        && a.number(fraction + 2) > 0
        && a.low(fraction).length() == 1) {
      value += (double) a.number(fraction) / a.number(fraction + 2);
      to = fraction + 3;
    }
    boolean year = to == i + 1 && a.low(i).length() == 4 && value >= 1900 && value < 2100;
    return value < 0 || year ? null : multiplied(value, to);
  }

  private Read words(int i) {
    TimeWord word = Objects.requireNonNull(a.find(Kind.NUMBER, i));
    double value = Double.parseDouble(word.value());
    int to = i + word.length();
    if (isTens(value)) {
      int next = a.skipHyphen(to);
      double ones = plain(next);
      if (ones >= 1 && ones < 10) {
        value += ones;
        to = next + 1;
      }
    }
    return multiplied(value, to);
  }

  private static boolean isTens(double value) {
    return value >= 20 && value < 100 && value % 10 == 0;
  }

  /// The number of a number word of one piece, not of *a*; -1 if there is none.
  private double plain(int i) {
    TimeWord word = a.find(Kind.NUMBER, i);
    return word == null || word.length() > 1 || a.isAny(i, "a", "an")
        ? -1
        : Double.parseDouble(word.value());
  }

  private Read multiplied(double value, int to) {
    // two and a half months, a two-and-a-half-year plan
    int and = a.skipHyphen(to);
    int half = a.is(a.skipHyphen(and + 1), "a") ? a.skipHyphen(a.skipHyphen(and + 1) + 1) : and;
    boolean unit = a.has(Kind.UNITS, half + 1) || a.has(Kind.UNIT, a.skipHyphen(half + 1));
    if (a.is(and, "and") && a.is(half, "half") && unit) {
      return new Read(Amount.of(value + 0.5), half + 1);
    }
    TimeWord factor = a.find(Kind.MULTIPLIER, to);
    double total = value;
    int end = to;
    while (factor != null && end < to + 4) {
      total *= factor.number();
      end += factor.length();
      factor = a.find(Kind.MULTIPLIER, end);
    }
    return new Read(Amount.of(total), end);
  }

  /// An ordinal and one past its last atom: `third`, `17th`, `twenty-first`; -1 stands for *last*.
  record Ordinal(int number, int to) {}

  @Nullable Ordinal ordinal(int i) {
    if (a.isDigits(i) && a.glued(i + 1) && a.isAny(i + 1, "st", "nd", "rd", "th")) {
      return new Ordinal(a.number(i), i + 2);
    }
    TimeWord word = a.find(Kind.ORDINAL, i);
    if (word != null) {
      int number = word.value().equals("last") ? -1 : word.number();
      return new Ordinal(number, i + word.length());
    }
    TimeWord tens = a.find(Kind.NUMBER, i);
    if (tens != null && tens.length() == 1 && a.is(i + 1, "-")) {
      TimeWord ones = a.find(Kind.ORDINAL, i + 2);
      double value = Double.parseDouble(tens.value());
      if (ones != null && value >= 20 && !ones.value().equals("last") && ones.number() < 10) {
        return new Ordinal((int) value + ones.number(), i + 2 + ones.length());
      }
    }
    return null;
  }

  /// A year in figures, with four of them, or -1.
  int year(int i) {
    boolean four = a.isDigits(i) && a.low(i).length() == 4;
    boolean part =
        a.glued(i) && a.isAny(i - 1, ",", ".", "$", ":", "#") && a.isDigits(i - 2) && a.glued(i - 1)
            || a.is(i - 1, "$");
    boolean goesOn =
        a.isAny(i + 1, ",", ".", ":") && a.glued(i + 1) && a.isDigits(i + 2) && a.glued(i + 2)
            || a.is(i + 1, "%");
    if (!four || part || goesOn) {
      return -1;
    }
    int year = a.number(i);
    return year >= 1000 && year <= 2199 ? year : -1;
  }

  /// A year in words (*nineteen ninety-six*, *two thousand and ten*), or null.
  @Nullable Ordinal yearInWords(int i) {
    TimeWord century = a.find(Kind.NUMBER, i);
    if (century == null || century.length() > 1 || a.isAny(i, "a", "an")) {
      return null;
    }
    if (a.is(i, "two") && a.is(i + 1, "thousand")) {
      int next = a.is(i + 2, "and") ? i + 3 : i + 2;
      Read rest = a.has(Kind.NUMBER, next) ? words(next) : null;
      boolean small = rest != null && rest.amount().number() > 0 && rest.amount().number() < 100;
      return small && rest != null
          ? new Ordinal(2000 + (int) rest.amount().number(), rest.to())
          : new Ordinal(2000, i + 2);
    }
    double hundreds = Double.parseDouble(century.value());
    if (hundreds < 15 || hundreds > 20 || plain(i + 1) < 10) {
      return null;
    }
    Read rest = words(i + 1);
    double years = rest.amount().number();
    return years >= 10 && years < 100
        ? new Ordinal((int) hundreds * 100 + (int) years, rest.to())
        : null;
  }
}
