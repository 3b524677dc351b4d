// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.Inputs;
import org.dragoman.ingest.web.WebInputs;
import org.dragoman.model.Registry;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;
import org.dragoman.reading.Layer;
import org.dragoman.reading.ReadingWriter;
import org.dragoman.run.LineSink;
import org.dragoman.run.RunReport;
import org.dragoman.run.RunService;
import org.dragoman.run.RunSettings;
import org.dragoman.run.Sink;
import org.dragoman.run.Sinks;
import org.dragoman.run.StoreSink;
import org.dragoman.run.StoredArticles;
import org.dragoman.store.RunPlan;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.dragoman.store.UnfinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dragoman read`: reads articles into the store, or writes their readings.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles into the store; what is there unchanged is not read again.",
      "With --format, writes to --out or to standard output instead (and to the store only if --store is given)."
    })
final class ReadCommand implements Callable<Integer> {
  /// What can be written.
  enum Format {
    TEXT,
    JSONL,
    ARTICLES
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "files (text, pages, documents, tables, archives, crawls, mailboxes), folders,",
        "or - for standard input;",
        "none with --refresh or --reread: the articles that the store has"
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "the store (default: " + StoreOption.DEFAULT + ")")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--format",
      description =
          "jsonl: one reading a line; text: readings in words; articles: the articles, unread")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write, else standard output")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--layers",
      split = ",",
      description = "what more a line holds: text, predicates; separated by commas")
  private List<Layer> layers = new ArrayList<>();

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = {
        "which column of a table, or field of JSON (meta.date), holds what:",
        "text=body,published=date; fields are id, text, title, url, outlet, published, byline"
      })
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "articles read at once (default: one a processor)")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--reread",
      description = "reads also what the store has unchanged, with what it has learned since")
  private boolean reread;

  @Option(
      names = "--refresh",
      description =
          "reads also what the store has stale: read with another program, lexicon or settings")
  private boolean refresh;

  @Mixin private ReadOptions options = new ReadOptions();
  @Mixin private WebOptions web = new WebOptions();

  @ParentCommand
  private Main main = new Main(InputStream.nullInputStream(), InstantSource.system());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Optional<Format> wanted = out.isPresent() ? format.or(() -> Optional.of(Format.JSONL)) : format;
    InputSettings input = input();
    RunSettings settings = settings();
    try (Interruption interruption = Interruption.listen(spec.commandLine().getErr());
        ArticleSource source = source(input)) {
      return withOutput(
          wanted,
          data ->
              wanted.equals(Optional.of(Format.ARTICLES))
                  ? new ArticlesOnly(spec.commandLine().getErr()).write(source, data)
                  : read(source, interruption, settings, wanted, data));
    }
  }

  /// Without a path, nothing: the store's own articles are taken once it is open.
  private ArticleSource source(InputSettings input) {
    if (!paths.isEmpty()) {
      return WebInputs.open(paths, main.stdin(), input, web.settings());
    }
    if (!(refresh || reread) || format.isPresent() || out.isPresent()) {
      throw new UsageException(
          "name files or folders to read, or - for standard input; without any, --refresh reads"
              + " again what the store has stale, --reread all it has");
    }
    return Optional::empty;
  }

  private InputSettings input() {
    try {
      return InputSettings.of(new Defaults(options.published(), options.outlet()))
          .withFields(FieldMap.parse(map));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--map: " + e.getMessage());
    }
  }

  private RunSettings settings() {
    try {
      return threads.map(RunSettings::ofThreads).orElseGet(RunSettings::standard);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--threads: " + e.getMessage());
    }
  }

  /// Something done with the writer of the data.
  private interface Work {
    int with(Writer data);
  }

  private int withOutput(Optional<Format> wanted, Work work) {
    PrintWriter stdout = spec.commandLine().getOut();
    if (wanted.isEmpty() || out.isEmpty()) {
      int code = work.with(stdout);
      stdout.flush();
      return code;
    }
    try (BufferedWriter file = Files.newBufferedWriter(out.get())) {
      return work.with(file);
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException("--out: cannot write " + out.get() + ": " + e.getMessage());
    }
  }

  private int read(
      ArticleSource source,
      Interruption interruption,
      RunSettings settings,
      Optional<Format> wanted,
      Writer data) {
    Reader reader = Reader.load(main.analyser(), options, spec.commandLine().getErr());
    boolean toStore = wanted.isEmpty() || store.isPresent();
    if (!toStore) {
      RunService service = service(reader.articles(Registry.EMPTY), settings, interruption);
      RunReport report = run(service, source, dataSink(wanted, data));
      return end(report, report.stale());
    }
    Path path = store.orElse(Path.of(StoreOption.DEFAULT));
    try (Store opened = Store.openToWrite(path, StoreSettings.standard(path))) {
      Registry registry = opened.registry();
      ArticleReader articles = reader.articles(registry);
      RunPlan plan =
          new RunPlan(
              main.clock().instant(),
              ProgramVersion.name(),
              articles.fingerprint(),
              registry.fingerprint(),
              RunDetails.of(
                  spec.commandLine().getParseResult(),
                  paths,
                  options,
                  reader,
                  settings,
                  opened.databaseVersion()));
      // what also goes elsewhere is read whole, and is no part of an earlier run
      Optional<UnfinishedRun> before = wanted.isEmpty() ? before(opened, plan) : Optional.empty();
      RunService service = service(articles, settings, interruption);
      Sink sink = sink(StoreSink.start(opened, plan, before, main.clock()), wanted, data);
      RunReport report;
      try (ArticleSource own = paths.isEmpty() ? own(opened, plan) : source) {
        report = run(service, own, sink);
      }
      return end(report, opened.countStale(plan.fingerprint()));
    }
  }

  private ArticleSource own(Store opened, RunPlan plan) {
    return reread ? StoredArticles.all(opened) : StoredArticles.stale(opened, plan.fingerprint());
  }

  /// The run to go on with, if the last one over these inputs was broken off.
  ///
  /// @throws UsageException if it was begun otherwise and nothing says that this is meant
  private Optional<UnfinishedRun> before(Store opened, RunPlan plan) {
    Optional<UnfinishedRun> before = opened.findUnfinished(plan);
    PrintWriter err = spec.commandLine().getErr();
    if (before.isEmpty()) {
      return before;
    }
    UnfinishedRun unfinished = before.get();
    if (unfinished.canGoOn()) {
      err.println("dragoman: going on with the run " + unfinished.run().id());
      err.flush();
    } else if (!unfinished.differences().isEmpty()
        && !refresh
        && !reread
        // what came through a pipe then need not be what comes through it now
        && !paths.contains(Inputs.STDIN)) {
      throw new UsageException(
          "the last run over these inputs, "
              + unfinished.run().id()
              + ", was broken off and had been begun otherwise:\n  "
              + String.join("\n  ", unfinished.differences())
              + "\nGive what was given then, and it goes on; or add --refresh, and what it read is read again as now");
    }
    return before;
  }

  private Sink sink(Sink kept, Optional<Format> wanted, Writer data) {
    if (wanted.isPresent()) {
      return Sinks.both(dataSink(wanted, data), kept);
    }
    return reread ? Sinks.rereading(kept) : refresh ? Sinks.refreshing(kept) : kept;
  }

  private static RunService service(
      ArticleReader articles, RunSettings settings, Interruption interruption) {
    RunService service = new RunService(article -> articles.read(article, Trace.none()), settings);
    interruption.stops(service);
    return service;
  }

  private Sink dataSink(Optional<Format> wanted, Writer data) {
    Set<Layer> written = layers.isEmpty() ? Set.of() : EnumSet.copyOf(layers);
    return wanted.equals(Optional.of(Format.TEXT))
        ? new TextSink(data)
        : new LineSink(new ReadingWriter(written), data);
  }

  private static RunReport run(RunService service, ArticleSource source, Sink sink) {
    try (ProgressDisplay display = ProgressDisplay.open(source.totalBytes())) {
      return service.run(source, sink, display);
    }
  }

  private int end(RunReport report, long staleInStore) {
    PrintWriter err = spec.commandLine().getErr();
    boolean stdoutIsFree = format.isEmpty() && out.isEmpty();
    PrintWriter to = stdoutIsFree ? spec.commandLine().getOut() : err;
    new Summary(report, staleInStore).print(to, err);
    if (report.interrupted()) {
      if (stdoutIsFree) {
        List<String> call = spec.commandLine().getParent().getParseResult().originalArgs();
        err.println(
            "dragoman: interrupted; all that is counted here is stored. To go on, give the same command again:\n  "
                + CommandText.of(call));
        err.flush();
      }
      return ExitCode.INTERRUPTED;
    }
    if (report.nothingReadable()) {
      return ExitCode.NO_INPUT;
    }
    return report.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }
}
