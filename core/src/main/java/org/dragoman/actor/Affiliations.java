// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.Body;
import org.dragoman.lexicon.Country;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.Person;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;

/// Reads from the words of a phrase to whom somebody belongs: *US State Department spokesman*,
/// *Hamas leader*, *foreign ministry official*.
final class Affiliations {
  private final NameBook book;
  private final StatesMet states;

  Affiliations(NameBook book) {
    this(book, StatesMet.NONE);
  }

  /// @param states those of the article that no list has
  Affiliations(NameBook book, StatesMet states) {
    this.book = book;
    this.states = states;
  }

  /// The affiliation that these tokens name; of several bodies the last before the noun counts, of
  /// several countries the first.
  Affiliation in(Analysis a, int first, int last) {
    if (first > last) {
      return Affiliation.NONE;
    }
    Pieces pieces = a.pieces();
    Optional<String> country = Optional.empty();
    Optional<Body> body = Optional.empty();
    Optional<Agent> common = Optional.empty();
    Optional<String> met = Optional.empty();
    int p = pieces.at(a.start(first));
    int end = a.end(last);
    while (p < pieces.size() && pieces.start(p) < end) {
      int at = p;
      PhraseIndex.Match<Named> match = book.names().longestAt(pieces, p);
      PhraseIndex.Match<Agent> agent = book.agents().longestAt(pieces, p);
      // "Liberation Front" has nothing to do with the newspaper Libération
      boolean noun = match != null && agent != null && agent.endPiece() > match.endPiece();
      if (match != null && !noun && pieces.end(match.endPiece() - 1) <= end) {
        if (!isBacker(a, pieces.end(match.endPiece() - 1))) {
          Named named = match.values().getFirst();
          country = country.isPresent() ? country : countryOf(named);
          body = bodyOf(named).or(bodyBefore(body));
        }
        p = match.endPiece();
        continue;
      }
      if (agent != null && pieces.end(agent.endPiece() - 1) <= end) {
        common = bodyOf(agent.values().getFirst()).or(bodyBefore(common));
        p = agent.endPiece();
        continue;
      }
      met = met.or(() -> states.of(word(a, pieces, at)));
      p++;
    }
    return met.isPresent() && country.isEmpty() && body.isEmpty()
        ? ofUnlisted(met.get(), common)
        : of(country, body, common);
  }

  private static Optional<Agent> bodyOf(Agent agent) {
    return Optional.of(agent).filter(g -> g.number() != Agent.Number.PERSON);
  }

  /// *Russian-backed separatists*: those who back a group do not give it their nationality
  /// (docs/decisions/0013-backed-groups.md).
  private boolean isBacker(Analysis a, int end) {
    if (end >= a.text().length() || a.text().charAt(end) != '-') {
      return false;
    }
    int to = end + 1;
    while (to < a.text().length() && Character.isLetter(a.text().charAt(to))) {
      to++;
    }
    return book.words().is(ActorWords.Kind.BACKED, a.text().substring(end + 1, to));
  }

  private static String word(Analysis a, Pieces pieces, int piece) {
    return a.word(a.tokenAt(pieces.start(piece)));
  }

  /// *the Arvenian foreign ministry*: a body of a state that no list has.
  private static Affiliation ofUnlisted(String state, Optional<Agent> common) {
    return common
        .map(c ->
            new Affiliation(
                Optional.empty(),
                Optional.of(state + " " + c.noun()),
                Optional.of(c.kind()),
                c.sectors(),
                Optional.empty()))
        .orElseGet(() -> StatesMet.affiliation(state));
  }

  /// The country in the name of a body; the name of an outlet in it says nothing of it.
  Optional<String> nation(Analysis a, int first, int last) {
    Pieces pieces = a.pieces();
    int end = a.end(last);
    for (int p = pieces.at(a.start(first)); p < pieces.size() && pieces.start(p) < end; p++) {
      PhraseIndex.Match<Named> match = book.names().longestAt(pieces, p);
      if (match == null || pieces.end(match.endPiece() - 1) > end) {
        continue;
      }
      Named named = match.values().getFirst();
      boolean outlet = named instanceof Named.OfBody b && b.body().kind() == ActorKind.MEDIA;
      Optional<String> country = countryOf(named);
      if (!outlet && country.isPresent()) {
        return country;
      }
      p = match.endPiece() - 1;
    }
    return Optional.empty();
  }

  private static <T> java.util.function.Supplier<Optional<T>> bodyBefore(Optional<T> before) {
    return () -> before;
  }

  private static Affiliation of(
      Optional<String> country, Optional<Body> body, Optional<Agent> common) {
    if (body.isPresent()) {
      Body b = body.get();
      return new Affiliation(
          b.country().or(() -> country),
          Optional.of(b.name()),
          Optional.of(b.kind()),
          b.sectors(),
          b.code());
    }
    if (common.isPresent()) {
      return new Affiliation(
          country,
          Optional.of(common.get().noun()),
          Optional.of(common.get().kind()),
          common.get().sectors(),
          Optional.empty());
    }
    return country.isEmpty()
        ? Affiliation.NONE
        : new Affiliation(
            country, Optional.empty(), Optional.of(ActorKind.STATE), List.of(), Optional.empty());
  }

  private static Optional<Body> bodyOf(Named named) {
    return switch (named) {
      case Named.OfBody b -> Optional.of(b.body());
      case Named.OfMetonym m -> Optional.of(m.body());
      case Named.OfCountry c -> Optional.empty();
      case Named.OfPerson p -> Optional.empty();
      case Named.OfListed l ->
          l.listed().begunByGivenName() ? Optional.empty() : Optional.of(l.listed().body());
    };
  }

  private static Optional<String> countryOf(Named named) {
    return switch (named) {
      case Named.OfCountry c -> Optional.of(answering(c.country()));
      case Named.OfBody b -> b.body().country();
      case Named.OfMetonym m -> m.body().country();
      case Named.OfPerson p -> p.person().country();
      case Named.OfListed l -> l.listed().body().country();
    };
  }

  /// The code of the country that answers for this one today.
  static String answering(Country country) {
    return country.kind() == Country.Kind.FORMER
        ? country.successor().orElse(country.code())
        : country.code();
  }

  /// The sectors that a title of the registry stands for, such as `foreign minister`.
  List<String> sectorsOf(Person.Tenure tenure) {
    String title = tenure.title();
    List<org.dragoman.lexicon.Title> whole = book.titles().get(title);
    if (!whole.isEmpty()) {
      return whole.getFirst().sectors();
    }
    Pieces pieces = Pieces.of(title);
    for (int p = 0; p < pieces.size(); p++) {
      PhraseIndex.Match<org.dragoman.lexicon.Title> match = book.titles().longestAt(pieces, p);
      if (match != null && !match.values().getFirst().sectors().isEmpty()) {
        return match.values().getFirst().sectors();
      }
    }
    return List.of();
  }
}
