// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.Country;
import org.dragoman.lexicon.Gazetteer;
import org.dragoman.lexicon.GazetteerEntry;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.Place;

/// Looks names up: countries and demonyms in the lexicon, everything else in the gazetteer.
final class Candidates {
  /// A city whose population nobody gives.
  private static final int UNKNOWN_POPULATION = 700;

  /// What doubling the number of its names in other languages adds to a city's weight, to base e.
  private static final double FAME = 0.22;

  /// How much less likely a name from another language is than the place's own.
  private static final double ALTERNATE_PENALTY = 2.2;

  private final Gazetteer gazetteer;
  private final PhraseIndex<CountryName> countries = new PhraseIndex<>();
  private final TreeMap<String, Set<String>> capitals = new TreeMap<>();

  /// *Parisians*, each with the name of its city: what the gazetteer has no column for.
  private final PhraseIndex<String> inhabitants = new PhraseIndex<>();

  private record CountryName(Country country, Candidate.Form form) {}

  Candidates(Lexicon lexicon) {
    this.gazetteer = lexicon.gazetteer();
    List<Country> all = new ArrayList<>();
    lexicon.names().countries().forEach(all::add);
    all.sort(Comparator.comparing(Country::code));
    for (Country country : all) {
      add(country.name(), country, Candidate.Form.NAME);
      country.aliases().forEach(n -> add(n, country, Candidate.Form.NAME));
      country.adjectives().forEach(n -> add(n, country, Candidate.Form.ADJECTIVE));
      country.people().stream()
          .filter(n -> !country.adjectives().contains(n))
          .forEach(n -> add(n, country, Candidate.Form.PEOPLE));
      capitals.put(
          country.code(),
          country.capital().stream()
              .map(Pieces::fold)
              .collect(java.util.stream.Collectors.toSet()));
    }
    lexicon.placeWords().all(PlaceWords.Kind.INHABITANT).forEach(inhabitants::add);
  }

  private void add(String phrase, Country country, Candidate.Form form) {
    countries.add(phrase, new CountryName(country, form));
  }

  /// The cities whose people are called so.
  private List<Candidate> inhabitants(List<String> cities) {
    return cities.stream()
        .flatMap(city ->
            gazetteer.find(city).stream()
                .map(this::candidate)
                .filter(c -> c.kind() == Place.Kind.CITY)
                .max(Comparator.comparingDouble(Candidate::weight))
                .stream())
        .map(c -> c.as(Candidate.Form.ADJECTIVE))
        .toList();
  }

  /// The longest name at a point of a text, and what it may stand for.
  ///
  /// @param pieces how many pieces of the text it takes
  record Found(int pieces, List<Candidate> candidates) {}

  /// The longest name that begins at this piece and has at most so many.
  Optional<Found> longestAt(Pieces pieces, int from, int most) {
    PhraseIndex.Match<CountryName> country = countries.longestAt(pieces, from);
    int countryLength = country == null ? 0 : country.endPiece() - from;
    if (countryLength > most) {
      countryLength = 0;
    }
    for (int n = Math.min(most, gazetteer.longestAt(pieces, from)); n > countryLength; n--) {
      List<Candidate> found = fromGazetteer(pieces, from, n);
      if (!found.isEmpty() && pieces.isCapitalised(from + n - 1)) {
        return Optional.of(new Found(n, found));
      }
    }
    PhraseIndex.Match<String> inhabitant = inhabitants.longestAt(pieces, from);
    if (inhabitant != null
        && inhabitant.endPiece() - from > countryLength
        && inhabitant.endPiece() - from <= most) {
      List<Candidate> cities = inhabitants(inhabitant.values());
      if (!cities.isEmpty()) {
        return Optional.of(new Found(inhabitant.endPiece() - from, cities));
      }
    }
    if (country == null || countryLength == 0) {
      return Optional.empty();
    }
    List<Candidate> found = new ArrayList<>();
    country.values().forEach(c -> found.add(candidate(c)));
    for (Candidate c : fromGazetteer(pieces, from, countryLength)) {
      // *Mexico* is also a short name of its capital, but nobody means that by it
      if (c.form() != Candidate.Form.ALTERNATE
          && found.stream().noneMatch(f -> c.isCountry() && f.country().equals(c.country()))) {
        found.add(c);
      }
    }
    found.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    return Optional.of(new Found(countryLength, found));
  }

  private List<Candidate> fromGazetteer(Pieces pieces, int from, int count) {
    List<Candidate> found = new ArrayList<>();
    for (Gazetteer.Hit hit : gazetteer.find(pieces, from, count)) {
      boolean abbreviation = hit.form() == Gazetteer.Form.ABBREVIATION;
      if (!abbreviation || written(pieces, from, count, hit.entry())) {
        found.add(candidate(hit));
      }
    }
    found.replaceAll(c -> belowItsSeat(c, found));
    found.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    return found;
  }

