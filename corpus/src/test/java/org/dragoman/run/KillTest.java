// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dragoman.store.Schema;
import org.dragoman.store.Store;
import org.dragoman.store.Table;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a run as the machine would, at moments nobody chose.
class KillTest {
  private static final int KILLS = 32;
  private static final int ARTICLES = 3000;

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
    String classes = classPath();
    Path undisturbed = folder.resolve("undisturbed.duckdb");
    RunReport report =
        QuickRun.run(
            undisturbed, ARTICLES, new PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"));
    assertThat(report.failed()).isPositive();
    assertThat(report.skipped()).isPositive();
    assertThat(report.unchanged()).isPositive();
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path store = folder.resolve("killed-" + round + ".duckdb");
      while (!Attempt.ended(store, temp, classes, random)) {
        kills++;
      }
      assertThat(differences(undisturbed, store)).as("seed %d, round %d", seed, round).isEmpty();
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
      int results = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(700);
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
                  "SELECT estimated_size FROM duckdb_tables() WHERE table_name = '" + table + "'")) {
        if (!there.next()) {
          return 0;
        }
        try (ResultSet row = ask.executeQuery("SELECT count(*) FROM " + table)) {
          return row.next() ? row.getLong(1) : 0;
        }
      }
    }
  }

  /// The tables that differ, each way round.
  private static List<String> differences(Path one, Path other) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement()) {
      ask.execute("ATTACH '" + one + "' AS a (READ_ONLY)");
      ask.execute("ATTACH '" + other + "' AS b (READ_ONLY)");
      return Schema.tables().stream()
          .flatMap(t -> Stream.of(lacking(ask, t, "a", "b"), lacking(ask, t, "b", "a")))
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }

  private static String lacking(Statement ask, Table table, String has, String lacks) {
    String columns =
        table.columns().stream()
            .map(Table.Column::name)
            .filter(c -> !HOW_IT_WENT.contains(c))
            .map(c -> '"' + c + '"')
            .collect(Collectors.joining(", ", "SELECT ", " FROM "));
    String sql =
        columns + has + "." + table.name() + " EXCEPT ALL " + columns + lacks + "." + table.name();
    try (ResultSet row = ask.executeQuery("SELECT count(*), any_value(x)::VARCHAR FROM (" + sql + ") x")) {
      row.next();
      return row.getLong(1) == 0
          ? ""
          : lacks + "." + table.name() + " lacks " + row.getLong(1) + " such as " + row.getString(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The tests' class path with DuckDB as it is shipped: the native library beside the jar, where
  /// the driver does not have to unpack it into the temp folder.
  private String classPath() throws IOException {
    Path jar =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.getFileName().toString().startsWith("duckdb_jdbc"))
            .findFirst()
            .orElseThrow();
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Path bare = lib.resolve(jar.getFileName());
    String arch = System.getProperty("os.arch");
    String native0 = "libduckdb_java.so_linux_" + (arch.equals("aarch64") ? "arm64" : "amd64");
    assertThat(DuckDBDriver.class).isNotNull();
    try (InputStream in = Files.newInputStream(jar);
        ZipInputStream from = new ZipInputStream(in);
        OutputStream out = Files.newOutputStream(bare);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        if (entry.getName().equals(native0)) {
          Files.copy(from, lib.resolve(native0));
        } else if (!entry.getName().startsWith("libduckdb_java.so_")) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.transferTo(to);
          to.closeEntry();
        }
      }
    }
    return System.getProperty("java.class.path").replace(jar.toString(), bare.toString());
  }
}
