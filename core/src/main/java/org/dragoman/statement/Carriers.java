// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Span;
import org.dragoman.model.Statement.Via;
import org.dragoman.model.Statement.Via.Relation;
import org.dragoman.text.Analysis;

/// Finds who carried a statement: *told **Reuters***, *in remarks carried by **TASS***, *said in
/// **a statement***, *wrote on **Twitter***, *said through **a spokesman***.
final class Carriers {

  private Carriers() {}

  /// The chain that carried a draft, the nearest to the speaker first.
  static List<Via> of(Scene s, Draft d) {
    List<Via> chain = new ArrayList<>();
    if (d.head < 0) {
      return chain;
    }
    Analysis a = s.a;
    if (d.addressee >= 0) {
      media(s, d.addressee).or(() -> likeMedia(s, d.addressee)).ifPresent(chain::add);
    }
    int noun = a.head(d.head);
    if (noun >= 0
        && noun != d.source
        && a.label(d.head).equals("acl")
        && !inContent(a, d, noun)
        && Unnamed.isDocument(s, noun)) {
      chain.add(via(s, Relation.DOCUMENT, noun));
    }
    for (int c : a.children(d.head)) {
      boolean adjunct =
          a.labelled(c, "obl")
              || a.labelled(c, "nmod")
              || a.labelled(c, "obj")
              || a.labelled(c, "advcl");
      if (!adjunct || inContent(a, d, c)) {
        continue;
      }
      if (a.isVerb(c) && s.words.has(Kind.CARRY, a.lemma(c))) {
        addAgent(s, c, chain);
        continue;
      }
      String preposition = s.syntax.preposition(c);
      if (List.of("in", "on", "via", "through", "by", "with").contains(preposition)) {
        medium(s, c, chain);
      }
    }
    return chain;
  }

  private static boolean inContent(Analysis a, Draft d, int token) {
    Span at = a.span(token);
    return d.content.stream().anyMatch(c -> c.contains(at));
  }

  /// *in a statement carried by TASS*
  private static void medium(Scene s, int noun, List<Via> chain) {
    Analysis a = s.a;
    String lemma = a.lemma(noun).toLowerCase(Locale.ROOT);
    boolean document = s.words.has(Kind.DOCUMENT, lemma);
    Optional<Via> media = media(s, noun).or(() -> document ? Optional.empty() : likeMedia(s, noun));
    if (media.isPresent()) {
      chain.add(media.get());
    } else if (s.words.has(Kind.SPOKESMAN, lemma)) {
      chain.add(via(s, Relation.SPOKESMAN, noun));
    } else if (s.words.has(Kind.POST, lemma)) {
      chain.add(via(s, Relation.POST, noun));
    } else if (document) {
      chain.add(via(s, Relation.DOCUMENT, noun));
    }
    for (int c : a.children(noun)) {
      if (a.labelled(c, "acl") && s.words.has(Kind.CARRY, a.lemma(c))) {
        addAgent(s, c, chain);
      } else if (a.labelled(c, "nmod") && media.isEmpty()) {
        media(s, c).or(() -> likeMedia(s, c)).ifPresent(chain::add);
      }
    }
  }

  /// *told **the Northwire agency***, *told **its correspondent***: an outlet nobody has listed.
  private static Optional<Via> likeMedia(Scene s, int head) {
    Analysis a = s.a;
    String phrase = s.syntax.nounPhrase(head).of(a.text());
    if (s.words.inside(Kind.WIRE, phrase)) {
      return Optional.of(via(s, Relation.AGENCY, head));
    }
    return isOutlet(s, head) ? Optional.of(via(s, Relation.OUTLET, head)) : Optional.empty();
  }

  /// *the daily*, *the Harbour Tribune*
  static boolean isOutlet(Scene s, int head) {
    if (s.words.has(Kind.OUTLET, s.a.lemma(head))) {
      return true;
    }
    boolean person = s.actor(head).map(x -> x.kind() == ActorKind.PERSON).orElse(false);
    String phrase = s.syntax.nounPhrase(head).of(s.a.text());
    return !person && s.a.isProperNoun(head) && s.words.inside(Kind.OUTLET, phrase);
  }

  private static void addAgent(Scene s, int verb, List<Via> chain) {
    int agent = s.syntax.oblique(verb, "by");
    if (agent >= 0) {
      chain.add(media(s, agent).orElseGet(() -> via(s, Relation.OUTLET, agent)));
    }
  }

  private static Optional<Via> media(Scene s, int head) {
    return s.actor(head)
        .filter(x -> x.kind() == ActorKind.MEDIA)
        .map(x -> via(s, relation(s, x), head));
  }

  /// Names of wire services speak for themselves.
  private static Relation relation(Scene s, Actor actor) {
    boolean wire = actor.sectors().contains("AGENCY") || s.words.inside(Kind.WIRE, actor.name());
    return wire ? Relation.AGENCY : Relation.OUTLET;
  }

  private static Via via(Scene s, Relation relation, int head) {
    Span phrase = s.syntax.nounPhrase(head);
    Span span = relation == Relation.DOCUMENT ? new Span(phrase.start(), s.a.end(head)) : phrase;
    Optional<Actor> actor = s.actor(head);
    String name =
        relation == Relation.AGENCY || relation == Relation.OUTLET
            ? actor.map(Actor::name).orElse(span.of(s.a.text()))
            : span.of(s.a.text());
    return new Via(relation, name, actor.map(Actor::id).orElse(null), List.of(span));
  }
}
