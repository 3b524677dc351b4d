// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/// Prints what was measured, as tables: plain, or Markdown for docs/reference/speed.md.
final class SpeedReport {
  private final boolean markdown;

  SpeedReport(boolean markdown) {
    this.markdown = markdown;
    if (markdown) {
      print("# Speed");
      print("");
      print(
          "Printed by `org.dragoman.bench.Throughput` ([bench](../../bench/README.md)); not written by hand. Tokens a second of one core: processor time of the reading"
              + " thread, one thread, warm; medians.");
      print("");
      print(
          "%s, %d processors, Java %s, %s.",
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.version"),
          System.getProperty("java.vm.name"));
    }
  }

  void speeds(Turns turns, Optional<LibraryPipeline> library) {
    head("Whole reading", "|  | tokens/s a core | collector and compiler too | of the clock |", 3);
    speed("our reading", turns.ours());
    if (library.isPresent()) {
      speed("CoreNLP's pipeline", turns.libraries());
      print("");
      print(
          "Ours is %.1f times as fast (median of %d rounds; %,d tokens of ours, %,d of the library's).",
          turns.ratio(),
          turns.ours().size(),
          turns.ours().stream().mapToInt(Turns.Speed::tokens).sum(),
          turns.libraries().stream().mapToInt(Turns.Speed::tokens).sum());
      print("The library's pipeline is %s.", library.get().parts());
    } else {
      print("");
      print("CoreNLP's pipeline was not run: its models are not on the class path, or not wanted.");
    }
  }

  private void speed(String name, List<Turns.Speed> speeds) {
    print(
        "| %s | %,.0f | %,.0f | %,.0f |",
        name,
        median(speeds, Turns.Speed::core),
        median(speeds, Turns.Speed::process),
        median(speeds, Turns.Speed::wall));
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
    return Clock.median(values.stream().mapToDouble(of).toArray());
  }

  void stages(StageTimes stages) {
    head("By stage", "| stage | tokens/s a core | share of the time |", 2);
    double all = stages.nanos().values().stream().mapToLong(n -> n).sum();
    for (Map.Entry<String, Long> stage : stages.nanos().entrySet()) {
      print(
          "| %s | %,.0f | %.1f %% |",
          stage.getKey(), stages.tokens() * 1e9 / stage.getValue(), 100 * stage.getValue() / all);
    }
    print(
        "| together, %,d statements and events | %,.0f | 100 %% |",
        stages.found(), stages.tokens() * 1e9 / all);
  }

  void start(Whole whole, Optional<LibraryPipeline> library, Memory memory) {
    head("Start and memory", "|  |  |", 1);
    print(
        "| our models and lexicons, first article read%s | %.1f s |",
        whole.converted() ? "" : " (with conversion, once)", whole.loadSeconds());
    library.ifPresent(l -> print("| the library's models | %.1f s |", l.loadSeconds()));
    print("| our heap at most, garbage included | %,d MB |", memory.heapPeak());
    print("| our heap after a collection | %,d MB |", memory.heapKept());
    memory.resident().ifPresent(r -> print("| our process at most | %,d MB |", r));
  }

  void threads(List<Scaling> scalings) {
    if (scalings.isEmpty()) {
      return;
    }
    head("Threads", "| threads | tokens/s of the clock | processors busy | times one |", 3);
    SequencedMap<Integer, List<Scaling>> byThreads = new LinkedHashMap<>();
    for (Scaling s : scalings) {
      byThreads.computeIfAbsent(s.threads(), t -> new java.util.ArrayList<>()).add(s);
    }
    double one = median(byThreads.firstEntry().getValue(), Scaling::wall);
    byThreads.forEach((threads, runs) -> {
      double speed = median(runs, Scaling::wall);
      print(
          "| %d | %,.0f | %.1f | %.2f |",
          threads, speed, median(runs, Scaling::cores), speed / one);
    });
    print("");
    boolean same = scalings.stream().map(Scaling::digest).distinct().count() == 1;
    print(same ? "The same bytes each time." : "THE BYTES DIFFER between runs.");
  }

  private void head(String title, String columns, int numbers) {
    print("");
    print("%s%s", markdown ? "## " : "", title);
    print("%s", columns);
    if (markdown) {
      print("|---|%s", "---:|".repeat(numbers));
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
