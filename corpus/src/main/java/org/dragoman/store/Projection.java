// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.model.Actor;
import org.dragoman.model.Article;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/// One reading as rows: the article with its actors, places, times and notes. Statements and events
/// have [StatementRows] and [EventRows].
final class Projection {
  private final Reading reading;
  private final StableIds ids;
  private final Batch batch;
  private final Map<String, Actor> actors = new HashMap<>();

  Projection(Reading reading, Batch batch) {
    this.reading = reading;
    this.batch = batch;
    this.ids = StableIds.of(reading);
    reading.actors().forEach(a -> actors.put(a.id(), a));
  }

  /// Adds all rows of the reading.
  void addTo(String run) {
    article(run);
    reading.actors().forEach(this::actor);
    reading.places().forEach(this::place);
    reading.times().forEach(this::time);
    StatementRows statements = new StatementRows(this);
    reading.statements().forEach(statements::add);
    EventRows events = new EventRows(this, statements);
    reading.events().forEach(events::add);
    int number = 0;
    for (Note n : reading.notes()) {
      Span at = n.span();
      batch.add(
          ArticleTables.NOTES,
          articleId(),
          number++,
          n.stage(),
          n.kind(),
          at == null ? null : at.start(),
          at == null ? null : at.end());
    }
  }

  private void article(String run) {
    Article a = reading.article();
    var published = a.published();
    batch.add(
        ArticleTables.ARTICLES,
        a.id(),
        reading.sha256(),
        reading.fingerprint(),
        run,
        a.url(),
        a.outlet(),
        a.agency(),
        a.title(),
        a.byline(),
        published == null ? null : published.iso(),
        published == null ? null : published.precision(),
        reading.language(),
        word(reading.genre()),
        a.bodyStart(),
        reading.sentences().size(),
        reading.tokens(),
        a.rawSha256(),
        a.statedLanguage(),
        a.publishedEvidence());
  }

  private void actor(Actor a) {
    String id = ids.expect("actor", a.id());
    batch.add(
        ArticleTables.ACTORS,
        id,
        articleId(),
        a.id(),
        a.ref(),
        a.name(),
        word(a.kind()),
        a.country(),
        a.code(),
        a.sectors(),
        a.mentions().size(),
        a.gender());
    int number = 0;
    for (Role r : a.roles()) {
      Span at = r.span();
      batch.add(
          ArticleTables.ROLES,
          id,
          articleId(),
          number++,
          r.title(),
          r.of(),
          r.from(),
          r.to(),
          at == null ? null : words(at));
    }
    number = 0;
    for (Mention m : a.mentions()) {
      batch.add(
          ArticleTables.MENTIONS,
          id,
          articleId(),
          number++,
          word(m.form()),
          m.span().start(),
          m.span().end(),
          words(m.span()));
    }
  }

  private void place(Place p) {
    String id = ids.expect("place", p.id());
    batch.add(
        ArticleTables.PLACES,
        id,
        articleId(),
        p.id(),
        p.name(),
        word(p.use()),
        word(p.kind()),
        p.country(),
        p.admin1(),
        p.lat(),
        p.lon(),
        p.geonameId(),
        word(p.precision()),
        p.disputed(),
        p.claimants(),
        p.candidates(),
        start(p.spans()),
        end(p.spans()),
        words(p.spans()));
    spans(id, "place", "place", 0, p.spans());
  }

  private void time(TimeExpression t) {
    String id = ids.expect("time", t.id());
    batch.add(
        ArticleTables.TIMES,
        id,
        articleId(),
        t.id(),
        t.type().name(),
        t.value(),
        t.start(),
        t.end(),
        t.precision(),
        start(t.spans()),
        end(t.spans()),
        words(t.spans()));
    spans(id, "time", "time", 0, t.spans());
  }

  List<Statement> statements() {
    return reading.statements();
  }

  Batch batch() {
    return batch;
  }

  StableIds ids() {
    return ids;
  }

  String articleId() {
    return reading.article().id();
  }

  void spans(String record, String layer, String slot, int number, List<Span> spans) {
    for (Span s : spans) {
      batch.add(
          ArticleTables.SPANS,
          record,
          articleId(),
          layer,
          slot,
          number,
          s.start(),
          s.end(),
          words(s));
    }
  }

  String words(Span span) {
    return span.of(reading.article().text());
  }

  /// The words of several spans, with an ellipsis where something is left out; null if there are
  /// none.
  @Nullable String words(List<Span> spans) {
    return spans.isEmpty()
        ? null
        : spans.stream().map(this::words).collect(Collectors.joining(" … "));
  }

  /// The names of actors, else the words; null if there is neither.
  @Nullable String names(List<String> local, List<Span> otherwise) {
    String names =
        local.stream()
            .map(actors::get)
            .filter(Objects::nonNull)
            .map(Actor::name)
            .distinct()
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? words(otherwise) : names;
  }

  /// The countries of actors, each once, in their order.
  List<String> countries(List<String> local) {
    LinkedHashSet<String> countries = new LinkedHashSet<>();
    for (String id : local) {
      Actor actor = actors.get(id);
      if (actor != null && actor.country() != null) {
        countries.add(actor.country());
      }
    }
    return List.copyOf(countries);
  }

  static @Nullable Integer start(List<Span> spans) {
    return spans.isEmpty() ? null : spans.getFirst().start();
  }

  private static @Nullable Integer end(List<Span> spans) {
    return spans.isEmpty() ? null : spans.getFirst().end();
  }

  /// The word a constant is written as, as in the reading's format.
  static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
