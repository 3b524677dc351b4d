// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// Where a command writes its data.
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write, else standard output")
  private Optional<Path> out = Optional.empty();

  Optional<Path> path() {
    return out;
  }

  /// Writes to the file, else to standard output.
  ///
  /// @throws UsageException if the file cannot be written whole
  void write(PrintWriter stdout, Consumer<PrintWriter> data) {
    if (out.isEmpty()) {
      data.accept(stdout);
      stdout.flush();
      return;
    }
    try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out.get()))) {
      data.accept(file);
      if (file.checkError()) {
        throw new UsageException("--out: " + out.get() + " could not be written whole");
      }
    } catch (IOException e) {
      throw new UsageException("--out: cannot write " + out.get() + ": " + e.getMessage());
    }
  }
}
