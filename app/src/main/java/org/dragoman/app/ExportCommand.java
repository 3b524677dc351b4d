// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.export.StoreExport;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dragoman export`: the whole store as files.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes all tables of the store into a folder, with the codebook that explains them.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the folder; made if it is not there")
  private Path folder = Path.of("export");

  @Option(
      names = "--format",
      defaultValue = "PARQUET",
      description = "parquet, csv or jsonl (default: parquet)")
  private StoreExport.Format format = StoreExport.Format.PARQUET;

  @Mixin private StoreOption store = new StoreOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; name a folder to export into");
    }
    try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
      int files = new StoreExport(opened).write(folder, format).size();
      spec.commandLine().getErr().println(files + " files written to " + folder);
      spec.commandLine().getErr().flush();
    }
    return ExitCode.FINE;
  }
}
