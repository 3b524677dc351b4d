// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.dragoman.store.Table.column;
import static org.dragoman.store.Table.kept;

/// What the store keeps: its version, the runs and their faults, the registry, and each edition's
/// reading whole. All other tables are made from the readings.
final class KeptTables {
  private static final String ID = "VARCHAR";
  private static final String WORDS = "VARCHAR";
  private static final String INT = "INTEGER";
  private static final String LIST = "VARCHAR[]";

  static final Table SCHEMA_VERSION =
      kept(
          "schema_version",
          "Which version of this schema the store has: one row.",
          column("version", INT, "the version"));

  static final Table RUNS =
      kept(
          "runs",
          "One row a run of `dragoman read`.",
          column("run", ID, "id: when it began and with which fingerprint"),
          column("started", "TIMESTAMP", "when it began, UTC"),
          column("program", "VARCHAR", "version of the program"),
          column("fingerprint", "VARCHAR", "of program, models, lexicons and settings"),
          column(
              "finished",
              "BOOLEAN",
              "whether it came to its end; false of one that lasts, was interrupted or killed"),
          column("articles", "BIGINT", "things that came out of the input"),
          column("read", "BIGINT", "articles read"),
          column("unchanged", "BIGINT", "editions that were here already"),
          column("skipped", "BIGINT", "articles passed over"),
          column("failed", "BIGINT", "inputs that failed"),
          column("tokens", "BIGINT", "words read"),
          column(
              "registry", "VARCHAR", "hash of the registry it began with; none for an empty one"),
          column("ended", "TIMESTAMP", "when it stored last, UTC"),
          column("seconds", "DOUBLE", "how long it worked, up to the batch it stored last"),
          column("attempts", INT, "1, and one more each time it was broken off and taken up again"),
          column("ending", "VARCHAR", "finished or interrupted; null if it lasts or was killed"),
          column("stale", "BIGINT", "editions left as another program or lexicon had read them"),
          column("inputs", "VARCHAR", "hash of the paths it was given"),
          column(
              "job",
              "VARCHAR",
              "hash of all that decides what it makes; a run that was broken off goes on if this is the same"));

  static final Table RUN_DETAILS =
      kept(
          "run_details",
          "What runs were given and what they were made of.",
          column("run", ID, "the run"),
          column("number", INT, "from 0"),
          column(
              "kind",
              "VARCHAR",
              "input, setting (an option), lexicon (hash of a file), version (of a part), machine"),
          column("name", "VARCHAR", "name of the option, the file, the part"),
          column("value", "VARCHAR", "its value, hash, version"));

  static final Table RUN_COUNTS =
      kept(
          "run_counts",
          "What a run found, how often each rule and pass decided, and what it left open. While a run lasts, and if it"
              + " was killed, a name has a row a batch: take the sum.",
          column("run", ID, "the run"),
          column(
              "kind",
              "VARCHAR",
              "found (statements, events, …), pass (which place, time or actor is meant; `/unresolved` behind its id: it"
                  + " could not tell), rule (of a statement or event), note"),
          column("name", "VARCHAR", "id of the pass or rule, or stage and kind of the note"),
          column("count", "BIGINT", "how often, in the articles read"));

  static final Table REGISTRY =
      kept(
          "registry",
          "Actors known by a key that holds across articles, learned at the end of each run from the newest readings of"
              + " all articles; the next run begins with it.",
          column("ref", ID, "the key: country and name"),
          column("name", "VARCHAR", "the commonest name"),
          column("kind", "VARCHAR", "person, government, military, …"),
          column("country", "VARCHAR", "ISO 3166-1 alpha-3, or a CAMEO prefix (IGO, NGO, …)"),
          column("code", "VARCHAR", "CAMEO-style actor code"),
          column("sectors", LIST, "role codes"),
          column("articles", INT, "how many articles it is in"),
          column(
              "gender",
              "VARCHAR",
              "m or f of a person, as most articles have it; null where they do not tell"));

  static final Table REGISTRY_ALIASES =
      kept(
          "registry_aliases",
          "Other names that actors of the registry were met by.",
          column("ref", ID, "the actor's key"),
          column("alias", "VARCHAR", "the name"));

  static final Table REGISTRY_ROLES =
      kept(
          "registry_roles",
          "Offices of actors of the registry, as articles tell them, with the first article that does.",
          column("ref", ID, "the actor's key"),
          column("number", INT, "from 0"),
          column("title", "VARCHAR", "title with the words that date it: former minister, then-PM"),
          column("of", "VARCHAR", "country or body it is held of"),
          column("from", "VARCHAR", "first date, where a text says it"),
          column("to", "VARCHAR", "last date, where a text says it"),
          column("article", ID, "the article that says so"),
          column("words", WORDS, "its words"));

  static final Table FAULTS =
      kept(
          "faults",
          "What a run could not read or passed over.",
          column("run", ID, "the run"),
          column("origin", "VARCHAR", "file, and line where it has lines"),
          column("article", ID, "the article's id, if it got as far"),
          column("outcome", "VARCHAR", "failed or skipped"),
          column("stage", "VARCHAR", "the part of the reading that failed"),
          column("kind", "VARCHAR", "kind of fault, or reason of the skip"),
          column("message", "VARCHAR", "what happened"),
          column(
              "place",
              "VARCHAR",
              "where in the input, if it has a place there: a field, an offset"),
          column("remedy", "VARCHAR", "what to do"));

  static final Table READINGS =
      kept(
          "readings",
          "Each edition's reading whole; all tables marked projected are made from this one.",
          column("article", ID, "the article's id"),
          column("edition", "VARCHAR", "SHA-256 of the text in UTF-8"),
          column("fingerprint", "VARCHAR", "of what read it"),
          column("run", ID, "the run that stored it"),
          column("outlet", "VARCHAR", "who published it"),
          column("published", "VARCHAR", "publication date as far as it is known, ISO 8601"),
          column("text", "VARCHAR", "the text all offsets count in, in UTF-16 units"),
          column("reading", "VARCHAR", "the reading as JSON, format dragoman/reading/1"));

  private KeptTables() {}
}
