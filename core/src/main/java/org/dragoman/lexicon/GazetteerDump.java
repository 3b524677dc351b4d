// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.Place;

/// Takes a GeoNames dump (`allCountries.txt`, `XX.txt`) into the gazetteer of a lexicon folder.
///
/// 1. Places that are there keep their row: curated names, claimants and adjectives go before.
/// 2. A second dump is added to the first; a place of both has the row of the later one.
/// 3. A bad line is named and left out; the file is replaced whole or not at all.
public final class GazetteerDump {
  /// Where the places go, in the lexicon folder.
  public static final String FILE = "gazetteer/cities.tsv";

  private static final int COLUMNS = 19;
  private static final int MOST_NAMES = 10;
  private static final int MOST_PROBLEMS = 10;

  /// How far apart two rows of one name may lie and still be one place, in degrees.
  private static final double SAME = 0.1;

  private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");
  private static final Set<String> SITES =
      Set.of(
          "AIRP", "AIRB", "NVB", "INSM", "PRN", "CMPRF", "PSTB", "DAM", "PS", "PSN", "PRT", "GATE");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{M}0-9 .,'’‘ʼ()-]{2,60}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3,4}");

  private final Lexicon lexicon;
  private final BitSet written = new BitSet();
  private final Map<Place.Kind, Integer> added = new EnumMap<>(Place.Kind.class);
  private final List<String> problems = new ArrayList<>();
  private int known;
  private int others;
  private int bad;
  private int kept;

  /// What came of a dump.
  ///
  /// @param added places by kind
  /// @param known places that the program has already
  /// @param others places of kinds that a gazetteer for news does without
  /// @param kept rows of earlier dumps or the user's own that stay
  /// @param bad lines that cannot be used
  /// @param problems the first of these, each with file and line
  public record Report(
      Map<Place.Kind, Integer> added,
      int known,
      int others,
      int kept,
      int bad,
      List<String> problems) {}

