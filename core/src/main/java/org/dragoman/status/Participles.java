// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.Optional;
import org.dragoman.lexicon.Signature;
import org.dragoman.text.Analysis;

/// What the words above a participle or gerund leave it, and a verb the parser could not place.
final class Participles {
  /// *rising prices*, *the ruling party*: a lasting mark, hardly told.
  private static final double ATTRIBUTE = 2.6;

  /// *means to close the port, cutting the town off*: what follows from it, or comes with it.
  private static final double FOLLOWS = 2.4;

  private final Composer composer;
  private final Clauses clauses;
  private final Analysis a;
  private final Operators operators;
  private final Complements complements;
  private final Settings settings;
  private final Moods moods;
  private final LostHeads lost;

  Participles(
      Composer composer,
      Clauses clauses,
      Analysis analysis,
      Operators operators,
      Complements complements,
      Settings settings,
      Moods moods,
      LostHeads lost) {
    this.composer = composer;
    this.clauses = clauses;
    this.a = analysis;
    this.operators = operators;
    this.complements = complements;
    this.settings = settings;
    this.moods = moods;
    this.lost = lost;
  }

  /// *… , killing twelve*: happens if the main thing does.
  Outlook participle(int token, int verb) {
    int head = lost.toldOf(token, verb);
    Outlook above = composer.self(head);
    Outlook from = clauses.around(head).in(above.tense());
    if (settings.says(token) || above.value() < 0) {
      return from;
    }
    return head == verb ? from.capped(above) : from.capped(above).times(FOLLOWS, a.span(head));
  }

  /// *accused of taking*, *without firing*, *prevented from leaving*.
  Outlook gerund(int token, int head) {
    Optional<Signature> signature = complements.find(head, token);
    if (signature.isPresent()) {
      return clauses.embedded(token, head, signature.get());
    }
    if (complements.preposition(token).equals("while")) {
      return composer.place(head).independent();
    }
    Outlook from = clauses.around(head).capped(composer.self(head)).in(composer.self(head).tense());
    Optional<Operators.Hit> hit = operators.preposition(token);
    if (hit.isPresent() && hit.get().entry().lemma().equals("without")) {
      return operators.without(from, composer.self(head), hit.get());
    }
    return hit.map(h -> from.times(h.entry().value(), h.span(a))).orElse(from);
  }

  /// *denied attacking it* where the parser does not know how the two belong together.
  private Outlook looseGerund(int token, int head) {
    boolean close = head < token && a.leftmost(token) == head + 1;
    Optional<Signature> signature = close ? complements.find(head, token) : Optional.empty();
    return signature
        .map(s -> clauses.embedded(token, head, s))
        .orElseGet(() -> participle(token, head));
  }

  private Outlook lostInfinitive(int token, int governor) {
    return complements
        .find(governor, "inf")
        .or(() -> complements.find(governor, "obj-inf"))
        .map(s -> clauses.embedded(token, governor, s))
        .orElseGet(() -> clauses.aim(token, governor));
  }

  /// A verb under a label that is no clause's: a gerund after a preposition, or an error of the
  /// parser.
  Outlook loose(int token, int head) {
    if (complements.infinitive(token)) {
      return clauses.complement(token, head);
    }
    int governor = lost.governor(token);
    if (governor >= 0 || lost.bareInfinitive(token, head)) {
      return lostInfinitive(token, governor >= 0 ? governor : head);
    }
    if (moods.isCommand(token) && settings.quoted(token)) {
      return moods.main(token, clauses.around(head).reportedBy(null));
    }
    if (a.tag(token).equals("VBG") || complements.gerundWithHave(token)) {
      boolean bare = complements.preposition(token).isEmpty();
      if (bare && a.labelled(token, "dep")) {
        return looseGerund(token, head);
      }
      Outlook to = gerund(token, head);
      boolean free = token > 0 && (a.isPunctuation(token - 1) || a.isVerb(token - 1));
      boolean attribute = bare && !free && a.labelled(token, "amod");
      return attribute && to.value() > ATTRIBUTE ? to.times(ATTRIBUTE, a.span(head)) : to;
    }
    if (a.labelled(token, "amod") || a.labelled(token, "compound")) {
      return composer.place(head).independent();
    }
    if (a.labelled(token, "dep")) {
      boolean participle = a.tag(token).equals("VBN") && a.child(token, "aux") < 0;
      return participle || clauses.told(token)
          ? composer.place(head).independent()
          : clauses.around(head);
    }
    return complements
        .find(head, token)
        .map(s -> clauses.embedded(token, head, s))
        .orElseGet(() -> clauses.around(head).capped(composer.self(head)));
  }
}