  /// *Aleppo* alone is the city, not the governorate that is called after it.
  private static Candidate belowItsSeat(Candidate region, List<Candidate> all) {
    if (!region.isDivision() || region.form() == Candidate.Form.ABBREVIATION) {
      return region;
    }
    double seat =
        all.stream()
            .filter(c ->
                c.kind() == Place.Kind.CITY
                    && c.within(region)
                    && c.weight() > region.weight() - 1.2)
            .mapToDouble(Candidate::weight)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return seat - 0.1 < region.weight() ? region.weighing(seat - 0.1) : region;
  }

  /// An abbreviation in capitals stands for a place only in capitals: `OR` is Oregon, *or* and *Or*
  /// are not; a short one of two letters with a small one (`Pa`) needs its point, which the finder
  /// asks for.
  private static boolean written(Pieces pieces, int from, int count, GazetteerEntry entry) {
    for (int p = from; p < from + count; p++) {
      if (!pieces.isCapitalised(p)) {
        return false;
      }
    }
    return true;
  }

  private Candidate candidate(CountryName named) {
    Country country = named.country();
    Optional<GazetteerEntry> row = gazetteer.findCountry(country.code()).or(() -> region(country));
    double weight =
        switch (country.kind()) {
          case STATE -> 8.5;
          case DEPENDENCY, DE_FACTO -> 7.5;
          case FORMER -> 7.0;
        };
    return new Candidate(
        Place.Kind.COUNTRY,
        country.name(),
        List.of(country.code()),
        "",
        row.map(GazetteerEntry::lat).orElse(null),
        row.map(GazetteerEntry::lon).orElse(null),
        row.flatMap(GazetteerEntry::geonameId),
        country.kind() == Country.Kind.FORMER ? Candidate.GONE : "PCLI",
        row.map(GazetteerEntry::claimants).orElse(List.of()),
        named.form(),
        weight);
  }

  /// A de facto state has no row of a country but one of a region.
  private Optional<GazetteerEntry> region(Country country) {
    return country.kind() == Country.Kind.FORMER
        ? Optional.empty()
        : gazetteer.find(country.name()).stream()
            .map(Gazetteer.Hit::entry)
            .filter(e -> e.kind() == Place.Kind.REGION && e.lat() != null)
            .findFirst();
  }

  /// What a whole name may stand for.
  List<Candidate> named(String name) {
    Pieces pieces = Pieces.of(name);
    return pieces.size() == 0 ? List.of() : fromGazetteer(pieces, 0, pieces.size());
  }

  private Candidate candidate(Gazetteer.Hit hit) {
    GazetteerEntry e = hit.entry();
    Candidate.Form form =
        switch (hit.form()) {
          case NAME -> Candidate.Form.NAME;
          case ALTERNATE -> Candidate.Form.ALTERNATE;
          case ABBREVIATION -> Candidate.Form.ABBREVIATION;
          case ADJECTIVE -> Candidate.Form.ADJECTIVE;
        };
    return new Candidate(
        e.kind(),
        e.name(),
        e.countries(),
        e.admin1(),
        e.lat(),
        e.lon(),
        e.geonameId(),
        e.feature(),
        e.claimants(),
        form,
        weight(e, form));
  }

  private double weight(GazetteerEntry e, Candidate.Form form) {
    double people = Math.log10(e.population() > 0 ? e.population() : UNKNOWN_POPULATION);
    boolean foreign = form == Candidate.Form.ALTERNATE;
    return switch (e.kind()) {
      case COUNTRY -> 7.5;
      case CONTINENT -> 8.5;
      case SEA -> 6.5;
      case REGION -> e.admin1().isEmpty() ? 8.0 : Math.max(people, 4.3) + 0.2 - (foreign ? 0.5 : 0);
      case SITE -> 5.0;
      case DISTRICT ->
          e.feature().equals("PPLX")
              ? people - 0.5 - (foreign ? ALTERNATE_PENALTY : 0)
              : e.name().contains(" ") ? 4.6 : 3.2;
      case CITY ->
          people + rank(e) + FAME * Math.log1p(e.otherNames()) - (foreign ? ALTERNATE_PENALTY : 0);
    };
  }

  private double rank(GazetteerEntry e) {
    boolean capital =
        !e.countries().isEmpty()
            && capitals
                .getOrDefault(e.countries().getFirst(), Set.of())
                .contains(Pieces.fold(e.name()))
            && e.feature().equals("PPLC");
    return (capital ? 1.3 : e.feature().equals("PPLA") ? 0.3 : 0);
  }

  /// The name of a first-level division.
  Optional<GazetteerEntry> region(String country, String admin1) {
    return gazetteer.findRegion(country, admin1);
  }
}
