// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.GazetteerEntry;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.Note;
import org.dragoman.model.Place;
import org.dragoman.model.PlaceSettings;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.model.Zone;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Finds toponyms and demonyms and says where they lie.
///
/// 1. Every name of a place and of a people is marked, whatever it does in its sentence.
/// 2. Which place it is, passes decide in turn: the words beside it, what the article told of it
///    before, the part of the world the article is about, the number of people.
/// 3. What no pass can tell has no coordinates and is noted; it never gets those of its country.
public final class PlaceFinder {
  private final Candidates candidates;
  private final ToponymFinder toponyms;
  private final List<Pass> passes;
  private final Outlets outlets;
  private final Uses uses;
  private final Grounds grounds;

  public PlaceFinder(Lexicon lexicon) {
    this(lexicon, PlaceSettings.standard());
  }

  public PlaceFinder(Lexicon lexicon, PlaceSettings settings) {
    PlaceWords words = lexicon.placeWords();
    List<Pass> all =
        new ArrayList<>(
            List.of(new Containment(words), new OneSense(), new CapitalActs(words), new Focus()));
    settings.countryBias().ifPresent(country -> all.add(CountryBias.expected(country)));
    this.passes = List.copyOf(all);
    this.outlets = new Outlets(lexicon);
    this.uses = new Uses(words, lexicon.names().words());
    this.grounds = new Grounds(words);
    this.candidates = new Candidates(lexicon);
    this.toponyms = new ToponymFinder(lexicon, candidates);
  }

  public Places find(Analysis analysis, Trace trace) {
    return find(analysis, List.of(), Optional.empty(), trace);
  }

  /// Finds the places of an article.
  ///
  /// @param zones the parts of its text; of them the datelines count
  /// @param outlet who published it: where nothing else tells, its country does
  public Places find(Analysis analysis, List<Zone> zones, Optional<String> outlet, Trace trace) {
    List<Span> datelines =
        zones.stream().filter(z -> z.kind() == Zone.Kind.DATELINE).map(Zone::span).toList();
    Decisions decisions = new Decisions(analysis, toponyms.find(analysis, trace), datelines, trace);
    passes.forEach(p -> p.decide(decisions));
    outlet
        .flatMap(outlets::country)
        .ifPresent(country -> CountryBias.ofOutlet(country).decide(decisions));
    new Dateline().decide(decisions);
    Map<String, List<Integer>> meanings = new LinkedHashMap<>();
    for (int i = 0; i < decisions.size(); i++) {
      meanings.computeIfAbsent(meaning(decisions, i), k -> new ArrayList<>()).add(i);
    }
    List<Place> places = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (List<Integer> same : meanings.values()) {
      Place place = place(decisions, same, "p" + (places.size() + 1));
      places.add(place);
      if (place.lat() == null) {
        notes.add(new Note("place", "place-unresolved", place.spans().getFirst()));
      }
    }
    return new Places(places, notes, grounds(decisions), decisions.passes());
  }

  private Set<Span> grounds(Decisions decisions) {
    Set<Span> spans = new HashSet<>();
    for (int i = 0; i < decisions.size(); i++) {
      Optional<String> rule = grounds.rule(decisions, i);
      if (rule.isPresent()) {
        decisions.grounded(i, rule.get());
        spans.add(decisions.toponym(i).span());
      }
    }
    return spans;
  }

  private static Sense sense(Decisions decisions, int i) {
    return decisions.sense(i).orElseGet(() -> Sense.unknown("place.unknown"));
  }

  private String meaning(Decisions decisions, int i) {
    Sense sense = sense(decisions, i);
    Place.Use use = uses.of(decisions.analysis(), decisions.toponym(i), sense);
    String where =
        sense
            .choice()
            .map(c ->
                c.kind() + "/" + c.name() + "/" + c.countries() + "/" + c.admin1() + "/" + c.lat())
            .orElseGet(() ->
                decisions.toponym(i).key() + "?" + sense.within().map(Candidate::name).orElse(""));
    return use + ":" + where;
  }

  private Place place(Decisions decisions, List<Integer> same, String id) {
    Toponym first = decisions.toponym(same.getFirst());
    Sense sense = sense(decisions, same.getFirst());
    List<Span> spans = same.stream().map(i -> decisions.toponym(i).span()).toList();
    Place.Use use = uses.of(decisions.analysis(), first, sense);
    Optional<Candidate> choice = sense.choice();
    Optional<Candidate> known = choice.or(sense::within);
    Place.@Nullable Kind kind = choice.map(Candidate::kind).orElse(null);
    return new Place(
        id,
        spans,
        choice.map(Candidate::name).orElse(first.surface()),
        use,
        kind,
        known
            .filter(c -> c.countries().size() == 1 && !c.isGone())
            .map(Candidate::country)
            .orElse(null),
        known.flatMap(this::division).orElse(null),
        choice.map(Candidate::lat).orElse(null),
        choice.map(Candidate::lon).orElse(null),
        choice.flatMap(Candidate::geonameId).orElse(null),
        known.map(Candidate::kind).orElse(null),
        choice.map(c -> !c.claimants().isEmpty()).orElse(false),
        choice.map(Candidate::claimants).orElse(List.of()),
        first.candidates().size());
  }

  private Optional<String> division(Candidate candidate) {
    return candidate.admin1().isEmpty()
        ? Optional.empty()
        : candidates.region(candidate.country(), candidate.admin1()).map(GazetteerEntry::name);
  }
}
