// SPDX-License-Identifier: Apache-2.0
package org.dragoman.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// PLOVER 2 and CAMEO as published: types, modes, codes, scores, and how one maps to the other.
///
/// Sources: the PLOVER manual (Open Event Data Alliance) and the CAMEO manual (Schrodt 2012); the
/// places where the two tables disagree are settled in docs/decisions.
public final class Codebook {
  /// The role codes of CAMEO's actor coding, in groups of three letters.
  public static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "JUD", "LEG", "MED", "CVL", "BUS", "COP", "SPY", "UAF", "EDU",
          "REL", "LAB", "REF", "IGO", "NGO", "PTY", "ENV", "HLH", "AGR", "CRM", "ELI", "HRI", "DEV",
          "IMG", "NGM", "MNC", "INT", "SET", "MOD", "RAD", "INS", "SEP", "TOP", "MID", "HAR", "UIS",
          "IRR", "UNS", "KID", "PPL", "JEW", "CHR", "MOS");

  private final Map<String, PloverEntry> plover = new HashMap<>();
  private final Map<String, Set<String>> modes = new LinkedHashMap<>();
  private final Map<String, CameoEntry> cameo = new LinkedHashMap<>();

  private record PloverEntry(double score, int quad) {}

  /// A CAMEO code with its name, Goldstein score, and the PLOVER type and mode it maps to; codes of
  /// root 01 have none.
  public record CameoEntry(
      String code,
      Optional<String> plover,
      Optional<String> mode,
      List<String> contexts,
      double goldstein,
      String name) {}

  private Codebook() {}

  /// Loads the tables that ship with the program.
  public static Codebook load() {
    Codebook book = new Codebook();
    for (Table.Row row : open("plover.tsv", "event", "mode", "score", "quad").rows()) {
      String event = row.expect("event");
      PloverEntry entry = new PloverEntry(row.number("score"), (int) row.number("quad"));
      book.plover.put(event + "/" + row.text("mode"), entry);
      Set<String> known = book.modes.computeIfAbsent(event, k -> new HashSet<>());
      row.find("mode").ifPresent(known::add);
    }
    Table codes = open("cameo.tsv", "cameo", "plover", "mode", "context", "goldstein", "name");
    for (Table.Row row : codes.rows()) {
      String code = row.expect("cameo");
      book.cameo.put(
          code,
          new CameoEntry(
              code,
              row.find("plover"),
              row.find("mode"),
              List.of(
                  row.text("context").isEmpty() ? new String[0] : row.text("context").split("; ")),
              row.number("goldstein"),
              row.text("name")));
    }
    return book;
  }

  private static Table open(String name, String... columns) {
    try (InputStream in = Codebook.class.getResourceAsStream("/codebook/" + name)) {
      if (in == null) {
        throw new LexiconException(
            "codebook/" + name, 0, "is missing from the program; build it again");
      }
      return Table.read("codebook/" + name, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sixteen event types.
  public Set<String> events() {
    return modes.keySet();
  }

  /// The modes of a type; empty for a type without modes or an unknown one.
  public Set<String> modes(String event) {
    return modes.getOrDefault(event, Set.of());
  }

  public Optional<CameoEntry> findCameo(String code) {
    return Optional.ofNullable(cameo.get(code));
  }

  /// All codes in the order of the manual.
  public Iterable<CameoEntry> cameo() {
    return cameo.values();
  }

  /// The conflict-cooperation score of a type and mode; the type's own where the mode has none.
  ///
  /// @throws IllegalArgumentException if there is no such type
  public double score(String event, Optional<String> mode) {
    return entry(event, mode).score();
  }

  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  ///
  /// @throws IllegalArgumentException if there is no such type
  public int quad(String event, Optional<String> mode) {
    return entry(event, mode).quad();
  }

  private PloverEntry entry(String event, Optional<String> mode) {
    PloverEntry own = plover.get(event + "/" + mode.orElse(""));
    PloverEntry general = own != null ? own : plover.get(event + "/");
    if (general == null) {
      throw new IllegalArgumentException("no PLOVER type " + event);
    }
    return general;
  }

  /// Goldstein's score of a CAMEO code, of its longest known prefix if the code itself has none.
  public double goldstein(String code) {
    for (int n = code.length(); n >= 2; n--) {
      CameoEntry entry = cameo.get(code.substring(0, n));
      if (entry != null) {
        return entry.goldstein();
      }
    }
    return 0;
  }
}
