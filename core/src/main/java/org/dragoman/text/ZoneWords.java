// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.ZoneMarks;
import org.dragoman.lexicon.ZoneMarks.Follow;
import org.dragoman.lexicon.ZoneMarks.Mark;
import org.dragoman.lexicon.ZoneMarks.Where;
import org.dragoman.model.Zone;

/// Tells by its words what a block or line is, if it is no story.
final class ZoneWords {
  /// Words that may stand between the names of a byline.
  private static final Set<String> BETWEEN =
      Set.of(
          "and",
          "in",
          "of",
          "for",
          "the",
          "at",
          "with",
          "from",
          "on",
          "de",
          "da",
          "do",
          "dos",
          "del",
          "della",
          "di",
          "du",
          "la",
          "le",
          "van",
          "von",
          "den",
          "der",
          "ter",
          "bin",
          "ibn",
          "al",
          "el",
          "y",
          "e",
          "s",
          "news",
          "correspondent",
          "correspondents",
          "staff",
          "writer",
          "reporter",
          "editor");

  /// A rule of signs (`***`, `- - -`), an address of mail alone, or a sign of rights with its year.
  private static final Pattern SIGNS =
      Pattern.compile(
          "[\\s*_=#~•·–—-]{3,}|\\S+@\\S+\\.\\w+|(?:©|\\(c\\)|\\(C\\)).{0,160}|(?:https?://|www\\.)\\S+");

  /// Lines of a mail that was quoted, or the line that names its writer.
  private static final Pattern QUOTED =
      Pattern.compile("(?:>.*(?:\\n>.*)*|On .{5,80} wrote:)", Pattern.CASE_INSENSITIVE);

  /// Marks that may end a name's line: no sentence ends so.
  private static final Pattern SENTENCE = Pattern.compile("[?!;]|\\p{Ll}{3,}\\.(?:\\s|$)");

  private static final int MOST_AT_END = 12;
  private static final int FEWEST_FOR_ANY = 4;

  private final ZoneMarks marks;

  ZoneWords(ZoneMarks marks) {
    this.marks = marks;
  }

  /// What the part is; empty for story.
  Optional<Zone.Kind> kind(String part) {
    if (part.length() > ZoneMarks.LONGEST) {
      return Optional.empty();
    }
    if (SIGNS.matcher(part).matches() || QUOTED.matcher(part).matches()) {
      return Optional.of(Zone.Kind.BOILERPLATE);
    }
    Pieces pieces = Pieces.of(part);
    if (pieces.size() == 0) {
      return Optional.empty();
    }
    return whole(part, pieces)
        .or(() -> start(part, pieces))
        .or(() -> end(part, pieces))
        .or(() -> anywhere(part, pieces))
        .map(Mark::zone);
  }

  private Optional<Mark> whole(String part, Pieces pieces) {
    PhraseIndex.Match<Mark> match = marks.longestAt(Where.WHOLE, pieces, 0);
    return match != null && match.endPiece() == pieces.size()
        ? match.values().stream().filter(m -> part.length() <= m.longest()).findFirst()
        : Optional.empty();
  }

  private Optional<Mark> start(String part, Pieces pieces) {
    PhraseIndex.Match<Mark> match = marks.longestAt(Where.START, pieces, 0);
    if (match == null || isQuoted(part, pieces)) {
      return Optional.empty();
    }
    return match.values().stream()
        .filter(m -> part.length() <= m.longest() && follows(m.follow(), part, pieces, match))
        .findFirst();
  }

  /// What begins with a quotation mark is said by somebody.
  private static boolean isQuoted(String part, Pieces pieces) {
    String before = part.substring(0, pieces.start(0));
    return before.chars().anyMatch(c -> "\"“”‘'«".indexOf(c) >= 0);
  }

  private static boolean follows(
      Follow follow, String part, Pieces pieces, PhraseIndex.Match<Mark> match) {
    int next = match.endPiece();
    return switch (follow) {
      case NONE -> true;
      case COLON -> isColon(part, match.span().end());
      case NUMBER ->
          next < pieces.size() && Character.isDigit(part.charAt(pieces.start(next)))
              || part.substring(match.span().end()).stripLeading().startsWith("©");
      case NAME -> areNames(part, pieces, next, pieces.size());
    };
  }

  private static boolean isColon(String part, int at) {
    String rest = part.substring(at).stripLeading();
    return !rest.isEmpty() && ":|–—/@".indexOf(rest.charAt(0)) >= 0
        || rest.startsWith("- ")
        || rest.startsWith("--");
  }

  /// Whether pieces are names and what joins names.
  private static boolean areNames(String part, Pieces pieces, int from, int to) {
    if (from >= to
        || SENTENCE.matcher(part.substring(pieces.start(from), pieces.end(to - 1))).find()) {
      return false;
    }
    boolean any = false;
    for (int p = from; p < to; p++) {
      boolean capital = pieces.isCapitalised(p);
      any |= capital;
      boolean fits = capital || BETWEEN.contains(pieces.folded(p));
      boolean isNumber = Character.isDigit(part.charAt(pieces.start(p)));
      if (!fits || isNumber) {
        return false;
      }
    }
    return any && !part.endsWith(".") | to - from <= 6;
  }

  private Optional<Mark> end(String part, Pieces pieces) {
    for (int p = Math.max(0, pieces.size() - MOST_AT_END); p < pieces.size(); p++) {
      PhraseIndex.Match<Mark> match = marks.longestAt(Where.END, pieces, p);
      if (match == null || match.endPiece() != pieces.size()) {
        continue;
      }
      int at = p;
      Optional<Mark> fits =
          match.values().stream()
              .filter(m -> part.length() <= m.longest())
              .filter(m -> m.follow() != Follow.NAME || areNames(part, pieces, 0, at))
              .findFirst();
      if (fits.isPresent()) {
        return fits;
      }
    }
    return Optional.empty();
  }

  private Optional<Mark> anywhere(String part, Pieces pieces) {
    for (int p = 0; p < pieces.size(); p++) {
      PhraseIndex.Match<Mark> match = marks.longestAt(Where.ANY, pieces, p);
      if (match == null) {
        continue;
      }
      Optional<Mark> fits =
          match.values().stream()
              .filter(m -> part.length() <= m.longest() && follows(m.follow(), part, pieces, match))
              // in the middle of a line a dash or slash is a sentence's own
              .filter(m -> m.follow() != Follow.COLON || part.startsWith(":", match.span().end()))
              .findFirst();
      if (fits.isPresent() && pieces.size() >= FEWEST_FOR_ANY) {
        return fits;
      }
    }
    return Optional.empty();
  }
}
