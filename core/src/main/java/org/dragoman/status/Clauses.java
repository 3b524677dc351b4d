// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.Optional;
import org.dragoman.lexicon.Signature;
import org.dragoman.model.Status.Tense;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// What the words above a clause leave it: the roots, coordinated clauses, complements, adverbial
/// clauses.
final class Clauses {
  private static final double PRESUPPOSED = 2.5;
  private static final double PURPOSE = 1.5;

  /// *found no evidence linking them*.
  private static final double DENIED_WITH_NOUN = 1.8;

  /// What somebody has gone to do is oftener done than not.
  private static final double PURPOSE_OF_DEED = 2;

  /// *rejected a plan to merge*.
  private static final double TURNED_DOWN = -2;

  private static final double WAS_ABLE = 2.5;

  private static final double UNKNOWN_INFINITIVE = 1.5;

  /// A gerund that only names a kind of act (*the cost of rebuilding*, *stopping it will be hard*).
  private static final double NAMED_ACT = 1.4;

  private final Composer composer;
  private final Analysis a;
  private final Syntax syntax;
  private final Operators operators;
  private final Complements complements;
  private final Tenses tenses;
  private final Settings settings;
  private final Own own;
  private final Moods moods;
  private final LostHeads lost;
  private final Participles participles;

  Clauses(
      Composer composer,
      Analysis analysis,
      Syntax syntax,
      Operators operators,
      Complements complements,
      Tenses tenses,
      Settings settings,
      Moods moods,
      Own own) {
    this.composer = composer;
    this.a = analysis;
    this.syntax = syntax;
    this.operators = operators;
    this.complements = complements;
    this.tenses = tenses;
    this.settings = settings;
    this.moods = moods;
    this.own = own;
    this.lost = new LostHeads(analysis, complements);
    this.participles =
        new Participles(composer, this, analysis, operators, complements, settings, moods, lost);
  }

  /// A main clause: certain, but for questions and commands; nothing the author vouches for in a
  /// quotation.
  Outlook root(int token) {
    int saying = lost.main(token);
    if (saying >= 0) {
      return complements
          .find(saying, "that")
          .map(s -> Outlook.FACT.embedded(s, a.span(saying)))
          .orElse(Outlook.FACT);
    }
    Outlook to = settings.quoted(token) ? Outlook.FACT.reportedBy(null) : Outlook.FACT;
    int noun = lost.noun(token);
    if (noun >= 0) {
      return complements.find(noun, "inf").map(s -> to.embedded(s, a.span(noun))).orElse(to);
    }
    return moods.main(token, to);
  }

  /// *did not attack or kill*: a second verb in the same form stands under the first one's
  /// operators.
  Outlook conjunct(int token, int head) {
    if (!a.isVerb(token)) {
      boolean determined = a.child(token, "det") >= 0 || a.isVerb(head);
      return determined ? composer.place(head) : composer.self(head);
    }
    int instead = a.child(token, "cc");
    Optional<Operators.Hit> hit = instead < 0 ? Optional.empty() : operators.at(instead, "p");
    if (hit.isPresent()) {
      return around(head).times(hit.get().entry().value(), hit.get().span(a));
    }
    if (!a.isVerb(head)) {
      return complements.infinitive(token) ? unbound(token, head) : composer.place(head);
    }
    if (shares(token, head)) {
      // neither approves nor rejects: the second has a negator of its own
      return own.negator(token) >= 0 ? composer.place(head) : composer.self(head);
    }
    boolean bare = a.child(token, "aux") < 0;
    if (bare && complements.infinitive(token) && !complements.infinitive(head)) {
      return purpose(token, head);
    }
    return composer.place(lost.finite(token) ? finiteAbove(head) : head);
  }

  /// A relative clause tells of its own; an infinitive there has lost the verb it belongs to.
  Outlook relative(int token, int head) {
    return complements.infinitive(token)
        ? unbound(token, head)
        : composer.place(head).independent();
  }

  private Outlook unbound(int token, int head) {
    return composer.place(head).independent().times(PURPOSE_OF_DEED, a.span(token));
  }

  /// *failed to find one and filed for protection*: a finite verb goes with the finite one above.
  private int finiteAbove(int head) {
    int at = head;
    while (complements.infinitive(at) && a.labelled(at, "xcomp") && a.head(at) >= 0) {
      at = a.head(at);
    }
    return at;
  }

