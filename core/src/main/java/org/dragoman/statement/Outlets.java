// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Statement.Via.Relation;
import org.dragoman.text.Analysis;

/// Recognises agencies and outlets, also those that no list names: by what their names end in
/// (*Harbour Tribune*, *Interfax*), by the noun before the name or after it (*the weekly Spektra*;
/// *Pressnet, the state agency*), by whom they employ (*its correspondent*).
final class Outlets {
  /// The longest description of an outlet after its name, in tokens.
  private static final int APPOSITION = 8;

  /// An agency or an outlet, and the head of its name.
  record Medium(Relation relation, int head) {}

  private final Scene s;
  private final Analysis a;

  private Outlets(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  /// The agency or outlet that the noun names or is: *Reuters*, *the Northwire agency*, *its
  /// correspondent*, *the news site Belmark Today*.
  static Optional<Medium> at(Scene s, int head) {
    return head < 0 ? Optional.empty() : new Outlets(s).medium(head);
  }

  /// Whether the noun is one who interviews and no known person: *in an interview with
  /// **Spektra***.
  static boolean interviews(Scene s, int noun) {
    int talk = noun < 0 ? -1 : s.a.head(noun);
    boolean alone = talk >= 0 && s.a.isProperNoun(noun) && s.a.leftmost(noun) >= noun - 1;
    boolean unknown =
        s.actor(noun)
            .map(x -> x.ref() == null && !x.name().contains(" ") && x.roles().isEmpty())
            .orElse(true);
    return alone && unknown && talk < noun && s.words.has(Kind.INTERVIEW, s.a.lemma(talk));
  }

  private Optional<Medium> medium(int head) {
    if (s.words.has(Kind.JOURNALIST, a.lemma(head))) {
      // *told **the Northwire** correspondent*
      for (int c : a.children(head)) {
        if (a.labelled(c, "compound") || a.labelled(c, "nmod:poss")) {
          return medium(c);
        }
      }
      return Optional.empty();
    }
    int employer = s.syntax.possessor(head);
    boolean person = s.actor(head).filter(x -> x.kind() == ActorKind.PERSON).isPresent();
    if (person
        && employer >= 0
        && s.actor(employer).filter(x -> x.kind() == ActorKind.MEDIA).isPresent()) {
      // *told **the BBC's** Ada Ruel*
      return medium(employer);
    }
    Optional<Actor> media = s.actor(head).filter(x -> x.kind() == ActorKind.MEDIA);
    String phrase = s.syntax.nounPhrase(head).of(a.text());
    boolean wire =
        media.filter(x -> x.sectors().contains("AGENCY")).isPresent()
            || media.filter(x -> s.words.inside(Kind.WIRE, x.name())).isPresent()
            || named(head) && s.words.inside(Kind.WIRE, phrase)
            || a.isProperNoun(head) && s.words.ends(Kind.WIRE_ENDING, a.word(head));
    if (wire) {
      return Optional.of(new Medium(Relation.AGENCY, head));
    }
    // *told NR1*, *told Kanal 4*
    boolean numbered = isNumbered(head);
    if (media.isPresent() && named(head) || numbered || isOutlet(s, head)) {
      return Optional.of(new Medium(Relation.OUTLET, head));
    }
    return described(head).map(relation -> new Medium(relation, head));
  }

  /// What the words around a name call it.
  private Optional<Relation> described(int head) {
    if (!isNamed(head)) {
      return Optional.empty();
    }
    int from = head;
    while (from > s.sentenceStart(head) && isNamed(from - 1)) {
      from--;
    }
    int last = head;
    int end = s.sentenceEnd(head);
    while (last + 1 < end && a.isProperNoun(last + 1)) {
      last++;
    }
    int name = last;
    int before = from > s.sentenceStart(head) ? from - 1 : -1;
    boolean site = before >= 0 && s.words.has(Kind.POST, a.lemma(before));
    if (site) {
      return Optional.of(Relation.OUTLET);
    }
    return kind(before).or(() -> apposed(name, end));
  }

  /// A name, also one that the tagger takes for a common noun (*the broadcaster NR1*).
  private boolean isNamed(int t) {
    return a.isProperNoun(t) || a.isNoun(t) && Character.isUpperCase(a.word(t).codePointAt(0));
  }

  /// *the **weekly** Spektra*
  private Optional<Relation> kind(int noun) {
    if (noun < 0 || a.isProperNoun(noun)) {
      return Optional.empty();
    }
    if (s.words.has(Kind.WIRE, a.lemma(noun))) {
      return Optional.of(Relation.AGENCY);
    }
    boolean outlet = s.words.has(Kind.OUTLET, a.lemma(noun));
    return outlet ? Optional.of(Relation.OUTLET) : Optional.empty();
  }

  /// *Pressnet, **the state agency***
  private Optional<Relation> apposed(int name, int end) {
    int first = name + 2;
    if (first >= end || !a.word(name + 1).equals(",") || !a.tag(first).equals("DT")) {
      return Optional.empty();
    }
    int last = first;
    while (last + 1 < end
        && last - first < APPOSITION
        && (a.isNoun(last + 1) || a.tagged(last + 1, "JJ"))) {
      last++;
    }
    return kind(last);
  }

  /// Reporters and journalists are media, but none in particular.
  private boolean named(int head) {
    return a.isProperNoun(head) || a.child(head, "compound") >= 0 || a.child(head, "appos") >= 0;
  }

  private boolean isNumbered(int head) {
    int next = head + 1;
    boolean number =
        a.isProperNoun(head) && next < a.size() && a.tag(next).equals("CD") && a.head(next) == head;
    return number || a.word(head).matches("\\p{Lu}+\\d+");
  }

  /// *the daily*, *the Harbour Tribune*, *the radio station Echo*
  static boolean isOutlet(Scene s, int head) {
    Analysis a = s.a;
    if (head < 0) {
      return false;
    }
    if (s.words.has(Kind.OUTLET, a.lemma(head))) {
      return true;
    }
    boolean person = s.actor(head).map(x -> x.kind() == ActorKind.PERSON).orElse(false);
    if (person && !s.words.has(Kind.OUTLET_NAME, a.lemma(head))) {
      return false;
    }
    boolean name = a.isProperNoun(head) && s.words.has(Kind.OUTLET_NAME, a.lemma(head));
    boolean parts = a.child(head, "compound") >= 0 || a.child(head, "det") >= 0;
    boolean site = s.words.has(Kind.POST, a.lemma(head)) || a.isProperNoun(head);
    String phrase = s.syntax.nounPhrase(head).of(a.text());
    return name && parts || site && s.words.inside(Kind.OUTLET, phrase);
  }
}
