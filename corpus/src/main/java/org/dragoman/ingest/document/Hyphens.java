// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts words together that were parted at the end of a line.
///
/// A hyphen there may belong to the word (`long-standing`) or to the line (`govern-ment`). What the
/// document writes elsewhere decides; then what begins compounds in English; else the line had it.
final class Hyphens {
  private static final Pattern END = Pattern.compile("(\\p{L}[\\p{L}'’-]*)([-\u2010\u00ad])$");
  private static final Pattern START = Pattern.compile("^\\p{L}+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)*");

  private static final Set<String> COMPOUNDS = load();

  private final Set<String> seen = new HashSet<>();

  /// @param lines all lines of the document
  Hyphens(List<String> lines) {
    for (String line : lines) {
      String whole = END.matcher(line).replaceFirst("");
      Matcher word = WORD.matcher(whole);
      while (word.find()) {
        seen.add(lower(word.group()));
      }
    }
  }

  private static Set<String> load() {
    try (InputStream in = Hyphens.class.getResourceAsStream("compounds.txt")) {
      if (in == null) {
        throw new IllegalStateException("compounds.txt is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("compounds.txt cannot be read", e);
    }
  }

  /// The line with the next one after it.
  void join(StringBuilder text, String next) {
    String tail = text.substring(Math.max(0, text.length() - 60));
    Matcher end = END.matcher(tail);
    Matcher start = START.matcher(next);
    if (!end.find() || !start.find()) {
      text.append(isOpen(text) ? "" : " ").append(next);
      return;
    }
    if (end.group(2).equals("\u00ad") || isOfTheLine(end.group(1), start.group())) {
      text.setLength(text.length() - 1);
    }
    text.append(next);
  }

  /// A dash or slash at the end goes on without a space.
  private static boolean isOpen(StringBuilder text) {
    return !text.isEmpty() && "—/".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private boolean isOfTheLine(String left, String right) {
    if (Character.isUpperCase(right.charAt(0)) || left.contains("-")) {
      // MORVANIA or ARVEN-IAN in capitals throughout
      return isCapitals(left) && isCapitals(right) && seen.contains(lower(left + right));
    }
    if (seen.contains(lower(left + right))) {
      return true;
    }
    if (seen.contains(lower(left + "-" + right)) || COMPOUNDS.contains(lower(left))) {
      return false;
    }
    boolean bothAreWords =
        seen.contains(lower(left))
            && seen.contains(lower(right))
            && left.length() > 2
            && right.length() > 2;
    return !bothAreWords;
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }
}
