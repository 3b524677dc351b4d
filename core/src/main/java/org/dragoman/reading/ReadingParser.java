// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.Optional;
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
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a written reading back, so that what was kept can be shown, judged and stored anew.
///
/// 1. What [ReadingWriter] wrote with text and predicates comes back equal.
/// 2. Fields it does not know are passed over, so later versions of the format can add some.
/// 3. Anything else that is wrong is an [IllegalArgumentException] that names the field.
public final class ReadingParser {
  private static final JsonFactory JSON = new JsonFactory();

  /// Reads a reading that was written with its text.
  ///
  /// @throws IllegalArgumentException if it is none, or has no text
  public Reading parse(String line) {
    return parse(line, Optional.empty());
  }

  /// Reads a reading whose text is kept elsewhere; the text given here wins.
  ///
  /// @throws IllegalArgumentException if it is none
  public Reading parse(String line, String text) {
    return parse(line, Optional.of(text));
  }

  private static Reading parse(String line, Optional<String> text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      return reading(Fields.read(json), text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
    }
  }

  private static Reading reading(Fields f, Optional<String> text) {
    if (!Reading.SCHEMA.equals(f.find("schema"))) {
      throw new IllegalArgumentException(
          "not a reading: schema is " + f.find("schema") + ", expected " + Reading.SCHEMA);
    }
    Fields article = f.object("article");
    Fields provenance = f.object("provenance");
    return new Reading(
        article(article, text),
        article.expect("language"),
        article.constant("genre", Genre.class),
        article.expect("sha256"),
        article.objects(
            "zones", z -> new Zone(z.constant("kind", Zone.Kind.class), z.span("span"))),
        f.spans("sentences"),
        provenance.has("tokens") ? provenance.expectInt("tokens") : 0,
        f.objects("actors", ReadingParser::actor),
        f.objects("places", ReadingParser::place),
        f.objects("times", ReadingParser::time),
        f.objects("statements", ReadingParser::statement),
        f.objects("events", ReadingParser::event),
        f.objects("predicates", ReadingParser::predicate),
        f.objects("notes", n -> new Note(n.expect("stage"), n.expect("kind"), n.findSpan("span"))),
        passes(provenance),
        provenance.expect("fingerprint"));
  }

  private static Passes passes(Fields provenance) {
    return provenance.has("passes")
        ? new Passes(provenance.object("passes").counts())
        : Passes.NONE;
  }

  private static Article article(Fields f, Optional<String> text) {
    String words = text.orElseGet(() -> ownText(f));
    return new Article(
        f.expect("id"),
        f.find("url"),
        f.find("outlet"),
        f.find("agency"),
        f.find("title"),
        f.find("byline"),
        published(f.find("published")),
        words,
        f.expectInt("bodyStart"),
        f.find("rawSha256"),
        f.find("statedLanguage"),
        f.find("publishedEvidence"));
  }

  private static String ownText(Fields article) {
    String text = article.find("text");
    if (text == null) {
      throw new IllegalArgumentException(
          "the reading was written without its text; write it with `--layers text`");
    }
    return text;
  }

  private static @Nullable PartialDate published(@Nullable String iso) {
    return iso == null ? null : new PartialDate(iso);
  }

  private static Actor actor(Fields f) {
    return new Actor(
        f.expect("id"),
        f.find("ref"),
        f.expect("name"),
        f.constant("kind", ActorKind.class),
        f.find("country"),
        f.find("code"),
        f.strings("sectors"),
        f.objects("roles", ReadingParser::role),
        f.objects(
            "mentions", m -> new Mention(m.span("span"), m.constant("form", Mention.Form.class))),
        f.find("gender"));
  }

  private static Role role(Fields f) {
    return new Role(
        f.expect("title"), f.find("of"), f.find("from"), f.find("to"), f.findSpan("span"));
  }

  private static Place place(Fields f) {
    return new Place(
        f.expect("id"),
        f.spans("spans"),
        f.expect("name"),
        f.constant("use", Place.Use.class),
        f.findConstant("kind", Place.Kind.class),
        f.find("country"),
        f.find("admin1"),
        f.findDouble("lat"),
        f.findDouble("lon"),
        f.findLong("geonameId"),
        f.findConstant("precision", Place.Kind.class),
        f.expectBoolean("disputed"),
        f.strings("claimants"),
        f.expectInt("candidates"));
  }

