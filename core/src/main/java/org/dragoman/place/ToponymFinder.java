// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Finds the words that name places, in this order:
///
/// 1. `place.name-known`: what the lists know and the sentence bears out, the longest name first;
/// 2. `place.feature-name`: *Memphis Street* is no Memphis, but a place of its own;
/// 3. `place.counties`: names before *counties*;
/// 4. `place.name-found`: what the name finder takes for a place and no list knows.
final class ToponymFinder {
  /// The longest name after *the town of*, in tokens.
  private static final int LONGEST_NAME = 5;

  private static final String KNOWN = "place.name-known";
  private static final String FEATURE = "place.feature-name";
  private static final String COUNTIES = "place.counties";
  private static final String FOUND = "place.name-found";

  private final Lexicon lexicon;
  private final PlaceWords words;
  private final Candidates candidates;

  ToponymFinder(Lexicon lexicon, Candidates candidates) {
    this.lexicon = lexicon;
    this.words = lexicon.placeWords();
    this.candidates = candidates;
  }

  List<Toponym> find(Analysis a, Trace trace) {
    return new Search(a, trace).run();
  }

  /// One article's search. Belongs to one thread.
  private final class Search {
    private final Analysis a;
    private final Pieces pieces;
    private final Evidence evidence;
    private final FeatureNames features;
    private final Trace trace;
    private final boolean[] taken;
    private final List<Toponym> found = new ArrayList<>();

    /// One list of candidates a name, however often it comes: some names have a hundred.
    private final Map<String, List<Candidate>> shared = new HashMap<>();

    Search(Analysis a, Trace trace) {
      this.a = a;
      this.pieces = a.pieces();
      this.evidence = new Evidence(lexicon, a);
      this.features = new FeatureNames(a, words);
      this.trace = trace;
      this.taken = new boolean[a.size()];
    }

    List<Toponym> run() {
      int p = 0;
      while (p < pieces.size()) {
        p = mayBegin(p) ? Math.max(p + 1, known(p)) : p + 1;
      }
      unknownFeatures();
      unknown();
      found.sort(Comparator.comparing(Toponym::span));
      return found;
    }

    private boolean mayBegin(int p) {
      return pieces.isCapitalised(p)
          || words.is(PlaceWords.Kind.ARTICLE, pieces.folded(p))
              && p + 1 < pieces.size()
              && pieces.isCapitalised(p + 1);
    }

    /// Tries the names that begin at this piece; gives the piece to go on from.
    private int known(int piece) {
      int most = Integer.MAX_VALUE;
      while (most > 0) {
        Optional<Candidates.Found> match = candidates.longestAt(pieces, piece, most);
        if (match.isEmpty()) {
          return piece + 1;
        }
        Optional<Toponym> toponym = toponym(piece, match.get());
        if (toponym.isPresent()) {
          return judged(piece + match.get().pieces(), toponym.get());
        }
        most = match.get().pieces() - 1;
      }
      return piece + 1;
    }

    private int judged(int next, Toponym t) {
      int end = t.isDemonym() ? -1 : features.end(t);
      if (end > t.last()) {
        Span span = a.span(t.first(), end);
        if (evidence.names().cover(t.first(), end).isEmpty() && isFree(t.first(), end)) {
          feature(t.first(), end);
          return pieces.at(span.end());
        }
      }
      List<Candidate> counties = counties(t);
      if (!counties.isEmpty()) {
        take(t.with(counties));
        trace.fired(COUNTIES, t.span(), counties.size() + " candidates");
        return next;
      }
      Optional<String> reason = evidence.against(t);
      if (reason.isPresent()) {
        trace.refused(KNOWN, t.span(), reason.get());
        return next;
      }
      Toponym full = whole(directed(evidence.names().ofItsSort(t)));
      take(full);
      trace.fired(KNOWN, full.span(), full.candidates().size() + " candidates");
      return full.last() > t.last() ? pieces.at(full.span().end()) : next;
    }

    /// *Barrow, Jackson and Madison counties* are Barrow County, Jackson County and Madison County.
    private List<Candidate> counties(Toponym t) {
      if (t.isDemonym()) {
        return List.of();
      }
      int end = Math.min(a.size(), t.last() + 20);
      for (int i = t.last() + 1; i < end; i++) {
        String word = a.word(i);
        if (word.equalsIgnoreCase("counties")) {
          return candidates.named(t.surface() + " County");
        }
        if (!a.isProperNoun(i) && !word.equals(",") && !word.equals("and") && !word.equals("or")) {
          return List.of();
        }
      }
      return List.of();
    }

