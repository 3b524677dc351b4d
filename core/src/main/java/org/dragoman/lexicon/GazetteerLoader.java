// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.Place;

/// Reads the files of the gazetteer straight from their bytes.
///
/// The general reader of tables makes a string of each cell; with two million cells that took
/// longer than all the rest of starting.
final class GazetteerLoader {
  private static final String FOLDER = "gazetteer/";
  private static final List<String> FILES =
      List.of(
          "countries.tsv",
          "regions.tsv",
          "natural.tsv",
          "sites.tsv",
          "districts.tsv.gz",
          "cities.tsv.gz");
  private static final String ALTERNATES = "alternates.tsv";
  static final String HEADER =
      "geonameId\tname\tascii\talternates\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tfeature"
          + "\tdisputed\tadjectives\tiso";
  private static final int COLUMNS = 17;

  private final GazetteerRows rows = new GazetteerRows();
  private final GazetteerNames names = new GazetteerNames();
  private final FoldedBytes folded = new FoldedBytes(names);
  private final int[] from = new int[COLUMNS];
  private final int[] to = new int[COLUMNS];

  /// The names of all files, for a user's files with and without `.gz`.
  static List<String> files() {
    return Stream.concat(FILES.stream(), Stream.of(ALTERNATES)).map(f -> FOLDER + f).toList();
  }

  /// Reads all files, shipped and the user's.
  GazetteerTables read(LexiconFiles files) {
    for (String file : FILES) {
      read(FOLDER + file, files.shippedBytes(FOLDER + file), false);
    }
    alternates(FOLDER + ALTERNATES, files.shippedBytes(FOLDER + ALTERNATES));
    for (String file : FILES) {
      String plain = file.replace(".gz", "");
      files.usersBytes(FOLDER + plain).ifPresent(b -> read(FOLDER + plain, b, true));
      if (!plain.equals(file)) {
        files.usersBytes(FOLDER + file).ifPresent(b -> read(FOLDER + file, b, true));
      }
    }
    files.usersBytes(FOLDER + ALTERNATES).ifPresent(b -> alternates(FOLDER + ALTERNATES, b));
    return rows.tables(names, files.fingerprint());
  }

  private void read(String file, byte[] data, boolean overlay) {
    rows.file(data);
    int line = 0;
    boolean headed = false;
    int at = 0;
    while (at < data.length) {
      int end = at;
      while (end < data.length && data[end] != '\n') {
        end++;
      }
      line++;
      int last = end > at && data[end - 1] == '\r' ? end - 1 : end;
      if (last > at && data[at] != '#') {
        if (!headed) {
          headed = true;
          checkHeader(file, line, new String(data, at, last - at, StandardCharsets.UTF_8));
        } else {
          row(file, line, data, at, last, overlay);
        }
      }
      at = end + 1;
    }
  }

  private static void checkHeader(String file, int line, String found) {
    if (!found.startsWith(HEADER)) {
      throw new LexiconException(
          file,
          line,
          "columns " + found.replace('\t', ' ') + ", expected " + HEADER.replace('\t', ' '));
    }
  }

  private void row(String file, int line, byte[] data, int start, int end, boolean overlay) {
    cut(file, line, data, start, end);
    if (overlay && replaced(data)) {
      return;
    }
    Place.Kind kind = kind(file, line, data);
    if (from[GazetteerRows.NAME] == to[GazetteerRows.NAME]) {
      throw new LexiconException(file, line, "column name is empty, a value is needed");
    }
    checkNumber(file, line, data, GazetteerRows.LAT, "lat");
    checkNumber(file, line, data, GazetteerRows.LON, "lon");
    checkNumber(file, line, data, GazetteerRows.POPULATION, "population");
    checkNumber(file, line, data, GazetteerRows.ID, "geonameId");
    int row = rows.add(start, end, kind.ordinal());
    if (kind == Place.Kind.COUNTRY) {
      names.add(GazetteerNames.country(cell(data, GazetteerRows.COUNTRY)), row, 0);
    } else if (kind == Place.Kind.REGION && has(GazetteerRows.ADMIN1)) {
      String country = cell(data, GazetteerRows.COUNTRY);
      names.add(GazetteerNames.region(country, cell(data, GazetteerRows.ADMIN1)), row, 0);
    }
    int first = Gazetteer.Form.NAME.ordinal();
    folded.add(data, from[GazetteerRows.NAME], to[GazetteerRows.NAME], row, first);
    folded.add(data, from[GazetteerRows.ASCII], to[GazetteerRows.ASCII], row, first);
    folded.add(
        data,
        from[GazetteerRows.ALTERNATES],
        to[GazetteerRows.ALTERNATES],
        row,
        Gazetteer.Form.ALTERNATE.ordinal());
    folded.add(
        data,
        from[GazetteerRows.ADJECTIVES],
        to[GazetteerRows.ADJECTIVES],
        row,
        Gazetteer.Form.ADJECTIVE.ordinal());
  }