  private static TimeExpression time(Fields f) {
    return new TimeExpression(
        f.expect("id"),
        f.spans("spans"),
        f.constant("type", TimeExpression.Type.class),
        f.find("value"),
        f.find("start"),
        f.find("end"),
        f.find("precision"));
  }

  private static Statement statement(Fields f) {
    Fields source = f.object("source");
    Fields cue = f.object("cue");
    Fields addressee = f.object("addressee");
    return new Statement(
        f.expect("id"),
        f.constant("kind", Statement.Kind.class),
        f.constant("act", Act.class),
        f.constant("form", Statement.Form.class),
        new Statement.Source(
            source.spans("spans"),
            source.strings("actors"),
            source.findConstant("anonymity", Statement.Anonymity.class)),
        new Statement.Cue(cue.spans("spans"), cue.find("lemma")),
        f.object("content").spans("spans"),
        new Statement.Slot(addressee.spans("spans"), addressee.strings("actors")),
        f.objects("via", ReadingParser::via),
        f.objects(
            "about",
            a ->
                new Statement.About(
                    a.expect("event"), a.constant("stance", Statement.About.Stance.class))),
        f.find("parent"),
        f.find("place"),
        f.find("time"),
        new Statement.Setting(f.spans("where"), f.spans("when")),
        f.find("cameo"),
        f.expect("rule"));
  }

  private static Statement.Via via(Fields f) {
    return new Statement.Via(
        f.constant("relation", Statement.Via.Relation.class),
        f.expect("name"),
        f.find("actor"),
        f.spans("spans"));
  }

  private static Event event(Fields f) {
    Fields plover = f.object("plover");
    Fields time = f.object("time");
    return new Event(
        f.expect("id"),
        new Event.Plover(
            plover.expect("event"),
            plover.find("mode"),
            plover.strings("contexts"),
            plover.expectDouble("score")),
        f.expect("cameo"),
        f.expectDouble("goldstein"),
        f.expectInt("quad"),
        f.objects("source", ReadingParser::party),
        f.objects("target", ReadingParser::party),
        f.expectBoolean("reciprocal"),
        f.objects("args", ReadingParser::argument),
        trigger(f.object("trigger")),
        f.objects("mentions", ReadingParser::eventMention),
        new Event.When(
            time.find("start"), time.find("end"), time.find("precision"), time.find("ref")),
        f.find("place"),
        f.find("holder"),
        status(f.object("status")),
        author(f.object("author")),
        f.constant("voice", Event.Voice.class),
        f.objects("magnitudes", ReadingParser::magnitude),
        f.find("statement"),
        f.expect("rule"));
  }

  private static Event.Party party(Fields f) {
    return new Event.Party(f.find("actor"), f.spans("spans"));
  }

  private static Event.Argument argument(Fields f) {
    return new Event.Argument(f.expect("role"), f.spans("spans"), f.find("place"), f.find("actor"));
  }

  private static Event.Trigger trigger(Fields f) {
    return new Event.Trigger(f.spans("spans"), f.expect("lemma"));
  }

  private static Event.EventMention eventMention(Fields f) {
    return new Event.EventMention(
        trigger(f.object("trigger")),
        f.find("holder"),
        status(f.object("status")),
        author(f.object("author")),
        f.expect("rule"));
  }

  private static Event.Magnitude magnitude(Fields f) {
    return new Event.Magnitude(
        f.expect("kind"), f.findLong("min"), f.findLong("max"), f.span("span"));
  }

  private static Predicate predicate(Fields f) {
    return new Predicate(
        f.spans("spans"),
        f.expect("lemma"),
        status(f.object("status")),
        author(f.object("author")));
  }

  private static Status status(Fields f) {
    return new Status(
        f.constant("certainty", Status.Certainty.class),
        polarity(f),
        f.constant("tense", Status.Tense.class),
        f.expectBoolean("hypothetical"),
        f.expectDouble("value"),
        f.findSpan("trigger"));
  }

  private static Status.Polarity polarity(Fields f) {
    String sign = f.expect("polarity");
    for (Status.Polarity polarity : Status.Polarity.values()) {
      if (polarity.sign().equals(sign)) {
        return polarity;
      }
    }
    throw new IllegalArgumentException("not a reading: polarity must be + or - or u, not " + sign);
  }

  private static Event.AuthorStatus author(Fields f) {
    return new Event.AuthorStatus(f.expectDouble("value"));
  }
}
