// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.run.StoreCheck;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dragoman check`: whether a store is whole.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Goes through the store: every table, every reading, every row made from one, every decision.",
      "Says what is wrong with it and what to do."
    })
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--repair",
      description = "makes anew, from the readings, what is not as they have it")
  private boolean repair;

  @Mixin private StoreOption store = new StoreOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path path = store.path();
    StoreSettings settings = StoreSettings.standard(path);
    if (repair && !path.toFile().isFile()) {
      throw new UsageException(path + ": there is no store to repair");
    }
    try (Store opened =
        repair ? Store.openToWrite(path, settings) : Store.openToRead(path, settings)) {
      StoreCheck.Report report = repair ? StoreCheck.repair(opened) : StoreCheck.look(opened);
      print(report);
      return report.isWhole() ? ExitCode.FINE : ExitCode.STORE;
    }
  }

  private void print(StoreCheck.Report report) {
    PrintWriter out = spec.commandLine().getOut();
    report.findings().forEach(f -> out.println(f.subject() + ": " + f.what() + ". " + f.remedy()));
    if (report.found() > report.findings().size()) {
      out.println("and " + (report.found() - report.findings().size()) + " more like these");
    }
    out.println(report.readings() + " readings looked at");
    out.println(
        report.found() == 0
            ? "the store is whole"
            : report.found() + " things wrong, " + report.mended() + " mended");
    if (report.stale() > 0) {
      out.println(
          report.stale()
              + " articles were read with another program, lexicon or settings than in the last run;"
              + " dragoman read --refresh reads them again");
    }
    out.flush();
  }
}
