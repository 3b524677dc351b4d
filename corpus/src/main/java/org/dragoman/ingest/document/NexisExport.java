// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The classic layouts of LexisNexis: `3 of 25 DOCUMENTS` or `Document 3 of 25`, outlet, day and
/// edition, title, fields with names in capitals (`BYLINE:`, `LENGTH: 512 words`), the text, more
/// fields (`LOAD-DATE:`), copyright.
final class NexisExport {
  private static final Pattern START =
      Pattern.compile(
          "(?:Document )?\\d{1,6} of \\d{1,6}(?: DOCUMENTS?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z-]{2,24}):(?:\\s.*)?");

  /// Fields between title and text.
  private static final Set<String> BEFORE =
      Set.of(
          "HEADLINE",
          "TITLE",
          "BYLINE",
          "AUTHOR",
          "SECTION",
          "LENGTH",
          "DATELINE",
          "HIGHLIGHT",
          "SERIES",
          "SOURCE",
          "DISTRIBUTION",
          "CATEGORY",
          "COLUMN",
          "EDITION",
          "TYPE",
          "FEATURE",
          "ABSTRACT",
          "ISSN",
          "CONTACT",
          "BODY",
          "TEXT");

  /// Fields behind the text.
  private static final Set<String> AFTER =
      Set.of(
          "URL",
          "GRAPHIC",
          "GRAPHICS",
          "LOAD-DATE",
          "LANGUAGE",
          "PUBLICATION-TYPE",
          "PUB-TYPE",
          "DOCUMENT-TYPE",
          "SUBJECT",
          "ORGANIZATION",
          "GEOGRAPHIC",
          "COUNTRY",
          "STATE",
          "CITY",
          "PERSON",
          "TICKER",
          "COMPANY",
          "INDUSTRY",
          "JOURNAL-CODE",
          "CORRECTION-DATE",
          "ACC-NO",
          "PUBLISHER",
          "NOTES",
          "JOURNAL",
          "UPDATE");

  private NexisExport() {}

  static List<ExportArticle> parts(ExportLines lines) {
    List<Integer> starts = new ArrayList<>();
    boolean hasField = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.at(i);
      if (START.matcher(line).matches()) {
        starts.add(i);
      }
      hasField |= field(line) != null;
    }
    if (!hasField) {
      return List.of();
    }
    List<ExportArticle> parts = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      int to = n + 1 < starts.size() ? starts.get(n + 1) : lines.size();
      parts.add(article(lines, starts.get(n) + 1, to));
    }
    return parts;
  }

  /// The name of the field a line begins; null if it begins none of Nexis's.
  private static @Nullable String field(String line) {
    Matcher m = FIELD.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String name = m.group(1);
    return BEFORE.contains(name) || AFTER.contains(name) ? name : null;
  }

  private static ExportArticle article(ExportLines lines, int from, int to) {
    ExportArticle part = new ExportArticle();
    Map<String, String> fields = new HashMap<>();
    int firstField = to;
    int text = -1;
    int i = from;
    while (i < to && text < 0) {
      i = lines.nextFilled(i, to);
      String name = i < to ? field(lines.at(i)) : null;
      if (name == null) {
        // unlabelled blocks: the head before the first field, the text behind the last
        text = firstField < to ? i : -1;
        i = text < 0 ? lines.nextBlank(i, to) : i;
        continue;
      }
      firstField = Math.min(firstField, i);
      if (AFTER.contains(name)) {
        text = i;
      } else if (name.equals("BODY") || name.equals("TEXT")) {
        fields.put(name, "");
        text = i;
      } else {
        i = take(lines, i, to, name, fields);
      }
    }
    head(lines, from, firstField, part);
    fill(fields, part);
    if (text >= 0) {
      int end = end(lines, text, to);
      String label = field(lines.at(Math.min(text, to - 1)));
      boolean isLabel = label != null && fields.containsKey(label) && fields.get(label).isEmpty();
      part.text =
          isLabel && label != null
              ? lines.after(text, label.length() + 1, end)
              : lines.between(text, end);
      behind(lines, end, to, part);
    }
    return part;
  }

  /// Keeps a field's value: the lines to the next blank one or the next field. Gives where it ends.
  private static int take(
      ExportLines lines, int at, int to, String name, Map<String, String> fields) {
    int end = at + 1;
    while (end < to && !lines.isBlank(end) && field(lines.at(end)) == null) {
      end++;
    }
    String value = lines.block(at, end).substring(name.length() + 1).strip();
    fields.putIfAbsent(name, value);
    return end;
  }

  private static void fill(Map<String, String> fields, ExportArticle part) {
    String title = fields.getOrDefault("HEADLINE", fields.get("TITLE"));
    if (title != null && !title.isEmpty()) {
      part.title = title;
    }
    String byline = fields.getOrDefault("BYLINE", fields.get("AUTHOR"));
    if (byline != null) {
      part.bylineOf(byline);
    }
    part.lengthOf(fields.getOrDefault("LENGTH", ""));
  }

  /// Outlet, day with edition, title; the copyright may stand before them.
  private static void head(ExportLines lines, int from, int to, ExportArticle part) {
    int i = lines.nextFilled(from, to);
    String last = null;
    while (i < to) {
      int end = lines.nextBlank(i, to);
      for (int l = i; l < end; l++) {
        String line = lines.at(l);
        if (NewsExport.RIGHTS.matcher(line).matches()) {
          continue;
        }
        if (part.outlet == null) {
          part.outlet = line;
        } else if (part.published == null && WrittenDates.atStart(line).isPresent()) {
          part.published = WrittenDates.atStart(line).get();
          // an edition's name goes with the day's lines
          l = end;
          last = null;
        } else {
          last = l == i || last == null ? line : last + " " + line;
        }
      }
      i = lines.nextFilled(end, to);
    }
    part.title = last;
  }

  /// Where the text ends: at the first field that stands behind it, or at the copyright at the end.
  private static int end(ExportLines lines, int from, int to) {
    int end = to;
    for (int i = from; i < to; i++) {
      String name = field(lines.at(i));
      if (name != null && AFTER.contains(name) && (i == from || lines.isBlank(i - 1))) {
        end = i;
        break;
      }
    }
    int last = end - 1;
    while (last >= from
        && (lines.isBlank(last) || NewsExport.RIGHTS.matcher(lines.at(last)).matches())) {
      last--;
    }
    return Math.max(from, last + 1);
  }

  /// The language of a field `LANGUAGE: ENGLISH; ENGLISH`.
  static @Nullable String language(String value) {
    String first = value.split("[;,&]", 2)[0].strip();
    return FactivaExport.language(first.toLowerCase(Locale.ROOT));
  }

  /// What is behind the text and of use: the address and the language.
  static void behind(ExportLines lines, int from, int to, ExportArticle part) {
    for (int i = from; i < to; i++) {
      String line = lines.at(i);
      if (line.regionMatches(true, 0, "LANGUAGE:", 0, 9) && part.language == null) {
        part.language = language(line.substring(9));
      } else if (line.regionMatches(true, 0, "URL:", 0, 4) && part.url == null) {
        String url = line.substring(4).strip();
        part.url = url.startsWith("http") ? url : null;
      }
    }
  }
}