  private boolean shares(int token, int head) {
    if (a.child(token, "nsubj") >= 0 || a.child(token, "aux") >= 0) {
      return false;
    }
    String tag = a.tag(token);
    String first = a.tag(head);
    if (tag.equals("VB")) {
      return first.equals("VB");
    }
    boolean participle = tag.equals("VBN") || tag.equals("VBD");
    return tag.equals(first) || (participle && first.equals("VBN"));
  }

  /// A clause or infinitive that a verb, noun or adjective takes.
  Outlook complement(int token, int head) {
    if (a.head(head) < 0 && lost.main(head) == token) {
      return settings.quoted(token) ? Outlook.FACT.reportedBy(null) : Outlook.FACT;
    }
    if (lost.finite(token) && lost.noun(head) >= 0) {
      return Outlook.FACT;
    }
    int host = complements.host(head, token);
    if (host >= 0) {
      return ofNoun(token, host);
    }
    Optional<Signature> signature = complements.find(head, token);
    if (signature.isPresent()) {
      return embedded(token, head, signature.get());
    }
    if (a.labelled(token, "csubj")) {
      return subjectClause(token, head);
    }
    Outlook from = composer.self(head);
    if (a.labelled(token, "ccomp") && settings.quoted(token) && !settings.quoted(head)) {
      return moods.main(token, from.reportedBy(a.span(head)));
    }
    return complements.infinitive(token) && a.isVerb(head) ? aim(token, head) : from;
  }

  /// *Rebuilding the bridge will take years* names an act; *that they fled surprised him* takes it
  /// for granted, and a finite clause without a mark is a main clause the parser lost.
  private Outlook subjectClause(int token, int head) {
    Outlook from = composer.place(head).independent();
    boolean act = a.tag(token).equals("VBG") || complements.infinitive(token);
    return act ? from.times(NAMED_ACT, a.span(head)) : from;
  }

  Outlook embedded(int token, int head, Signature signature) {
    Outlook above = composer.self(head);
    if (signature.frame().equals("wh") && !isAlternative(token)) {
      return composer.place(head).independent().times(PRESUPPOSED, a.span(head));
    }
    boolean positive = above.value() > 0;
    Tense under = tenses.under(head, signature, above.tense(), positive);
    Outlook to = composer.embedded(head, signature, under);
    if (a.labelled(token, "ccomp")) {
      to = settings.says(head) ? own.underCondition(head, to) : to;
      to = own.misheld(head, to, above.reported());
    }
    if (a.isNoun(head) && signature.positive() > 0 && complements.isTurnedDown(head)) {
      to = to.times(TURNED_DOWN, a.span(head));
    }
    if (wasAble(head, signature)) {
      to =
          new Outlook(
              WAS_ABLE,
              to.reported() ? 0 : WAS_ABLE,
              to.reported(),
              to.hypothetical(),
              Tense.PAST,
              to.trigger());
    }
    if (signature.frame().equals("that") && settings.quoted(token) && !settings.quoted(head)) {
      return moods.main(token, to);
    }
    return to;
  }

  /// Whether a question clause asks yes or no (*whether they left*); *asked why they left* takes
  /// the leaving for granted.
  private boolean isAlternative(int clause) {
    int mark = a.child(clause, "mark");
    return mark >= 0 && (a.lemma(mark).equals("whether") || a.lemma(mark).equals("if"));
  }

  /// A clause under a noun: *the plan to attack*, *the claim that they fled*, *the man killed
  /// there*.
  Outlook ofNoun(int token, int head) {
    Optional<Signature> signature = complements.find(head, token);
    if (signature.isPresent() && !isParticiple(token)) {
      return embedded(token, head, signature.get());
    }
    Optional<Outlook> above = byVerbAbove(token, head);
    if (above.isPresent()) {
      return above.get();
    }
    if (complements.infinitive(token)) {
      return composer.place(head).independent().times(UNKNOWN_INFINITIVE, a.span(head));
    }
    Outlook from = composer.place(head).independent();
    if (a.tag(token).equals("VBG") && !complements.preposition(token).isEmpty()) {
      return from.capped(composer.place(head)).times(NAMED_ACT, a.span(head));
    }
    if (isParticiple(token) && composer.self(head).value() < 0 && indefinite(head)) {
      // no evidence linking them
      return composer.self(head).times(DENIED_WITH_NOUN, a.span(head));
    }
    boolean given = a.tag(token).equals("VBN") && !indefinite(head);
    int main = lost.toldOf(token, head);
    if (main != head) {
      return from.capped(composer.self(main));
    }
    return given ? from : from.capped(composer.place(head));
  }

