// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.codebook.LexiconException;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/// Reads a TABARI or PETRARCH dictionary of actors or agents.
///
///     OSKAR_VELD_ [ARVGOV 910101-921231][ARVELI >921231]     TABARI, all on one line
///     OSKAR_VELD_                                            PETRARCH
///     +PRESIDENT_VELD_
///         [ARVGOV 910101-921231]
///     POLICEMAN {POLICEMEN} [~COP]                           an agent
///
/// `;`, `#` and `<!-- -->` are comments. Sets (`!MINISTER! = …`) and what is made of them are left
/// out and counted.
final class ActorDictionary {
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern PLURALS = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern CODE = Pattern.compile("(?:[A-Z]{3}){1,5}");

  /// Common words that are acronyms too.
  private static final Set<String> COMMON =
      Set.of(
          "WHO", "MAY", "ALL", "AND", "ARE", "CAN", "CAR", "FAR", "NEW", "NOT", "AIDS", "START",
          "SALT", "NET", "ACT", "AID", "ARM", "FOR", "MEN", "SET", "OAS", "HAS", "AIM", "PACE");

  private static final Set<String> SMALL =
      Set.of(
          "OF", "THE", "AND", "FOR", "IN", "ON", "TO", "DE", "DI", "DA", "VON", "VAN", "BIN", "IBN",
          "AL", "EL", "LA", "DU", "DOS");

  private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");

  /// Two digits of a year from here on are of the last century.
  private static final int CENTURY = 30;

  private final String file;
  private final List<DictionaryEntry> entries = new ArrayList<>();
  private @Nullable DictionaryEntry open;
  private boolean inComment;
  private boolean inSet;
  private int setLines;

  private ActorDictionary(String file) {
    this.file = file;
  }

  static ActorDictionary read(String file, String text) {
    ActorDictionary dictionary = new ActorDictionary(file);
    int line = 0;
    for (String written : text.split("\r\n|\n|\r", -1)) {
      line++;
      String bare = dictionary.withoutComments(line == 1 ? written.replace("\uFEFF", "") : written);
      if (!bare.isBlank()) {
        dictionary.line(line, bare.strip());
      }
    }
    if (dictionary.inComment) {
      throw new LexiconException(file, line, "a comment `<!--` has no end; write `-->`");
    }
    dictionary.close();
    return dictionary;
  }

  List<DictionaryEntry> entries() {
    return entries;
  }

  /// How many lines were left out because they are sets or use one.
  int setLines() {
    return setLines;
  }

