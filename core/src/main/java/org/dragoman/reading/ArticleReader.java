// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.Actors;
import org.dragoman.actor.KnownActors;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.EventFinder;
import org.dragoman.event.Events;
import org.dragoman.event.Stances;
import org.dragoman.lexicon.AttributionWords;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Event;
import org.dragoman.model.Fault;
import org.dragoman.model.Genre;
import org.dragoman.model.Note;
import org.dragoman.model.Outcome;
import org.dragoman.model.PlaceSettings;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.SkipReason;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Zone;
import org.dragoman.place.PlaceFinder;
import org.dragoman.place.Places;
import org.dragoman.statement.FirstPersons;
import org.dragoman.statement.StatementFinder;
import org.dragoman.statement.Statements;
import org.dragoman.status.StatusFinder;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analyser;
import org.dragoman.text.Analysis;
import org.dragoman.text.ZoneFinder;
import org.dragoman.time.TimeFinder;
import org.dragoman.time.Times;

/// Reads an article: runs the stages in their order and gathers what they found.
///
/// 1. Safe on any thread; the same article gives the same reading.
/// 2. An exception of a stage becomes a [Fault] that names the stage; interruption and errors pass.
/// 3. Every span of a reading lies in the article's text.
public final class ArticleReader {
  /// The longest text of an article, in UTF-16 units.
  public static final int LONGEST_TEXT = 2_000_000;

  private final Analyser analyser;
  private final ZoneFinder zones;
  private final PlaceFinder places;
  private final TimeFinder times;
  private final ActorFinder actors;
  private final KnownActors known;
  private final StatusFinder statuses;
  private final StatementFinder statements;
  private final FrameBook frames;
  private final AttributionWords attribution;
  private final EventFinder events;
  private final GenreFinder genres;
  private final String fingerprint;

  /// With nobody known but by the lexicon.
  public ArticleReader(Analyser analyser, Lexicon lexicon, Codebook codebook, String version) {
    this(analyser, lexicon, codebook, version, Registry.EMPTY);
  }

  /// The same, knowing these actors from earlier runs.
  public ArticleReader(
      Analyser analyser, Lexicon lexicon, Codebook codebook, String version, Registry registry) {
    this(analyser, lexicon, codebook, version, registry, PlaceSettings.standard());
  }

  /// With settings of the user's.
  ///
  /// @param registry who is known from earlier runs. It is no part of [#fingerprint]: what was read
  ///   stays as it is when a registry grows (docs/decisions/0011-registry.md)
  public ArticleReader(
      Analyser analyser,
      Lexicon lexicon,
      Codebook codebook,
      String version,
      Registry registry,
      PlaceSettings settings) {
    this.analyser = analyser;
    this.frames = lexicon.frames();
    this.attribution = lexicon.words().attribution();
    this.zones = new ZoneFinder(lexicon);
    this.places = new PlaceFinder(lexicon, settings);
    this.times = new TimeFinder(lexicon);
    this.known = new KnownActors(registry);
    this.actors = new ActorFinder(lexicon, known);
    this.statuses = new StatusFinder(lexicon);
    this.statements = new StatementFinder(lexicon);
    this.events = new EventFinder(lexicon, codebook);
    this.genres = new GenreFinder(lexicon);
    this.fingerprint =
        hash(version
                + "|"
                + analyser.fingerprint()
                + "|"
                + lexicon.fingerprint()
                + settings.fingerprint())
            .substring(0, 16);
  }

  /// Names program, models, lexicons and settings; not the registry.
  public String fingerprint() {
    return fingerprint;
  }

  /// Reads one article.
  public Outcome<Reading> read(Article article, Trace trace) {
    if (article.text().isBlank()) {
      return new Outcome.Skipped<>(new SkipReason.Empty());
    }
    if (article.text().length() > LONGEST_TEXT) {
      return new Outcome.Skipped<>(new SkipReason.TooLong(article.text().length(), LONGEST_TEXT));
    }
    Optional<SkipReason> foreign = English.reasonToSkip(article.text());
    if (foreign.isPresent()) {
      return new Outcome.Skipped<>(foreign.get());
    }
    Progress at = new Progress();
    try {
      return new Outcome.Done<>(read(article, trace, at));
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()
          || e.getClass().getSimpleName().contains("Interrupted")) {
        throw e;
      }
      return new Outcome.Failed<>(
          new Fault(at.stage, Fault.Kind.INTERNAL, e.toString() + where(e), null));
    }
  }

  private static String where(RuntimeException e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length == 0 ? "" : " at " + stack[0];
  }

  /// Which stage is at work, so that a fault can name it.
  private static final class Progress {
    private Fault.Stage stage = Fault.Stage.ANALYSIS;
  }

  private Reading read(Article article, Trace trace, Progress at) {
    Analysis analysis = analyser.analyse(article.text());
    List<Zone> foundZones = zones.find(article);
    at.stage = Fault.Stage.PLACE;
    // what an agency wrote is not of the outlet's country
    Optional<String> outlet =
        Optional.ofNullable(article.outlet()).filter(o -> article.agency() == null);
    Places foundPlaces = places.find(analysis, foundZones, outlet, trace);
    at.stage = Fault.Stage.TIME;
    Times foundTimes = times.find(analysis, Optional.ofNullable(article.published()), trace);
    at.stage = Fault.Stage.ACTOR;
    Actors foundActors =
        actors.find(
            analysis,
            foundPlaces,
            foundTimes.all(),
            Optional.ofNullable(article.published()),
            trace);
    at.stage = Fault.Stage.STATUS;
    Statuses foundStatuses = statuses.find(analysis, trace);
    at.stage = Fault.Stage.STATEMENT;
    Statements foundStatements =
        statements.find(
            analysis, foundZones, foundActors, foundStatuses, foundTimes, foundPlaces, trace);
    foundActors = FirstPersons.resolve(analysis, foundActors, foundStatements, attribution, trace);
    at.stage = Fault.Stage.EVENT;
    Events foundEvents =
        events.find(
            analysis,
            foundZones,
            foundActors,
            foundStatuses,
            foundTimes,
            foundPlaces,
            foundStatements,
            trace);
    at.stage = Fault.Stage.READING;
    Genre genre = genres.find(article, foundZones, analysis, foundStatements.all(), trace);
    List<Event> voiced = Voices.of(genre, foundEvents.all());
    List<Note> notes = new ArrayList<>();
    notes.addAll(foundPlaces.notes());
    notes.addAll(foundTimes.notes());
    notes.addAll(foundActors.notes());
    notes.addAll(foundStatuses.notes());
    notes.addAll(foundStatements.notes());
    notes.addAll(foundEvents.notes());
    List<Span> sentences = new ArrayList<>();
    for (int s = 0; s < analysis.sentences(); s++) {
      sentences.add(analysis.sentenceSpan(s));
    }
    return new Reading(
        article,
        "en",
        genre,
        hash(article.text()),
        foundZones,
        sentences,
        analysis.size(),
        // keys last: the stages before ask for one to tell who is in the lexicon
        known.keyed(foundActors.all()),
        PlaceUses.settle(foundPlaces.all(), foundActors),
        foundTimes.all(),
        new Stances(analysis, foundStatuses, frames).join(foundStatements.all(), voiced),
        voiced,
        foundStatuses.predicates(),
        notes,
        foundPlaces.passes().and(foundTimes.passes()).and(foundActors.passes()),
        fingerprint);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
