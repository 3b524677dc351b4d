// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tables of the store. The definitions, docs/reference/store.md and the codebook of an export
/// are all made from this.
///
/// A change of meaning or a removed column raises [#VERSION]; a store of another version is
/// refused.
public final class Schema {
  /// Written into each store.
  public static final int VERSION = 3;

  private static final String ID = "VARCHAR";
  private static final String WORDS = "VARCHAR";
  private static final String INT = "INTEGER";
  private static final String REAL = "DOUBLE";
  private static final String LIST = "VARCHAR[]";

  static final Table SCHEMA_VERSION =
      kept(
          "schema_version",
          "Which version of this schema the store has: one row.",
          c("version", INT, "the version"));

  static final Table RUNS =
      kept(
          "runs",
          "One row a run of `dragoman read`.",
          c("run", ID, "id: when it began and with which fingerprint"),
          c("started", "TIMESTAMP", "when it began, UTC"),
          c("program", "VARCHAR", "version of the program"),
          c("fingerprint", "VARCHAR", "of program, models, lexicons and settings"),
          c("finished", "BOOLEAN", "whether it came to its end; false also while it lasts"),
          c("articles", "BIGINT", "things that came out of the input"),
          c("read", "BIGINT", "articles read"),
          c("unchanged", "BIGINT", "editions that were here already"),
          c("skipped", "BIGINT", "articles passed over"),
          c("failed", "BIGINT", "inputs that failed"),
          c("tokens", "BIGINT", "words read"),
          c("registry", "VARCHAR", "hash of the registry it began with; none for an empty one"));

  static final Table REGISTRY =
      kept(
          "registry",
          "Actors known by a key that holds across articles, learned at the end of each run from the newest readings of"
              + " all articles; the next run begins with it.",
          c("ref", ID, "the key: country and name"),
          c("name", "VARCHAR", "the commonest name"),
          c("kind", "VARCHAR", "person, government, military, …"),
          c("country", "VARCHAR", "ISO 3166-1 alpha-3, or a CAMEO prefix (IGO, NGO, …)"),
          c("code", "VARCHAR", "CAMEO-style actor code"),
          c("sectors", LIST, "role codes"),
          c("articles", INT, "how many articles it is in"),
          c(
              "gender",
              "VARCHAR",
              "m or f of a person, as most articles have it; null where they do not tell"));

  static final Table REGISTRY_ALIASES =
      kept(
          "registry_aliases",
          "Other names that actors of the registry were met by.",
          c("ref", ID, "the actor's key"),
          c("alias", "VARCHAR", "the name"));

  static final Table REGISTRY_ROLES =
      kept(
          "registry_roles",
          "Offices of actors of the registry, as articles tell them, with the first article that does.",
          c("ref", ID, "the actor's key"),
          c("number", INT, "from 0"),
          c("title", "VARCHAR", "title with the words that date it: former minister, then-PM"),
          c("of", "VARCHAR", "country or body it is held of"),
          c("from", "VARCHAR", "first date, where a text says it"),
          c("to", "VARCHAR", "last date, where a text says it"),
          c("article", ID, "the article that says so"),
          c("words", WORDS, "its words"));

  static final Table FAULTS =
      kept(
          "faults",
          "What a run could not read or passed over.",
          c("run", ID, "the run"),
          c("origin", "VARCHAR", "file, and line where it has lines"),
          c("article", ID, "the article's id, if it got as far"),
          c("outcome", "VARCHAR", "failed or skipped"),
          c("stage", "VARCHAR", "the part of the reading that failed"),
          c("kind", "VARCHAR", "kind of fault, or reason of the skip"),
          c("message", "VARCHAR", "what happened and what to do"));

  static final Table READINGS =
      kept(
          "readings",
          "Each edition's reading whole; all tables marked projected are made from this one.",
          c("article", ID, "the article's id"),
          c("edition", "VARCHAR", "SHA-256 of the text in UTF-8"),
          c("fingerprint", "VARCHAR", "of what read it"),
          c("run", ID, "the run that stored it"),
          c("outlet", "VARCHAR", "who published it"),
          c("published", "VARCHAR", "publication date as far as it is known, ISO 8601"),
          c("text", "VARCHAR", "the text all offsets count in, in UTF-16 units"),
          c("reading", "VARCHAR", "the reading as JSON, format dragoman/reading/1"));

