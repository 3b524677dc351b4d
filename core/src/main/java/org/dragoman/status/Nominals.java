// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LightVerb;
import org.dragoman.lexicon.Signature;
import org.dragoman.model.Act;
import org.dragoman.model.Status.Tense;
import org.dragoman.text.Analysis;

/// What the words above a noun leave it: verbs that make it happen or avert it, prepositions, light
/// verbs.
final class Nominals {
  /// Verbs whose subject happens if they do: *an attack occurred*, *there was an attack*.
  private static final Set<String> EXISTENCE =
      Set.of(
          "be",
          "occur",
          "happen",
          "take",
          "ensue",
          "erupt",
          "begin",
          "start",
          "exist",
          "arise",
          "break",
          "continue",
          "resume",
          "materialise",
          "materialize");

  /// *may challenge the ruling*: what the reader knows of is there, whatever is wanted of it.
  private static final double KNOWN_THING = 2.4;

  /// *has not begun talks*: what a denied verb would have brought is denied with it, less outright.
  private static final double DENIED_WITH_VERB = 1.8;

  /// *takeover bids*, *held for questioning*: what only names a kind or an end is hardly told.
  private static final double NAMED = 2.4;

  private static final Set<String> DECLINING = Set.of("decline", "refuse");

  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both", "all", "each", "every");

  private final Composer composer;
  private final Analysis a;
  private final Operators operators;
  private final Complements complements;
  private final Tenses tenses;
  private final Predicates predicates;
  private final Lexicon lexicon;

  Nominals(
      Composer composer,
      Analysis analysis,
      Operators operators,
      Complements complements,
      Tenses tenses,
      Predicates predicates,
      Lexicon lexicon) {
    this.composer = composer;
    this.a = analysis;
    this.operators = operators;
    this.complements = complements;
    this.tenses = tenses;
    this.predicates = predicates;
    this.lexicon = lexicon;
  }

  Outlook place(int token, int head) {
    String label = a.label(token);
    Optional<Signature> signature = complements.find(head, token);
    if (signature.isPresent() && isThere(token, head, signature.get())) {
      return composer.place(head).independent();
    }
    boolean brings = signature.isEmpty() || signature.get().positive() > 0;
    if (brings && composer.self(head).value() < 0 && hasAny(token)) {
      return composer.self(head).times(DENIED_WITH_VERB, a.span(head));
    }
    if (signature.isPresent()) {
      return known(token, head, bySignature(token, head, signature.get()));
    }
    return switch (label) {
      case "obj", "nsubj:pass", "iobj" -> object(token, head);
      case "nsubj" -> subject(token, head);
      case "appos" -> composer.place(head);
      default -> isNamed(token) ? named(token, head) : oblique(token, head);
    };
  }

  /// A noun that only says of what kind another is, or what for.
  private boolean isNamed(int token) {
    boolean kind = a.label(token).equals("compound") && !a.isProperNoun(token);
    return kind || (!definite(token) && complements.preposition(token).equals("for"));
  }

  private Outlook named(int token, int head) {
    Outlook above = composer.self(head);
    boolean end = !a.isNoun(head) || a.label(token).equals("compound");
    if (end && above.value() < 0) {
      // no takeover bids; could not be reached for comment
      return above.times(DENIED_WITH_VERB, a.span(head));
    }
    Outlook from = oblique(token, head);
    return from.value() > NAMED ? from.times(NAMED, a.span(head)) : from;
  }

  /// *rejected the offer*, *denied reports*, *blocked the plan*: what is said or meant stands all
  /// the same, only what it is about does not.
  private boolean isThere(int token, int head, Signature signature) {
    boolean turned =
        signature.positive() < 0
            || (composer.self(head).value() <= 0 && !signature.authorVouches());
    // declined comment: his own, not made
    boolean ownAct = DECLINING.contains(signature.lemma()) && isBare(token);
    return turned
        && !ownAct
        && signature.frame().startsWith("np")
        && isContent(a.lemma(token).toLowerCase(Locale.ROOT));
  }

  private boolean isContent(String noun) {
    for (Cue cue : lexicon.words().cues('n', noun)) {
      if (cue.lemma().equals(noun) && !(cue.takes("np:on") && cue.act() == Act.CRITICISE)) {
        return true;
      }
    }
    return lexicon.words().findSignature('n', noun, "that").isPresent()
        || lexicon.words().findSignature('n', noun, "inf").isPresent();
  }

