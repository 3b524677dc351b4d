// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.reading.ArticleReader;

/// Which program this is.
final class ProgramVersion {
  private static final String FROM_CLASSES = "development";

  private ProgramVersion() {}

  /// The version in the manifest.
  static String name() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? FROM_CLASSES : version;
  }

  /// The version as a reading's provenance needs it: a snapshot is many programs, so the hash of
  /// the jars that read is added. Without it a store would take yesterday's readings for today's.
  static String exact() {
    String name = name();
    return name.endsWith("-SNAPSHOT") ? name + "+" + hash() : name;
  }

  private static String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Class<?> in : List.of(ArticleReader.class, EnglishAnalyser.class)) {
        CodeSource source = in.getProtectionDomain().getCodeSource();
        Path jar = Path.of(source.getLocation().toURI());
        if (Files.isRegularFile(jar)) {
          digest(jar, sha);
        }
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException | URISyntaxException | IOException e) {
      throw new IllegalStateException("the program cannot read its own jars", e);
    }
  }

  /// Takes in the name, size and checksum of each file of a jar: to read all 60 MB took a fifth of
  /// a second at each start.
  private static void digest(Path jar, MessageDigest sha) throws IOException {
    try (ZipFile files = new ZipFile(jar.toFile())) {
      files.stream()
          .map(f -> f.getName() + '\t' + f.getSize() + '\t' + f.getCrc() + '\n')
          .sorted()
          .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
