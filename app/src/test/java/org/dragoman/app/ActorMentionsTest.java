// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.Actors;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Trace;
import org.dragoman.place.PlaceFinder;
import org.dragoman.text.Analysis;
import org.junit.jupiter.api.Test;

/// What is a mention, of whom, and with which code, read with the real analyser.
class ActorMentionsTest {
  private static final Lexicon LEXICON = RealReader.LEXICON;
  private static final EnglishAnalyser ANALYSER = RealReader.ANALYSER;

  private static Actors find(String text, Optional<PartialDate> published) {
    Analysis analysis = ANALYSER.analyse(text);
    return new ActorFinder(LEXICON)
        .find(
            analysis,
            new PlaceFinder(LEXICON).find(analysis, Trace.none()),
            published,
            Trace.none());
  }

  @Test
  void findsTheMentionsOfTheTable() throws IOException {
    check("actor-mentions.tsv");
  }

  /// Names that are something else than they look.
  @Test
  void fallsIntoNoTrap() throws IOException {
    check("actor-traps.tsv");
  }

  private static void check(String file) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      List<String> found = new ArrayList<>();
      boolean touched = false;
      for (Actor actor : find(cells[0], Optional.empty()).all()) {
        for (Mention m : actor.mentions()) {
          String words = m.span().of(cells[0]);
          touched |= words.contains(cells[1]);
          found.add(
              words
                  + "\t"
                  + m.form().name().toLowerCase(Locale.ROOT)
                  + "\t"
                  + actor.kind().name().toLowerCase(Locale.ROOT)
                  + "\t"
                  + Objects.toString(actor.code(), ""));
        }
      }
      String wanted = String.join("\t", cells[1], cells[2], cells[3], cells[4]);
      boolean right = cells[2].equals("-") ? !touched : found.contains(wanted);
      if (!right) {
        wrong.add(line + " -> " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ActorMentionsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }

  @Test
  void takesTheOfficeHeldOnTheDayOfTheArticle() {
    String text = "Mike Pompeo flew to Berlin on Monday.";
    assertThat(find(text, PartialDate.parse("2019-05-01")).all().getFirst().code())
        .isEqualTo("USAGOV");
    assertThat(find(text, PartialDate.parse("2024-05-01")).all().getFirst().code())
        .isEqualTo("USAELI");
  }

  @Test
  void findsTheShorterMentionAtATokenInsideTwo() {
    String text = "Turkey's minister crossed the river.";
    Analysis analysis = ANALYSER.analyse(text);
    Actors actors = find(text, Optional.empty());
    assertThat(actors.findAt(analysis, 0))
        .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("Turkey"));
    assertThat(actors.within(analysis.span(0, analysis.size() - 1))).hasSameSizeAs(actors.all());
  }

  @Test
  void givesAPhraseForTwoToBoth() {
    String text = "France and Italy signed a treaty. The two countries will exchange prisoners.";
    Analysis analysis = ANALYSER.analyse(text);
    int countries = analysis.tokenAt(text.indexOf("countries"));
    assertThat(find(text, Optional.empty()).allByHead(countries))
        .extracting(Actor::country)
        .containsExactly("FRA", "ITA");
  }

  @Test
  void notesAPronounThatIsATossUp() {
    Actors actors = find("He left at noon.", Optional.empty());
    assertThat(actors.all()).isEmpty();
    assertThat(actors.notes()).extracting(n -> n.kind()).containsExactly("pronoun-unresolved");
  }

  @Test
  void passesGarbage() {
    String garbage =
        "the (A) of 's -LRB- Mr. ".repeat(400) + "\u0000\u0007 \uD800 ((( President President";
    assertThat(find(garbage, Optional.empty()).all()).isNotNull();
  }
}
