// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.Actors;
import org.dragoman.actor.KnownActors;
import org.dragoman.event.EventFinder;
import org.dragoman.event.Events;
import org.dragoman.model.Article;
import org.dragoman.model.PlaceSettings;
import org.dragoman.model.Registry;
import org.dragoman.model.Trace;
import org.dragoman.model.Zone;
import org.dragoman.place.PlaceFinder;
import org.dragoman.place.Places;
import org.dragoman.statement.FirstPersons;
import org.dragoman.statement.StatementFinder;
import org.dragoman.statement.Statements;
import org.dragoman.status.StatusFinder;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.text.ZoneFinder;
import org.dragoman.time.TimeFinder;
import org.dragoman.time.Times;

/// Runs the stages of a reading one by one, in the reader's order, and adds up the processor time
/// of each.
///
/// Tokens, tags, names, parse and lemmas are measured on their own, over the finished analysis,
/// with memories of their own. What a whole reading takes beyond all stages is the rest: offsets,
/// quotation marks, language check, genre, hashes, joins; it is a difference, and below nothing
/// where the noise is larger.
final class StageTimes {
  private static final String REST = "the rest";
  private static final Trace NO_TRACE = Trace.none();

  private final Whole whole;
  private final EnglishStages english;
  private final ZoneFinder zones;
  private final PlaceFinder places;
  private final TimeFinder times;
  private final ActorFinder actors;
  private final StatusFinder statuses;
  private final StatementFinder statements;
  private final EventFinder events;
  private final SequencedMap<String, Long> nanos = new LinkedHashMap<>();
  private long tokens;
  private long found;

  StageTimes(Whole whole, EnglishStages english) {
    this.whole = whole;
    this.english = english;
    this.places = new PlaceFinder(whole.lexicon(), PlaceSettings.standard());
    this.zones = new ZoneFinder(whole.lexicon());
    this.times = new TimeFinder(whole.lexicon());
    this.actors = new ActorFinder(whole.lexicon(), new KnownActors(Registry.EMPTY));
    this.statuses = new StatusFinder(whole.lexicon());
    this.statements = new StatementFinder(whole.lexicon());
    this.events = new EventFinder(whole.lexicon(), whole.codebook());
  }

  /// Nanoseconds by stage, in the order of reading, over all articles so far.
  SequencedMap<String, Long> nanos() {
    return nanos;
  }

  long tokens() {
    return tokens;
  }

  /// How many statements and events were found.
  long found() {
    return found;
  }

  /// Begins anew, warm.
  void forget() {
    nanos.clear();
    tokens = 0;
    found = 0;
  }

  void add(Article article) {
    long before = measured();
    Analysis analysis = whole.analyser().analyse(article.text());
    english.nanos(analysis).forEach((part, n) -> nanos.merge(part, n, Long::sum));
    tokens += analysis.size();
    List<Zone> zoned = timed("zones", () -> zones.find(article));
    Places foundPlaces =
        timed(
            "places",
            () -> places.find(analysis, zoned, Optional.ofNullable(article.outlet()), NO_TRACE));
    Times foundTimes =
        timed(
            "times",
            () -> times.find(analysis, Optional.ofNullable(article.published()), NO_TRACE));
    Actors named =
        timed(
            "actors",
            () ->
                actors.find(
                    analysis,
                    foundPlaces,
                    foundTimes.all(),
                    Optional.ofNullable(article.published()),
                    NO_TRACE));
    Statuses foundStatuses = timed("status", () -> statuses.find(analysis, NO_TRACE));
    Statements said =
        timed(
            "statements",
            () ->
                statements.find(
                    analysis, zoned, named, foundStatuses, foundTimes, foundPlaces, NO_TRACE));
    Actors resolved =
        timed(
            "actors",
            () ->
                FirstPersons.resolve(
                    analysis, named, said, whole.lexicon().words().attribution(), NO_TRACE));
    Events done =
        timed(
            "events",
            () ->
                events.find(
                    analysis,
                    zoned,
                    resolved,
                    foundStatuses,
                    foundTimes,
                    foundPlaces,
                    said,
                    NO_TRACE));
    found += said.all().size() + done.all().size();
    long stages = measured() - before;
    timed(REST, () -> whole.tokens(article));
    nanos.merge(REST, -stages, Long::sum);
  }

  private long measured() {
    return nanos.values().stream().mapToLong(n -> n).sum();
  }

  private <T> T timed(String stage, Supplier<T> work) {
    long start = Clock.cpuNanos();
    T result = work.get();
    nanos.merge(stage, Clock.cpuNanos() - start, Long::sum);
    return result;
  }
}
