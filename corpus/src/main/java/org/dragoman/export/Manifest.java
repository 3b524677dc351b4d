// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.store.Filter;
import org.dragoman.store.RowConsumer;
import org.dragoman.store.Schema;
import org.dragoman.store.Selection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// What an export was made from, as JSON: enough to cite it, to check its files and to make it
/// again. No clock is asked: the same store gives the same manifest.
final class Manifest {
  private static final String NAME =
      "Dragoman: who said what to whom, and who did what to whom, from news";
  private static final List<String> LICENCES =
      List.of(
          "Places and their coordinates come from GeoNames (https://www.geonames.org), licensed under Creative Commons"
              + " Attribution 4.0 International (https://creativecommons.org/licenses/by/4.0/); the data were selected,"
              + " joined, renamed and extended. Whoever passes this export on names GeoNames and that licence.",
          "The codes are those of PLOVER (Open Event Data Alliance), CAMEO (Schrodt 2012), ISO 3166 and Goldstein (1992):"
              + " facts of published code books, to be cited as such.",
          "Words of the articles (titles, words, content, readings) belong to their publishers; to pass them on may need"
              + " their permission. Codes, counts, offsets and ids do not hold them.",
          "Dragoman's own licence (Apache-2.0; its English analysis GPL-3.0-or-later) is that of the program; it claims"
              + " nothing on what the program has read.");

  private final Selection selection;
  private final ExportSettings settings;

  Manifest(Selection selection, ExportSettings settings) {
    this.selection = selection;
    this.settings = settings;
  }

  String json(List<ExportReport.Written> files, List<String> notes) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("schema", "dragoman/export/1");
    all.put("program", settings.program());
    all.put("storeSchema", Schema.VERSION);
    all.put("format", settings.format().word());
    all.put("texts", settings.texts() == ExportSettings.Texts.GO_ALONG);
    all.put("filters", filters(settings.filter()));
    List<Map<String, @Nullable Object>> spans =
        rows(
            "SELECT count(*) AS articles, min(published) AS first, max(published) AS last FROM export_articles");
    all.put("articles", spans.getFirst());
    List<Map<String, @Nullable Object>> readers =
        rows(
            "SELECT fingerprint, count(*) AS articles FROM export_articles GROUP BY fingerprint"
                + " ORDER BY articles DESC, fingerprint");
    all.put("fingerprints", readers);
    List<Map<String, @Nullable Object>> runs = runs();
    all.put("runs", runs);
    all.put("runDetails", details());
    all.put("citation", citation(spans.getFirst(), readers, runs));
    all.put("licences", LICENCES);
    all.put("notes", notes);
    all.put("files", files);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(all)
        + "\n";
  }

  /// The runs that read the articles, with all that the store keeps of a run.
  private List<Map<String, @Nullable Object>> runs() {
    return rows(
        "SELECT * FROM export_runs WHERE run IN (SELECT run FROM export_articles) ORDER BY started, run");
  }

  /// What those runs were made of: settings, hashes of lexicons, versions. Not the paths they read,
  /// which are whoever read them's own; the table `run_details` has them.
  private List<Map<String, @Nullable Object>> details() {
    return rows(
        "SELECT * FROM export_run_details WHERE kind IN ('setting', 'lexicon', 'version')"
            + " AND run IN (SELECT run FROM export_articles) ORDER BY run, number");
  }

  /// The day of the newest run that read an article of the export; empty if there is none.
  Optional<String> newestRun() {
    List<Map<String, @Nullable Object>> runs = runs();
    return runs.isEmpty() ? Optional.empty() : Optional.of(day(runs.getLast()));
  }

  private static String day(Map<String, @Nullable Object> run) {
    String started = String.valueOf(run.get("started"));
    return started.substring(0, Math.min("2020-05-01".length(), started.length()));
  }

  private static Map<String, String> filters(Filter filter) {
    Map<String, String> set = new LinkedHashMap<>();
    filter.actor().ifPresent(v -> set.put("actor", v));
    filter.country().ifPresent(v -> set.put("country", v));
    filter.type().ifPresent(v -> set.put("type", v));
    filter.since().ifPresent(v -> set.put("since", v.iso()));
    filter.until().ifPresent(v -> set.put("until", v.iso()));
    filter.outlet().ifPresent(v -> set.put("outlet", v));
    filter.holder().ifPresent(v -> set.put("holder", v));
    return set;
  }

  /// A citation of program and data; its year is that of the last reading.
  private String citation(
      Map<String, @Nullable Object> articles,
      List<Map<String, @Nullable Object>> readers,
      List<Map<String, @Nullable Object>> runs) {
    String read = runs.isEmpty() ? "" : day(runs.getLast());
    String year = read.isEmpty() ? "n.d." : read.substring(0, 4);
    List<String> fingerprints =
        readers.stream().map(r -> String.valueOf(r.get("fingerprint"))).toList();
    return "The Dragoman authors ("
        + year
        + "). "
        + NAME
        + ", version "
        + settings.program()
        + " [software]. Applied to "
        + articles.get("articles")
        + " articles"
        + (articles.get("first") == null
            ? ""
            : " published " + articles.get("first") + " to " + articles.get("last"))
        + (read.isEmpty() ? "" : ", read until " + read)
        + (fingerprints.isEmpty() ? "" : ", fingerprint " + String.join(", ", fingerprints))
        + ".";
  }

  private List<Map<String, @Nullable Object>> rows(String sql) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    selection.rows(
        sql,
        new RowConsumer() {
          private List<String> names = List.of();

          @Override
          public void columns(List<String> columns) {
            names = columns;
          }

          @Override
          public void row(List<@Nullable Object> cells) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
              row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
          }
        });
    return rows;
  }
}
