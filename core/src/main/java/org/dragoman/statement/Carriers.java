// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Span;
import org.dragoman.model.Statement.Via;
import org.dragoman.model.Statement.Via.Relation;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Finds who carried a statement: *told **Reuters***, *in remarks carried by **TASS***, *said in
/// **a statement***, *wrote on **Twitter***, *said through **a spokesman***, *e-mails seen by **the
/// Gazette***.
final class Carriers {
  /// Before these stands what carries: *in a letter*, *on Telegram*, *via the embassy*.
  private static final Set<String> BY = Set.of("in", "on", "via", "through", "with");

  private static final Set<ActorKind> NO_OUTLET =
      Set.of(
          ActorKind.PERSON,
          ActorKind.STATE,
          ActorKind.GOVERNMENT,
          ActorKind.MILITARY,
          ActorKind.POLICE,
          ActorKind.REBEL,
          ActorKind.PARTY,
          ActorKind.CIVILIANS);

  private final Scene s;
  private final Analysis a;
  private final List<Via> chain = new ArrayList<>();

  private Carriers(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  /// The chain that carried a draft, the nearest to the speaker first.
  static List<Via> of(Scene s, Draft d, @Nullable Draft parent) {
    Carriers carriers = new Carriers(s);
    if (d.head < 0) {
      d.relayedBy.forEach(carriers::relayed);
    } else {
      carriers.fill(d, parent);
    }
    return carriers.chain;
  }

  private void fill(Draft d, @Nullable Draft parent) {
    if (d.addressee >= 0) {
      outlet(d.addressee).ifPresent(this::add);
    }
    document(d);
    for (int c : Circumstances.of(s, d)) {
      int up = a.head(c);
      boolean carried = up >= 0 && Circumstances.isCarried(s, up);
      String preposition = s.syntax.preposition(c);
      if (preposition.equals("by")) {
        if (isBare(c)) {
          // *informed by letter*
          medium(c, preposition);
        } else if (carried) {
          agent(c);
        }
      } else if (up >= 0 && isMedium(up) && !BY.contains(preposition)) {
        // *an op-ed for the Gazette*, *a video on Channel One*
        outlet(c).ifPresent(this::add);
      } else if (BY.contains(preposition) || s.words.has(Kind.POST, a.lemma(c)) && carried) {
        medium(c, preposition);
      }
    }
    asQuotedBy(d);
    conveyed(d);
    seenBy(d);
    d.relayedBy.forEach(this::relayed);
    if (parent != null && parent.source >= 0 && reports(d, parent)) {
      outlet(parent.source).filter(x -> !isSource(d, x)).ifPresent(this::add);
      if (parent.rule.equals("statement.phrase")
          && s.words.has(Kind.DOCUMENT, a.lemma(parent.source))) {
        // *promised it, according to **a transcript***
        add(via(Relation.DOCUMENT, parent.source));
      }
    }
  }

  /// *Veld said, as **quoted by Interfax***: passed on by those named after or before the clause.
  private void asQuotedBy(Draft d) {
    int end = s.sentenceEnd(d.head);
    for (int t = s.sentenceStart(d.head); t + 3 < end; t++) {
      boolean quoted =
          a.word(t).equalsIgnoreCase("as")
              && a.isVerb(t + 1)
              && s.words.has(Kind.CARRY, a.lemma(t + 1))
              && a.word(t + 2).equals("by");
      int noun = quoted ? a.head(t + 2) : -1;
      if (noun > t + 2 && noun != d.source && a.isNoun(noun) && !d.holds(a.span(noun))) {
        relayed(noun);
      }
    }
  }

  /// *According to a statement **carried by the agency**, …*: right after the document that speaks,
  /// whatever the tree makes of it.
  private void seenBy(Draft d) {
    int paper = d.source;
    if (paper < 0 || !a.isNoun(paper) || !Unnamed.isDocument(s, paper)) {
      return;
    }
    int verb = a.word(Math.min(paper + 1, a.size() - 1)).equals(",") ? paper + 2 : paper + 1;
    int end = s.sentenceEnd(paper);
    boolean carried =
        verb + 2 < end
            && a.tag(verb).equals("VBN")
            && s.words.has(Kind.CARRY, a.lemma(verb))
            && a.word(verb + 1).equals("by");
    int noun = carried ? CueSubjects.nounAfter(a, verb + 1, end) : -1;
    if (noun >= 0 && !d.holds(a.span(noun))) {
      relayed(noun);
    }
  }

  /// ***The envoy** relayed the king's warning that …*: who passes on what another has said.
  private void conveyed(Draft d) {
    int up = a.isNoun(d.head) && a.label(d.head).equals("obj") ? a.head(d.head) : -1;
    boolean carry = up >= 0 && a.isVerb(up) && s.words.has(Kind.CARRY, a.lemma(up));
    int carrier = carry && !s.passive(up) ? s.syntax.subject(up) : -1;
    if (carrier < 0 || carrier == d.source) {
      return;
    }
    Optional<Via> media = outlet(carrier);
    if (media.isPresent()) {
      add(media.get());
    } else if (Sources.canSpeak(s, carrier) && !Unnamed.isDocument(s, carrier)) {
      add(via(Relation.SPOKESMAN, carrier));
    }
  }

  /// *The Harbour Post reported that an aide had told …*: an outlet's report carries what others
  /// say in it.
  private boolean reports(Draft d, Draft parent) {
    return d.entry != null
        && d.entry.kind() == org.dragoman.model.Statement.Kind.COMMUNICATION
        && d.source >= 0
        && parent.entry != null
        && a.isVerb(d.head);
  }

  private boolean isSource(Draft d, Via via) {
    return s.actor(d.source).map(Actor::id).filter(x -> x.equals(via.actor())).isPresent();
  }

  /// *issued **a statement** saying …*: the noun that the cue's clause belongs to.
  private void document(Draft d) {
    int noun = a.head(d.head);
    if (noun >= 0
        && noun != d.source
        && a.label(d.head).equals("acl")
        && !d.holds(a.span(noun))
        && Unnamed.isDocument(s, noun)) {
      add(via(Relation.DOCUMENT, noun));
    }
  }

  private boolean isBare(int noun) {
    return isMedium(noun) && !a.isProperNoun(noun) && a.leftmost(noun) >= noun - 1;
  }

  private boolean isMedium(int token) {
    String lemma = a.lemma(token);
    return a.isNoun(token)
        && (s.words.has(Kind.DOCUMENT, lemma)
            || s.words.has(Kind.POST, lemma)
            || s.words.has(Kind.SPEECH, lemma));
  }

  /// *in a statement*, *on Twitter*, *through a spokesman*, *on state television*, *in an interview
  /// with the daily*
  private void medium(int noun, String preposition) {
    String lemma = a.lemma(noun).toLowerCase(Locale.ROOT);
    int up = a.head(noun);
    boolean through = preposition.equals("through") || preposition.equals("via");
    boolean talk = up >= 0 && s.words.has(Kind.SPEECH, a.lemma(up));
    if (preposition.equals("with") && !talk && !s.words.has(Kind.DOCUMENT, lemma)) {
      return;
    }
    if (isPost(noun, lemma)) {
      if (up >= 0 && a.isNoun(up) && s.words.has(Kind.POST, a.lemma(up))) {
        // *in a post on X* is one
        return;
      }
      add(via(Relation.POST, noun));
    } else if (s.words.has(Kind.DOCUMENT, lemma)) {
      add(via(Relation.DOCUMENT, noun));
    } else if (s.words.has(Kind.SPOKESMAN, lemma) || through && isPerson(noun)) {
      add(via(Relation.SPOKESMAN, noun));
    } else if (preposition.equals("with") && Outlets.interviews(s, noun)) {
      add(outlet(noun).orElseGet(() -> via(Relation.OUTLET, noun)));
    } else {
      outlet(noun).ifPresent(this::add);
    }
  }

  private boolean isPerson(int noun) {
    ActorKind kind = s.actor(noun).map(Actor::kind).orElse(ActorKind.GROUP);
    return kind == ActorKind.PERSON || !s.lexicon.names().agents().get(a.word(noun)).isEmpty();
  }

  /// A platform or something on it; not the *Post* of a newspaper's name.
  private boolean isPost(int noun, String lemma) {
    boolean name = a.isProperNoun(noun) && a.child(noun, "compound") >= 0;
    return s.words.has(Kind.POST, lemma) && !(name && s.words.has(Kind.OUTLET_NAME, lemma));
  }

  /// *carried **by TASS***
  private void agent(int noun) {
    boolean outlet = s.words.inside(Kind.OUTLET, s.syntax.nounPhrase(noun).of(a.text()));
    Optional<Via> known =
        outlet(noun).or(() -> outlet ? Optional.of(via(Relation.OUTLET, noun)) : Optional.empty());
    boolean named =
        a.isProperNoun(noun) && s.actor(noun).map(x -> !NO_OUTLET.contains(x.kind())).orElse(true);
    if (known.isPresent() || named) {
      add(known.orElseGet(() -> via(Relation.OUTLET, noun)));
    } else if (a.head(noun) >= 0 && s.words.has(Kind.ALOUD, a.lemma(a.head(noun)))) {
      // *a message read out by an aide*
      add(via(Relation.SPOKESMAN, noun));
    }
  }

  private void relayed(int noun) {
    Optional<Via> media = outlet(noun);
    if (media.isPresent()) {
      add(media.get());
    } else if (Unnamed.isDocument(s, noun) && !a.isProperNoun(noun)) {
      add(via(Relation.DOCUMENT, noun));
    } else if (s.words.has(Kind.WIRE, a.lemma(noun))) {
      add(via(Relation.AGENCY, noun));
    } else if (a.isProperNoun(noun) && a.word(noun).equals(a.word(noun).toUpperCase(Locale.ROOT))) {
      // *ARVA said, quoting a source*: no person is written so
      add(via(Relation.OUTLET, noun));
    } else {
      agent(noun);
    }
  }

  private void add(Via via) {
    boolean known =
        chain.stream()
            .anyMatch(x ->
                x.spans().equals(via.spans())
                    || x.relation() == via.relation()
                        && x.actor() != null
                        && x.actor().equals(via.actor()));
    // *a broadcast on Radio Karsova*: the name says more
    chain.removeIf(x -> x.relation() == via.relation() && covers(x, via));
    if (!known) {
      chain.add(via);
    }
  }

  private static boolean covers(Via outer, Via inner) {
    return outer.spans().getFirst().contains(inner.spans().getFirst())
        && !outer.spans().equals(inner.spans());
  }

  private Optional<Via> outlet(int head) {
    return Outlets.at(s, head).map(medium -> via(medium.relation(), medium.head()));
  }

  /// The phrase up to the comma or time after which a parser's broken tree goes on: *a post on X |
  /// late on Sunday*, *the Courier |, the judge argued …*.
  private Span name(int head, Span phrase) {
    int from = a.tokenAt(phrase.start());
    int last = head;
    int end = a.tokenBefore(phrase.end());
    while (last < end
        && !a.word(last + 1).equals(",")
        && (!a.tag(last + 1).equals("RB") || s.words.has(Kind.OUTLET, a.lemma(last + 1)))
        && !a.isVerb(last + 1)) {
      last++;
    }
    return a.span(from, last);
  }

  /// *the state news agency **ARVA***
  private Optional<String> properName(Span phrase) {
    int end = a.tokenBefore(phrase.end());
    int from = a.tokenAt(phrase.start());
    while (from <= end && !a.isProperNoun(from)) {
      from++;
    }
    int last = from;
    while (last < end && (a.isProperNoun(last + 1) || a.tag(last + 1).equals("CD"))) {
      last++;
    }
    return from > end ? Optional.empty() : Optional.of(a.span(from, last).of(a.text()));
  }

  private Via via(Relation relation, int head) {
    Span phrase = s.syntax.nounPhrase(head);
    boolean plain = relation == Relation.DOCUMENT || relation == Relation.SPOKESMAN;
    Span span = plain ? new Span(phrase.start(), a.end(head)) : name(head, phrase);
    boolean media = relation == Relation.AGENCY || relation == Relation.OUTLET;
    // *the Anadolu agency* is not the coast guard, whatever agency was named before
    boolean odd = media && (a.isProperNoun(head) || a.child(head, "compound") >= 0);
    Optional<Actor> actor =
        s.actor(head)
            .filter(
                x -> !odd || x.kind() == ActorKind.MEDIA || phrase.of(a.text()).contains(x.name()));
    String words = span.of(a.text());
    String name =
        media
            ? actor
                .map(Actor::name)
                .filter(x -> Character.isUpperCase(x.codePointAt(0)))
                .orElseGet(() -> properName(span).orElse(words))
            : words;
    return new Via(relation, name, actor.map(Actor::id).orElse(null), List.of(span));
  }
}