  private GazetteerDump(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Adds a dump to the gazetteer of this folder.
  ///
  /// @param lexicon the program's own, without the user's folder
  /// @throws LexiconException if no line of the dump can be used
  public static Report add(Path dump, Path folder, Lexicon lexicon) throws IOException {
    return new GazetteerDump(lexicon).add(dump, folder.resolve(FILE));
  }

  private Report add(Path dump, Path target) throws IOException {
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no folder above " + target);
    }
    Files.createDirectories(parent);
    Path half = parent.resolve("cities.tsv.part");
    try {
      try (Writer out = Files.newBufferedWriter(half)) {
        out.write("# Facts: GeoNames (geonames.org), CC BY 4.0, changed: selected.\n");
        out.write(GazetteerLoader.HEADER + "\n");
        copy(dump, out);
        keep(target, out);
      }
      int total = added.values().stream().mapToInt(Integer::intValue).sum();
      if (total + known + others == 0) {
        throw new LexiconException(
            dump.toString(),
            1,
            "no line can be used; expected a dump of GeoNames, 19 columns separated by tabs"
                + (problems.isEmpty() ? "" : " (" + problems.getFirst() + ")"));
      }
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
    return new Report(Map.copyOf(added), known, others, kept, bad, List.copyOf(problems));
  }

  private void copy(Path dump, Writer out) throws IOException {
    // a decoder of its own: a wrong byte becomes a mark in one name and does not end the dump
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(dump), StandardCharsets.UTF_8))) {
      int line = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (text.isBlank()) {
          continue;
        }
        try {
          Optional<String> row = row(dump.toString(), line, text.split("\t", -1));
          if (row.isPresent()) {
            out.write(row.get() + "\n");
          }
        } catch (LexiconException e) {
          bad++;
          if (problems.size() < MOST_PROBLEMS) {
            problems.add(String.valueOf(e.getMessage()));
          }
        }
      }
    }
  }

  /// Rows that the file had, but for those that the dump has too.
  private void keep(Path target, Writer out) throws IOException {
    if (!Files.isRegularFile(target)) {
      return;
    }
    try (BufferedReader in = Files.newBufferedReader(target)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        if (text.isBlank() || text.startsWith("#") || text.startsWith("geonameId\t")) {
          continue;
        }
        String id = text.substring(0, Math.max(0, text.indexOf('\t')));
        if (!id.matches("\\d{1,9}") || !written.get(Integer.parseInt(id))) {
          kept++;
          out.write(text + "\n");
        }
      }
    }
  }

  private Optional<String> row(String file, int line, String[] cells) {
    if (cells.length != COLUMNS) {
      throw new LexiconException(
          file, line, cells.length + " cells, expected the " + COLUMNS + " of a GeoNames dump");
    }
    int id = (int) number(file, line, "geonameid", cells[0], 1, 999_999_999);
    double lat = number(file, line, "latitude", cells[4], -90, 90);
    double lon = number(file, line, "longitude", cells[5], -180, 180);
    long people =
        cells[14].isEmpty() ? 0 : (long) number(file, line, "population", cells[14], 0, 2e10);
    Optional<Place.Kind> kind = kind(cells[6], cells[7]);
    if (kind.isEmpty() || written.get(id)) {
      others++;
      return Optional.empty();
    }
    Optional<String> country = lexicon.names().codeOfIso2(cells[8]);
    if (country.isEmpty()) {
      throw new LexiconException(
          file, line, "country code `" + cells[8] + "` is no ISO 3166-1 alpha-2 code");
    }
    String name = clean(cells[1]);
    if (name.isEmpty()) {
      throw new LexiconException(file, line, "column name is empty, a value is needed");
    }
    if (isKnown(id, name, kind.get(), country.get(), lat, lon)) {
      known++;
      return Optional.empty();
    }
    written.set(id);
    added.merge(kind.get(), 1, Integer::sum);
    String ascii = clean(cells[2]);
    return Optional.of(
        String.join(
            "\t",
            Integer.toString(id),
            name,
            ascii.equals(name) ? "" : ascii,
            String.join("|", alternates(name, ascii, cells[3])),
            kind.get().name().toLowerCase(java.util.Locale.ROOT),
            country.get(),
            cells[10],
            cells[4],
            cells[5],
            people == 0 ? "" : Long.toString(Math.min(people, Integer.MAX_VALUE)),
            cells[7],
            claimants(country.get(), cells[10]),
            "",
            ""));
  }

  private static Optional<Place.Kind> kind(String type, String code) {
    if (type.equals("P")) {
      return GONE.contains(code)
          ? Optional.empty()
          : Optional.of(code.equals("PPLX") ? Place.Kind.DISTRICT : Place.Kind.CITY);
    }
    if (code.equals("ADM1")) {
      return Optional.of(Place.Kind.REGION);
    }
    if (code.equals("ADM2")) {
      return Optional.of(Place.Kind.DISTRICT);
    }
    return SITES.contains(code) ? Optional.of(Place.Kind.SITE) : Optional.empty();
  }

  private boolean isKnown(
      int id, String name, Place.Kind kind, String country, double lat, double lon) {
    for (Gazetteer.Hit hit : lexicon.gazetteer().find(name)) {
      GazetteerEntry e = hit.entry();
      boolean near =
          e.lat() != null
              && e.lon() != null
              && Math.abs(e.lat() - lat) < SAME
              && Math.abs(e.lon() - lon) < SAME;
      boolean region = kind == Place.Kind.REGION || kind == Place.Kind.DISTRICT && e.lat() == null;
      if (e.geonameId().equals(Optional.of((long) id))
          || e.kind() == kind && e.countries().contains(country) && (near || region)) {
        return true;
      }
    }
    return false;
  }

  /// Names in Latin letters; no airport codes, no addresses.
  private static List<String> alternates(String name, String ascii, String cell) {
    Set<String> names = new LinkedHashSet<>();
    for (String other : cell.split(",")) {
      String bare = clean(other);
      if (NAME.matcher(bare).matches() && !CODE.matcher(bare).matches()) {
        names.add(bare);
      }
    }
    names.remove(name);
    names.remove(ascii);
    return names.stream().limit(MOST_NAMES).toList();
  }

  /// A place on contested ground is contested as its division is.
  private String claimants(String country, String admin1) {
    return lexicon
        .gazetteer()
        .findRegion(country, admin1)
        .map(e -> String.join("|", e.claimants()))
        .orElse("");
  }

  private static String clean(String cell) {
    return cell.replace('|', ' ').strip();
  }

  private static double number(
      String file, int line, String column, String cell, double least, double most) {
    try {
      double value = Double.parseDouble(cell);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new LexiconException(
        file, line, "column " + column + " is `" + cell + "`, a number is needed in its range");
  }
}
