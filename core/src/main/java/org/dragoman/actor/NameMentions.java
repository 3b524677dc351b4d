// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Finds what is mentioned by name: first the names the lexicon knows, then what the name finder marks
/// beside them.
final class NameMentions {
  private final NameBook book;
  private final Metonyms metonyms;

  NameMentions(NameBook book) {
    this.book = book;
    this.metonyms = new Metonyms();
  }

  List<Found> find(Syntax syntax, Trace trace) {
    Analysis a = syntax.analysis();
    List<Found> found = new ArrayList<>();
    boolean[] taken = new boolean[a.size()];
    for (PhraseIndex.Match<Named> match : book.names().all(a.pieces())) {
      int first = a.tokenAt(match.span().start());
      int last = a.tokenBefore(match.span().end());
      if (first > last || last >= a.size() || a.sentenceOf(first) != a.sentenceOf(last)) {
        continue;
      }
      known(syntax, match, first, last, trace)
          .ifPresent(
              f -> {
                found.add(f);
                for (int t = f.first(); t <= f.last(); t++) {
                  taken[t] = true;
                }
              });
    }
    unknown(a, taken, found, trace);
    found.sort(Comparator.comparingInt(Found::first));
    return found;
  }

  private Optional<Found> known(
      Syntax syntax, PhraseIndex.Match<Named> match, int first, int last, Trace trace) {
    Analysis a = syntax.analysis();
    Span span = a.span(first, last);
    Names chunk = a.name(last);
    int[] chunkEdges = chunk(a, last);
    boolean insideLonger = chunkEdges[0] < first || chunkEdges[1] > last;
    for (Named named : match.values()) {
      Optional<Identity> identity =
          switch (named) {
            case Named.OfPerson p ->
                personFits(a, first, last) ? Optional.of(Identity.of(p.person())) : Optional.empty();
            case Named.OfBody b ->
                insideLonger && chunk == Names.PERSON
                    ? Optional.empty()
                    : Optional.of(Identity.of(b.body()));
            case Named.OfMetonym m -> Optional.of(Identity.of(m.body()));
            case Named.OfCountry c -> country(syntax, c, first, last, chunk, insideLonger);
          };
      if (identity.isPresent()) {
        Found f =
            new Found(
                first, last, headOf(a, first, last), first, last, Mention.Form.NAME,
                identity.get(), List.of());
        if (named instanceof Named.OfPerson) {
          f = widened(a, f, chunkEdges);
        }
        trace.fired("actor.name-known", span, identity.get().key());
        return Optional.of(f);
      }
      trace.refused("actor.name-known", span, "does not stand for " + described(named) + " here");
    }
    return Optional.empty();
  }

  private static String described(Named named) {
    return switch (named) {
      case Named.OfPerson p -> p.person().name();
      case Named.OfBody b -> b.body().name();
      case Named.OfMetonym m -> m.body().name();
      case Named.OfCountry c -> c.country().name();
    };
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

  private static Found widened(Analysis a, Found f, int[] chunk) {
    int first = Math.min(f.first(), chunk[0]);
    int last = Math.max(f.last(), chunk[1]);
    return new Found(
        first, last, headOf(a, first, last), first, last, f.form(), f.identity(), f.roles());
  }

  private Optional<Identity> country(
      Syntax syntax, Named.OfCountry named, int first, int last, Names chunk, boolean insideLonger) {
    if (insideLonger && chunk != Names.LOCATION) {
      return Optional.empty();
    }
    Analysis a = syntax.analysis();
    int head = headOf(a, first, last);
    return switch (named.form()) {
      case NAME ->
          chunk == Names.PERSON && first == last || !metonyms.acts(syntax, head, named.form())
              ? Optional.empty()
              : Optional.of(Identity.of(named.country()));
      case CAPITAL ->
          chunk != Names.PERSON && metonyms.acts(syntax, head, named.form())
              ? Optional.of(Identity.of(named.country()))
              : Optional.empty();
      case PEOPLE, ADJECTIVE ->
          isNounLike(a, head)
              ? Optional.of(Identity.ofPeople(named.country(), a.span(first, last).of(a.text())))
              : Optional.empty();
    };
  }

  private static boolean isNounLike(Analysis a, int head) {
    boolean plural = a.tag(head).equals("NNPS") || a.tag(head).equals("NNS");
    String label = a.label(head);
    boolean heads = !label.equals("amod") && !label.equals("compound") && !label.equals("nummod");
    boolean theFrench = a.child(head, "det") >= 0 && (a.labelled(head, "nsubj") || a.labelled(head, "obj"));
    return heads && (plural || theFrench);
  }

  /// The name finder's chunk around a token; the token alone if it is in none.
  static int[] chunk(Analysis a, int token) {
    int from = token;
    int to = token;
    Names name = a.name(token);
    if (name != Names.NONE) {
      int sentence = a.sentenceOf(token);
      while (from > a.firstToken(sentence) && a.name(from - 1) == name) {
        from--;
      }
      while (to + 1 < a.endToken(sentence) && a.name(to + 1) == name) {
        to++;
      }
    }
    return new int[] {from, to};
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

  private void unknown(Analysis a, boolean[] taken, List<Found> found, Trace trace) {
    int t = 0;
    while (t < a.size()) {
      Names name = a.name(t);
      int[] chunk = chunk(a, t);
      boolean free = true;
      for (int i = chunk[0]; i <= chunk[1]; i++) {
        free &= !taken[i];
      }
      boolean names = name == Names.PERSON || name == Names.ORGANISATION;
      if (names && free && a.span(chunk[0], chunk[1]).length() > 1) {
        found.add(named(a, name, chunk));
        trace.fired("actor.name-found", a.span(chunk[0], chunk[1]), name.toString());
      }
      t = chunk[1] + 1;
    }
  }

  private Found named(Analysis a, Names name, int[] chunk) {
    int last = chunk[1];
    String text = a.span(chunk[0], last).of(a.text());
    Identity identity =
        name == Names.PERSON
            ? Identity.ofName(text, ActorKind.PERSON, gender(a, chunk[0]))
            : organisation(a, chunk, text);
    return new Found(
        chunk[0], last, headOf(a, chunk[0], last), chunk[0], last, Mention.Form.NAME, identity,
        List.of());
  }

  Optional<String> gender(Analysis a, int token) {
    return book.genderOf(a.word(token)).filter(g -> g != 'u').map(String::valueOf);
  }

  private Identity organisation(Analysis a, int[] chunk, String text) {
    Identity plain = Identity.ofName(text, ActorKind.GROUP, Optional.empty());
    for (int t = chunk[1]; t >= chunk[0]; t--) {
      List<Agent> agents = book.agents().get(a.word(t).toLowerCase(Locale.ROOT));
      if (!agents.isEmpty() && agents.getFirst().kind() != ActorKind.PERSON) {
        Agent agent = agents.getFirst();
        return new Identity(
            plain.key(), plain.ref(), text, agent.kind(), plain.country(), agent.sectors(),
            plain.code(), plain.gender());
      }
    }
    return plain;
  }
}
