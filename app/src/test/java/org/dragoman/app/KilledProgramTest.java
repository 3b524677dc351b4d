// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own, killed and asked to end.
class KilledProgramTest {
  private static final int KILLS = 3;
  private static final int ARTICLES = 400;

  /// What a run makes, without when it made it.
  private static final List<String> MADE =
      List.of(
          "SELECT article, edition, fingerprint, text, reading FROM %s.readings",
          "SELECT * EXCLUDE (run) FROM %s.articles",
          "SELECT * FROM %s.statements",
          "SELECT * FROM %s.events",
          "SELECT * FROM %s.spans",
          "SELECT * FROM %s.registry",
          "SELECT * EXCLUDE (run) FROM %s.run_counts",
          "SELECT finished, articles, \"read\", unchanged, skipped, failed, tokens FROM %s.runs");

  @TempDir Path folder;

  private Path set() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append("{\"id\":\"a")
          .append(i)
          .append("\",\"text\":\"Mira Tolan, the president of Norway,");
      lines.append(" accused Sweden of shelling ").append(i + 2).append(" villages on Monday. ");
      lines.append("Oskar Veld, the foreign minister of Sweden, denied that.\"}\n");
    }
    return Files.writeString(folder.resolve("set.jsonl"), lines);
  }

  private Process read(Path set, Path store) throws IOException {
    Path temp = Files.createDirectories(folder.resolve("tmp"));
    List<String> call =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Xmx1g",
                "-Djava.io.tmpdir=" + temp));
    String kept = System.getProperty("dragoman.kept");
    if (kept != null) {
      call.add("-Ddragoman.kept=" + kept);
    }
    call.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "read",
            set.toString(),
            "--store",
            store.toString(),
            "--threads",
            "2"));
    return new ProcessBuilder(call)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /// Waits until so much was written; the first batch is more than a hundred thousand bytes.
  private static void await(Process process, Path store, long bytes)
      throws InterruptedException, IOException {
    Path log = Path.of(store + ".wal");
    while (process.isAlive() && (!Files.exists(log) || Files.size(log) < bytes)) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void killedOrAskedToEndItGoesOnAndMakesTheSame()
      throws IOException, InterruptedException, SQLException {
    long seed = Long.getLong("dragoman.kill.seed", new Random().nextLong());
    System.out.println("KilledProgramTest: -Ddragoman.kill.seed=" + seed);
    Random random = new Random(seed);
    Path set = set();
    Path whole = folder.resolve("whole.duckdb");
    assertThat(Invocation.of("read", set.toString(), "--store", whole.toString()).code()).isZero();
    Path store = folder.resolve("killed.duckdb");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = read(set, store);
      await(process, store, 1);
      process.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    Path asked = folder.resolve("asked.duckdb");
    Process process = read(set, asked);
    await(process, asked, 100_000);
    process.destroy();
    process.waitFor();
    String said = Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
    assertThat(said)
        .contains("finishing the articles on their way")
        .contains("To go on, give the same command again:\n  dragoman read " + set);
    for (Path broken : List.of(store, asked)) {
      Invocation ended =
          Invocation.of("read", set.toString(), "--store", broken.toString(), "--threads", "2");
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(differences(whole, broken)).as("%s, seed %d", broken, seed).isEmpty();
      assertThat(Invocation.of("check", "--store", broken.toString()).code()).isZero();
    }
  }

  private static List<String> differences(Path one, Path other) throws SQLException {
    List<String> differences = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement()) {
      ask.execute("ATTACH '" + one + "' AS a (READ_ONLY)");
      ask.execute("ATTACH '" + other + "' AS b (READ_ONLY)");
      for (String made : MADE) {
        String a = made.replace("%s", "a");
        String b = made.replace("%s", "b");
        try (ResultSet row =
            ask.executeQuery(
                "SELECT count(*) FROM (("
                    + a
                    + " EXCEPT ALL "
                    + b
                    + ") UNION ALL ("
                    + b
                    + " EXCEPT ALL "
                    + a
                    + "))")) {
          row.next();
          if (row.getLong(1) > 0) {
            differences.add(made + ": " + row.getLong(1));
          }
        }
      }
    }
    return differences;
  }
}
