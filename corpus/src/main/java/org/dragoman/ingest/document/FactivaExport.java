// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The layouts of Factiva: each article ends with `Document` and its accession number. Before that
/// stand either fields with tags of two letters (`HD`, `BY`, `WC`, `PD`, `SN`, `LP`, `TD`), or the
/// same in lines without tags: title, byline, `512 words`, day, hour, outlet, its code, copyright.
final class FactivaExport {
  /// The source's code, filled up with zeros, the day, and a number.
  private static final String KEY =
      "[A-Z][A-Z0-9]{3,11}(?:19|20)\\d\\d[01]\\d[0-3]\\d[a-z0-9]{0,12}";

  private static final Pattern END = Pattern.compile("(?:AN\\s+)?Document\\s+(" + KEY + ")");
  private static final Pattern END_ANYWHERE = Pattern.compile("\\bDocument\\s+" + KEY + "\\b");

  /// The tags in the order in which an article has them: a body's line that begins with one of them
  /// cannot be taken for a field that would have to stand above.
  private static final List<String> TAGS =
      List.of(
          "CLM", "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA",
          "CY", "LP", "TD", "RF", "CT", "ART", "CO", "IN", "NS", "RE", "DE", "IPC", "IPD", "PUB",
          "AN");

  private static final int BODY = TAGS.indexOf("LP");
  private static final Pattern TAG = Pattern.compile("([A-Z]{2,3})(?:(\\s+).*)?");

  /// Behind the text only the database's own writing counts: a code and its meaning, or a line of
  /// its own.
  private static final Pattern CODED =
      Pattern.compile("[A-Z]{2,3}(?:\\s{2,}.*|\\t.*|\\s+[a-z0-9]+ ?: .*|$)");

