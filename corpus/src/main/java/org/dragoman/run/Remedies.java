// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.Map;

/// What to do about what a run could not read or passed over, by kind: a table of faults tells a
/// person what is wrong and what to do, one row each.
public final class Remedies {
  private static final Map<String, String> FAILED =
      Map.of(
          "malformed", "mend the place that is named, or leave it out, and read the file again",
          "unreadable", "see that the file is there, whole, and may be read; then read it again",
          "missing-field", "give each article what is missing, and read the file again",
          "unsupported",
              "convert the file to one of the kinds that `dragoman read --help` names, or split it",
          "internal", "report it as a fault of the program, with the article; all others are read");

  private static final Map<String, String> SKIPPED =
      Map.of(
          "empty", "nothing, if the article has no text; else look at how it was made",
          "too-long", "split the article",
          "other-kind", "nothing, if it holds no article; else convert it to a kind that is read",
          "other-language", "nothing: only English is read",
          "duplicate-id", "give each article an id of its own, and read the file again");

  private Remedies() {}

  /// What to do about a fault of this kind.
  public static String ofFault(String kind) {
    return FAILED.getOrDefault(kind, "see what the message says, and read the file again");
  }

  /// What to do about an article passed over for this reason.
  public static String ofSkip(String kind) {
    return SKIPPED.getOrDefault(
        kind, "nothing, if the article is not wanted; else see the message");
  }
}
