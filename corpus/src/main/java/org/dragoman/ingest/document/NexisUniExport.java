// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The layout of Nexis Uni and Lexis Advance: title, outlet, day, copyright, fields (`Byline:`,
/// `Length: 512 words`), the word `Body` on a line, the text, `Load-Date:`, `End of Document`. A
/// cover page with the search stands before the first article of some files.
final class NexisUniExport {
  private static final Pattern FIELD =
      Pattern.compile("(Byline|Length|Section|Dateline|Highlight|Series|Load-Date|Language):.*");

  /// Lines of their own that follow the text.
  private static final Set<String> AFTER =
      Set.of("graphic", "classification", "notes", "correction");

  private static final Pattern LINK =
      Pattern.compile("(?:Link to (?:Image|PDF).*|PDF)", Pattern.CASE_INSENSITIVE);

  private NexisUniExport() {}

  static List<ExportArticle> parts(ExportLines lines) {
    List<ExportArticle> parts = new ArrayList<>();
    int from = 0;
    boolean hasField = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.at(i);
      hasField |= FIELD.matcher(line).matches();
      if (line.equals("End of Document")) {
        parts.add(article(lines, from, i));
        from = i + 1;
      }
    }
    return hasField ? parts : List.of();
  }

  private static ExportArticle article(ExportLines lines, int from, int to) {
    ExportArticle part = new ExportArticle();
    int body = find(lines, from, to, "Body");
    int firstField = to;
    int lastField = from;
    for (int i = from; i < body; i++) {
      String line = lines.at(i);
      if (FIELD.matcher(line).matches()) {
        firstField = Math.min(firstField, i);
        lastField = lines.nextBlank(i, to);
        field(line, part);
      }
    }
    head(lines, from, Math.min(firstField, body), part);
    int start = body < to ? body + 1 : Math.min(lastField, to);
    int end = end(lines, start, to);
    part.text = lines.between(start, end);
    NexisExport.behind(lines, end, to, part);
    return part;
  }

  private static int find(ExportLines lines, int from, int to, String word) {
    for (int i = from; i < to; i++) {
      if (lines.at(i).equals(word)) {
        return i;
      }
    }
    return to;
  }

  private static void field(String line, ExportArticle part) {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "Byline" -> part.bylineOf(value);
      case "Length" -> part.lengthOf(value);
      default -> {
        // sections, highlights and the day of loading say nothing of who wrote what when
      }
    }
  }

  /// The day is the last line of the head that begins with one; outlet and title stand above it.
  private static void head(ExportLines lines, int from, int to, ExportArticle part) {
    List<Integer> filled = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String line = lines.at(i);
      if (!line.isEmpty()
          && !NewsExport.RIGHTS.matcher(line).matches()
          && !LINK.matcher(line).matches()) {
        filled.add(i);
      }
    }
    int day = filled.size() - 1;
    while (day >= 0 && WrittenDates.atStart(lines.at(filled.get(day))).isEmpty()) {
      day--;
    }
    if (day >= 0) {
      part.published = WrittenDates.atStart(lines.at(filled.get(day))).orElse(null);
    }
    int outlet = day < 0 ? filled.size() - 1 : day - 1;
    if (outlet >= 1) {
      part.outlet = lines.at(filled.get(outlet));
      part.title = title(lines, filled, outlet - 1);
    } else if (outlet == 0) {
      part.title = lines.at(filled.getFirst());
    }
  }

  /// The line above the outlet, with those above it that it goes on from: at most three.
  private static String title(ExportLines lines, List<Integer> filled, int last) {
    String title = lines.at(filled.get(last));
    for (int n = last - 1; n >= 0 && n > last - 3; n--) {
      boolean goesOn = filled.get(n) + 1 == filled.get(n + 1);
      String above = lines.at(filled.get(n));
      if (!goesOn || above.length() < 40) {
        break;
      }
      title = above + " " + title;
    }
    return title;
  }

  private static int end(ExportLines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      String line = lines.at(i);
      boolean ends = line.startsWith("Load-Date:") || AFTER.contains(line.toLowerCase(Locale.ROOT));
      if (ends && line.length() < 60) {
        return i;
      }
    }
    return to;
  }
}