    private void take(Toponym t) {
      found.add(t);
      Arrays.fill(taken, t.first(), t.last() + 1, true);
    }

    private void feature(int first, int last) {
      int piece = pieces.at(a.start(first));
      int count = pieces.at(a.end(last)) - piece;
      Optional<Candidates.Found> own =
          candidates.longestAt(pieces, piece, count).filter(f -> f.pieces() == count);
      Toponym t =
          new Toponym(
              first,
              last,
              a.span(first, last),
              a.span(first, last).of(a.text()),
              key(piece, count),
              own.map(Candidates.Found::candidates).orElse(List.of()));
      take(t);
      trace.fired(FEATURE, t.span(), "a place of its own");
    }

    /// *North London*: a capitalised direction before the name belongs to it.
    private Toponym directed(Toponym t) {
      int before = t.first() - 1;
      boolean direction =
          before >= 0
              && !t.isDemonym()
              && !taken[before]
              && a.name(before) == Names.LOCATION
              && a.isProperNoun(before)
              && Character.isUpperCase(a.word(before).charAt(0))
              && words.is(PlaceWords.Kind.DIRECTION, a.word(before))
              && a.firstToken(a.sentenceOf(before)) != before;
      if (!direction) {
        return t;
      }
      Span span = new Span(a.start(before), t.span().end());
      return new Toponym(
          before,
          t.last(),
          span,
          span.of(a.text()),
          a.word(before).toLowerCase(Locale.ROOT) + " " + t.key(),
          t.candidates());
    }

    /// *the town of **Khan Touman***: what follows *of* is the whole name, though the lists know
    /// its first word only.
    private Toponym whole(Toponym t) {
      int last = t.last();
      while (!t.isDemonym() && last + 1 < a.size() && isPartOfName(last + 1)) {
        last++;
      }
      if (last == t.last() || last - t.first() >= LONGEST_NAME || !isOfSort(t.first())) {
        return t;
      }
      Span span = new Span(t.span().start(), a.end(last));
      int piece = pieces.at(span.start());
      String key = key(piece, Math.max(1, pieces.at(span.end()) - piece));
      return new Toponym(t.first(), last, span, span.of(a.text()), key, List.of());
    }

    private boolean isPartOfName(int token) {
      return a.isProperNoun(token)
          && !taken[token]
          && a.sentenceOf(token) == a.sentenceOf(token - 1)
          && a.name(token) != Names.PERSON
          && a.name(token) != Names.ORGANISATION
          && !words.is(PlaceWords.Kind.SORT, a.word(token).toLowerCase(Locale.ROOT))
          && !words.is(PlaceWords.Kind.FEATURE, a.word(token).toLowerCase(Locale.ROOT));
    }

    /// Whether *the village of* stands before the token.
    private boolean isOfSort(int token) {
      return token > 1
          && a.word(token - 1).equals("of")
          && a.isNoun(token - 2)
          && words.is(PlaceWords.Kind.SORT, a.lemma(token - 2).toLowerCase(Locale.ROOT));
    }

    /// Whether the proper nouns from here on stand before *village* or *district* as its name.
    private boolean isSortOf(int token) {
      int last = token;
      while (last + 1 < a.size() && last - token < LONGEST_NAME && isPartOfName(last + 1)) {
        last++;
      }
      int sort = last + 1;
      return sort < a.size()
          && a.isNoun(sort)
          && !a.isProperNoun(sort)
          && a.head(last) == sort
          && a.sentenceOf(sort) == a.sentenceOf(last)
          && words.is(PlaceWords.Kind.SORT, a.lemma(sort).toLowerCase(Locale.ROOT));
    }

    private Optional<Toponym> toponym(int piece, Candidates.Found match) {
      int last = piece + match.pieces() - 1;
      int start = pieces.start(piece);
      int end = pieces.end(last);
      if (end < a.text().length() && a.text().charAt(end) == '.' && keepsPoint(piece, match)) {
        end++;
      }
      int from = a.tokenAt(start);
      int to = a.tokenBefore(end);
      if (from > to || to >= a.size() || a.sentenceOf(from) != a.sentenceOf(to)) {
        return Optional.empty();
      }
      Span span = new Span(start, end);
      return Optional.of(
          new Toponym(
              from, to, span, span.of(a.text()), key(piece, match.pieces()), match.candidates()));
    }

