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
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(Feasts.easter(1998)).hasToString("1998-04-12");
    assertThat(Feasts.easter(2000)).hasToString("2000-04-23");
    assertThat(Feasts.easter(2024)).hasToString("2024-03-31");
    assertThat(Feasts.orthodoxEaster(2016)).hasToString("2016-05-01");
    assertThat(Feasts.orthodoxEaster(2021)).hasToString("2021-05-02");
  }

  @ParameterizedTest
  @CsvSource({
    "hebrew+0, 2017, 2017-04-11",
    "hebrew+0, 2024, 2024-04-23",
    "newyear+0, 2021, 2021-09-07",
    "newyear+9, 1973, 1973-10-06",
    "hanukkah, 2016, 2016-12-25",
    "hanukkah, 2019, 2019-12-23",
    "hijri/9, 2019, 2019-05-06",
    "hijri/10/1, 2017, 2017-06-25",
    "hijri/12/10, 2021, 2021-07-20",
    "moon/1/21, 2017, 2017-01-28",
    "moon/1/21, 2024, 2024-02-10",
    "diwali, 2012, 2012-11-13",
    "diwali, 2024, 2024-10-31",
    "11/4/4+1, 2017, 2017-11-24",
    "05-24<1, 2017, 2017-05-22",
    "election, 2016, 2016-11-08"
  })
  void feastsFallWhereTheirCalendarsPutThem(String rule, int year, String day) {
    assertThat(Feasts.of(rule, year)).hasToString(day);
  }

  @Test
  void aMonthOfFastingHasItsOwnDays() {
    assertThat(only("He fell ill during Ramadan 2019.", "2019-08-01"))
        .extracting(TimeExpression::value, TimeExpression::start, TimeExpression::end)
        .containsExactly("2019-05", "2019-05-06", "2019-06-03");
  }

  @ParameterizedTest
  @CsvSource({
    "It fell in the 1980s., 1980-01-01, 1989-12-31, decade",
    "It fell in the 1800s., 1800-01-01, 1899-12-31, century",
    "It fell last year., 2016-01-01, 2016-12-31, year",
    "It fell in the first half of 2016., 2016-01-01, 2016-06-30, half",
    "It fell in summer 2016., 2016-06-01, 2016-08-31, season",
    "It fell last weekend., 2017-11-18, 2017-11-19, weekend",
    "It fell yesterday., 2017-11-21, 2017-11-21, day",
    "It fell last night., 2017-11-21, 2017-11-21, part",
    "It fell at 14:30 on 3 May 2016., 2016-05-03, 2016-05-03, minute",
    "It fell in the week of 3 May 2016., 2016-05-02, 2016-05-08, week",
    "It fell over the past three years., 2014-11-22, 2017-11-22, year",
    "It falls over the next six months., 2017-11-22, 2018-05-22, month",
    "It fell over the last 24 hours., 2017-11-21, 2017-11-22, day"
  })
  void everyDateHasFirstAndLastDayAndPrecision(
      String text, String start, String end, String precision) {
    assertThat(only(text, "2017-11-22"))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsExactly(start, end, precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The siege lasted three years.",
        "It meets every Monday.",
        "It is now closed.",
        "It was raised in 44 BC.",
        "It is closed on Sundays."
      })
  void whatNamesNoDayHasNone(String text) {
    assertThat(only(text, "2017-11-22"))
        .extracting(TimeExpression::start, TimeExpression::end, TimeExpression::precision)
        .containsOnlyNulls();
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
    Assertions.assertTimeout(Duration.ofSeconds(120), () -> find(text, "2017-11-22"));
  }
}