  static final Table ARTICLES =
      made(
          "articles",
          "One row an article: its newest edition, which the other projected tables describe.",
          c("article", ID, "the article's id"),
          c("edition", "VARCHAR", "SHA-256 of the text in UTF-8"),
          c("fingerprint", "VARCHAR", "of what read it"),
          c("run", ID, "the run that stored it"),
          c("url", "VARCHAR", "where it was published"),
          c("outlet", "VARCHAR", "who published it"),
          c("agency", "VARCHAR", "the wire service that carried it first"),
          c("title", "VARCHAR", "its title"),
          c("byline", "VARCHAR", "who wrote it"),
          c("published", "VARCHAR", "publication date as far as it is known, ISO 8601"),
          c("published_precision", "VARCHAR", "year, month, day or minute"),
          c("language", "VARCHAR", "language"),
          c("genre", "VARCHAR", "report, analysis, opinion, transcript, release, unknown"),
          c("body_start", INT, "where the body begins in the text"),
          c("sentences", INT, "how many sentences"),
          c("tokens", INT, "how many words and marks"));

  static final Table ACTORS =
      made(
          "actors",
          "One row an actor of an article.",
          c("id", ID, "stable id"),
          c("article", ID, "the article"),
          c("local", "VARCHAR", "id in the reading"),
          c("ref", "VARCHAR", "key in the registry, the same in all articles"),
          c("name", "VARCHAR", "name"),
          c("kind", "VARCHAR", "person, state, government, military, …"),
          c("country", "VARCHAR", "ISO 3166-1 alpha-3, or a CAMEO prefix (IGO, NGO, …)"),
          c("code", "VARCHAR", "CAMEO-style actor code"),
          c("sectors", LIST, "role codes"),
          c("mentions", INT, "how many spans refer to it"),
          c(
              "gender",
              "VARCHAR",
              "m or f of a person, where title, name, pronouns or the registry tell"));

