// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.store.Filter;
import org.dragoman.store.Listing;
import org.dragoman.store.RowConsumer;
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

  /// What the four have in common.
  @Command(mixinStandardHelpOptions = true)
  abstract static class Lister implements Callable<Integer> {
    private final Listing listing;

    @Mixin private RowsOutput output = new RowsOutput();
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
      output.check();
      Filter filter = filters.filter(limit);
      try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
        output.write(rows(opened, filter), spec.commandLine());
        return ExitCode.FINE;
      } catch (IllegalArgumentException e) {
        throw new UsageException(e.getMessage() + "; see dragoman " + spec.name() + " --help");
      }
    }

    private RowsOutput.Source rows(Store opened, Filter filter) {
      return new RowsOutput.Source() {
        @Override
        public void handOn(RowConsumer to) {
          opened.list(listing, filter, to);
        }

        @Override
        public void toParquet(Path file) {
          opened.listToParquet(listing, filter, file);
        }
      };
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