  private static final Pattern WORDS = Pattern.compile("[\\d,.]{1,9} words?");
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:\\d\\d(?: ?[AaPp][Mm])?(?: [A-Z]{2,4})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:Copyright\\b|\\(c\\)|©|Crown copyright).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_MARK =
      Pattern.compile("Page \\d+ (?:of \\d+ )?.{0,4}\\d{4} Factiva.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:[Bb]y |BY )?\\p{Lu}[\\p{L}.'’-]*(?:(?:,| and| in)? \\p{Lu}[\\p{L}.'’-]*){1,5}");

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "english",
          "en",
          "french",
          "fr",
          "spanish",
          "es",
          "german",
          "de",
          "russian",
          "ru",
          "arabic",
          "ar",
          "portuguese",
          "pt",
          "italian",
          "it");

  private FactivaExport() {}

  static boolean hasEnd(String text) {
    return END_ANYWHERE.matcher(text).find();
  }

  static List<ExportArticle> parts(ExportLines lines) {
    List<ExportArticle> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher end = END.matcher(lines.at(i));
      if (end.matches()) {
        ExportArticle part = article(lines, from, i);
        part.key = end.group(1);
        parts.add(part);
        from = i + 1;
      }
    }
    return parts;
  }

  /// The language's tag, where Factiva's word for it is known.
  static @Nullable String language(String word) {
    return LANGUAGES.get(word.strip().toLowerCase(Locale.ROOT));
  }

  private static ExportArticle article(ExportLines lines, int from, int to) {
    Map<String, int[]> fields = tagged(lines, from, to);
    boolean hasTags =
        fields.containsKey("HD") && (fields.containsKey("LP") || fields.containsKey("TD"));
    return hasTags ? ofFields(lines, fields) : ofLines(lines, from, to);
  }

  /// Each tag's first line and the line after its last.
  private static Map<String, int[]> tagged(ExportLines lines, int from, int to) {
    Map<String, int[]> fields = new HashMap<>();
    int order = -1;
    int @Nullable [] open = null;
    for (int i = from; i < to; i++) {
      String line = lines.at(i);
      Matcher m = TAG.matcher(line);
      int found = m.matches() ? TAGS.indexOf(m.group(1)) : -1;
      boolean counts =
          found > order
              && (order < BODY || TAGS.get(found).equals("TD") || CODED.matcher(line).matches());
      if (!counts) {
        continue;
      }
      if (open != null) {
        open[1] = i;
      }
      open = new int[] {i, to};
      fields.put(TAGS.get(found), open);
      order = found;
    }
    return fields;
  }

  private static ExportArticle ofFields(ExportLines lines, Map<String, int[]> fields) {
    ExportArticle part = new ExportArticle();
    part.title = oneLine(value(lines, fields, "HD"));
    part.outlet = oneLine(value(lines, fields, "SN"));
    part.bylineOf(value(lines, fields, "BY"));
    part.lengthOf(value(lines, fields, "WC"));
    part.language = language(value(lines, fields, "LA"));
    part.published = WrittenDates.find(value(lines, fields, "PD")).orElse(null);
    String lead = value(lines, fields, "LP");
    String rest = value(lines, fields, "TD");
    part.text = lead.isEmpty() ? rest : rest.isEmpty() ? lead : lead + "\n\n" + rest;
    return part;
  }

  private static String value(ExportLines lines, Map<String, int[]> fields, String tag) {
    int[] at = fields.get(tag);
    return at == null ? "" : lines.after(at[0], tag.length(), at[1]);
  }

  private static @Nullable String oneLine(String value) {
    return value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
  }

  /// Without tags the line of the words' number is the one sure mark of the head.
  private static ExportArticle ofLines(ExportLines lines, int from, int to) {
    ExportArticle part = new ExportArticle();
    List<Integer> head = new ArrayList<>();
    int copyright = -1;
    int words = -1;
    for (int i = from; i < to && copyright < 0 && head.size() < 40; i++) {
      String line = lines.at(i);
      if (line.isEmpty() || PAGE_MARK.matcher(line).matches()) {
        continue;
      }
      if (words >= 0 && COPYRIGHT.matcher(line).matches()) {
        copyright = i;
      } else {
        words = words < 0 && WORDS.matcher(line).matches() ? head.size() : words;
        head.add(i);
      }
    }
    if (words < 0) {
      part.text = lines.between(from, to);
      return part;
    }
    part.lengthOf(lines.at(head.get(words)));
    above(lines, head.subList(0, words), part);
    int last = below(lines, head.subList(words + 1, head.size()), copyright >= 0, part);
    part.text =
        lines.between((copyright >= 0 ? copyright : last < 0 ? head.get(words) : last) + 1, to);
    return part;
  }

  private static void above(ExportLines lines, List<Integer> above, ExportArticle part) {
    List<String> texts = new ArrayList<>(above.stream().map(lines::at).toList());
    if (texts.size() > 1 && isByline(texts.getLast())) {
      part.bylineOf(texts.removeLast());
    }
    if (!texts.isEmpty()) {
      // a section's name may stand above the title
      part.title = texts.getLast();
    }
  }

  private static boolean isByline(String line) {
    return line.regionMatches(true, 0, "by ", 0, 3)
        || line.length() < 60 && NAMES.matcher(line).matches();
  }

  /// Day, hour, outlet, code, edition, page, language; gives the last line that is one of them.
  private static int below(
      ExportLines lines, List<Integer> below, boolean isHead, ExportArticle part) {
    int last = -1;
    for (int n = 0; n < below.size(); n++) {
      String line = lines.at(below.get(n));
      if (part.published == null) {
        part.published = WrittenDates.atStart(line).orElse(null);
      } else if (part.outlet == null && !CLOCK.matcher(line).matches()) {
        part.outlet = line;
      } else if (language(line) != null) {
        part.language = language(line);
      } else if (!isHead && !CODE.matcher(line).matches() && !CLOCK.matcher(line).matches()) {
        return last;
      }
      last = below.get(n);
    }
    return last;
  }
}
