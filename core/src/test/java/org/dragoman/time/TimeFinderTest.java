// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {
  private static final TimeFinder FINDER =
      new TimeFinder(Lexicon.load(Optional.empty(), Codebook.load()));

  record Case(String published, String text, String expression, String type, String value) {
    static Case of(String line) {
      String[] cells = line.split("\t", -1);
      int open = cells[1].indexOf('[');
      String expression = open < 0 ? "" : cells[1].substring(open + 1, cells[1].indexOf(']'));
      return new Case(
          cells[0], cells[1].replace("[", "").replace("]", ""), expression, cells[2], cells[3]);
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = TimeFinderTest.class.getResourceAsStream("expressions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).map(Case::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheConformanceCases(Case c) {
    Times times = find(c.text, c.published);
    if (c.type.isEmpty()) {
      assertThat(times.all()).isEmpty();
      return;
    }
    assertThat(times.all())
        .extracting(t ->
            t.spans().getFirst().of(c.text)
                + " "
                + t.type()
                + " "
                + (t.value() == null ? "" : t.value()))
        .contains(c.expression + " " + c.type + " " + c.value);
  }

  private static Times find(String text, String published) {
    return FINDER.find(PlainAnalysis.of(text), PartialDate.parse(published), Trace.none());
  }

  private static TimeExpression only(String text, String published) {
    assertThat(find(text, published).all()).hasSize(1);
    return find(text, published).all().getFirst();
  }

  @Test
  void givesFirstAndLastDayAndPrecision() {
    assertThat(only("It fell in the third quarter of 1989.", "1989-11-02"))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsExactly("1989-07-01", "1989-09-30", "quarter");
    assertThat(only("It fell last week.", "2017-11-22"))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsExactly("2017-11-13", "2017-11-19", "week");
    assertThat(only("It fell in February 2016.", "2017-11-22"))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsExactly("2016-02-01", "2016-02-29", "month");
    assertThat(only("It fell in the 20th century.", ""))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsExactly("1900-01-01", "1999-12-31", "century");
  }

  @Test
  void winterGoesOnIntoTheNextYear() {
    assertThat(only("It fell in the winter of 1998.", "2017-11-22"))
        .extracting(TimeExpression::start, TimeExpression::end)
        .containsExactly("1998-12-01", "1999-02-28");
  }

  @Test
  void lengthsAndReferencesHaveNoDays() {
    assertThat(only("The siege lasted three years.", "2017-11-22").start()).isNull();
    assertThat(only("It was recently closed.", "2017-11-22").start()).isNull();
  }

  @Test
  void notesWhatNothingFixes() {
    Times times = find("Mira Tolan arrived yesterday.", "");
    assertThat(times.notes()).extracting("kind").containsExactly("time-unresolved");
    assertThat(times.notes()).extracting("span").containsExactly(new Span(19, 28));
  }

  @Test
  void easterFallsWhereTheChurchKeepsIt() {
    assertThat(Calendar.easter(1998)).hasToString("1998-04-12");
    assertThat(Calendar.easter(2000)).hasToString("2000-04-23");
    assertThat(Calendar.easter(2024)).hasToString("2024-03-31");
  }

  @Test
  void tellsTheTraceWhichRuleFired() {
    List<String> rules = new ArrayList<>();
    Trace trace =
        new Trace() {
          @Override
          public boolean on() {
            return true;
          }

          @Override
          public void tried(String rule, Span at, Verdict verdict) {
            rules.add(rule + (verdict instanceof Verdict.Refused r ? ": " + r.reason() : ""));
          }
        };
    FINDER.find(PlainAnalysis.of("It fell on Friday."), PartialDate.parse("2017-11-22"), trace);
    FINDER.find(
        PlainAnalysis.of("A 15-year-old boy fell."), PartialDate.parse("2017-11-22"), trace);
    assertThat(rules).contains("time.weekday", "time.duration: an age");
  }

  @Test
  void survivesAnyText() {
    long seed = 20171117;
    Random random = new Random(seed);
    String[] bits = {
      "the",
      "last",
      "9",
      "99999999999",
      "-",
      "/",
      ".",
      ",",
      "'",
      "s",
      "year",
      "of",
      "Nov.",
      "31",
      "February",
      "0",
      "2017",
      ":",
      "p.m.",
      "half a",
      "every",
      "\u0000",
      "\n\n",
      "ago",
      "q",
      "zero",
      "twenty",
      "quarter",
      "century",
      "th",
      "0th",
      "million",
      "days"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("x ");
      for (int k = 0; k < 12; k++) {
        text.append(bits[random.nextInt(bits.length)]).append(random.nextBoolean() ? " " : "");
      }
      String made = text.toString();
      int from = 0;
      for (TimeExpression t : find(made, round % 2 == 0 ? "2017-11-22" : "").all()) {
        Span span = t.spans().getFirst();
        assertThat(span.start())
            .as("seed %d, round %d: %s", seed, round, made)
            .isGreaterThanOrEqualTo(from);
        from = span.end();
        assertThat(from).isLessThanOrEqualTo(made.length());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the end of the last two ",
        "111,",
        "10:30 ",
        "two million ",
        "early late ",
        "17/"
      })
  void readsALongTextInLinearTime(String bit) {
    String text = bit.repeat(100_000 / bit.length());
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> find(text, "2017-11-22"));
  }
}
