// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.dragoman.store.Table.column;
import static org.dragoman.store.Table.made;

/// What is made from a reading of the article itself: its actors, places and times, and the words
/// that are the evidence of every record.
final class ArticleTables {
  private static final String ID = "VARCHAR";
  private static final String WORDS = "VARCHAR";
  private static final String INT = "INTEGER";
  private static final String REAL = "DOUBLE";
  private static final String LIST = "VARCHAR[]";

  static final Table ARTICLES =
      made(
          "articles",
          "One row an article: its newest edition, which the other projected tables describe.",
          column("article", ID, "the article's id"),
          column("edition", "VARCHAR", "SHA-256 of the text in UTF-8"),
          column("fingerprint", "VARCHAR", "of what read it"),
          column("run", ID, "the run that stored it"),
          column("url", "VARCHAR", "where it was published"),
          column("outlet", "VARCHAR", "who published it"),
          column("agency", "VARCHAR", "the wire service that carried it first"),
          column("title", "VARCHAR", "its title"),
          column("byline", "VARCHAR", "who wrote it"),
          column("published", "VARCHAR", "publication date as far as it is known, ISO 8601"),
          column("published_precision", "VARCHAR", "year, month, day or minute"),
          column("language", "VARCHAR", "language"),
          column("genre", "VARCHAR", "report, analysis, opinion, transcript, release, unknown"),
          column("body_start", INT, "where the body begins in the text"),
          column("sentences", INT, "how many sentences"),
          column("tokens", INT, "how many words and marks"),
          column(
              "raw_sha256",
              "VARCHAR",
              "SHA-256 of the bytes the text was made from, where it was made (a page, a PDF)"),
          column("stated_language", "VARCHAR", "the language its source states, as BCP 47 has it"),
          column(
              "published_evidence",
              "VARCHAR",
              "what the day was read from, where it had to be found: the place and the words"));

  static final Table ACTORS =
      made(
          "actors",
          "One row an actor of an article.",
          column("id", ID, "stable id"),
          column("article", ID, "the article"),
          column("local", "VARCHAR", "id in the reading"),
          column("ref", "VARCHAR", "key in the registry, the same in all articles"),
          column("name", "VARCHAR", "name"),
          column("kind", "VARCHAR", "person, state, government, military, …"),
          column("country", "VARCHAR", "ISO 3166-1 alpha-3, or a CAMEO prefix (IGO, NGO, …)"),
          column("code", "VARCHAR", "CAMEO-style actor code"),
          column("sectors", LIST, "role codes"),
          column("mentions", INT, "how many spans refer to it"),
          column(
              "gender",
              "VARCHAR",
              "m or f of a person, where title, name, pronouns or the registry tell"));

  static final Table ROLES =
      made(
          "roles",
          "Offices and functions of actors.",
          column("actor", ID, "the actor's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("title", "VARCHAR", "title"),
          column("of", "VARCHAR", "country or body it is held of"),
          column("from", "VARCHAR", "first known date"),
          column("to", "VARCHAR", "last known date"),
          column("words", WORDS, "the words that say so; null where the lexicon does"));

  static final Table MENTIONS =
      made(
          "mentions",
          "Spans that refer to actors.",
          column("actor", ID, "the actor's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("form", "VARCHAR", "name, title, nominal, pronoun"),
          column("start", INT, "first UTF-16 unit"),
          column("end", INT, "one past the last"),
          column("words", WORDS, "the words"));

  static final Table PLACES =
      made(
          "places",
          "Toponyms and demonyms, whatever they stand for.",
          column("id", ID, "stable id"),
          column("article", ID, "the article"),
          column("local", "VARCHAR", "id in the reading"),
          column("name", "VARCHAR", "name"),
          column("use", "VARCHAR", "place, actor (metonym), demonym, process"),
          column("kind", "VARCHAR", "country, region, district, city, site, sea, continent"),
          column("country", "VARCHAR", "ISO 3166-1 alpha-3"),
          column("admin1", "VARCHAR", "first-level region"),
          column("lat", REAL, "latitude, degrees north"),
          column("lon", REAL, "longitude, degrees east"),
          column("geoname_id", "BIGINT", "key in GeoNames"),
          column("precision", "VARCHAR", "what the coordinates stand for"),
          column("disputed", "BOOLEAN", "contested ground"),
          column("claimants", LIST, "countries that claim it"),
          column("candidates", INT, "entries of the gazetteer that bear the name"),
          column("start", INT, "first UTF-16 unit of its first span"),
          column("end", INT, "one past the last"),
          column("words", WORDS, "the words"));

  static final Table TIMES =
      made(
          "times",
          "Expressions of time.",
          column("id", ID, "stable id"),
          column("article", ID, "the article"),
          column("local", "VARCHAR", "id in the reading"),
          column("type", "VARCHAR", "DATE, TIME, DURATION, SET"),
          column("value", "VARCHAR", "TIMEX3 value"),
          column("first_day", "VARCHAR", "first day of the interval it names"),
          column("last_day", "VARCHAR", "last day"),
          column("precision", "VARCHAR", "precision"),
          column("start", INT, "first UTF-16 unit of its first span"),
          column("end", INT, "one past the last"),
          column("words", WORDS, "the words"));

  static final Table SPANS =
      made(
          "spans",
          "The evidence: one row a span of a statement, event, place or time.",
          column("record", ID, "stable id of what it belongs to"),
          column("article", ID, "the article"),
          column("layer", "VARCHAR", "statement, event, place, time"),
          column("slot", "VARCHAR", "source, cue, content, trigger, target, argument, …"),
          column("number", INT, "which of the slot's fillers, from 0"),
          column("start", INT, "first UTF-16 unit"),
          column("end", INT, "one past the last"),
          column("words", WORDS, "the words"));

  static final Table NOTES =
      made(
          "notes",
          "Abstentions and doubts.",
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("stage", "VARCHAR", "the part of the reading"),
          column("kind", "VARCHAR", "what could not be decided"),
          column("start", INT, "first UTF-16 unit, if it has a place"),
          column("end", INT, "one past the last"));

  private ArticleTables() {}
}