  private void cut(String file, int line, byte[] data, int start, int end) {
    int column = 0;
    from[0] = start;
    for (int i = start; i <= end; i++) {
      if (i == end || data[i] == '\t') {
        if (column == COLUMNS) {
          throw new LexiconException(
              file, line, "more than " + COLUMNS + " cells; look for a stray tab");
        }
        to[column++] = i;
        if (column < COLUMNS) {
          from[column] = i + 1;
        }
      }
    }
    for (int c = column; c < COLUMNS; c++) {
      from[c] = end;
      to[c] = end;
    }
  }

  private boolean has(int column) {
    return from[column] < to[column];
  }

  private String cell(byte[] data, int column) {
    return new String(data, from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }

  private Place.Kind kind(String file, int line, byte[] data) {
    if (has(GazetteerRows.KIND)) {
      switch (data[from[GazetteerRows.KIND]]) {
        case 'c':
          switch (cell(data, GazetteerRows.KIND)) {
            case "city":
              return Place.Kind.CITY;
            case "country":
              return Place.Kind.COUNTRY;
            case "continent":
              return Place.Kind.CONTINENT;
            default:
              break;
          }
          break;
        case 'd':
          return Place.Kind.DISTRICT;
        case 'r':
          return Place.Kind.REGION;
        case 's':
          return cell(data, GazetteerRows.KIND).equals("sea") ? Place.Kind.SEA : Place.Kind.SITE;
        default:
          break;
      }
    }
    throw new LexiconException(
        file,
        line,
        "column kind is `"
            + cell(data, GazetteerRows.KIND)
            + "`, expected one of country region district city site sea continent");
  }

  private void checkNumber(String file, int line, byte[] data, int column, String name) {
    for (int i = from[column]; i < to[column]; i++) {
      byte b = data[i];
      if ((b < '0' || b > '9') && b != '.' && b != '-') {
        throw new LexiconException(
            file, line, "column " + name + " is `" + cell(data, column) + "`, a number is needed");
      }
    }
  }

  /// Takes what a user's row replaces out; true if the row does no more than that (`-172955`).
  private boolean replaced(byte[] data) {
    String id = cell(data, GazetteerRows.ID);
    String name = cell(data, GazetteerRows.NAME);
    boolean removes = id.startsWith("-") || name.startsWith("-");
    String ownId = id.startsWith("-") ? id.substring(1) : id;
    String ownName = name.startsWith("-") ? name.substring(1) : name;
    String kind = cell(data, GazetteerRows.KIND).toUpperCase(Locale.ROOT);
    Pieces pieces = Pieces.of(ownName);
    long hash = GazetteerNames.START;
    for (int p = 0; p < pieces.size(); p++) {
      hash = GazetteerNames.mix(hash, pieces.folded(p));
    }
    for (int link = names.first(hash); link >= 0; link = names.next(link)) {
      int row = names.row(link);
      String[] cells = new String(rows.bytes(row), StandardCharsets.UTF_8).split("\t", -1);
      boolean same =
          ownId.isEmpty()
              ? cells[GazetteerRows.NAME].equals(ownName)
                  && Place.Kind.values()[rows.kind(row)].name().equals(kind)
                  && cells[GazetteerRows.COUNTRY].equals(cell(data, GazetteerRows.COUNTRY))
                  && cells[GazetteerRows.ADMIN1].equals(cell(data, GazetteerRows.ADMIN1))
              : cells[GazetteerRows.ID].equals(ownId);
      if (same) {
        rows.kill(row);
      }
    }
    return removes;
  }

  /// Reads `name country admin1 geonameId alternates` and adds the names to the row that is meant.
  private void alternates(String file, byte[] data) {
    Map<String, String[]> byPlace = new HashMap<>();
    String[] lines = new String(data, StandardCharsets.UTF_8).split("\r?\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#") || lines[i].startsWith("name\t")) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (cells.length < 5) {
        throw new LexiconException(
            file,
            i + 1,
            cells.length + " cells, expected name country admin1 geonameId alternates");
      }
      byPlace.put(cells[0] + '\t' + cells[1] + '\t' + cells[2], cells);
    }
    for (String[] cells :
        byPlace.values().stream().sorted((a, b) -> a[0].compareTo(b[0])).toList()) {
      addTo(cells);
    }
  }

  private void addTo(String[] cells) {
    Pieces pieces = Pieces.of(cells[0]);
    long hash = GazetteerNames.START;
    for (int p = 0; p < pieces.size(); p++) {
      hash = GazetteerNames.mix(hash, pieces.folded(p));
    }
    for (int link = names.first(hash); link >= 0; link = names.next(link)) {
      int row = names.row(link);
      String[] own = new String(rows.bytes(row), StandardCharsets.UTF_8).split("\t", -1);
      boolean meant =
          cells[3].isEmpty()
              ? own[GazetteerRows.COUNTRY].equals(cells[1])
                  && own[GazetteerRows.ADMIN1].equals(cells[2])
                  && rows.kind(row) == Place.Kind.CITY.ordinal()
              : own[GazetteerRows.ID].equals(cells[3]);
      if (meant && rows.isAlive(row)) {
        byte[] bytes = cells[4].getBytes(StandardCharsets.UTF_8);
        folded.add(bytes, 0, bytes.length, row, Gazetteer.Form.NAME.ordinal());
        return;
      }
    }
  }
}
