// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.store.RowConsumer;
import org.jspecify.annotations.Nullable;

/// Figures as rows for a program, or as a table in Markdown for a page.
public final class FigureTable {
  private final List<Figure> figures;

  public FigureTable(List<Figure> figures) {
    this.figures = List.copyOf(figures);
  }

  /// One row a figure.
  public void rows(RowConsumer to) {
    to.columns(
        List.of(
            "group",
            "layer",
            "measure",
            "form",
            "value",
            "low",
            "high",
            "precision",
            "recall",
            "gold"));
    for (Figure f : figures) {
      boolean isF1 = f.measure().form() == Measure.Form.F1;
      List<@Nullable Object> row = new ArrayList<>();
      row.add(f.group());
      row.add(f.measure().layer());
      row.add(f.measure().name());
      row.add(isF1 ? "F1" : "share");
      row.add(round(f.value()));
      row.add(round(f.low()));
      row.add(round(f.high()));
      row.add(isF1 ? round(f.precision()) : null);
      row.add(isF1 ? round(f.recall()) : null);
      row.add((long) f.gold());
      to.row(row);
    }
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /// One row a measure and one column a group; the interval stands with the figure of all.
  public void markdown(PrintWriter out) {
    Set<String> groups = new LinkedHashSet<>();
    Map<Measure, Map<String, Figure>> byMeasure = new LinkedHashMap<>();
    for (Figure f : figures) {
      groups.add(f.group());
      byMeasure.computeIfAbsent(f.measure(), m -> new LinkedHashMap<>()).put(f.group(), f);
    }
    out.println("| layer | figure | counted | " + String.join(" | ", groups) + " |");
    out.println("|---|---|---" + "|---".repeat(groups.size()) + "|");
    byMeasure.forEach((measure, of) -> {
      Figure all = of.get(Scores.ALL);
      StringBuilder line = new StringBuilder("| ").append(measure.layer()).append(" | ");
      line.append(measure.name()).append(measure.form() == Measure.Form.F1 ? " (F1) | " : " | ");
      line.append(all == null ? "" : Math.round(all.gold())).append(" | ");
      groups.forEach(g -> line.append(cell(of.get(g))).append(" | "));
      out.println(line.toString().stripTrailing());
    });
  }

  private static String cell(@Nullable Figure f) {
    if (f == null) {
      return "";
    }
    String value = three(f.value());
    return f.group().equals(Scores.ALL)
        ? value + " (" + three(f.low()) + " to " + three(f.high()) + ")"
        : value;
  }

  private static String three(double value) {
    String written = String.format(Locale.ROOT, "%.3f", value);
    return written.startsWith("0") ? written.substring(1) : written;
  }
}
