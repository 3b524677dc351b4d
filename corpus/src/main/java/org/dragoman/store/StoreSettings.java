// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.file.Path;
import java.util.Properties;

/// How DuckDB is opened.
///
/// @param memoryLimit most memory it takes before it writes to `tempDirectory`
/// @param threads processors it may use beside those that read
public record StoreSettings(String memoryLimit, int threads, Path tempDirectory) {
  private static final String MEMORY_LIMIT = "1GB";
  private static final int THREADS = 2;

  /// The settings of a store at this path: 1 GB, two threads, temporary files beside it.
  public static StoreSettings standard(Path store) {
    return new StoreSettings(MEMORY_LIMIT, THREADS, Path.of(store + ".tmp"));
  }

  /// As DuckDB's driver wants them. Extensions are neither fetched nor loaded: the program never
  /// asks the network.
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", memoryLimit);
    properties.setProperty("threads", Integer.toString(threads));
    properties.setProperty("temp_directory", tempDirectory.toString());
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    return properties;
  }
}
