// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The record of the runs: begun, gone on with, kept up with each batch, ended. All changes are
/// made inside the caller's transaction.
final class RunTables {
  private static final String INTERRUPTED = "interrupted";
  private static final String NONE = "none";

  private final StoreConnection connection;

  RunTables(StoreConnection connection) {
    this.connection = connection;
  }

  /// Keeps that a run began. Two that begin within one tick of the clock get different ids.
  Run begin(RunPlan plan) throws SQLException {
    Run wanted = Run.of(plan.now(), plan.fingerprint());
    String id = wanted.id();
    for (int n = 2; exists(id); n++) {
      id = wanted.id() + "-" + n;
    }
    Batch batch = new Batch();
    batch.add(
        KeptTables.RUNS,
        id,
        utc(plan.now()),
        plan.program(),
        plan.fingerprint(),
        false,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        plan.registry(),
        utc(plan.now()),
        0.0,
        1,
        null,
        0L,
        plan.inputs(),
        plan.job());
    int number = 0;
    for (RunDetail d : plan.details()) {
      batch.add(KeptTables.RUN_DETAILS, id, number++, word(d.kind()), d.name(), d.value());
    }
    batch.write(connection.jdbc());
    return new Run(id, plan.fingerprint(), Run.Work.NONE);
  }

  private boolean exists(String run) throws SQLException {
    try (PreparedStatement ask =
        connection.jdbc().prepareStatement("SELECT 1 FROM runs WHERE run = ?")) {
      ask.setString(1, run);
      try (ResultSet row = ask.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Takes a run up again. Its faults are forgotten: its input is gone through from the beginning,
  /// and what is still wrong there is found again.
  void goOn(Run run, Instant now) throws SQLException {
    update(
        "UPDATE runs SET attempts = attempts + 1, ending = NULL, ended = ?, skipped = 0, failed = 0 WHERE run = ?",
        utc(now),
        run.id());
    update("DELETE FROM faults WHERE run = ?", run.id());
  }

  /// Keeps a batch's part of the record.
  void step(Run run, Run.Step step, Batch batch) throws SQLException {
    Run.Work before = run.before();
    Run.Work now = step.work();
    update(
        "UPDATE runs SET ended = ?, seconds = ?, \"read\" = ?, skipped = ?, failed = ?, tokens = ? WHERE run = ?",
        utc(step.at()),
        before.seconds() + now.seconds(),
        before.read() + now.read(),
        now.skipped(),
        now.failed(),
        before.tokens() + now.tokens(),
        run.id());
    step.decided()
        .forEach((kind, names) ->
            names.forEach(
                (name, count) -> batch.add(KeptTables.RUN_COUNTS, run.id(), kind, name, count)));
  }

  /// Keeps how a run ended; what the batches counted is drawn together into one row each.
  void finish(Run run, Run.End end) throws SQLException {
    update(
        "UPDATE runs SET ended = ?, seconds = ?, finished = ?, ending = ?, articles = ?, \"read\" = ?, unchanged = ?,"
            + " stale = ?, skipped = ?, failed = ?, tokens = ? WHERE run = ?",
        utc(end.at()),
        run.before().seconds() + end.work().seconds(),
        !end.interrupted(),
        end.interrupted() ? INTERRUPTED : "finished",
        end.articles(),
        end.read(),
        end.unchanged(),
        end.stale(),
        end.skipped(),
        end.failed(),
        run.before().tokens() + end.work().tokens(),
        run.id());
    Batch drawn = new Batch();
    connection.ask(
        "SELECT kind, name, sum(count)::BIGINT FROM run_counts WHERE run = ? GROUP BY 1, 2 ORDER BY 1, 2",
        statement -> {
          statement.setString(1, run.id());
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              drawn.add(
                  KeptTables.RUN_COUNTS,
                  run.id(),
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3));
            }
          }
          return drawn;
        });
    update("DELETE FROM run_counts WHERE run = ?", run.id());
    drawn.write(connection.jdbc());
  }

  /// The last run over these inputs, if it did not come to its end.
  Optional<UnfinishedRun> findUnfinished(RunPlan plan) {
    return connection.ask(
        "SELECT run, fingerprint, \"read\", skipped, failed, tokens, seconds, registry, job, finished, program FROM runs"
            + " WHERE inputs = ? ORDER BY started DESC, rowid DESC LIMIT 1",
        statement -> {
          statement.setString(1, plan.inputs());
          try (ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getBoolean(10)) {
              return Optional.empty();
            }
            Run run =
                new Run(
                    row.getString(1),
                    row.getString(2),
                    new Run.Work(
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getDouble(7)));
            boolean sameRegistry = plan.registry().equals(row.getString(8));
            List<String> differences =
                plan.job().equals(row.getString(9))
                    ? List.of()
                    : differences(plan, run, row.getString(11));
            return Optional.of(new UnfinishedRun(run, differences, sameRegistry));
          }
        });
  }

  /// The run whose id begins so; the last if nothing is said.
  String expect(Optional<String> beginning) {
    List<String> meant = new ArrayList<>();
    connection.ask(
        "SELECT run FROM runs WHERE starts_with(run, ?) ORDER BY run <> ?, started DESC, rowid DESC LIMIT 2",
        statement -> {
          StoreConnection.set(statement, List.of(beginning.orElse(""), beginning.orElse("")));
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              meant.add(row.getString(1));
            }
          }
          return meant;
        });
    if (meant.isEmpty()) {
      throw new IllegalArgumentException(
          beginning.map(b -> "the store has no run " + b).orElse("the store has no run yet"));
    }
    if (beginning.isPresent() && meant.size() > 1 && !meant.getFirst().equals(beginning.get())) {
      throw new IllegalArgumentException(
          "several runs begin with "
              + beginning.get()
              + ", such as "
              + String.join(" and ", meant));
    }
    return meant.getFirst();
  }

  /// What was given otherwise; empty if only the registry is another.
  private List<String> differences(RunPlan plan, Run run, String program) {
    Map<String, String> then = new TreeMap<>();
    connection.ask(
        "SELECT kind, name, value FROM run_details WHERE run = ? ORDER BY number",
        statement -> {
          statement.setString(1, run.id());
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              note(then, row.getString(1), row.getString(2), row.getString(3));
            }
          }
          return then;
        });
    Map<String, String> now = new TreeMap<>();
    plan.details().forEach(d -> note(now, word(d.kind()), d.name(), d.value()));
    List<String> differences = new ArrayList<>();
    then.forEach((name, value) -> {
      if (!value.equals(now.get(name))) {
        differences.add(name + ": " + value + " then, " + now.getOrDefault(name, NONE) + " now");
      }
    });
    now.forEach((name, value) -> {
      if (!then.containsKey(name)) {
        differences.add(name + ": " + NONE + " then, " + value + " now");
      }
    });
    if (differences.isEmpty() && !run.fingerprint().equals(plan.fingerprint())) {
      differences.add("program: " + program + " then, " + plan.program() + " now");
    }
    return differences;
  }

  /// Settings, lexicons and versions by name; several values of one name stand together. The JVM
  /// and the database do not bear on a reading.
  private static void note(Map<String, String> details, String kind, String name, String value) {
    boolean decides =
        kind.equals("setting")
            || kind.equals("lexicon")
            || (kind.equals("version") && (name.equals("program") || name.equals("analysis")));
    if (decides) {
      details.merge(kind.equals("setting") ? "--" + name : name, value, (a, b) -> a + ", " + b);
    }
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
      StoreConnection.set(statement, Arrays.asList(values));
      statement.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String word(RunDetail.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
