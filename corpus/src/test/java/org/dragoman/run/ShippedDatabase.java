// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// DuckDB as the program ships it.
final class ShippedDatabase {
  private ShippedDatabase() {}

  /// The tests' class path with DuckDB as it is shipped: the native library beside the jar, where
  /// the driver does not have to unpack it into the temp folder.
  static String classPath(Path folder) throws IOException {
    Path jar =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.getFileName().toString().startsWith("duckdb_jdbc"))
            .findFirst()
            .orElseThrow();
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Path bare = lib.resolve(jar.getFileName());
    String arch = System.getProperty("os.arch");
    String library = "libduckdb_java.so_linux_" + (arch.equals("aarch64") ? "arm64" : "amd64");
    try (InputStream in = Files.newInputStream(jar);
        ZipInputStream from = new ZipInputStream(in);
        OutputStream out = Files.newOutputStream(bare);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        if (entry.getName().equals(library)) {
          Files.copy(from, lib.resolve(library));
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
