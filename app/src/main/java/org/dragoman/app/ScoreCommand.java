// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.CsvRows;
import org.dragoman.export.JsonRows;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;
import org.dragoman.reading.ReadingParser;
import org.dragoman.run.RunService;
import org.dragoman.run.RunSettings;
import org.dragoman.score.FigureTable;
import org.dragoman.score.GoldArticle;
import org.dragoman.score.GoldFile;
import org.dragoman.score.GoldSource;
import org.dragoman.score.Scores;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// `dragoman score`: readings against what people coded by hand.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Compares readings with your own hand codings and prints precision, recall, F1 or shares,",
      "with 95 %% intervals. The texts are in the gold file and are read anew, unless --readings",
      "or --store has them. docs/reference/score.md describes the file."
    })
final class ScoreCommand implements Callable<Integer> {
  /// How figures are written.
  enum Format {
    TABLE,
    CSV,
    JSONL,
    MD
  }

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "hand codings: .jsonl or .csv")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--readings",
      paramLabel = "FILE",
      description = "readings made by `read --format jsonl --layers text`, matched by id")
  private Optional<Path> readings = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "takes the readings from this store, as its analysts decided")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      description = "prints the figures also for each value of this field of the gold records")
  private Optional<String> by = Optional.empty();

  @Option(names = "--errors", description = "lists where readings and codings differ")
  private boolean errors;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "table, csv, jsonl or md (default: table)")
  private Format format = Format.TABLE;

  @Mixin private OutOption out = new OutOption();

  @Mixin private ReadOptions options = new ReadOptions();

  @ParentCommand
  private Main main = new Main(InputStream.nullInputStream(), InstantSource.system());

  @Spec private CommandSpec spec = CommandSpec.create();

  /// A coded text with its reading; none if there is none.
  private record Compared(GoldArticle gold, Optional<Reading> reading) {}

  @Override
  public Integer call() {
    if (readings.isPresent() && store.isPresent()) {
      throw new UsageException("give --readings or --store, not both");
    }
    PrintWriter err = spec.commandLine().getErr();
    Set<String> types = Codebook.load().events();
    List<GoldArticle> gold = new ArrayList<>();
    boolean faulty = false;
    for (Path file : files) {
      GoldFile loaded = GoldFile.load(file, types);
      gold.addAll(loaded.articles());
      loaded.faults().forEach(f -> err.println("dragoman: " + f));
      faulty |= !loaded.faults().isEmpty();
    }
    Scores scores = new Scores();
    for (Compared c : compared(gold)) {
      if (c.reading().isEmpty()) {
        err.println(
            "dragoman: " + c.gold().origin() + ": no reading of " + c.gold().id() + "; left out");
        faulty = true;
        continue;
      }
      List<String> groups = by.map(c.gold()::values).orElse(List.of());
      List<String> differences = scores.add(c.gold(), c.reading().get(), groups);
      if (errors) {
        differences.forEach(d -> err.println(c.gold().id() + "  " + d));
      }
    }
    err.flush();
    out.write(spec.commandLine().getOut(), to -> write(scores, to));
    return faulty ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }

  private List<Compared> compared(List<GoldArticle> gold) {
    if (store.isPresent()) {
      Path path = store.get();
      try (Store opened = Store.openToRead(path, StoreSettings.standard(path))) {
        return with(gold.stream(), g -> fromStore(opened, g));
      }
    }
    if (readings.isPresent()) {
      Map<String, Reading> known = parse(readings.get());
      return with(gold.stream(), g -> Optional.ofNullable(known.get(g.id())));
    }
    Map<String, Reading> read = read(gold);
    return with(gold.stream(), g -> Optional.ofNullable(read.get(g.origin())));
  }

  private static List<Compared> with(
      Stream<GoldArticle> gold, Function<GoldArticle, Optional<Reading>> reading) {
    return gold.map(g -> new Compared(g, reading.apply(g))).toList();
  }

  /// The texts read anew, by their origin.
  private Map<String, Reading> read(List<GoldArticle> gold) {
    ArticleReader reader =
        Reader.load(main.analyser(), options, spec.commandLine().getErr()).articles(Registry.EMPTY);
    Map<String, Reading> made = new HashMap<>();
    new RunService(a -> reader.read(a, Trace.none()), RunSettings.standard())
        .run(
            new GoldSource(gold),
            result -> {
              if (result.outcome() instanceof Outcome.Done<Reading>(Reading r)) {
                made.put(result.origin(), r);
              }
            },
            RunService.Progress.SILENT);
    return made;
  }

  private static Optional<Reading> fromStore(Store opened, GoldArticle gold) {
    return opened
        .findReading(gold.id())
        .map(found -> opened.decided(new ReadingParser().parse(found.json(), found.text())))
        .filter(r -> r.article().text().equals(gold.text()));
  }

  private static Map<String, Reading> parse(Path file) {
    Map<String, Reading> readings = new HashMap<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        Reading reading = new ReadingParser().parse(line);
        readings.put(reading.article().id(), reading);
      }
    } catch (IOException e) {
      throw new UsageException("--readings: cannot read " + file + ": " + e.getMessage());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UsageException(
          "--readings: " + file + ":" + number + " is no reading: " + e.getMessage());
    }
    return readings;
  }

  private void write(Scores scores, PrintWriter to) {
    FigureTable table = new FigureTable(scores.figures());
    switch (format) {
      case CSV -> table.rows(new CsvRows(to));
      case JSONL -> table.rows(new JsonRows(to));
      case MD -> table.markdown(to);
      default -> {
        TextTable rows = new TextTable(to);
        table.rows(rows);
        rows.end();
      }
    }
    to.flush();
  }
}
