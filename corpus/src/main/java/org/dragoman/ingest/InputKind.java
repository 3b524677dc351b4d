// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that hold articles, told by their endings.
enum InputKind {
  TEXT(".txt", ".text"),
  LINES(".jsonl", ".ndjson"),
  PAGE(".html", ".htm");

  private static final String PACKED = ".gz";

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<String> endings;

  InputKind(String... endings) {
    this.endings = List.of(endings);
  }

  /// The kind of a file, empty if it is none of ours.
  static Optional<InputKind> find(Path file) {
    String name = unpacked(file.getFileName().toString()).toLowerCase(Locale.ROOT);
    for (InputKind kind : values()) {
      if (kind.endings.stream().anyMatch(name::endsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Whether the file is compressed with gzip.
  static boolean isPacked(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /// The file's name without the endings we know: `talks.html.gz` is `talks`, `v1.2.txt` is `v1.2`.
  static String nameWithoutEndings(Path file) {
    String name = unpacked(file.getFileName().toString());
    String lower = name.toLowerCase(Locale.ROOT);
    for (InputKind kind : values()) {
      for (String ending : kind.endings) {
        if (lower.endsWith(ending) && name.length() > ending.length()) {
          return name.substring(0, name.length() - ending.length());
        }
      }
    }
    return name;
  }

  private static String unpacked(String name) {
    boolean packed =
        name.toLowerCase(Locale.ROOT).endsWith(PACKED) && name.length() > PACKED.length();
    return packed ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  /// The endings a user may give, for messages.
  static String known() {
    return ".txt, .jsonl, .html, .htm, each also with .gz";
  }
}
