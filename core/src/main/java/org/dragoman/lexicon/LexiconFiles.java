// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
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
    return Table.read(name, unpacked(name, shippedRaw(name)), columns);
  }

  private Optional<Table> users(String name, String... columns) {
    return usersBytes(name)
        .map(bytes -> Table.read(user.orElseThrow().resolve(name).toString(), bytes, columns));
  }

  /// Whether a user has a file of this name, packed or not.
  boolean hasUsers(String name) {
    return usersFiles(name).stream().anyMatch(Files::isRegularFile);
  }

  private List<Path> usersFiles(String name) {
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return user.stream()
        .flatMap(folder -> Stream.of(folder.resolve(plain), folder.resolve(name)).distinct())
        .toList();
  }

  /// Length and two checksums of a file: nobody means to deceive here, and SHA-256 over megabytes
  /// takes a tenth of a second in a program that has just started.
  private static byte[] sums(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    CRC32 second = new CRC32();
    second.update(bytes);
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(bytes.length)
        .putLong(crc.getValue())
        .putLong(second.getValue())
        .array();
  }

  private static byte[] shippedRaw(String name) {
    try (InputStream in = LexiconFiles.class.getResourceAsStream("/lexicon/en/" + name)) {
      if (in == null) {
        throw new LexiconException(name, 0, "is missing from the program; build it again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + name, e);
    }
  }

  private static byte[] usersRaw(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon file " + file, e);
    }
  }

  /// A file of the user's that lies anywhere.
  String anyText(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      digest.update(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LexiconException(file.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  /// The bytes of a shipped file, unpacked.
  byte[] shippedBytes(String name) {
    return unpacked(name, shippedRaw(name));
  }

  /// The bytes of a user's file, unpacked; empty if there is none.
  Optional<byte[]> usersBytes(String name) {
    return user.map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .map(file -> unpacked(file.toString(), usersRaw(file)));
  }

  private byte[] unpacked(String name, byte[] bytes) {
    digest.update(sums(bytes));
    if (!name.endsWith(".gz")) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the lexicon file " + name, e);
    }
  }

  /// A hash of all files read so far, for the provenance of a reading.
  String fingerprint() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest()).substring(0, 16);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned", e);
    }
  }
}