  static final Table ROLES =
      made(
          "roles",
          "Offices and functions of actors.",
          c("actor", ID, "the actor's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("title", "VARCHAR", "title"),
          c("of", "VARCHAR", "country or body it is held of"),
          c("from", "VARCHAR", "first known date"),
          c("to", "VARCHAR", "last known date"),
          c("words", WORDS, "the words that say so; null where the lexicon does"));

  static final Table MENTIONS =
      made(
          "mentions",
          "Spans that refer to actors.",
          c("actor", ID, "the actor's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("form", "VARCHAR", "name, title, nominal, pronoun"),
          c("start", INT, "first UTF-16 unit"),
          c("end", INT, "one past the last"),
          c("words", WORDS, "the words"));

  static final Table PLACES =
      made(
          "places",
          "Toponyms and demonyms, whatever they stand for.",
          c("id", ID, "stable id"),
          c("article", ID, "the article"),
          c("local", "VARCHAR", "id in the reading"),
          c("name", "VARCHAR", "name"),
          c("use", "VARCHAR", "place, actor (metonym), demonym, process"),
          c("kind", "VARCHAR", "country, region, district, city, site, sea, continent"),
          c("country", "VARCHAR", "ISO 3166-1 alpha-3"),
          c("admin1", "VARCHAR", "first-level region"),
          c("lat", REAL, "latitude, degrees north"),
          c("lon", REAL, "longitude, degrees east"),
          c("geoname_id", "BIGINT", "key in GeoNames"),
          c("precision", "VARCHAR", "what the coordinates stand for"),
          c("disputed", "BOOLEAN", "contested ground"),
          c("claimants", LIST, "countries that claim it"),
          c("candidates", INT, "entries of the gazetteer that bear the name"),
          c("start", INT, "first UTF-16 unit of its first span"),
          c("end", INT, "one past the last"),
          c("words", WORDS, "the words"));

  static final Table TIMES =
      made(
          "times",
          "Expressions of time.",
          c("id", ID, "stable id"),
          c("article", ID, "the article"),
          c("local", "VARCHAR", "id in the reading"),
          c("type", "VARCHAR", "DATE, TIME, DURATION, SET"),
          c("value", "VARCHAR", "TIMEX3 value"),
          c("first_day", "VARCHAR", "first day of the interval it names"),
          c("last_day", "VARCHAR", "last day"),
          c("precision", "VARCHAR", "precision"),
          c("start", INT, "first UTF-16 unit of its first span"),
          c("end", INT, "one past the last"),
          c("words", WORDS, "the words"));

  static final Table STATEMENTS =
      made(
          "statements",
          "Attributions: who said, thought or ordered what.",
          c("id", ID, "stable id"),
          c("article", ID, "the article"),
          c("local", "VARCHAR", "id in the reading"),
          c("kind", "VARCHAR", "communication, attitude, decree"),
          c("act", "VARCHAR", "state, deny, accuse, threaten, …"),
          c("form", "VARCHAR", "direct, indirect, mixed"),
          c("speaker", "VARCHAR", "names of the sources, else their words; joined by `; `"),
          c("speaker_countries", LIST, "countries of the sources"),
          c("speaker_known", "BOOLEAN", "whether a source is an actor we could tell"),
          c("anonymity", "VARCHAR", "official, diplomat, … where the source is left unnamed"),
          c("cue", WORDS, "the words that attribute"),
          c("cue_lemma", "VARCHAR", "their dictionary form"),
          c("content", WORDS, "the words of the content"),
          c("addressee", "VARCHAR", "names of those spoken to, else their words"),
          c("via", "VARCHAR", "who carried it, in order, joined by `; `"),
          c(
              "holder",
              "VARCHAR",
              "speaker of the statement it stands in; null when that is the author"),
          c("parent", ID, "that statement's stable id"),
          c("place", ID, "place"),
          c("time", ID, "time"),
          c("cameo", "VARCHAR", "010 to 019 when a political actor communicates"),
          c("rule", "VARCHAR", "id of the rule that found it"),
          c("start", INT, "first UTF-16 unit of its content, else its cue"));

  static final Table STATEMENT_ACTORS =
      made(
          "statement_actors",
          "Actors of statements.",
          c("statement", ID, "the statement's stable id"),
          c("article", ID, "the article"),
          c("slot", "VARCHAR", "source, addressee or via"),
          c("number", INT, "from 0"),
          c("actor", ID, "the actor's stable id"));

  static final Table STATEMENT_ABOUT =
      made(
          "statement_about",
          "What statements say of events.",
          c("statement", ID, "the statement's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("event", ID, "the event's stable id"),
          c("stance", "VARCHAR", "assert, allege, doubt, deny, confirm, decline, seek-inquiry"));

  static final Table EVENTS =
      made(
          "events",
          "Coded occurrences: who did what to whom, on whose word, how certainly.",
          c("id", ID, "stable id"),
          c("article", ID, "the article"),
          c("local", "VARCHAR", "id in the reading"),
          c("event", "VARCHAR", "PLOVER type"),
          c("mode", "VARCHAR", "PLOVER mode"),
          c("contexts", LIST, "PLOVER contexts"),
          c("score", REAL, "PLOVER score, conflict to cooperation"),
          c("cameo", "VARCHAR", "CAMEO code"),
          c("goldstein", REAL, "Goldstein score"),
          c(
              "quad",
              INT,
              "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
          c("source", "VARCHAR", "names of those who act, else their words; joined by `; `"),
          c("source_countries", LIST, "their countries"),
          c("target", "VARCHAR", "names of those acted upon"),
          c("target_countries", LIST, "their countries"),
          c("reciprocal", "BOOLEAN", "all parties act alike and stand in source"),
          c("trigger", WORDS, "the words that name it"),
          c("trigger_lemma", "VARCHAR", "their dictionary form"),
          c("first_day", "VARCHAR", "first day, ISO 8601 as far as known"),
          c("last_day", "VARCHAR", "last day"),
          c("time_precision", "VARCHAR", "precision of the days"),
          c("time", ID, "the expression that dates it"),
          c("place", ID, "where"),
          c("holder", "VARCHAR", "speaker on whose word it stands; null when that is the author"),
          c("holder_statement", ID, "that statement's stable id"),
          c("certainty", "VARCHAR", "certain, probable, possible, unknown: as the holder gives it"),
          c("polarity", "VARCHAR", "+, - or u"),
          c("tense", "VARCHAR", "past, present, future, none"),
          c("hypothetical", "BOOLEAN", "only under a condition"),
          c("value", REAL, "certainty and polarity as a number, 3 to -3"),
          c(
              "author_value",
              REAL,
              "how far the article's author vouches, 3 to -3; filter by this to meet no claim as a fact"),
          c("voice", "VARCHAR", "report or opinion"),
          c("statement", ID, "the statement that is this event (a threat, an accusation)"),
          c("rule", "VARCHAR", "id of the rule of its first mention"),
          c("mentions", INT, "how often the article tells it"),
          c("start", INT, "first UTF-16 unit of its trigger"));

  static final Table EVENT_PARTIES =
      made(
          "event_parties",
          "Those who act and are acted upon.",
          c("event", ID, "the event's stable id"),
          c("article", ID, "the article"),
          c("side", "VARCHAR", "source or target"),
          c("number", INT, "from 0"),
          c("actor", ID, "the actor's stable id; null where nobody we know is meant"),
          c("words", WORDS, "the words"));

  static final Table EVENT_ARGUMENTS =
      made(
          "event_arguments",
          "Other slots of events.",
          c("event", ID, "the event's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("role", "VARCHAR", "mediator, venue, instrument, amount, …"),
          c("place", ID, "the place it is"),
          c("actor", ID, "the actor it is"),
          c("words", WORDS, "the words"));

  static final Table EVENT_MAGNITUDES =
      made(
          "event_magnitudes",
          "Numbers that belong to events.",
          c("event", ID, "the event's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("kind", "VARCHAR", "killed, injured, arrested, …"),
          c("least", "BIGINT", "at least"),
          c("most", "BIGINT", "at most"),
          c("start", INT, "first UTF-16 unit"),
          c("end", INT, "one past the last"));

  static final Table EVENT_MENTIONS =
      made(
          "event_mentions",
          "Each telling of an event, with its own holder and status.",
          c("event", ID, "the event's stable id"),
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("words", WORDS, "the words of the trigger"),
          c("lemma", "VARCHAR", "their dictionary form"),
          c("holder_statement", ID, "the statement on whose word it stands; null for the author"),
          c("certainty", "VARCHAR", "as the holder gives it"),
          c("polarity", "VARCHAR", "+, - or u"),
          c("tense", "VARCHAR", "tense"),
          c("hypothetical", "BOOLEAN", "only under a condition"),
          c("value", REAL, "3 to -3"),
          c("author_value", REAL, "how far the author vouches"),
          c("rule", "VARCHAR", "id of the rule that found it"));

  static final Table SPANS =
      made(
          "spans",
          "The evidence: one row a span of a statement, event, place or time.",
          c("record", ID, "stable id of what it belongs to"),
          c("article", ID, "the article"),
          c("layer", "VARCHAR", "statement, event, place, time"),
          c("slot", "VARCHAR", "source, cue, content, trigger, target, argument, …"),
          c("number", INT, "which of the slot's fillers, from 0"),
          c("start", INT, "first UTF-16 unit"),
          c("end", INT, "one past the last"),
          c("words", WORDS, "the words"));

  static final Table NOTES =
      made(
          "notes",
          "Abstentions and doubts.",
          c("article", ID, "the article"),
          c("number", INT, "from 0"),
          c("stage", "VARCHAR", "the part of the reading"),
          c("kind", "VARCHAR", "what could not be decided"),
          c("start", INT, "first UTF-16 unit, if it has a place"),
          c("end", INT, "one past the last"));

  private static final List<Table> TABLES =
      List.of(
          SCHEMA_VERSION,
          RUNS,
          REGISTRY,
          REGISTRY_ALIASES,
          REGISTRY_ROLES,
          FAULTS,
          READINGS,
          ARTICLES,
          ACTORS,
          ROLES,
          MENTIONS,
          PLACES,
          TIMES,
          STATEMENTS,
          STATEMENT_ACTORS,
          STATEMENT_ABOUT,
          EVENTS,
          EVENT_PARTIES,
          EVENT_ARGUMENTS,
          EVENT_MAGNITUDES,
          EVENT_MENTIONS,
          SPANS,
          NOTES);

  private Schema() {}

  private static Table kept(String name, String meaning, Table.Column... columns) {
    return new Table(name, meaning, false, Arrays.asList(columns));
  }

  private static Table made(String name, String meaning, Table.Column... columns) {
    return new Table(name, meaning, true, Arrays.asList(columns));
  }

  private static Table.Column c(String name, String type, String meaning) {
    return new Table.Column(name, type, meaning);
  }

  /// All tables, in the order of the documentation.
  public static List<Table> tables() {
    return TABLES;
  }

  /// The tables that are made from the readings.
  static List<Table> projected() {
    return TABLES.stream().filter(Table::projected).toList();
  }

  public static Optional<Table> find(String name) {
    return TABLES.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
