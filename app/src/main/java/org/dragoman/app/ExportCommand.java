// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.export.ExportException;
import org.dragoman.export.ExportReport;
import org.dragoman.export.ExportSettings;
import org.dragoman.export.StoreExport;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dragoman export`: the store as files.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the store into a folder: tables, event tables of the field, counts by month, networks, the codebook and a"
          + " manifest to cite it by.",
      "Options that narrow are those of the lists; what chosen statements and events refer to comes along."
    })
final class ExportCommand implements Callable<Integer> {
  /// What tables are written as.
  enum Format {
    PARQUET,
    CSV,
    JSONL
  }

  @Parameters(paramLabel = "DIR", description = "the folder; made if it is not there")
  private Path folder = Path.of("export");

  @Option(names = "--format", description = "parquet, csv or jsonl (default: parquet)")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--excel",
      description = "CSV for Excel: with a byte order mark, and no text that runs as a formula")
  private boolean excel;

  @Option(
      names = "--texts",
      description = "takes the texts of the articles and their whole readings along")
  private boolean texts;

  @Option(
      names = "--force",
      description = "replaces an export that is in the folder, and files of the same names")
  private boolean force;

  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private StoreOption store = new StoreOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ExportSettings settings =
        new ExportSettings(
            written(),
            filters.filter(),
            texts ? ExportSettings.Texts.GO_ALONG : ExportSettings.Texts.STAY,
            force ? ExportSettings.Occupied.REPLACE : ExportSettings.Occupied.REFUSE,
            ProgramVersion.exact());
    try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
      print(new StoreExport(opened).write(folder, settings));
    } catch (ExportException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCode.FINE;
  }

  private ExportSettings.Format written() {
    if (excel && format.isPresent() && format.get() != Format.CSV) {
      throw new UsageException("--excel: is CSV; leave --format out, or say --format csv");
    }
    if (excel) {
      return ExportSettings.Format.EXCEL;
    }
    return switch (format.orElse(Format.PARQUET)) {
      case PARQUET -> ExportSettings.Format.PARQUET;
      case CSV -> ExportSettings.Format.CSV;
      case JSONL -> ExportSettings.Format.JSONL;
    };
  }

  private void print(ExportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-32s %12s %14s%n", "file", "rows", "bytes");
    for (ExportReport.Written file : report.files()) {
      out.printf(Locale.ROOT, "%-32s %12d %14d%n", file.file(), file.rows(), file.bytes());
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    report.notes().forEach(err::println);
    err.println(report.files().size() + " files written to " + folder);
    err.flush();
  }
}
