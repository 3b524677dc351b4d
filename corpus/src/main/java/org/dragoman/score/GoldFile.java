// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.ingest.InputException;
import org.dragoman.model.PartialDate;
import tools.jackson.databind.JsonNode;

/// A file of hand codings: JSON lines, or CSV with one coding a row. docs/reference/score.md says
/// which fields and columns it may have.
///
/// @param articles the coded texts, in the order of the file
/// @param faults records that cannot be used: file, line, what is wrong and what to do
public record GoldFile(List<GoldArticle> articles, List<String> faults) {
  /// The layers a text may be coded in.
  static final List<String> LAYERS =
      List.of("statements", "events", "actors", "places", "times", "notPlaces");

  public GoldFile {
    articles = List.copyOf(articles);
    faults = List.copyOf(faults);
  }

  /// Reads a file whole: what people code by hand is small.
  ///
  /// @param types the event types there are
  /// @throws InputException if it cannot be read or holds no coded text
  public static GoldFile load(Path file, Set<String> types) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file; check the path");
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not UTF-8; convert it to UTF-8");
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage());
    }
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> faults = new ArrayList<>();
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    Map<String, JsonNode> records =
        csv ? GoldTable.read(file, bare, faults) : GoldLines.read(file, bare, faults);
    Set<String> fields = new HashSet<>();
    records.values().forEach(r -> addFields(r, fields));
    List<GoldArticle> articles = new ArrayList<>();
    records.forEach((origin, record) -> {
      GoldArticle article = new GoldArticle(origin, record, fields);
      String fault = fault(article, types);
      if (fault.isEmpty()) {
        articles.add(article);
      } else {
        faults.add(origin + ": " + fault);
      }
    });
    if (articles.isEmpty()) {
      throw new InputException(
          file
              + ": holds no coded text; see docs/reference/score.md"
              + (faults.isEmpty() ? "" : "\n" + String.join("\n", faults)));
    }
    return new GoldFile(articles, faults);
  }

  private static void addFields(JsonNode article, Set<String> into) {
    for (String layer : LAYERS) {
      for (JsonNode coded : GoldArticle.list(article, layer)) {
        coded.propertyNames().forEach(name -> into.add(layer + "." + name));
      }
    }
  }

  /// What makes a record useless; empty if nothing does.
  private static String fault(GoldArticle article, Set<String> types) {
    if (article.id().isBlank() || article.text().isBlank()) {
      return "id or text is missing; each coded text needs both";
    }
    if (LAYERS.stream().noneMatch(article::codes)) {
      return "nothing is coded; give one of " + String.join(", ", LAYERS);
    }
    String day = GoldArticle.text(article.json(), "published");
    if (!day.isEmpty() && PartialDate.parse(day).isEmpty()) {
      return "published is `" + day + "`, which is no ISO 8601 date (2020-05-01)";
    }
    for (JsonNode event : article.coded("events")) {
      String type = GoldArticle.text(event, "type");
      if (!types.contains(type)) {
        return "`" + type + "` is no PLOVER type; there are " + String.join(", ", types);
      }
    }
    try {
      for (String layer : List.of("places", "times", "notPlaces")) {
        article.coded(layer).forEach(article::span);
      }
      article.coded("actors").forEach(a -> GoldArticle.list(a, "mentions").forEach(article::span));
    } catch (IllegalArgumentException e) {
      return e.getMessage() + "; copy the words as they stand";
    }
    return "";
  }
}
