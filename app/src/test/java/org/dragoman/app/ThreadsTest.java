// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The number of threads changes nothing but the time.
class ThreadsTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir Path folder;

  @Test
  void theSameBytesComeOutForAnyNumberOfThreads() throws IOException {
    List<String> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      files
          .filter(f -> f.toString().matches(".*\\.(txt|jsonl|html)"))
          .sorted()
          .forEach(f -> inputs.add(f.toString()));
    }
    assertThat(inputs).hasSizeGreaterThan(10);
    List<byte[]> written = new ArrayList<>();
    for (int threads : IntStream.of(1, 2, 4).toArray()) {
      Path out = folder.resolve(threads + ".jsonl");
      List<String> arguments = new ArrayList<>(List.of("read"));
      arguments.addAll(inputs);
      arguments.addAll(List.of("--format", "jsonl", "--layers", "text,predicates"));
      arguments.addAll(List.of("--threads", Integer.toString(threads), "--out", out.toString()));
      Invocation read = Invocation.of(arguments.toArray(String[]::new));
      assertThat(read.code()).as(read.err()).isZero();
      written.add(Files.readAllBytes(out));
    }
    assertThat(written.get(0).length).isGreaterThan(10_000);
    assertThat(written.get(1)).isEqualTo(written.get(0));
    assertThat(written.get(2)).isEqualTo(written.get(0));
  }
}
