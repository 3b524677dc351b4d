// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;
import java.util.Optional;

/// The tables of the store. The definitions, docs/reference/store.md and the codebook of an export
/// are all made from this.
///
/// A change of meaning, a new or a removed column raises [#VERSION]; [Migrations] brings a store of
/// an earlier version up to it, one of a later version is refused. A new column stands last, where
/// a migration can put it.
public final class Schema {
  /// Written into each store.
  public static final int VERSION = 5;

  private static final List<Table> TABLES =
      List.of(
          KeptTables.SCHEMA_VERSION,
          KeptTables.RUNS,
          KeptTables.RUN_DETAILS,
          KeptTables.RUN_COUNTS,
          KeptTables.REGISTRY,
          KeptTables.REGISTRY_ALIASES,
          KeptTables.REGISTRY_ROLES,
          KeptTables.FAULTS,
          KeptTables.READINGS,
          ArticleTables.ARTICLES,
          ArticleTables.ACTORS,
          ArticleTables.ROLES,
          ArticleTables.MENTIONS,
          ArticleTables.PLACES,
          ArticleTables.TIMES,
          StatementTables.STATEMENTS,
          StatementTables.STATEMENT_ACTORS,
          StatementTables.STATEMENT_ABOUT,
          EventTables.EVENTS,
          EventTables.EVENT_PARTIES,
          EventTables.EVENT_ARGUMENTS,
          EventTables.EVENT_MAGNITUDES,
          EventTables.EVENT_MENTIONS,
          ArticleTables.SPANS,
          ArticleTables.NOTES);

  private Schema() {}

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