  private String withoutComments(String line) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int edge = line.indexOf(inComment ? "-->" : "<!--", at);
      if (!inComment) {
        kept.append(line, at, edge < 0 ? line.length() : edge);
      }
      at = edge < 0 ? line.length() : edge + (inComment ? 3 : 4);
      inComment ^= edge >= 0;
    }
    int end = kept.length();
    for (char c : new char[] {';', '#'}) {
      int found = kept.indexOf(String.valueOf(c));
      end = found < 0 ? end : Math.min(end, found);
    }
    return kept.substring(0, end);
  }

  private void line(int line, String text) {
    if (text.contains("!") || inSet && text.startsWith("+")) {
      setLines++;
      close();
      inSet = true;
      return;
    }
    if (text.startsWith("+")) {
      DictionaryEntry entry = expectOpen(line, "a synonym (`+`)");
      entry.synonym(nameOf(line, text.substring(1)));
      codes(line, text, entry);
    } else if (text.startsWith("[")) {
      if (inSet) {
        setLines++;
        return;
      }
      codes(line, text, expectOpen(line, "a code"));
    } else {
      inSet = false;
      close();
      DictionaryEntry entry = entry(line, text);
      open = entry;
      codes(line, text, entry);
    }
  }

  private DictionaryEntry expectOpen(int line, String what) {
    if (open == null) {
      throw new LexiconException(file, line, what + " without a name above it");
    }
    return open;
  }

  private void close() {
    if (open == null) {
      return;
    }
    if (open.codes().isEmpty()) {
      throw new LexiconException(
          file,
          open.line(),
          "`" + open.name() + "` has no code; write `[CODE]` after it or on a line below it");
    }
    entries.add(open);
    open = null;
  }

  private DictionaryEntry entry(int line, String text) {
    Matcher braces = PLURALS.matcher(text);
    if (!braces.find()) {
      return new DictionaryEntry(line, nameOf(line, text), List.of(), true);
    }
    List<String> plurals =
        Stream.of(braces.group(1).split(","))
            .map(p -> p.replace('_', ' ').strip())
            .filter(p -> !p.isEmpty())
            .toList();
    return new DictionaryEntry(line, nameOf(line, text), plurals, false);
  }

  private String nameOf(int line, String text) {
    int end = text.length();
    for (char c : new char[] {'[', '{'}) {
      int found = text.indexOf(c);
      end = found < 0 ? end : Math.min(end, found);
    }
    String name = text.substring(0, end).replace('_', ' ').strip().replaceAll("\\s+", " ");
    if (Pieces.of(name).size() == 0) {
      throw new LexiconException(file, line, "a name is needed before the code");
    }
    return name;
  }

  private void codes(int line, String text, DictionaryEntry entry) {
    int from = text.indexOf('[');
    if (from < 0) {
      return;
    }
    Matcher bracket = BRACKET.matcher(text);
    int end = from;
    while (bracket.find()) {
      code(line, bracket.group(1).strip(), entry);
      end = bracket.end();
    }
    if (text.indexOf('[', end) >= 0) {
      throw new LexiconException(file, line, "a `[` has no `]`");
    }
  }

  /// `CODE`, `CODE <910101`, `CODE 910101-921231`, `CODE >921231`; of several codes (`A/B`) the
  /// first.
  private void code(int line, String text, DictionaryEntry entry) {
    String[] parts = text.split("\\s+", 2);
    String code = parts[0].split("/", 2)[0];
    if (!CODE.matcher(code.replace("~", "")).matches()) {
      throw new LexiconException(
          file,
          line,
          "`" + parts[0] + "` is no code: expected groups of three capitals, ARVGOV or ~COP");
    }
    String when = parts.length < 2 ? "" : parts[1].replace(" ", "");
    Optional<String> from = Optional.empty();
    Optional<String> to = Optional.empty();
    if (when.startsWith("<")) {
      to = Optional.of(beside(date(line, when.substring(1)), -1));
    } else if (when.startsWith(">")) {
      from = Optional.of(beside(date(line, when.substring(1)), 1));
    } else if (!when.isEmpty()) {
      String[] ends = when.split("-", -1);
      if (ends.length != 2) {
        throw new LexiconException(
            file, line, "`" + when + "` is no range: write <910101, 910101-921231 or >921231");
      }
      from = ends[0].isEmpty() ? from : Optional.of(date(line, ends[0]));
      to = ends[1].isEmpty() ? to : Optional.of(date(line, ends[1]));
      checkOrder(line, when, from, to);
    }
    entry.code(new Listed.Dated(code, from, to));
  }

  private void checkOrder(int line, String when, Optional<String> from, Optional<String> to) {
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      throw new LexiconException(file, line, "`" + when + "` ends before it begins");
    }
  }

  /// `910101` or `19910101`; a month or day of `00` is not known.
  private String date(int line, String written) {
    if (written.matches("\\d{6}|\\d{8}")) {
      boolean century = written.length() == 6;
      int two = Integer.parseInt(written.substring(0, 2));
      String full = century ? (two < CENTURY ? "20" : "19") + written : written;
      String iso = full.substring(0, 4);
      if (!full.startsWith("00", 4)) {
        iso += "-" + full.substring(4, 6) + (full.endsWith("00") ? "" : "-" + full.substring(6));
      }
      if (PartialDate.parse(iso).isPresent()) {
        return iso;
      }
    }
    throw new LexiconException(
        file, line, "`" + written + "` is no date: write YYMMDD or YYYYMMDD, 910101");
  }

  /// The day before or after, as `<` and `>` leave the day itself out; a month or year stays.
  private static String beside(String iso, int days) {
    return iso.length() < 10 ? iso : LocalDate.parse(iso).plusDays(days).toString();
  }

  /// The name as news writes it: dictionaries are in capitals. A single word that is also a common
  /// one (`WHO`), has two letters (`UN`) or no vowel (`PKK`) stays in capitals and is only met so.
  static String written(String name) {
    boolean acronym =
        !name.contains(" ")
            && (name.length() <= 2 || COMMON.contains(name) || !VOWEL.matcher(name).find());
    if (acronym || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return Stream.of(name.split(" ")).map(ActorDictionary::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (SMALL.contains(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder made = new StringBuilder();
    boolean begins = true;
    for (char c : word.toCharArray()) {
      made.append(begins ? c : Character.toLowerCase(c));
      begins = !Character.isLetterOrDigit(c);
    }
    return made.toString();
  }
}
