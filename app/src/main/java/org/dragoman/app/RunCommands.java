// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.store.RowConsumer;
import org.dragoman.store.RunList;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dragoman runs`, `dragoman errors`: what the store has on record of its runs.
final class RunCommands {
  private RunCommands() {}

  /// What the two have in common.
  @Command(mixinStandardHelpOptions = true)
  abstract static class RunLister implements Callable<Integer> {
    @Mixin private RowsOutput output = new RowsOutput();
    @Mixin private StoreOption store = new StoreOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    abstract RunList list(Store opened);

    /// Something to say when the rows are written.
    void after(Store opened, PrintWriter err) {}

    @Override
    public Integer call() {
      output.check();
      try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
        RunList list = list(opened);
        output.write(rows(opened, list), spec.commandLine());
        after(opened, spec.commandLine().getErr());
        return ExitCode.FINE;
      } catch (IllegalArgumentException e) {
        throw new UsageException(e.getMessage() + "; `dragoman runs` lists them");
      }
    }

    private static RowsOutput.Source rows(Store opened, RunList list) {
      return new RowsOutput.Source() {
        @Override
        public void handOn(RowConsumer to) {
          opened.list(list, to);
        }

        @Override
        public void toParquet(Path file) {
          opened.listToParquet(list, file);
        }

        @Override
        public TextTable table(PrintWriter to) {
          // half a remedy helps nobody
          return new TextTable(to, Integer.MAX_VALUE);
        }
      };
    }
  }

  @Command(
      name = "runs",
      description =
          "The runs of the store, the last one first; or all that is on record of one of them.")
  static final class Runs extends RunLister {
    @Parameters(
        arity = "0..1",
        paramLabel = "RUN",
        description = "a run's id or the beginning of it")
    private Optional<String> run = Optional.empty();

    @Override
    RunList list(Store opened) {
      return run.isEmpty() ? RunList.all() : RunList.of(opened.expectRun(run));
    }

    @Override
    void after(Store opened, PrintWriter err) {
      long stale = run.isEmpty() ? opened.countStale() : 0;
      if (stale > 0) {
        err.println(
            stale
                + " articles were read with another program, lexicon or settings than in the last run;"
                + " dragoman read --refresh reads them again");
        err.flush();
      }
    }
  }

  @Command(
      name = "errors",
      description = "What a run could not read or passed over: where, why, and what to do.")
  static final class Errors extends RunLister {
    @Parameters(
        arity = "0..1",
        paramLabel = "RUN",
        description = "a run's id or the beginning of it (default: the last run)")
    private Optional<String> run = Optional.empty();

    @Override
    RunList list(Store opened) {
      return RunList.faults(opened.expectRun(run));
    }
  }
}
