// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.dragoman.store.Table.column;
import static org.dragoman.store.Table.made;

/// What is made from the events of a reading.
final class EventTables {
  private static final String ID = "VARCHAR";
  private static final String WORDS = "VARCHAR";
  private static final String INT = "INTEGER";
  private static final String REAL = "DOUBLE";
  private static final String LIST = "VARCHAR[]";

  static final Table EVENTS =
      made(
          "events",
          "Coded occurrences: who did what to whom, on whose word, how certainly.",
          column("id", ID, "stable id"),
          column("article", ID, "the article"),
          column("local", "VARCHAR", "id in the reading"),
          column("event", "VARCHAR", "PLOVER type"),
          column("mode", "VARCHAR", "PLOVER mode"),
          column("contexts", LIST, "PLOVER contexts"),
          column("score", REAL, "PLOVER score, conflict to cooperation"),
          column("cameo", "VARCHAR", "CAMEO code"),
          column("goldstein", REAL, "Goldstein score"),
          column(
              "quad",
              INT,
              "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
          column("source", "VARCHAR", "names of those who act, else their words; joined by `; `"),
          column("source_countries", LIST, "their countries"),
          column("target", "VARCHAR", "names of those acted upon"),
          column("target_countries", LIST, "their countries"),
          column("reciprocal", "BOOLEAN", "all parties act alike and stand in source"),
          column("trigger", WORDS, "the words that name it"),
          column("trigger_lemma", "VARCHAR", "their dictionary form"),
          column("first_day", "VARCHAR", "first day, ISO 8601 as far as known"),
          column("last_day", "VARCHAR", "last day"),
          column("time_precision", "VARCHAR", "precision of the days"),
          column("time", ID, "the expression that dates it"),
          column("place", ID, "where"),
          column(
              "holder", "VARCHAR", "speaker on whose word it stands; null when that is the author"),
          column("holder_statement", ID, "that statement's stable id"),
          column(
              "certainty",
              "VARCHAR",
              "certain, probable, possible, unknown: as the holder gives it"),
          column("polarity", "VARCHAR", "+, - or u"),
          column("tense", "VARCHAR", "past, present, future, none"),
          column("hypothetical", "BOOLEAN", "only under a condition"),
          column("value", REAL, "certainty and polarity as a number, 3 to -3"),
          column(
              "author_value",
              REAL,
              "how far the article's author vouches, 3 to -3; filter by this to meet no claim as a fact"),
          column("voice", "VARCHAR", "report or opinion"),
          column("statement", ID, "the statement that is this event (a threat, an accusation)"),
          column("rule", "VARCHAR", "id of the rule of its first mention"),
          column("mentions", INT, "how often the article tells it"),
          column("start", INT, "first UTF-16 unit of its trigger"));

  static final Table EVENT_PARTIES =
      made(
          "event_parties",
          "Those who act and are acted upon.",
          column("event", ID, "the event's stable id"),
          column("article", ID, "the article"),
          column("side", "VARCHAR", "source or target"),
          column("number", INT, "from 0"),
          column("actor", ID, "the actor's stable id; null where nobody we know is meant"),
          column("words", WORDS, "the words"));

  static final Table EVENT_ARGUMENTS =
      made(
          "event_arguments",
          "Other slots of events.",
          column("event", ID, "the event's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("role", "VARCHAR", "mediator, venue, instrument, amount, …"),
          column("place", ID, "the place it is"),
          column("actor", ID, "the actor it is"),
          column("words", WORDS, "the words"));

  static final Table EVENT_MAGNITUDES =
      made(
          "event_magnitudes",
          "Numbers that belong to events.",
          column("event", ID, "the event's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("kind", "VARCHAR", "killed, injured, arrested, …"),
          column("least", "BIGINT", "at least"),
          column("most", "BIGINT", "at most"),
          column("start", INT, "first UTF-16 unit"),
          column("end", INT, "one past the last"));

  static final Table EVENT_MENTIONS =
      made(
          "event_mentions",
          "Each telling of an event, with its own holder and status.",
          column("event", ID, "the event's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("words", WORDS, "the words of the trigger"),
          column("lemma", "VARCHAR", "their dictionary form"),
          column(
              "holder_statement", ID, "the statement on whose word it stands; null for the author"),
          column("certainty", "VARCHAR", "as the holder gives it"),
          column("polarity", "VARCHAR", "+, - or u"),
          column("tense", "VARCHAR", "tense"),
          column("hypothetical", "BOOLEAN", "only under a condition"),
          column("value", REAL, "3 to -3"),
          column("author_value", REAL, "how far the author vouches"),
          column("rule", "VARCHAR", "id of the rule that found it"));

  private EventTables() {}
}
