// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which store a command looks into.
final class StoreOption {
  static final String DEFAULT = "dragoman.duckdb";

  @Option(
      names = "--store",
      paramLabel = "FILE",
      defaultValue = DEFAULT,
      description = "the store (default: ${DEFAULT-VALUE})")
  private Path path = Path.of(DEFAULT);

  Path path() {
    return path;
  }
}
