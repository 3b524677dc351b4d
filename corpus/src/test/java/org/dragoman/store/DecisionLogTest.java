// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
  @TempDir Path folder;
  private DecisionLog log;

  @BeforeEach
  void openTheLog() {
    log = DecisionLog.beside(folder.resolve("dragoman.duckdb"));
  }

  private static Decision decision(String id, Decision.Kind kind) {
    return new Decision(
        id,
        Instant.parse("2020-05-02T10:00:00.5Z"),
        "mira",
        kind,
        "a-0123456789abcdef",
        "Oskar \"the Fox\" Veld\n\u00e9",
        Map.of("into", "a-1", "because", "same man"));
  }

  @Test
  void standsBesideTheStore() {
    assertThat(log.path()).isEqualTo(folder.resolve("dragoman.decisions.jsonl"));
    assertThat(DecisionLog.beside(Path.of("x/corpus.db")).path())
        .isEqualTo(Path.of("x/corpus.db.decisions.jsonl"));
  }

  @Test
  void whatIsAppendedIsReadBackInOrder() {
    List<Decision> all = new ArrayList<>();
    for (Decision.Kind kind : Decision.Kind.values()) {
      Decision decision = decision("d" + all.size(), kind);
      all.add(decision);
      log.append(decision);
    }
    assertThat(log.read().decisions()).isEqualTo(all);
    assertThat(log.read().torn()).isEmpty();
  }

  @Test
  void theRecordIsInItsFinalForm() throws IOException {
    log.append(decision("d1", Decision.Kind.MERGE));
    assertThat(Files.readString(log.path()))
        .isEqualTo(
            "{\"id\":\"d1\",\"time\":\"2020-05-02T10:00:00.500Z\",\"analyst\":\"mira\",\"kind\":\"merge\","
                + "\"object\":\"a-0123456789abcdef\",\"words\":\"Oskar \\\"the Fox\\\" Veld\\n\u00e9\","
                + "\"payload\":{\"because\":\"same man\",\"into\":\"a-1\"}}\n");
  }

  @Test
  void aLineTornByACrashIsReportedAndDoesNotSpoilTheNext() throws IOException {
    log.append(decision("d1", Decision.Kind.HIDE));
    Files.writeString(log.path(), "{\"id\":\"d2\",\"ti", StandardOpenOption.APPEND);
    log.append(decision("d3", Decision.Kind.FLAG));
    DecisionLog.Contents contents = log.read();
    assertThat(contents.decisions()).extracting(Decision::id).containsExactly("d1", "d3");
    assertThat(contents.torn()).extracting(DecisionLog.Torn::line).containsExactly(2);
  }

  @Test
  void aLogThatIsNotThereIsEmpty() {
    assertThat(log.read().decisions()).isEmpty();
  }

  @Test
  void aDecisionNeedsIdAnalystAndObject() {
    assertThatThrownBy(
            () -> new Decision("", Instant.EPOCH, "m", Decision.Kind.FLAG, "o", "w", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
