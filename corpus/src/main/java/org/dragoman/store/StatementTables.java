// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.dragoman.store.Table.column;
import static org.dragoman.store.Table.made;

/// What is made from the statements of a reading.
final class StatementTables {
  private static final String ID = "VARCHAR";
  private static final String WORDS = "VARCHAR";
  private static final String INT = "INTEGER";
  private static final String LIST = "VARCHAR[]";

  static final Table STATEMENTS =
      made(
          "statements",
          "Attributions: who said, thought or ordered what.",
          column("id", ID, "stable id"),
          column("article", ID, "the article"),
          column("local", "VARCHAR", "id in the reading"),
          column("kind", "VARCHAR", "communication, attitude, decree"),
          column("act", "VARCHAR", "state, deny, accuse, threaten, …"),
          column("form", "VARCHAR", "direct, indirect, mixed"),
          column("speaker", "VARCHAR", "names of the sources, else their words; joined by `; `"),
          column("speaker_countries", LIST, "countries of the sources"),
          column("speaker_known", "BOOLEAN", "whether a source is an actor we could tell"),
          column("anonymity", "VARCHAR", "official, diplomat, … where the source is left unnamed"),
          column("cue", WORDS, "the words that attribute"),
          column("cue_lemma", "VARCHAR", "their dictionary form"),
          column("content", WORDS, "the words of the content"),
          column("addressee", "VARCHAR", "names of those spoken to, else their words"),
          column("via", "VARCHAR", "who carried it, in order, joined by `; `"),
          column(
              "holder",
              "VARCHAR",
              "speaker of the statement it stands in; null when that is the author"),
          column("parent", ID, "that statement's stable id"),
          column("place", ID, "place"),
          column("time", ID, "time"),
          column("cameo", "VARCHAR", "010 to 019 when a political actor communicates"),
          column("rule", "VARCHAR", "id of the rule that found it"),
          column("start", INT, "first UTF-16 unit of its content, else its cue"));

  static final Table STATEMENT_ACTORS =
      made(
          "statement_actors",
          "Actors of statements.",
          column("statement", ID, "the statement's stable id"),
          column("article", ID, "the article"),
          column("slot", "VARCHAR", "source, addressee or via"),
          column("number", INT, "from 0"),
          column("actor", ID, "the actor's stable id"));

  static final Table STATEMENT_ABOUT =
      made(
          "statement_about",
          "What statements say of events.",
          column("statement", ID, "the statement's stable id"),
          column("article", ID, "the article"),
          column("number", INT, "from 0"),
          column("event", ID, "the event's stable id"),
          column(
              "stance", "VARCHAR", "assert, allege, doubt, deny, confirm, decline, seek-inquiry"));

  private StatementTables() {}
}
