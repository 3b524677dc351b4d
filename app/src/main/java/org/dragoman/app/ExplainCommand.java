// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.model.Article;
import org.dragoman.model.Note;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dragoman explain`: how a text is read, rule by rule.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Reads a text and shows the parse, each rule tried, which fired and why the others did not.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "the text, in quotation marks")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "reads with the actors this store has learned, as its analysts decided")
  private Optional<Path> store = Optional.empty();

  @Mixin private ReadOptions options = new ReadOptions();

  @ParentCommand
  private Main main = new Main(InputStream.nullInputStream(), InstantSource.system());

  @Spec private CommandSpec spec = CommandSpec.create();

  /// One rule that was tried.
  private record Tried(String rule, Span at, Verdict verdict) {}

  @Override
  public Integer call() {
    String text = String.join(" ", words);
    Reader reader = Reader.load(main.analyser(), options, spec.commandLine().getErr());
    Article article =
        new Article(
            "explained",
            null,
            options.outlet().orElse(null),
            null,
            null,
            null,
            options.published().orElse(null),
            text,
            0,
            null);
    List<Tried> tried = new ArrayList<>();
    Outcome<Reading> outcome = read(reader, article, listen(tried));
    PrintWriter out = spec.commandLine().getOut();
    int code =
        switch (outcome) {
          case Outcome.Skipped<Reading>(var reason) -> {
            spec.commandLine().getErr().println("dragoman: not read: " + reason.message());
            yield ExitCode.NO_INPUT;
          }
          case Outcome.Failed<Reading>(var fault) -> {
            printRules(tried, article.text(), out);
            spec.commandLine()
                .getErr()
                .println("dragoman: " + fault.stage() + ": " + fault.message());
            yield ExitCode.SOME_FAILED;
          }
          case Outcome.Done<Reading>(Reading reading) -> {
            printParse(reader.analyser().analyse(reading.article().text()), out);
            printRules(tried, reading.article().text(), out);
            printReading(reading, out);
            yield ExitCode.FINE;
          }
        };
    out.flush();
    spec.commandLine().getErr().flush();
    return code;
  }

  private Outcome<Reading> read(Reader reader, Article article, Trace trace) {
    if (store.isEmpty()) {
      return reader.articles(Registry.EMPTY).read(article, trace);
    }
    Path path = store.get();
    try (Store opened = Store.openToRead(path, StoreSettings.standard(path))) {
      Outcome<Reading> outcome = reader.articles(opened.registry()).read(article, trace);
      return outcome instanceof Outcome.Done<Reading>(Reading reading)
          ? new Outcome.Done<>(opened.decided(reading))
          : outcome;
    }
  }

  private static Trace listen(List<Tried> into) {
    return new Trace() {
      @Override
      public boolean on() {
        return true;
      }

      @Override
      public void tried(String rule, Span at, Verdict verdict) {
        into.add(new Tried(rule, at, verdict));
      }
    };
  }

  private static void printParse(Analysis a, PrintWriter out) {
    out.println("PARSE");
    for (int s = 0; s < a.sentences(); s++) {
      int first = a.firstToken(s);
      for (int t = first; t < a.endToken(s); t++) {
        String head = a.head(t) < 0 ? "0" : Integer.toString(a.head(t) - first + 1);
        String name = a.name(t) == Names.NONE ? "" : a.name(t).name().toLowerCase(Locale.ROOT);
        out.println(
            String.format(
                    Locale.ROOT,
                    "%4d  %-20s %-20s %-6s %4s  %-14s %s",
                    t - first + 1,
                    a.word(t),
                    a.lemma(t),
                    a.tag(t),
                    head,
                    a.label(t),
                    name)
                .stripTrailing());
      }
      out.println();
    }
  }

  private static void printRules(List<Tried> tried, String text, PrintWriter out) {
    out.println("RULES THAT FIRED");
    long fired = tried.stream().filter(t -> t.verdict() instanceof Verdict.Fired).count();
    for (Tried t : tried) {
      if (t.verdict() instanceof Verdict.Fired(String made)) {
        out.println("  + " + t.rule() + " at “" + words(t, text) + "”: " + made);
      }
    }
    out.println(fired == 0 ? "  none\n" : "");
    out.println("RULES THAT DID NOT, AND WHY");
    refusals(tried, text)
        .forEach(
            (line, rules) -> out.println("  - " + rules.getFirst() + more(rules) + " at " + line));
    out.println(fired == tried.size() ? "  none\n" : "");
  }

  /// Refusals with their reason; a trigger may have dozens of frames that fail for one reason, and
  /// they stand on one line.
  private static Map<String, List<String>> refusals(List<Tried> tried, String text) {
    Map<String, List<String>> grouped = new LinkedHashMap<>();
    for (Tried t : tried) {
      if (t.verdict() instanceof Verdict.Refused(String reason)) {
        String line = "“" + words(t, text) + "”: " + reason;
        grouped.computeIfAbsent(line, k -> new ArrayList<>()).add(t.rule());
      }
    }
    return grouped;
  }

  private static String more(List<String> rules) {
    return rules.size() == 1 ? "" : " and " + (rules.size() - 1) + " more";
  }

  private static String words(Tried t, String text) {
    return t.at().of(text).replaceAll("\\s+", " ");
  }

  private static void printReading(Reading reading, PrintWriter out) {
    out.println("READING");
    List<String> lines = new Narrator(reading).lines();
    lines.forEach(line -> out.println("  " + line));
    if (lines.isEmpty()) {
      out.println(
          "  no statement and no event: no rule above fired for one, or no word of the text is in the lexicon of"
              + " cues and frames");
    }
    for (Note note : reading.notes()) {
      String at =
          note.span() == null ? "" : " at “" + note.span().of(reading.article().text()) + "”";
      out.println("  note: " + note.stage() + ", " + note.kind() + at);
    }
  }
}
