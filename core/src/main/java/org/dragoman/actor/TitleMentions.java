// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Joins a person's name with the title before or after it, and learns office, country and sector from
/// it: *Russian Foreign Minister Sergei Lavrov*.
final class TitleMentions {
  private final NameBook book;

  TitleMentions(NameBook book) {
    this.book = book;
  }

  /// Mentions of persons widened by their titles.
  List<Found> widen(Syntax syntax, List<Found> names, Trace trace) {
    List<Found> widened = new ArrayList<>();
    for (Found f : names) {
      if (f.identity().kind() != ActorKind.PERSON) {
        widened.add(f);
        continue;
      }
      Found before = before(syntax, f);
      Found whole = after(syntax, before);
      if (whole != f) {
        trace.fired(
            "actor.title", syntax.analysis().span(whole.first(), whole.last()),
            whole.roles().toString());
      }
      widened.add(whole);
    }
    // a country or body that now stands inside a person's title is no mention of its own
    return widened.stream()
        .filter(
            f ->
                f.identity().kind() == ActorKind.PERSON
                    || widened.stream()
                        .noneMatch(
                            p ->
                                p != f
                                    && p.identity().kind() == ActorKind.PERSON
                                    && p.first() <= f.first()
                                    && f.last() < p.nameFirst()
                                    && f.identity().kind() == ActorKind.CIVILIANS))
        .toList();
  }

  private Found before(Syntax syntax, Found f) {
    Analysis a = syntax.analysis();
    int from = f.first();
    int sentence = a.sentenceOf(from);
    int floor = Math.max(a.firstToken(sentence), from - 14);
    for (int start = floor; start < from; start++) {
      Optional<Title> title = titleFrom(a, start, from);
      if (title.isPresent()) {
        return withTitle(syntax, f, widenLeft(a, start), start, title.get());
      }
    }
    return f;
  }

  /// A title that begins at `start` and, with what may hang on it (*of Defence*, *-designate*), reaches the
  /// name.
  private Optional<Title> titleFrom(Analysis a, int start, int name) {
    Pieces pieces = a.pieces();
    int piece = pieces.at(a.start(start));
    if (piece >= pieces.size() || pieces.start(piece) != a.start(start)) {
      return Optional.empty();
    }
    PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, piece);
    if (match == null) {
      return Optional.empty();
    }
    int last = a.tokenBefore(match.span().end());
    Title title = match.values().getFirst();
    if (title.plural().map(p -> p.equalsIgnoreCase(match.span().of(a.text()))).orElse(false)
        && !title.title().equalsIgnoreCase(match.span().of(a.text()))) {
      return Optional.empty();
    }
    for (int t = last + 1; t < name; t++) {
      if (!canStandBetween(a, t, title)) {
        return Optional.empty();
      }
    }
    return Optional.of(title);
  }

  private boolean canStandBetween(Analysis a, int t, Title title) {
    String word = a.word(t).toLowerCase(Locale.ROOT);
    boolean bound =
        word.equals("of") || word.equals("for") || word.equals("the") || word.equals("and")
            || word.equals("-") || word.equals("designate") || word.equals("elect") || word.equals("&")
            || word.equals(".");
    boolean office = title.kind() == Title.Kind.OFFICE || title.kind() == Title.Kind.RANK;
    return bound || (office && a.isProperNoun(t)) || !book.titles().get(word).isEmpty();
  }

  /// What belongs to the title before it: nationality, body, *former*, another title.
  private int widenLeft(Analysis a, int start) {
    int from = start;
    int floor = a.firstToken(a.sentenceOf(start));
    while (from > floor) {
      int t = from - 1;
      String word = a.word(t).toLowerCase(Locale.ROOT);
      boolean adjective = a.tag(t).startsWith("JJ");
      boolean belongs =
          a.isProperNoun(t)
              || (adjective && Character.isUpperCase(a.word(t).charAt(0)))
              || word.equals("former") || word.equals("then") || word.equals("acting")
              || word.equals("outgoing") || word.equals("deputy") || word.equals("vice")
              || word.equals("-") || word.equals("'s") || word.equals("\u2019s")
              || word.equals("interim") || word.equals("ex") || word.equals("caretaker")
              || !book.titles().get(word).isEmpty();
      if (!belongs || a.head(t) < 0) {
        break;
      }
      from = t;
    }
    return from;
  }

  private Found withTitle(Syntax syntax, Found f, int from, int titleStart, Title title) {
    Analysis a = syntax.analysis();
    Span span = a.span(from, f.nameFirst() - 1);
    List<Role> roles = new ArrayList<>(f.roles());
    Optional<String> country = countryIn(a, from, f.nameFirst() - 1);
    if (title.kind() != Title.Kind.HONORIFIC) {
      roles.add(
          new Role(
              a.span(titleStart, f.nameFirst() - 1).of(a.text()),
              country.orElse(null),
              null,
              null,
              span));
    }
    Identity identity = f.identity().with(country, title.sectors(), title.gender());
    return f.spanning(from, NameMentions.headOf(a, from, f.last()), identity, roles);
  }

  /// The country that a nationality, country or body in these tokens belongs to.
  Optional<String> countryIn(Analysis a, int first, int last) {
    Pieces pieces = a.pieces();
    for (int p = pieces.at(a.start(first)); p < pieces.size() && pieces.start(p) < a.end(last); p++) {
      PhraseIndex.Match<Named> match = book.names().longestAt(pieces, p);
      if (match == null || match.span().end() > a.end(last)) {
        continue;
      }
      for (Named named : match.values()) {
        Optional<String> country =
            switch (named) {
              case Named.OfCountry c -> Optional.of(c.country().successor()
                  .filter(s -> c.country().kind() == org.dragoman.lexicon.Country.Kind.FORMER)
                  .orElse(c.country().code()));
              case Named.OfBody b -> b.body().country();
              case Named.OfMetonym m -> m.body().country();
              case Named.OfPerson p2 -> p2.person().country();
            };
        if (country.isPresent()) {
          return country;
        }
      }
    }
    return Optional.empty();
  }

  /// *Sergei Lavrov, the Russian foreign minister,*: the office from the apposition; the mention stays.
  private Found after(Syntax syntax, Found f) {
    Analysis a = syntax.analysis();
    int apposition = a.child(f.head(), "appos");
    if (apposition < 0 || apposition < f.last()) {
      return f;
    }
    Span span = syntax.nounPhrase(apposition);
    Optional<Title> title = titleIn(a, span, apposition);
    if (title.isEmpty()) {
      return f;
    }
    int first = a.tokenAt(span.start());
    int last = a.tokenBefore(span.end());
    Optional<String> country = countryIn(a, first, last);
    List<Role> roles = new ArrayList<>(f.roles());
    roles.add(new Role(title.get().title(), country.orElse(null), null, null, span));
    Identity identity = f.identity().with(country, title.get().sectors(), title.get().gender());
    return new Found(
        f.first(), f.last(), f.head(), f.nameFirst(), f.nameLast(), Mention.Form.NAME, identity,
        roles);
  }

  /// The title whose head word is this token, within a span.
  Optional<Title> titleIn(Analysis a, Span span, int head) {
    Pieces pieces = a.pieces();
    for (int p = pieces.at(span.start()); p < pieces.size() && pieces.start(p) <= a.start(head); p++) {
      PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, p);
      if (match != null && match.span().end() >= a.end(head)) {
        return Optional.of(match.values().getFirst());
      }
    }
    return Optional.empty();
  }
}
