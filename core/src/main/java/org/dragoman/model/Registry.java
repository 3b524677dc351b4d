// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The actors a store knows from earlier runs, by a key that holds across articles.
///
/// Frozen while a run lasts, so that no reading depends on the order of the articles; what the run
/// learns counts from the next one on.
///
/// @param entries in the order of their keys, whatever the order they are given in
public record Registry(List<Entry> entries) {
  /// Nobody is known.
  public static final Registry EMPTY = new Registry(List.of());

  private static final int DIGITS = 16;

  public Registry {
    entries = entries.stream().sorted(Comparator.comparing(Entry::ref)).toList();
  }

  /// One actor.
  ///
  /// @param ref `BEL/veld-oskar`
  /// @param aliases other names it was met by
  /// @param sectors CAMEO role codes
  /// @param gender `m`, `f`, or null
  public record Entry(
      String ref,
      String name,
      List<String> aliases,
      ActorKind kind,
      @Nullable String country,
      @Nullable String code,
      List<String> sectors,
      List<Held> roles,
      @Nullable String gender) {
    public Entry {
      if (ref.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException("an actor of the registry needs a key and a name");
      }
      aliases = List.copyOf(aliases);
      sectors = List.copyOf(sectors);
      roles = List.copyOf(roles);
    }

    /// Without a gender.
    public Entry(
        String ref,
        String name,
        List<String> aliases,
        ActorKind kind,
        @Nullable String country,
        @Nullable String code,
        List<String> sectors,
        List<Held> roles) {
      this(ref, name, aliases, kind, country, code, sectors, roles, null);
    }
  }

  /// An office, and who says that it was held.
  ///
  /// @param title with the words that date it: `former minister`, `then-PM`
  /// @param from ISO 8601 reduced to what is known; null where no text says
  /// @param article id of the article that says so, with its `words`
  public record Held(
      String title,
      @Nullable String of,
      @Nullable String from,
      @Nullable String to,
      String article,
      @Nullable String words) {}

  /// Names the content: equal for equal entries. `none` for an empty registry.
  public String fingerprint() {
    if (entries.isEmpty()) {
      return "none";
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Entry entry : entries) {
        sha.update(entry.toString().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
