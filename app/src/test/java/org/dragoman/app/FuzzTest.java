// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.model.Article;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.reading.Layer;
import org.dragoman.reading.ReadingParser;
import org.dragoman.reading.ReadingWriter;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Throws random and mutilated text at the reader: no exception leaves an article, every span lies
/// in the text, a megabyte without white space is read at once, and no text takes more than its
/// share of time. The seed of each round is its number.
class FuzzTest {
  private static final String[] SCRAPS = {
    "Arvenia attacked Morvania on Monday",
    " said ",
    "“",
    "”",
    "\"",
    "'",
    "''",
    "``",
    "«",
    "»",
    "\n",
    "\n\n",
    "\u0000",
    "\u0007",
    "\u200F",
    "\u202E",
    "שלום",
    "مرحبا",
    "<p>",
    "&lt;",
    "&amp;",
    "\uD83D",
    "\uDE00",
    "\uD83D\uDE00",
    ".",
    "...",
    ",",
    ";",
    ":",
    "-",
    "—",
    "(",
    ")",
    "[",
    "]",
    "12",
    "1999",
    "Nov. 17",
    "two days later",
    "the U.S.",
    "Washington",
    "he",
    "they",
    "agreed to hold talks with",
    "would not",
    "if",
    "according to",
    "$5 million",
    "a@b.c",
    "http://example.invalid/x?y=z",
    "\t",
    "\u00A0",
    "ﬁ",
    "Ö",
    "İ",
    "ß",
    "\uFEFF",
    "I",
    "AAAA",
    "of",
    "of",
    "and",
    "the president",
    "NAIROBI, Kenya (APN) —",
    "By Mira Tolan"
  };

  private static final String ARTICLE =
      "NAIROBI, Kenya (APN) — Arvenia's army shelled the border town of Sarn on Monday, killing at"
          + " least 12 people, according to the Morvanian interior ministry, which accused the"
          + " rebels of “cowardice”. “We will not accept it,” Foreign Minister Mira Tolan told"
          + " reporters in Geneva, adding that talks brokered by Norway would go on. Her"
          + " counterpart, Oskar Veld, denied that his troops had fired first; he said: “They"
          + " crossed the river.” The two leaders agreed to meet next week, according to a"
          + " statement carried by the state news agency. If the truce fails, an official warned,"
          + " sanctions will be imposed. A spokesman declined to comment.";

  @RepeatedTest(60)
  void survivesRandomText(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(200);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(8) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
      }
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    check(text.toString());
  }

  /// Cut anywhere, as a broken download or a teaser is: the last word may be a cue, a preposition,
  /// half a quotation.
  @RepeatedTest(40)
  void survivesATextThatBreaksOff(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    int from = random.nextInt(ARTICLE.length() / 2);
    check(ARTICLE.substring(from, from + 1 + random.nextInt(ARTICLE.length() - from - 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eleven people were killed on the road, according to the army",
        "According to",
        "“We will go",
        "he said",
        "The army, which",
        "He accused them of"
      })
  void readsASentenceWithoutItsEnd(String text) {
    check(text);
  }

  static Stream<String> megabytes() {
    return Stream.of("&lt;", "a@", "x", "<div><p>", "\u202E", "\uD83D", "((", "\"")
        .map(unit -> unit.repeat(1_000_000 / unit.length()));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("megabytes")
  void readsAMegabyteWithoutWhiteSpaceInTime(String text) {
    RealReader.read("The models are loaded before the clock runs.");
    Assertions.assertTimeout(Duration.ofSeconds(120), () -> check(text));
  }

  /// Running text is not masked: what is bounded there is growth. Twice the text may take at most
  /// some three times as long, whatever the machine.
  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "the army attacked the rebels and ",
        "he said she said ",
        "“ ",
        "Arvenia, ",
        "Monday ",
        "New York "
      })
  void takesTimeInProportionToTheText(String unit) {
    check(unit.repeat(20_000 / unit.length()));
    long once = timed(unit.repeat(40_000 / unit.length()));
    long fourTimes = timed(unit.repeat(160_000 / unit.length()));
    assertThat(fourTimes).isLessThan(12 * Math.max(once, 50_000_000L));
  }

  private static long timed(String text) {
    long start = System.nanoTime();
    check(text);
    return System.nanoTime() - start;
  }

  private static void check(String text) {
    Outcome<Reading> outcome = RealReader.READER.read(Article.of("fuzz", text), Trace.none());
    assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
    if (outcome instanceof Outcome.Done<Reading>(Reading reading)) {
      int end = reading.article().text().length();
      assertThat(spans(reading)).allMatch(s -> s.end() <= end);
      String line = new ReadingWriter(Set.of(Layer.TEXT, Layer.PREDICATES)).line(reading);
      assertThat(new ReadingParser().parse(line)).isEqualTo(reading);
    }
  }

  private static List<Span> spans(Reading r) {
    List<Span> all = new ArrayList<>(r.sentences());
    r.zones().forEach(z -> all.add(z.span()));
    r.actors().forEach(a -> a.mentions().forEach(m -> all.add(m.span())));
    r.places().forEach(p -> all.addAll(p.spans()));
    r.times().forEach(t -> all.addAll(t.spans()));
    r.statements()
        .forEach(s -> {
          all.addAll(s.source().spans());
          all.addAll(s.cue().spans());
          all.addAll(s.content());
          all.addAll(s.addressee().spans());
        });
    r.events()
        .forEach(e -> {
          all.addAll(e.trigger().spans());
          e.source().forEach(p -> all.addAll(p.spans()));
          e.target().forEach(p -> all.addAll(p.spans()));
        });
    r.predicates().forEach(p -> all.addAll(p.spans()));
    return all;
  }
}
