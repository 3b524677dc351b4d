// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Span;

/// Where a story was filed, at the beginning of its first paragraph: `NAIROBI, Kenya (AP) —`,
/// `GENEVA, March 3 -`, `Beirut (Reuters) –`.
///
/// @param words from the place to the agency
/// @param end after the mark that closes it, where the story begins
/// @param parts whether the mark is a dash: what follows is then a sentence of its own. After a
///   colon it may be a speaker's words (`TOLAN: No.`)
public record Dateline(Span words, int end, boolean parts) {
  /// The longest there is, in units; more is not looked at.
  private static final int LONGEST = 160;

  private static final String DAY_OR_REGION =
      "(?:, ?[\\p{L}.]+(?: [\\p{L}.]+){0,2}(?: \\d{1,2})?){0,2}";

  /// *Reuters*, *RIA Novosti*, *ITAR-TASS*: a name of up to three words; not *R-Ohio*.
  private static final String AGENCY =
      "\\p{Lu}[\\p{L}./]*(?:-\\p{Lu}{2,})?(?: \\p{Lu}[\\p{L}./-]*){0,2}";

  /// Capitals, perhaps a region, agency or day, and a mark. Who speaks in a transcript (`MS.
  /// TOLAN:`, `QUESTION:`) is no place.
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "(?!(?:M[RS]S?|DR|SEN|REP|GEN|QUESTION|ANSWER|MODERATOR|HOST|REPORTER|INTERVIEWER|ANCHOR|Q|A)\\b)"
              + "(\\p{Lu}[\\p{Lu}.'’ -]{2,40}"
              + DAY_OR_REGION
              + "(?: ?\\([\\p{L}./ -]{2,30}\\))?)\\s*(--|—|–|-|_|:)\\s");

  /// Without capitals only an agency in brackets tells it from a sentence.
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’ -]{2,40}"
              + DAY_OR_REGION
              + " ?\\((?:"
              + AGENCY
              + ")\\))\\s*(--|—|–|-|_|:)\\s");

  /// The dateline a paragraph begins with; empty if it has none.
  ///
  /// @param from first unit of the paragraph
  /// @param to one past its last
  public static Optional<Dateline> at(String text, int from, int to) {
    int until = Math.min(to, from + LONGEST);
    if (from >= until || !Character.isUpperCase(text.charAt(from))) {
      return Optional.empty();
    }
    return match(IN_CAPITALS, text, from, until).or(() -> match(WITH_AGENCY, text, from, until));
  }

  private static Optional<Dateline> match(Pattern pattern, String text, int from, int until) {
    Matcher m = pattern.matcher(text).region(from, until);
    return m.lookingAt()
        ? Optional.of(new Dateline(new Span(from, m.end(1)), m.end(), !m.group(2).equals(":")))
        : Optional.empty();
  }
}