  /// *accused the rebels of attacking it*, where the parser hangs the gerund on the object.
  private Optional<Outlook> byVerbAbove(int token, int noun) {
    int verb = a.head(noun);
    boolean object = verb >= 0 && a.isVerb(verb) && a.labelled(noun, "obj");
    String preposition = complements.preposition(token);
    if (!object || !a.tag(token).equals("VBG") || preposition.isEmpty()) {
      return Optional.empty();
    }
    return complements.find(verb, "np:" + preposition).map(s -> embedded(token, verb, s));
  }

  /// *was able to land*: did.
  private boolean wasAble(int head, Signature signature) {
    boolean able = signature.lemma().equals("able") && signature.frame().equals("inf");
    return able && composer.self(head).value() >= 2.5 && composer.self(head).tense() == Tense.PAST;
  }

  private boolean indefinite(int noun) {
    int det = a.child(noun, "det");
    String determiner = det < 0 ? "" : a.lemma(det);
    return determiner.equals("any") || determiner.equals("no");
  }

  private boolean isParticiple(int token) {
    return (a.tag(token).equals("VBN") || a.tag(token).equals("VBG"))
        && a.child(token, "mark") < 0
        && a.child(token, "case") < 0
        && a.child(token, "nsubj") < 0;
  }

  /// What surrounds a clause that is only attached to another: what is denied or prevented there
  /// does not reach it (*failed to flee when the guards woke*).
  Outlook around(int head) {
    Outlook place = composer.place(head);
    return place.value() < 0 ? place.independent() : place;
  }

  /// A clause beside the main one: its operators do not reach it, but what is open there stays
  /// open.
  Outlook adverbial(int token, int head) {
    if (complements.infinitive(token)) {
      return purpose(token, head);
    }
    if (a.tag(token).equals("VBG") && !complements.preposition(token).isEmpty()) {
      return participles.gerund(token, head);
    }
    if (a.child(token, "mark") < 0 && a.child(token, "nsubj") < 0) {
      // … , killing twelve: happens if the main thing does
      return participles.participle(token, head);
    }
    return background(token) || told(token) ? composer.place(head).independent() : around(head);
  }

  /// A clause of its own past tense tells a thing, whatever is planned or feared beside it (*will
  /// visit the town where they fell*, *means to return after the guards left*).
  boolean told(int clause) {
    if (operators.subordinator(clause, "h").isPresent()) {
      return false;
    }
    int mark = a.child(clause, "mark");
    boolean beside =
        a.labelled(clause, "parataxis")
            || a.labelled(clause, "dep")
            || (mark >= 0 && mark < clause && isPlainAs(clause, mark));
    Tense own = tenses.own(clause);
    return own == Tense.PAST || (beside && own == Tense.PRESENT);
  }

  /// *as prices rise*, not *as soon as they do*.
  private boolean isPlainAs(int clause, int mark) {
    boolean compared = mark > 0 && (a.tagged(mark - 1, "RB") || a.tagged(mark - 1, "JJ"));
    return a.word(mark).equalsIgnoreCase("as")
        && !compared
        && mark == a.leftmost(clause)
        && operators.subordinator(clause, "s").isEmpty();
  }

  /// *while*, *after*, *because*: told as so, whatever becomes of the main clause.
  private boolean background(int clause) {
    return operators
        .subordinator(clause, "s")
        .map(hit -> hit.entry().value() >= Scale.CERTAIN)
        .orElse(false);
  }

  private Outlook purpose(int token, int head) {
    int host = complements.host(head, token);
    if (host >= 0) {
      return ofNoun(token, host);
    }
    Optional<Signature> signature = complements.find(head, token);
    if (signature.isPresent() && token - head < 8) {
      return embedded(token, head, signature.get());
    }
    return aim(token, head);
  }

  /// *went there to meet him*: what a deed is done for.
  Outlook aim(int token, int head) {
    Outlook above = composer.self(head);
    // not granted visas to travel: the aim is open, not denied
    Outlook from = around(head).capped(above);
    boolean done = composer.self(head).tense() == Tense.PAST;
    int mark = a.child(token, "mark");
    return from.times(done ? PURPOSE_OF_DEED : PURPOSE, a.span(mark < 0 ? head : mark));
  }

  /// A clause set beside another without a word to join them.
  Outlook beside(int token, int head) {
    Outlook from = told(token) ? composer.place(head).independent() : around(head);
    return settings.quoted(token) && !settings.quoted(head) ? from.reportedBy(null) : from;
  }

  /// A verb under a label that is no clause's.
  Outlook loose(int token, int head) {
    return participles.loose(token, head);
  }
}
