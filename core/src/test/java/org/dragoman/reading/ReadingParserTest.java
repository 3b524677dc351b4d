// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Article;
import org.dragoman.model.Event;
import org.dragoman.model.Genre;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Passes;
import org.dragoman.model.Place;
import org.dragoman.model.Predicate;
import org.dragoman.model.Reading;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Zone;
import org.junit.jupiter.api.Test;

class ReadingParserTest {
  private static final String TEXT =
      "Arvenia \"strikes\" \u00e9\n\nArvenian Foreign Minister Oskar Veld denied that 12 to 15"
          + " soldiers had been killed in Karsova on Friday, Belmark Press reported.";

  /// A reading with every field filled, so that a field the parser forgets is seen.
  private static Reading full() {
    Span one = new Span(20, 44);
    Span two = new Span(45, 55);
    Status status = Status.of(-2.5, Status.Tense.PAST, true, two);
    Event.Trigger trigger = new Event.Trigger(List.of(one, two), "kill");
    return new Reading(
        new Article(
            "a-1",
            "https://example.org/1",
            "Belmark Post",
            "Belmark Press",
            "Arvenia \"strikes\" é",
            "Mira Tolan",
            new PartialDate("2020-05-01T09:30"),
            TEXT,
            20,
            "ab12",
            "en-GB",
            "meta article:published_time: 2020-05-01T09:30Z"),
        "en",
        Genre.REPORT,
        "cd34",
        List.of(new Zone(Zone.Kind.HEADLINE, new Span(0, 18))),
        List.of(new Span(0, 18), new Span(20, 120)),
        27,
        List.of(
            new Actor(
                "a1",
                "ARV/veld-oskar",
                "Oskar Veld",
                ActorKind.PERSON,
                "ARV",
                "ARVGOV",
                List.of("GOV"),
                List.of(new Role("Foreign Minister", "ARV", "2019", "2021-02", one)),
                List.of(
                    new Mention(one, Mention.Form.NAME), new Mention(two, Mention.Form.TITLE)))),
        List.of(
            new Place(
                "p1",
                List.of(two),
                "Karsova",
                Place.Use.PLACE,
                Place.Kind.CITY,
                "MRV",
                "North",
                35.95,
                -39.01,
                172955L,
                Place.Kind.CITY,
                true,
                List.of("ARV", "MRV"),
                3)),
        List.of(
            new TimeExpression(
                "t1",
                List.of(two),
                TimeExpression.Type.DATE,
                "2020-05-01",
                "2020-05-01",
                "2020-05-01",
                "day")),
        List.of(
            new Statement(
                "s1",
                Statement.Kind.COMMUNICATION,
                Act.CLAIM_RESPONSIBILITY,
                Statement.Form.MIXED,
                new Statement.Source(List.of(one), List.of("a1"), Statement.Anonymity.OFFICIAL),
                new Statement.Cue(List.of(two), "deny"),
                List.of(two, one),
                new Statement.Slot(List.of(one), List.of("a1")),
                List.of(
                    new Statement.Via(
                        Statement.Via.Relation.AGENCY, "Belmark Press", "a1", List.of(two))),
                List.of(new Statement.About("e1", Statement.About.Stance.SEEK_INQUIRY)),
                "s0",
                "p1",
                "t1",
                new Statement.Setting(List.of(two), List.of(one)),
                "012",
                "statement.cue-then-clause")),
        List.of(
            new Event(
                "e1",
                new Event.Plover("ASSAULT", "firearms", List.of("military"), -9.5),
                "190",
                -10.0,
                4,
                List.of(new Event.Party("a1", List.of(one))),
                List.of(new Event.Party(null, List.of())),
                true,
                List.of(new Event.Argument("venue", List.of(two), "p1", "a1")),
                trigger,
                List.of(
                    new Event.EventMention(
                        trigger, "s1", status, new Event.AuthorStatus(-0.25), "event.kill")),
                new Event.When("2020-05-01", "2020-05-02", "day", "t1"),
                "p1",
                "s1",
                status,
                new Event.AuthorStatus(1.0),
                Event.Voice.OPINION,
                List.of(new Event.Magnitude("killed", 12L, null, two)),
                "s1",
                "event.kill")),
        List.of(new Predicate(List.of(two), "deny", status, new Event.AuthorStatus(3))),
        List.of(new Note("statement", "source-unresolved", one), new Note("time", "no-date", null)),
        new Passes(new TreeMap<>(Map.of("place.near", 2, "time.relative/unresolved", 1))),
        "9f3c");
  }

  @Test
  void whatWasWrittenComesBackEqual() {
    Reading reading = full();
    String line = new ReadingWriter(EnumSet.allOf(Layer.class)).line(reading);
    assertThat(new ReadingParser().parse(line)).isEqualTo(reading);
  }

  @Test
  void takesATextThatIsKeptElsewhere() {
    Reading reading = full();
    String line = new ReadingWriter(Set.of(Layer.PREDICATES)).line(reading);
    assertThat(line).doesNotContain("\"text\"");
    assertThat(new ReadingParser().parse(line, TEXT)).isEqualTo(reading);
  }

  @Test
  void passesOverFieldsItDoesNotKnow() {
    Reading reading = full();
    String line = new ReadingWriter(EnumSet.allOf(Layer.class)).line(reading);
    String newer = line.replaceFirst("\\{", "{\"later\":{\"deep\":[1,{\"x\":null}]},");
    assertThat(new ReadingParser().parse(newer)).isEqualTo(reading);
  }

  @Test
  void saysWhatToDoWhenTheTextIsMissing() {
    String line = new ReadingWriter(Set.of()).line(full());
    assertThatThrownBy(() -> new ReadingParser().parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--layers text");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    String line = new ReadingWriter(EnumSet.allOf(Layer.class)).line(full());
    assertThatThrownBy(() ->
            new ReadingParser().parse(line.replace("\"form\":\"mixed\"", "\"form\":\"sung\"")))
        .hasMessageContaining("/statements/0/form");
    assertThatThrownBy(() -> new ReadingParser().parse("{\"schema\":\"dragoman/reading/9\"}"))
        .hasMessageContaining("dragoman/reading/1");
    assertThatThrownBy(() -> new ReadingParser().parse("{\"schema\":"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
