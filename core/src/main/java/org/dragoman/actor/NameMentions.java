// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Finds what is mentioned by name: first the names the lexicon knows, then what the name finder
/// marks beside them ([UnknownNames]).
final class NameMentions {
  private final NameBook book;
  private final FrameBook frames;
  private final Metonyms metonyms;
  private final UnknownNames unknown;
  private final Titles titles;

  NameMentions(NameBook book, FrameBook frames) {
    this.book = book;
    this.frames = frames;
    this.metonyms = new Metonyms(book.words());
    this.unknown = new UnknownNames(book);
    this.titles = new Titles(book);
  }

  /// @param states those of the article that no list has
  List<Found> find(Syntax syntax, Places places, StatesMet states, Trace trace) {
    Analysis a = syntax.analysis();
    List<Found> found = new ArrayList<>();
    boolean[] taken = new boolean[a.size()];
    Namesakes namesakes = new Namesakes(a, book);
    boolean[] process = tokensOf(a, places, Place.Use.PROCESS);
    boolean[] ground = new boolean[a.size()];
    places.grounds().forEach(span -> mark(a, span, ground));
    for (Analysis.Phrase<Named> match : a.phrases(book.names())) {
      if (process[match.last()]) {
        trace.refused(
            "actor.name-known", a.span(match.first(), match.last()), "names talks or a paper");
        continue;
      }
      if (ground[match.last()] && match.values().stream().anyMatch(NameMentions::isOfPlace)) {
        trace.refused("actor.name-known", a.span(match.first(), match.last()), "is ground here");
        continue;
      }
      Optional<Found> f = known(syntax, match, namesakes, places, trace);
      f.ifPresent(known -> take(known, found, taken));
      if (f.isEmpty() && match.values().getFirst() instanceof Named.OfMetonym) {
        // a building as a place: no unknown body either
        Arrays.fill(taken, match.first(), match.last() + 1, true);
      }
    }
    met(syntax, states, taken, trace).forEach(f -> take(f, found, taken));
    unknown
        .find(syntax, taken, tokensOf(a, places, Place.Use.PLACE), trace)
        .forEach(f -> take(f, found, taken));
    found.sort(Comparator.comparingInt(Found::first));
    return found;
  }

  private static void take(Found f, List<Found> found, boolean[] taken) {
    found.add(f);
    for (int t = f.first(); t <= f.last(); t++) {
      taken[t] = true;
    }
  }

  static boolean[] tokensOf(Analysis a, Places places, Place.Use use) {
    boolean[] in = new boolean[a.size()];
    for (Place place : places.all()) {
      if (place.use() != use) {
        continue;
      }
      place.spans().forEach(span -> mark(a, span, in));
    }
    return in;
  }

  private static void mark(Analysis a, Span span, boolean[] in) {
    for (int t = a.tokenAt(span.start()); t < a.size() && a.start(t) < span.end(); t++) {
      in[t] = true;
    }
  }

  /// A state, or a body that goes by the name of its seat.
  private static boolean isOfPlace(Named named) {
    return named instanceof Named.OfCountry || named instanceof Named.OfMetonym;
  }

  private Optional<Found> known(
      Syntax syntax,
      Analysis.Phrase<Named> match,
      Namesakes namesakes,
      Places places,
      Trace trace) {
    Analysis a = syntax.analysis();
    int first = match.first();
    int last = match.last();
    Span span = a.span(first, last);
    for (Named named : match.values()) {
      Optional<Identity> identity = meant(syntax, named, first, last, namesakes, places);
      if (identity.isPresent()) {
        trace.fired("actor.name-known", span, identity.get().key());
        return Optional.of(found(syntax, named, identity.get(), first, last, a.chunk(last)));
      }
      trace.refused("actor.name-known", span, "does not stand for " + named.name() + " here");
    }
    return Optional.empty();
  }

  /// Whom one meaning of a name stands for here; empty if it is something else.
  private Optional<Identity> meant(
      Syntax syntax, Named named, int first, int last, Namesakes namesakes, Places places) {
    Analysis a = syntax.analysis();
    Names chunk = a.name(last);
    int[] edges = a.chunk(last);
    boolean insideLonger = edges[0] < first || edges[1] > last;
    return switch (named) {
      case Named.OfPerson p ->
          personFits(a, first, last) && !isNamesake(a, p, first, last, edges[0])
              ? Optional.of(Identity.of(p.person()))
              : Optional.empty();
      case Named.OfBody b ->
          insideLonger && chunk == Names.PERSON
              ? Optional.empty()
              : Optional.of(Identity.of(b.body()));
      case Named.OfMetonym m ->
          metonyms.standsForABody(syntax, headOf(a, first, last))
              ? Optional.of(Identity.of(m.body()))
              : Optional.empty();
      case Named.OfListed l ->
          Optional.of(
              isPerson(l, chunk)
                  ? Identity.of(l.listed().person())
                  : Identity.of(l.listed().body()));
      case Named.OfCountry c -> {
        boolean place = places.findAt(a.span(first, last)).isPresent() && !insideLonger;
        Names seen = place ? Names.LOCATION : chunk;
        yield seen == Names.PERSON && first == last && namesakes.isPerson(first)
            ? Optional.<Identity>empty()
            : country(syntax, c, first, last, seen, insideLonger);
      }
    };
  }

