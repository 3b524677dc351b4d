// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.run.RunReport;

/// What a run did, as a table for a person.
final class Summary {
  private static final int TOP = 8;
  private static final List<String> STAGES = List.of("place", "time", "actor");

  private final RunReport report;
  private final long staleInStore;

  /// @param staleInStore how many articles the store has, of whatever input, that were read with
  ///   another program, lexicon or settings than this run's
  Summary(RunReport report, long staleInStore) {
    this.report = report;
    this.staleInStore = staleInStore;
  }

  /// @param problems where the articles that failed or were skipped are named
  void print(PrintWriter out, PrintWriter problems) {
    report.problems().forEach(p -> problems.println("dragoman: " + p.origin() + ": " + p.what()));
    long unnamed = report.failed() + report.skipped() - report.problems().size();
    if (unnamed > 0) {
      problems.println("dragoman: and " + unnamed + " more like these");
    }
    problems.flush();
    List<String[]> rows = new ArrayList<>();
    rows.add(row("articles", report.articles()));
    rows.add(row("read", report.read()));
    if (report.earlier() > 0) {
      rows.add(row("read earlier", report.earlier()));
    }
    rows.add(row("unchanged", report.unchanged()));
    rows.add(new String[] {"stale", report.stale() + stale()});
    rows.add(new String[] {"skipped", report.skipped() + in(report.skips())});
    rows.add(new String[] {"failed", report.failed() + in(report.faults())});
    rows.add(row("statements", report.statements()));
    rows.add(row("events", report.events()));
    rows.add(row("actors", report.actors()));
    rows.add(row("unknown speakers", report.unknownSpeakers()));
    rows.add(row("tokens", report.tokens()));
    rows.add(row("tokens/s", Math.round(report.tokensPerSecond())));
    rows.add(new String[] {"top speakers", top(report.speakers())});
    rows.add(new String[] {"top event types", top(report.eventTypes())});
    for (String stage : STAGES) {
      rows.add(new String[] {stage + "s decided by", top(passes(stage))});
    }
    rows.add(new String[] {"notes", top(report.notes())});
    for (String[] row : rows) {
      out.println(String.format(Locale.ROOT, "%-17s %s", row[0], row[1]).stripTrailing());
    }
    out.flush();
  }

  /// What the passes of a stage did, their ids without its name; most first, as in the report.
  private Map<String, Long> passes(String stage) {
    Map<String, Long> own = new LinkedHashMap<>();
    report
        .passes()
        .forEach((pass, count) -> {
          if (pass.startsWith(stage + ".")) {
            own.put(pass.substring(stage.length() + 1), count);
          }
        });
    return own;
  }

  private String stale() {
    if (staleInStore == 0) {
      return "";
    }
    return "  (in the whole store "
        + staleInStore
        + ": read with another program, lexicon or settings; --refresh reads them again)";
  }

  private static String[] row(String name, long count) {
    return new String[] {name, Long.toString(count)};
  }

  private static String in(Map<String, Long> kinds) {
    return kinds.isEmpty() ? "" : "  (" + top(kinds) + ")";
  }

  private static String top(Map<String, Long> counts) {
    String top =
        counts.entrySet().stream()
            .limit(TOP)
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "none" : top;
  }
}
