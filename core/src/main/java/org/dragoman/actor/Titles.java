// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Optional;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Where titles stand in a text: *Foreign Minister* before a name, or taken into one by the name
/// finder.
final class Titles {
  /// No title is longer.
  private static final int LONGEST = 6;

  private final NameBook book;

  Titles(NameBook book) {
    this.book = book;
  }

  /// The last token of a title that begins here; -1 if none does.
  int end(Analysis a, int t) {
    Pieces pieces = a.pieces();
    int p = pieces.at(a.start(t));
    if (p >= pieces.size() || pieces.start(p) != a.start(t)) {
      return -1;
    }
    PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, p);
    return match == null ? -1 : a.tokenBefore(match.span().end());
  }

  /// Whether a title ends with this token, or with the point of its abbreviation.
  boolean endsAt(Analysis a, int t) {
    for (int from = Math.max(a.firstToken(a.sentenceOf(t)), t - LONGEST); from <= t; from++) {
      if (end(a, from) == t) {
        return true;
      }
    }
    return false;
  }

  /// The title whose head word is this token, within a span.
  Optional<Title> at(Analysis a, Span span, int head) {
    Pieces pieces = a.pieces();
    int from = Math.max(span.start(), a.start(Math.max(0, head - Phrases.REACH)));
    for (int p = pieces.at(from); p < pieces.size() && pieces.start(p) <= a.start(head); p++) {
      PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, p);
      if (match != null && match.span().end() >= a.end(head)) {
        return Optional.of(match.values().getFirst());
      }
    }
    return Optional.empty();
  }

  /// The first token after titles that the name finder took into a name.
  int after(Analysis a, int first, int last) {
    int t = first;
    while (t < last) {
      int next = end(a, t);
      if (next < 0 || next >= last) {
        return t;
      }
      t = next + 1;
    }
    return t;
  }
}