  private Found found(
      Syntax syntax, Named named, Identity identity, int first, int last, int[] chunk) {
    Analysis a = syntax.analysis();
    int head = headOf(a, first, last);
    Found f = new Found(first, last, head, first, last, Mention.Form.NAME, identity, List.of());
    return switch (named) {
      case Named.OfPerson p -> widened(a, f, chunk);
      case Named.OfListed l when identity.kind() == ActorKind.PERSON -> widened(a, f, chunk);
      case Named.OfListed l -> UnknownBodies.withModifiers(a, f);
      case Named.OfBody b -> UnknownBodies.withModifiers(a, f);
      case Named.OfCountry c
          when c.form() == Named.Form.PEOPLE || c.form() == Named.Form.ADJECTIVE ->
          UnknownBodies.withModifiers(a, f);
      default -> f;
    };
  }

  private static boolean isPerson(Named.OfListed named, Names chunk) {
    return chunk == Names.PERSON || named.listed().begunByGivenName() && chunk == Names.NONE;
  }

  /// A person of the lexicon by surname alone is met only where the words can be a person.
  private static boolean personFits(Analysis a, int first, int last) {
    for (int t = first; t <= last; t++) {
      if (a.name(t) == Names.PERSON) {
        return true;
      }
    }
    return first < last && a.name(last) == Names.NONE;
  }

  /// *Teodora Vance* is nobody whom the lexicon knows as *Vance*: another given name stands before
  /// the surname.
  private boolean isNamesake(
      Analysis a, Named.OfPerson person, int first, int last, int chunkFirst) {
    boolean surname = first == last && chunkFirst < first && a.name(first) == Names.PERSON;
    int before = surname ? titles.after(a, chunkFirst, first) : first;
    if (before >= first || book.genderOf(a.word(before)).isEmpty()) {
      return false;
    }
    String known = " " + Pieces.fold(person.person().name()) + " ";
    return !known.contains(" " + Pieces.fold(a.word(before)) + " ");
  }

  private Found widened(Analysis a, Found f, int[] chunk) {
    int first = Math.min(f.first(), titles.after(a, chunk[0], f.first()));
    int last = Math.max(f.last(), chunk[1]);
    return new Found(
        first, last, headOf(a, first, last), first, last, f.form(), f.identity(), f.roles());
  }

  private Optional<Identity> country(
      Syntax syntax,
      Named.OfCountry named,
      int first,
      int last,
      Names chunk,
      boolean insideLonger) {
    if (insideLonger && chunk != Names.LOCATION) {
      return Optional.empty();
    }
    Analysis a = syntax.analysis();
    int head = headOf(a, first, last);
    return switch (named.form()) {
      case NAME ->
          metonyms.acts(syntax, head, named.form()) || ofADeed(a, head)
              ? Optional.of(Identity.of(named.country()))
              : Optional.empty();
      case CAPITAL ->
          chunk != Names.PERSON && metonyms.acts(syntax, head, named.form())
              ? Optional.of(Identity.of(named.country()))
              : Optional.empty();
      case PEOPLE, ADJECTIVE ->
          ofADeed(a, head)
              ? Optional.of(Identity.of(named.country()))
              : isNounLike(a, head)
                  ? Optional.of(
                      Identity.ofPeople(named.country(), a.span(first, last).of(a.text())))
                  : Optional.empty();
    };
  }

  /// *Turkish air strikes*, *US aid*: whose deed it is, said by the nationality before it.
  private boolean ofADeed(Analysis a, int head) {
    int deed = a.head(head);
    boolean before = deed > head && (a.labelled(head, "amod") || a.labelled(head, "compound"));
    return before
        && a.isNoun(deed)
        && frames.frames('n', a.lemma(deed)).stream().anyMatch(f -> f.source().contains("poss"));
  }

  /// The states that no list has, and their peoples, where they act.
  private List<Found> met(Syntax syntax, StatesMet states, boolean[] taken, Trace trace) {
    Analysis a = syntax.analysis();
    List<Found> found = new ArrayList<>();
    for (int t = 0; t < a.size(); t++) {
      Optional<String> state = taken[t] ? Optional.empty() : states.of(a.word(t));
      int[] chunk = a.chunk(t);
      boolean inBody = a.name(t) == Names.ORGANISATION && chunk[0] < chunk[1];
      if (state.isEmpty() || inBody) {
        continue;
      }
      boolean name = states.isName(a.word(t));
      boolean acts = name && metonyms.acts(syntax, t, Named.Form.NAME) || ofADeed(a, t);
      boolean people = !name && isNounLike(a, t) && a.word(t).endsWith("s");
      if (acts || people) {
        Identity who =
            acts ? StatesMet.state(state.get()) : StatesMet.people(state.get(), a.word(t));
        trace.fired("actor.state-met", a.span(t), who.key());
        Found f = new Found(t, t, t, t, t, Mention.Form.NAME, who, List.of());
        found.add(people ? UnknownBodies.withModifiers(a, f) : f);
      }
      taken[t] = true;
    }
    return found;
  }

  private static boolean isNounLike(Analysis a, int head) {
    boolean plural = a.tag(head).equals("NNPS") || a.tag(head).equals("NNS");
    String label = a.label(head);
    boolean heads = !label.equals("amod") && !label.equals("compound") && !label.equals("nummod");
    boolean theFrench =
        a.child(head, "det") >= 0 && (a.labelled(head, "nsubj") || a.labelled(head, "obj"));
    return heads && (plural || theFrench);
  }

  /// The token of a range whose head lies outside it.
  static int headOf(Analysis a, int first, int last) {
    for (int t = last; t >= first; t--) {
      int head = a.head(t);
      if ((head < first || head > last) && !a.isPunctuation(t) && !a.tag(t).equals("POS")) {
        return t;
      }
    }
    return last;
  }

  static boolean isPerson(Found f) {
    return f.identity().kind() == ActorKind.PERSON && f.form() == Mention.Form.NAME;
  }
}
