// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.dragoman.codebook.LexiconException;
import org.dragoman.codebook.Table;

/// The data files of one language: those that ship, and a user's folder of the same shape over
/// them.
///
/// A user's row replaces the shipped row with the same key; a key that begins with `-` removes it.
final class LexiconFiles {
  private final Optional<Path> user;
  private final MessageDigest digest;

  LexiconFiles(Optional<Path> user) {
    this.user = user;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Reads `name`, shipped and the user's, and merges them by key.
  List<Table.Row> rows(String name, Function<Table.Row, String> key, String... columns) {
    Map<String, Table.Row> rows = new LinkedHashMap<>();
    for (Table.Row row : shipped(name, columns).rows()) {
      Table.Row twin = rows.put(key.apply(row), row);
      if (twin != null) {
        throw new LexiconException(
            name,
            row.line(),
            "`" + key.apply(row) + "` stands on line " + twin.line() + " already");
      }
    }
    users(name, columns).ifPresent(table -> overlay(table, key, rows));
    return new ArrayList<>(rows.values());
  }

  private static void overlay(
      Table table, Function<Table.Row, String> key, Map<String, Table.Row> rows) {
    for (Table.Row row : table.rows()) {
      String own = key.apply(row);
      if (own.startsWith("-")) {
        rows.remove(own.substring(1));
      } else {
        rows.put(own, row);
      }
    }
  }

  private Table shipped(String name, String... columns) {
    String path = "/lexicon/en/" + name;
    try (InputStream in = LexiconFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new LexiconException(name, 0, "is missing from the program; build it again");
      }
      return read(name, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + name, e);
    }
  }

  private Optional<Table> users(String name, String... columns) {
    Optional<Path> file = user.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file.get().toString(), Files.readAllBytes(file.get()), columns));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + file.get(), e);
    }
  }

  /// The bytes of a shipped file, unpacked.
  byte[] shippedBytes(String name) {
    try (InputStream in = LexiconFiles.class.getResourceAsStream("/lexicon/en/" + name)) {
      if (in == null) {
        throw new LexiconException(name, 0, "is missing from the program; build it again");
      }
      return unpacked(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + name, e);
    }
  }

  /// The bytes of a user's file, unpacked; empty if there is none.
  Optional<byte[]> usersBytes(String name) {
    Optional<Path> file = user.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(unpacked(name, Files.readAllBytes(file.get())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + file.get(), e);
    }
  }

  private byte[] unpacked(String name, byte[] bytes) throws IOException {
    digest.update(bytes);
    if (!name.endsWith(".gz")) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes), 1 << 16)) {
      return in.readAllBytes();
    }
  }

  private Table read(String name, byte[] bytes, String... columns) throws IOException {
    digest.update(bytes);
    InputStream raw = new java.io.ByteArrayInputStream(bytes);
    InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return Table.read(name, reader, columns);
    }
  }

  /// A hash of all bytes read so far, for the provenance of a reading.
  String fingerprint() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest()).substring(0, 16);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned", e);
    }
  }
}
