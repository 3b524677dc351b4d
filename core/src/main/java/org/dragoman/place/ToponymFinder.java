// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Finds the words that name places: first what the lists know and the sentence bears out, then what
/// the name finder takes for a place and no list knows.
final class ToponymFinder {
  private static final String KNOWN = "place.name-known";
  private static final String FOUND = "place.name-found";
  private static final Set<String> PARTICLES = Set.of("al", "el", "ar", "as", "ash", "at", "an", "ad");

  private final Candidates candidates;
  private final Evidence evidence;

  ToponymFinder(Candidates candidates, Evidence evidence) {
    this.candidates = candidates;
    this.evidence = evidence;
  }

  List<Toponym> find(Analysis a, Trace trace) {
    List<Toponym> found = new ArrayList<>();
    boolean[] taken = new boolean[a.size()];
    Evidence.Article article = evidence.of(a);
    Pieces pieces = a.pieces();
    int p = 0;
    while (p < pieces.size()) {
      int next = p + 1;
      if (mayBegin(pieces, p)) {
        Optional<Toponym> toponym = at(a, article, p, trace);
        if (toponym.isPresent()) {
          Toponym t = toponym.get();
          found.add(t);
          java.util.Arrays.fill(taken, t.first(), t.last() + 1, true);
          next = Math.max(next, pieces.at(t.span().end()));
        }
      }
      p = next;
    }
    unknown(a, article, taken, found, trace);
    found.sort(Comparator.comparing(Toponym::span));
    return found;
  }

  private static boolean mayBegin(Pieces pieces, int p) {
    return pieces.isCapitalised(p)
        || PARTICLES.contains(pieces.folded(p))
            && p + 1 < pieces.size()
            && pieces.isCapitalised(p + 1);
  }

  private Optional<Toponym> at(Analysis a, Evidence.Article article, int piece, Trace trace) {
    int most = Integer.MAX_VALUE;
    while (most > 0) {
      Optional<Candidates.Found> match = candidates.longestAt(a.pieces(), piece, most);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      Optional<Toponym> toponym = toponym(a, piece, match.get());
      if (toponym.isPresent()) {
        Optional<String> reason = article.against(toponym.get());
        if (reason.isEmpty()) {
          trace.fired(KNOWN, toponym.get().span(), toponym.get().candidates().size() + " candidates");
          return toponym;
        }
        trace.refused(KNOWN, toponym.get().span(), reason.get());
      }
      most = match.get().pieces() - 1;
    }
    return Optional.empty();
  }

  private static Optional<Toponym> toponym(Analysis a, int piece, Candidates.Found match) {
    Pieces pieces = a.pieces();
    int start = pieces.start(piece);
    int end = pieces.end(piece + match.pieces() - 1);
    if (end < a.text().length() && a.text().charAt(end) == '.' && keepsPoint(a, piece, match, end)) {
      end++;
    }
    int first = a.tokenAt(start);
    int last = a.tokenBefore(end);
    if (first > last || last >= a.size() || a.sentenceOf(first) != a.sentenceOf(last)) {
      return Optional.empty();
    }
    Span span = new Span(start, end);
    String surface = span.of(a.text());
    return Optional.of(
        new Toponym(first, last, span, surface, key(pieces, piece, match.pieces()), match.candidates()));
  }

  private static boolean keepsPoint(Analysis a, int piece, Candidates.Found match, int end) {
    Pieces pieces = a.pieces();
    int last = piece + match.pieces() - 1;
    boolean initial =
        match.pieces() > 1
            && pieces.end(last) - pieces.start(last) == 1
            && a.text().charAt(pieces.start(last) - 1) == '.';
    boolean abbreviation =
        match.candidates().getFirst().form() == Candidate.Form.ABBREVIATION
            && !pieces.isAllCapitals(last);
    return initial || abbreviation || pieces.folded(last).equals("co") && match.pieces() > 1;
  }

  private static String key(Pieces pieces, int from, int count) {
    StringBuilder key = new StringBuilder();
    for (int p = from; p < from + count; p++) {
      key.append(key.isEmpty() ? "" : " ").append(pieces.folded(p));
    }
    return key.toString();
  }

  /// What the name finder takes for a place and no list knows: *the village of Tel Qarah*.
  private void unknown(
      Analysis a, Evidence.Article article, boolean[] taken, List<Toponym> found, Trace trace) {
    int t = 0;
    while (t < a.size()) {
      if (a.name(t) != Names.LOCATION || taken[t]) {
        t++;
        continue;
      }
      int from = t;
      while (t + 1 < a.size() && goesOn(a, taken, t)) {
        t++;
      }
      boolean free = (from == 0 || !taken[from - 1] || a.name(from - 1) != Names.LOCATION)
          && (t + 1 >= a.size() || !taken[t + 1] || a.name(t + 1) != Names.LOCATION);
      Span span = a.span(from, t);
      if (free && Character.isUpperCase(a.word(t).charAt(0)) && span.length() > 2) {
        Pieces pieces = a.pieces();
        int piece = pieces.at(span.start());
        String key = key(pieces, piece, Math.max(1, pieces.at(span.end()) - piece));
        found.add(new Toponym(from, t, span, span.of(a.text()), key, List.of()));
        trace.fired(FOUND, span, "a place no list knows");
      } else {
        trace.refused(FOUND, span, "only a part of a longer name");
      }
      t++;
    }
  }

  private static boolean goesOn(Analysis a, boolean[] taken, int t) {
    return a.name(t + 1) == Names.LOCATION
        && !taken[t + 1]
        && !a.word(t + 1).equals(",")
        && a.sentenceOf(t) == a.sentenceOf(t + 1);
  }
}
