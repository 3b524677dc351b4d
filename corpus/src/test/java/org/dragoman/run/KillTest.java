// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dragoman.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a run as the machine would, at moments nobody chose.
class KillTest {
  private static final int KILLS = 30;
  private static final int ARTICLES = 2000;

  /// Columns that tell how it went and not what came of it.
  private static final List<String> HOW_IT_WENT = List.of("seconds", "attempts");

  @TempDir Path folder;

  @Test
  void aKilledRunGoesOnAndItsStoreIsThatOfAnUndisturbedOne()
      throws IOException, InterruptedException, SQLException {
    long seed = Long.getLong("dragoman.kill.seed", new Random().nextLong());
    System.out.println("KillTest: -Ddragoman.kill.seed=" + seed);
    Random random = new Random(seed);
    Path temp = Files.createDirectory(folder.resolve("tmp"));
    String classes = ShippedDatabase.classPath(folder);
    Path undisturbed = folder.resolve("undisturbed.duckdb");
    RunReport report =
        QuickRun.run(
            undisturbed,
            ARTICLES,
            new PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"));
    assertThat(report.failed()).isPositive();
    assertThat(report.skipped()).isPositive();
    assertThat(report.unchanged()).isPositive();
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path store = folder.resolve("killed-" + round + ".duckdb");
      while (!Attempt.ended(store, temp, classes, random)) {
        kills++;
      }
      assertThat(StoreComparison.differences(undisturbed, store, HOW_IT_WENT))
          .as("seed %d, round %d", seed, round)
          .isEmpty();
      try (Stream<Path> left = Files.list(temp)) {
        assertThat(left).as("the temp folder, seed %d", seed).isEmpty();
      }
      assertThat(Path.of(store + ".tmp")).doesNotExist();
    }
    System.out.println("KillTest: " + kills + " kills");
  }

  /// One process over the articles.
  private static final class Attempt {
    private Attempt() {}

    /// Starts it and kills it, unless it ends before its time.
    ///
    /// @return whether it ended by itself
    static boolean ended(Path store, Path temp, String classes, Random random)
        throws IOException, InterruptedException, SQLException {
      long before = Files.exists(store) ? stored(store, "articles") : 0;
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-Xmx256m",
                  "-Djava.io.tmpdir=" + temp,
                  "-cp",
                  classes,
                  QuickRun.class.getName(),
                  store.toString(),
                  Integer.toString(ARTICLES))
              .redirectErrorStream(true)
              .start();
      // from the first moment of the store's making to a good part of the run
      int results = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(450);
      int millis = random.nextInt(results == 0 ? 700 : 30);
      int taken = 0;
      String last = "";
      try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
        while (taken < results && (last = says.readLine()) != null && number(last) >= 0) {
          taken = number(last);
        }
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
          // by its handle: the process itself would close what it still has to say
          process.toHandle().destroyForcibly();
        }
        for (String line = says.readLine(); line != null; line = says.readLine()) {
          last = line;
          taken = Math.max(taken, number(line));
        }
      }
      process.waitFor();
      if ("ended".equals(last)) {
        return true;
      }
      assertThat(process.exitValue()).as(last).isEqualTo(137);
      if (Files.exists(store) && taken > 0) {
        long kept = stored(store, "articles") - before + stored(store, "faults");
        assertThat(kept).isGreaterThan(taken - Store.SMALLEST_BATCH - 1);
      }
      return false;
    }

    private static int number(String line) {
      return line.matches("\\d+") ? Integer.parseInt(line) : -1;
    }

    private static long stored(Path store, String table) throws SQLException {
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + store);
          Statement ask = duck.createStatement();
          ResultSet there =
              ask.executeQuery(
                  "SELECT estimated_size FROM duckdb_tables() WHERE table_name = '"
                      + table
                      + "'")) {
        if (!there.next()) {
          return 0;
        }
        try (ResultSet row = ask.executeQuery("SELECT count(*) FROM " + table)) {
          return row.next() ? row.getLong(1) : 0;
        }
      }
    }
  }
}
