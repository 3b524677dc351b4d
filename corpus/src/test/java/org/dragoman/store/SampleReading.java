// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

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
import org.dragoman.model.Reading;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.TimeExpression;
import org.dragoman.reading.ReadingWriter;

/// A reading with something in every layer, made without reading: the store is tested, not the
/// language.
public final class SampleReading {
  /// What the spans of the reading refer to.
  public static final String TEXT =
      "Oskar Veld said on Friday that Morvania had shelled Karsova. A denial followed.";

  private SampleReading() {}

  /// An article whose text the spans fit.
  public static Article article(String id, String outlet, String published) {
    return new Article(
        id, null, outlet, null, null, null, new PartialDate(published), TEXT, 0, null);
  }

  /// The words' first place in the text; in a shorter text an empty span.
  private static Span at(String text, String words) {
    int start = text.indexOf(words);
    return start < 0 ? new Span(0, 0) : new Span(start, start + words.length());
  }

  public static StoredReading.In stored(Reading reading) {
    return new StoredReading.In(reading, new ReadingWriter(Set.of()).line(reading));
  }

  public static Reading of(Article article) {
    return of(article, "f1");
  }

  public static Reading of(Article article, String fingerprint) {
    String text = article.text();
    Span veld = at(text, "Oskar Veld");
    Span said = at(text, "said");
    Span morvania = at(text, "Morvania");
    Span karsova = at(text, "Karsova");
    Span shelled = at(text, "shelled");
    Span friday = at(text, "Friday");
    Status status = Status.of(3, Status.Tense.PAST, false, null);
    Event.Trigger trigger = new Event.Trigger(List.of(shelled), "shell");
    Event.AuthorStatus none = new Event.AuthorStatus(0);
    return new Reading(
        article,
        "en",
        Genre.REPORT,
        Edition.of(article).sha256(),
        List.of(),
        List.of(new Span(0, text.length())),
        14,
        List.of(
            new Actor(
                "a1",
                "ARV/veld-oskar",
                "Oskar Veld",
                ActorKind.PERSON,
                "ARV",
                "ARVGOV",
                List.of("GOV"),
                List.of(new Role("minister", "ARV", null, null, veld)),
                List.of(new Mention(veld, Mention.Form.NAME))),
            new Actor(
                "a2",
                null,
                "Morvania",
                ActorKind.STATE,
                "MRV",
                "MRV",
                List.of(),
                List.of(),
                List.of(new Mention(morvania, Mention.Form.NAME)))),
        List.of(
            new Place(
                "p1",
                List.of(karsova),
                "Karsova",
                Place.Use.PLACE,
                Place.Kind.CITY,
                "KSV",
                null,
                41.5,
                20.25,
                77L,
                Place.Kind.CITY,
                false,
                List.of(),
                2)),
        List.of(
            new TimeExpression(
                "t1",
                List.of(friday),
                TimeExpression.Type.DATE,
                "2020-05-01",
                "2020-05-01",
                "2020-05-01",
                "day")),
        List.of(
            new Statement(
                "s1",
                Statement.Kind.COMMUNICATION,
                Act.ACCUSE,
                Statement.Form.INDIRECT,
                new Statement.Source(List.of(veld), List.of("a1"), null),
                new Statement.Cue(List.of(said), "say"),
                List.of(at(text, "that Morvania had shelled Karsova")),
                Statement.Slot.EMPTY,
                List.of(),
                List.of(new Statement.About("e1", Statement.About.Stance.ALLEGE)),
                null,
                null,
                "t1",
                Statement.Setting.NONE,
                "011",
                "statement.complement"),
            new Statement(
                "s2",
                Statement.Kind.COMMUNICATION,
                Act.DENY,
                Statement.Form.INDIRECT,
                new Statement.Source(List.of(), List.of(), null),
                new Statement.Cue(List.of(at(text, "denial")), "denial"),
                List.of(),
                Statement.Slot.EMPTY,
                List.of(),
                List.of(),
                "s1",
                null,
                null,
                Statement.Setting.NONE,
                null,
                "statement.noun")),
        List.of(
            new Event(
                "e1",
                new Event.Plover("ASSAULT", "heavy-weapons", List.of("military"), -9.0),
                "194",
                -10.0,
                4,
                List.of(new Event.Party("a2", List.of(morvania))),
                List.of(new Event.Party(null, List.of(karsova))),
                false,
                List.of(new Event.Argument("venue", List.of(karsova), "p1", null)),
                trigger,
                List.of(new Event.EventMention(trigger, "s1", status, none, "event.kill")),
                new Event.When("2020-05-01", "2020-05-01", "day", "t1"),
                "p1",
                "s1",
                status,
                none,
                Event.Voice.REPORT,
                List.of(new Event.Magnitude("killed", 12L, null, karsova)),
                null,
                "event.kill")),
        List.of(),
        List.of(new Note("statement", "source-unresolved", null)),
        new Passes(new TreeMap<>(Map.of("place.near", 2, "place.undecided/unresolved", 1))),
        fingerprint);
  }
}
