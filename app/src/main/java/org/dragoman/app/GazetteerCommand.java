// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.GazetteerDump;
import org.dragoman.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dragoman gazetteer`: the user's own places.
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Adds places to a lexicon folder.",
    subcommands = GazetteerCommand.Add.class)
final class GazetteerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: add");
  }

  /// `dragoman gazetteer add DUMP`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Takes the places of a GeoNames dump (allCountries.txt or the XX.txt of a country, unpacked)",
        "into the folder that is later given to read with --lexicon."
      })
  static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "DUMP", description = "the dump: 19 columns separated by tabs")
    private Path dump = Path.of("");

    @Option(
        names = "--lexicon",
        paramLabel = "DIR",
        required = true,
        description = "the lexicon folder; it is made if there is none")
    private Path folder = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      if (!Files.isRegularFile(dump)) {
        throw new UsageException("gazetteer add: there is no file " + dump);
      }
      Lexicon lexicon = Lexicon.load(Optional.empty(), Codebook.load());
      try {
        GazetteerDump.Report report = GazetteerDump.add(dump, folder, lexicon);
        print(report);
        return report.bad() > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
      } catch (IOException e) {
        throw new UsageException("gazetteer add: cannot read or write: " + e.getMessage());
      }
    }

    private void print(GazetteerDump.Report report) {
      PrintWriter out = spec.commandLine().getOut();
      int total = report.added().values().stream().mapToInt(Integer::intValue).sum();
      String kinds =
          report.added().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      out.println(total + " places added" + (kinds.isEmpty() ? "" : ": " + kinds));
      out.println(report.known() + " known already, " + report.others() + " of no use for news");
      if (report.kept() > 0) {
        out.println(report.kept() + " rows of before kept");
      }
      out.println("in " + folder.resolve(GazetteerDump.FILE));
      out.flush();
      PrintWriter err = spec.commandLine().getErr();
      report.problems().forEach(p -> err.println("dragoman: " + p));
      if (report.bad() > report.problems().size()) {
        err.println(
            "dragoman: and " + (report.bad() - report.problems().size()) + " more bad lines");
      }
      err.flush();
    }
  }
}
