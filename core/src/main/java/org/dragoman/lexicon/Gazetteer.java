// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.Place;

/// The places of the world by name: cities, districts, regions, seas, sites.
///
/// Some 200,000 places have 500,000 names. They are kept as the bytes of their files, with the
/// names in one table from a 64-bit hash of the folded name to the places that bear it, and read
/// from the bytes only when asked for: as objects they would take five times the memory and the
/// time to load. (That two of the names share a hash has a chance below one in ten million.)
///
/// A name is folded as [Pieces] does; `St`, `Mt`, `Ft` and `Co` are read as *Saint*, *Mount*,
/// *Fort* and *County*, here and in the files alike.
public final class Gazetteer {
  /// How many pieces a name may have to be found.
  public static final int LONGEST = 7;

  private final GazetteerTables tables;

  private Gazetteer(GazetteerTables tables) {
    this.tables = tables;
  }

  /// Reads all files, shipped and the user's.
  static Gazetteer load(LexiconFiles files) {
    return new Gazetteer(new GazetteerLoader().read(files));
  }

  /// The same from what was kept in this folder, if it was made of these very files; else reads
  /// them and keeps what it made.
  ///
  /// @param key tells these files from others
  static Gazetteer load(LexiconFiles files, Path kept, long key) {
    boolean own = GazetteerLoader.files().stream().anyMatch(files::hasUsers);
    GazetteerCache cache =
        new GazetteerCache(kept.resolve(own ? "gazetteer-user.bin" : "gazetteer.bin"), key);
    Optional<GazetteerTables> mapped = cache.open();
    if (mapped.isPresent()) {
      return new Gazetteer(mapped.get());
    }
    GazetteerTables made = new GazetteerLoader().read(files);
    cache.write(made);
    return new Gazetteer(made);
  }

  /// A hash of all files.
  String fingerprint() {
    return tables.fingerprint();
  }

  /// How a place bears a name.
  public enum Form {
    /// Its usual name.
    NAME,
    /// Another name, often from another language.
    ALTERNATE,
    /// `Calif.`, `CA`.
    ABBREVIATION,
    /// `Chechen`, `Bavarians`.
    ADJECTIVE
  }

  /// A place that bears the name that was looked for.
  public record Hit(GazetteerEntry entry, Form form) {}

  /// How many places there are.
  public int size() {
    return tables.size();
  }

  /// How many of the pieces from this one on make the longest name that is known; 0 if none does.
  public int longestAt(Pieces pieces, int from) {
    long hash = GazetteerNames.START;
    int longest = 0;
    for (int p = from; p < pieces.size() && p < from + LONGEST; p++) {
      if (p > from && !pieces.joined(p)) {
        break;
      }
      hash = GazetteerNames.mix(hash, pieces.folded(p));
      if (tables.first(hash) >= 0) {
        longest = p - from + 1;
      }
    }
    return longest;
  }

  /// All places that bear the name these pieces make, in the order of the files.
  public List<Hit> find(Pieces pieces, int from, int count) {
    long hash = GazetteerNames.START;
    for (int p = from; p < from + count; p++) {
      hash = GazetteerNames.mix(hash, pieces.folded(p));
    }
    return hits(hash);
  }

  /// All places that bear this name.
  public List<Hit> find(String name) {
    Pieces pieces = Pieces.of(name);
    return find(pieces, 0, pieces.size());
  }

  private List<Hit> hits(long hash) {
    List<Hit> found = new ArrayList<>();
    for (int at = tables.first(hash); at >= 0; at = tables.next(at)) {
      int row = tables.row(at);
      if (tables.isAlive(row)) {
        found.add(new Hit(entry(row), Form.values()[tables.form(at)]));
      }
    }
    // chained newest first
    return found.reversed();
  }

  /// Centre and capital of a country, if it has a row.
  public Optional<GazetteerEntry> findCountry(String code) {
    int row = tables.rowOf(GazetteerNames.country(code));
    return row < 0 ? Optional.empty() : Optional.of(entry(row));
  }

  /// The first-level division of a country.
  public Optional<GazetteerEntry> findRegion(String country, String admin1) {
    int row = tables.rowOf(GazetteerNames.region(country, admin1));
    return row < 0 ? Optional.empty() : Optional.of(entry(row));
  }

  private GazetteerEntry entry(int row) {
    String[] cells = tables.text(row).split("\t", -1);
    return new GazetteerEntry(
        row,
        cell(cells, GazetteerRows.ID).isEmpty()
            ? Optional.empty()
            : Optional.of(Long.valueOf(cells[GazetteerRows.ID])),
        cell(cells, GazetteerRows.NAME),
        Place.Kind.values()[tables.kind(row)],
        list(cell(cells, GazetteerRows.COUNTRY)),
        cell(cells, GazetteerRows.ADMIN1),
        number(cell(cells, GazetteerRows.LAT)),
        number(cell(cells, GazetteerRows.LON)),
        cell(cells, GazetteerRows.POPULATION).isEmpty()
            ? -1
            : Integer.parseInt(cells[GazetteerRows.POPULATION]),
        cell(cells, GazetteerRows.FEATURE),
        list(cell(cells, GazetteerRows.DISPUTED)),
        list(cell(cells, GazetteerRows.ALTERNATES)).size());
  }

  private static String cell(String[] cells, int column) {
    return column < cells.length ? cells[column].strip() : "";
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  private static @org.jspecify.annotations.Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }
}
