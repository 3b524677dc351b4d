// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;

/// The schema for people: docs/reference/store.md, and the codebook that an export carries.
public final class SchemaGuide {
  private SchemaGuide() {}

  /// The tables as Markdown.
  public static String markdown(List<Table> tables) {
    StringBuilder page = new StringBuilder();
    for (Table table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n").append(table.meaning());
      page.append(table.projected() ? " Projected from `readings`.\n\n" : "\n\n");
      page.append("| column | type | meaning |\n|---|---|---|\n");
      for (Table.Column column : table.columns()) {
        page.append("| `").append(column.name()).append("` | ").append(column.type());
        page.append(" | ").append(column.meaning()).append(" |\n");
      }
    }
    return page.toString();
  }

  /// docs/reference/store.md, whole.
  public static String page() {
    return """
    # The store

    `dragoman.duckdb` is a DuckDB file: any DuckDB opens it, `duckdb dragoman.duckdb` for one. This page is made from
    `org.dragoman.store.Schema`; a test holds the two together. Schema version: %d (table `schema_version`); a store of
    an earlier version is brought up to it when `dragoman read` or `check --repair` opens it, one of a later version is
    refused.

    * **Ids.** Stable ids are made of article id, layer and anchor span (the first span of an actor, a place or a time;
      the cue of a statement, else its content; the trigger of an event), so they outlive a second reading. `local` is
      the id inside the reading.
    * **Offsets** count UTF-16 units of `readings.text`; the words stand beside them, since SQL, R and Python count code points.
    * **Null** means unknown or absent; an event's or statement's `holder` is null where the article's author vouches.
    * **No foreign keys**: with them an article could not be replaced in one transaction.
    * **Editions.** Another text under the same id is another edition: `readings` keeps both, the projected tables
      describe the newer. The same edition read by another program or lexicon (`read --refresh`) replaces the older
      reading.
    * **Runs.** A run that was broken off goes on under its id when the same is read again; the store is then that of a
      run that was not.
    * **One writer.** While `dragoman read` writes, no other process can open the file.
    * **Decisions** of analysts are not here but in `dragoman.decisions.jsonl` beside the store, append-only, one JSON
      object a line: `id`, `time`, `analyst`, `kind` (merge, split, rename, hide, accept, reject, correct, flag,
      undo), `object` (a stable id, an actor's key, of `undo` a decision's id), `words` (the span's words or the
      actor's name, to find it again), `payload` (an object of the kind's own). `dragoman actor` writes them; the lists
      and an [export](export.md) show actors as decided, these tables as read.
    """
            .replace("%d", Integer.toString(Schema.VERSION))
        + markdown(Schema.tables());
  }
}