  private Outlook bySignature(int token, int head, Signature signature) {
    Outlook above = composer.self(head);
    Tense under = tenses.under(head, signature, above.tense(), above.value() > 0);
    Outlook inner = composer.embedded(head, signature, under);
    boolean withVerb = above.value() < 0 && inner.value() < 0 && !isLight(head);
    return withVerb ? inner.times(DENIED_WITH_VERB, a.span(head)) : inner;
  }

  /// *hopes to end the dispute*, *asked about the raids*: a thing pointed at is known of; one that
  /// only its own complement tells of (*the return of the troops*) is not.
  private Outlook known(int token, int head, Outlook inner) {
    int det = a.child(token, "det");
    boolean pointed = det >= 0 && POINTING.contains(a.lemma(det).toLowerCase(Locale.ROOT));
    if (!pointed || !a.isNoun(token) || inner.value() <= 0 || inner.value() >= KNOWN_THING) {
      return inner;
    }
    for (int c : a.children(token)) {
      boolean content = a.labelled(c, "nmod") && complements.preposition(c).equals("of");
      if (content || (a.labelled(c, "acl") && complements.infinitive(c))) {
        return inner;
      }
    }
    return composer.place(head).independent().times(KNOWN_THING, a.span(head)).in(inner.tense());
  }

  private boolean isBare(int noun) {
    return a.tag(noun).equals("NN")
        && a.child(noun, "det") < 0
        && a.child(noun, "nmod:poss") < 0
        && a.child(noun, "nmod") < 0;
  }

  private boolean hasAny(int noun) {
    int det = a.child(noun, "det");
    return det >= 0 && a.lemma(det).equalsIgnoreCase("any");
  }

  private Outlook object(int token, int head) {
    Outlook above = composer.self(head);
    if (!a.isVerb(head)) {
      return composer.place(head);
    }
    if (isLight(head)) {
      return above;
    }
    if (definite(token)) {
      return composer.place(head).independent();
    }
    boolean denied = above.value() < 0;
    if (denied) {
      return a.child(token, "det") >= 0
          ? above.times(DENIED_WITH_VERB, a.span(head))
          : composer.place(head).independent();
    }
    return composer.place(head).capped(above).in(above.tense());
  }

  private boolean isLight(int verb) {
    int particle = a.child(verb, "compound:prt");
    for (LightVerb light : lexicon.frames().lightVerbs(a.lemma(verb).toLowerCase(Locale.ROOT))) {
      List<String> words = light.words();
      boolean whole =
          words.size() == 1
              || (particle >= 0 && words.size() == 2 && a.lemma(particle).equals(words.getLast()));
      if (whole && light.effect() == LightVerb.Effect.OCCUR) {
        return true;
      }
    }
    return false;
  }

  private Outlook subject(int token, int head) {
    Outlook above = composer.self(head);
    if (EXISTENCE.contains(a.lemma(head))) {
      return above;
    }
    if (definite(token)) {
      return composer.place(head).independent();
    }
    return composer.place(head).independent().capped(above);
  }

  private Outlook oblique(int token, int head) {
    Optional<Operators.Hit> hit = operators.preposition(token);
    Outlook above = composer.self(head);
    Outlook from = composer.place(head).independent();
    if (hit.isPresent()) {
      double value = hit.get().entry().value();
      boolean past = above.tense() == Tense.PAST && isTime(hit.get().entry().lemma());
      if (hit.get().entry().lemma().equals("without")) {
        return operators.without(from, above, hit.get());
      }
      return past ? from : from.capped(above).times(value, hit.get().span(a));
    }
    if (!definite(token)) {
      from = from.capped(above);
    }
    return above.tense() == Tense.FUTURE ? from.in(above.tense()) : from;
  }

  private static boolean isTime(String preposition) {
    return switch (preposition) {
      case "before", "until", "ahead of", "prior to", "on the eve of" -> true;
      default -> false;
    };
  }

  private boolean definite(int token) {
    if (a.isProperNoun(token) || a.child(token, "nmod:poss") >= 0) {
      return true;
    }
    int det = a.child(token, "det");
    return det >= 0 && DEFINITE.contains(a.lemma(det).toLowerCase(Locale.ROOT));
  }
}
