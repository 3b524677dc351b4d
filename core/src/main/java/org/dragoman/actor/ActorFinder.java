// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Passes;
import org.dragoman.model.Place;
import org.dragoman.model.Registry;
import org.dragoman.model.Role;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds who is mentioned and links the mentions of one actor.
///
/// 1. Names come first, from the lexicon and from the name finder, then titles, common nouns,
///    pronouns.
/// 2. Mentions do not overlap, but for a country inside the title of a person.
/// 3. A mention whose actor is a toss-up is left out and noted.
public final class ActorFinder {
  private final NameBook book;
  private final NameMentions names;
  private final UnknownStates unknownStates;
  private final Offices offices;
  private final KnownActors known;

  /// With the lexicon alone.
  public ActorFinder(Lexicon lexicon) {
    this(lexicon, new KnownActors(Registry.EMPTY));
  }

  /// @param known who was met in earlier runs
  public ActorFinder(Lexicon lexicon, KnownActors known) {
    this.known = known;
    this.book = lexicon.names();
    this.names = new NameMentions(book, lexicon.frames());
    this.unknownStates = new UnknownStates(book);
    this.offices = new Offices(book, new Affiliations(book));
  }

  /// Finds the actors of an article.
  ///
  /// @param published decides who holds which office
  public Actors find(
      Analysis analysis, Places places, Optional<PartialDate> published, Trace trace) {
    return find(analysis, places, List.of(), published, trace);
  }

  /// The same, with the dates by which the text tells who held which office when.
  public Actors find(
      Analysis analysis,
      Places places,
      List<TimeExpression> times,
      Optional<PartialDate> published,
      Trace trace) {
    Syntax syntax = new Syntax(analysis);
    StatesMet states = unknownStates.in(syntax, resolved(analysis, places), trace);
    Affiliations affiliations = new Affiliations(book, states);
    List<Found> named =
        new TitleMentions(book, affiliations)
            .widen(syntax, names.find(syntax, places, states, trace), trace);
    List<Found> all = new ArrayList<>(named);
    all.addAll(new NominalMentions(book, affiliations).find(syntax, named, trace));
    all = Mentions.settle(analysis, all);
    all.replaceAll(f -> f.form() == Mention.Form.NAME ? f.as(known.gendered(f.identity())) : f);
    Linker linker = new Linker(analysis, book, trace);
    List<Found> linked =
        new ArrayList<>(
            new Tenures(book, affiliations, syntax).date(linker.link(all), times, trace));
    linked.sort(Comparator.comparingInt(Found::first).thenComparingInt(Found::head));
    return gather(analysis, linked, published, linker);
  }

  /// The tokens that the gazetteer knows as a place.
  private static boolean[] resolved(Analysis a, Places places) {
    List<Place> known = places.all().stream().filter(p -> p.country() != null).toList();
    return NameMentions.tokensOf(
        a, new Places(known, List.of(), Set.of(), Passes.NONE), Place.Use.PLACE);
  }

  private Actors gather(
      Analysis a, List<Found> mentions, Optional<PartialDate> published, Linker linker) {
    Map<String, List<Found>> byKey = new LinkedHashMap<>();
    for (Found f : mentions) {
      byKey.computeIfAbsent(f.identity().key(), k -> new ArrayList<>()).add(f);
    }
    List<Actor> actors = new ArrayList<>();
    Map<Integer, List<String>> heads = new HashMap<>();
    for (List<Found> own : byKey.values()) {
      String id = "a" + (actors.size() + 1);
      actors.add(actor(a, id, own, published, linker.genders()));
      own.forEach(f -> heads.computeIfAbsent(f.head(), k -> new ArrayList<>()).add(id));
    }
    return new Actors(a, actors, heads, linker.notes(), linker.passes());
  }

  private Actor actor(
      Analysis a,
      String id,
      List<Found> own,
      Optional<PartialDate> published,
      Map<String, String> genders) {
    Identity best = own.getFirst().identity();
    Set<Role> roles = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Found f : own) {
      Identity more = f.identity();
      boolean better =
          best.ref().isEmpty()
              && best.kind() == ActorKind.PERSON
              && more.name().length() > best.name().length();
      best = better ? more : best;
      best = best.with(more.country(), more.sectors(), more.code(), more.gender());
      roles.addAll(f.roles());
      mentions.add(new Mention(a.span(f.first(), f.last()), f.form()));
    }
    best = known.learned(offices.at(best, published), isNamed(own));
    Set<Role> told = Offices.dated(roles);
    told.addAll(offices.roles(best, published));
    Optional<String> code = best.code();
    if (code.isEmpty() && best.kind() == ActorKind.STATE) {
      code = best.country();
    }
    return new Actor(
        id,
        best.ref().orElse(null),
        best.name(),
        best.kind(),
        best.country().orElse(null),
        code.orElse(null),
        best.sectors(),
        new ArrayList<>(told),
        mentions,
        best.kind() == ActorKind.PERSON ? best.gender().orElse(genders.get(best.key())) : null);
  }

  private static boolean isNamed(List<Found> own) {
    return own.stream().anyMatch(f -> f.form() == Mention.Form.NAME);
  }
}
