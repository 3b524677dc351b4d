// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.export.CsvRows;
import org.dragoman.export.JsonRows;
import org.dragoman.store.Filter;
import org.dragoman.store.Listing;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dragoman statements`, `events`, `actors`, `places`: filtered lists from the store.
final class ListCommands {
  private ListCommands() {}

  /// How a list is written.
  enum Format {
    TABLE,
    CSV,
    JSONL,
    PARQUET
  }

  /// What the four have in common.
  @Command(mixinStandardHelpOptions = true)
  abstract static class Lister implements Callable<Integer> {
    private final Listing listing;

    @Option(
        names = "--format",
        defaultValue = "TABLE",
        description = "table, csv, jsonl or parquet (default: table)")
    private Format format = Format.TABLE;

    @Mixin private OutOption out = new OutOption();

    @Mixin private StoreOption store = new StoreOption();
    @Mixin private FilterOptions filters = new FilterOptions();

    @Option(names = "--limit", paramLabel = "N", description = "most rows")
    private Optional<Integer> limit = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    Lister(Listing listing) {
      this.listing = listing;
    }

    @Override
    public Integer call() {
      if (format == Format.PARQUET && out.path().isEmpty()) {
        throw new UsageException("--format parquet: needs --out FILE, as it is no text");
      }
      Filter filter = filters.filter(limit);
      try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
        write(opened, filter);
        return ExitCode.FINE;
      } catch (IllegalArgumentException e) {
        throw new UsageException(e.getMessage() + "; see dragoman " + spec.name() + " --help");
      }
    }

    private void write(Store opened, Filter filter) {
      Optional<Path> file = out.path();
      if (format == Format.PARQUET && file.isPresent()) {
        opened.listToParquet(listing, filter, file.get());
      } else {
        out.write(spec.commandLine().getOut(), to -> write(opened, filter, to));
      }
    }

    private void write(Store opened, Filter filter, PrintWriter to) {
      switch (format) {
        case CSV -> opened.list(listing, filter, new CsvRows(to));
        case JSONL -> opened.list(listing, filter, new JsonRows(to));
        default -> {
          TextTable table = new TextTable(to);
          opened.list(listing, filter, table);
          long rows = table.end();
          spec.commandLine().getErr().println(rows + (rows == 1 ? " row" : " rows"));
          spec.commandLine().getErr().flush();
        }
      }
      to.flush();
    }
  }

  @Command(name = "statements", description = "Who said what: the statements of the store.")
  static final class Statements extends Lister {
    Statements() {
      super(Listing.STATEMENTS);
    }
  }

  @Command(name = "events", description = "Who did what to whom: the events of the store.")
  static final class Events extends Lister {
    Events() {
      super(Listing.EVENTS);
    }
  }

  @Command(name = "actors", description = "Who acts and speaks: the actors of the store.")
  static final class Actors extends Lister {
    Actors() {
      super(Listing.ACTORS);
    }
  }

  @Command(name = "places", description = "Where: the places of the store.")
  static final class Places extends Lister {
    Places() {
      super(Listing.PLACES);
    }
  }
}