    private boolean keepsPoint(int piece, Candidates.Found match) {
      int last = piece + match.pieces() - 1;
      boolean initial =
          match.pieces() > 1
              && pieces.end(last) - pieces.start(last) == 1
              && a.text().charAt(pieces.start(last) - 1) == '.';
      boolean abbreviation =
          match.candidates().getFirst().form() == Candidate.Form.ABBREVIATION
              && (!pieces.isAllCapitals(last) || match.pieces() == 1);
      return initial || abbreviation || pieces.folded(last).equals("co") && match.pieces() > 1;
    }

    private String key(int from, int count) {
      StringBuilder key = new StringBuilder();
      for (int p = from; p < from + count; p++) {
        key.append(key.isEmpty() ? "" : " ").append(pieces.folded(p));
      }
      return key.toString();
    }

    /// *Rift Valley fever*, *USS Coral Sea*: the name of a feature, and of something else here.
    private boolean isFree(int first, int last) {
      return evidence.namesakes().against(first, last, Namesakes.Sort.OTHER).isEmpty();
    }

    /// *Oakmead Drive*: no list knows *Oakmead*, the last word says what it is.
    private void unknownFeatures() {
      for (int t = 1; t < a.size(); t++) {
        int from = taken[t] ? -1 : features.startOf(t);
        boolean free = from >= 0 && a.name(from) != Names.PERSON;
        for (int i = from; free && i <= t; i++) {
          free = !taken[i];
        }
        if (free && evidence.names().cover(from, t).isEmpty() && isFree(from, t)) {
          feature(from, t);
        }
      }
    }

    /// What the name finder, or a word beside it, takes for a place and no list knows: *the village
    /// of Tel Qarah*, *Tel Qarah district*.
    private void unknown() {
      for (int t = 0; t < a.size(); t++) {
        boolean named =
            a.isProperNoun(t)
                && !taken[t]
                && (isOfSort(t) || a.name(t) == Names.NONE && isSortOf(t));
        if (!named && a.name(t) != Names.LOCATION || taken[t]) {
          continue;
        }
        int from = t;
        while (t + 1 < a.size() && (goesOn(t) || named && isPartOfName(t + 1))) {
          t++;
        }
        Span span = a.span(from, t);
        Optional<String> reason = againstUnknown(from, t);
        if (reason.isPresent()) {
          trace.refused(FOUND, span, reason.get());
          continue;
        }
        int piece = pieces.at(span.start());
        String key = key(piece, Math.max(1, pieces.at(span.end()) - piece));
        take(new Toponym(from, t, span, span.of(a.text()), key, List.of()));
        trace.fired(FOUND, span, "a place no list knows");
      }
    }

    private Optional<String> againstUnknown(int from, int to) {
      boolean part =
          from > 0 && taken[from - 1] && a.name(from - 1) == Names.LOCATION
              || to + 1 < a.size() && taken[to + 1] && a.name(to + 1) == Names.LOCATION;
      if (part) {
        return Optional.of("only a part of a longer name");
      }
      Optional<String> namesake = evidence.namesakes().against(from, to, Namesakes.Sort.TOWN);
      if (namesake.isPresent()) {
        return namesake;
      }
      String word = a.word(to).toLowerCase(Locale.ROOT);
      if (!Character.isUpperCase(a.word(from).charAt(0))
          || a.end(to) - a.start(from) < 3
          || from == to
              && (words.is(PlaceWords.Kind.WORD, word)
                  || words.is(PlaceWords.Kind.FEATURE, word))) {
        return Optional.of("a common word");
      }
      if (evidence.isTold(from, to)) {
        return Optional.of("was something else before");
      }
      if (evidence.names().cover(from, to).isPresent()) {
        return Optional.of("a body of the lists");
      }
      boolean pointed =
          from > 0 && words.is(PlaceWords.Kind.LOCATIVE, a.word(from - 1))
              || from > 1 && taken[from - 2] && Set.of("and", "or", ",").contains(a.word(from - 1))
              || evidence.names().sorted(from, to);
      boolean placed = evidence.names().regionAfter(to) || evidence.names().dateline(from, to);
      boolean feature = words.is(PlaceWords.Kind.FEATURE, word);
      return pointed || placed || feature || evidence.names().marked(Evidence.key(a, from, to)) > 2
          ? Optional.empty()
          : Optional.of("no list knows it and nothing points to it");
    }

    private boolean goesOn(int t) {
      return a.name(t + 1) == Names.LOCATION
          && !taken[t + 1]
          && !a.word(t + 1).equals(",")
          && a.sentenceOf(t) == a.sentenceOf(t + 1);
    }
  }
}
