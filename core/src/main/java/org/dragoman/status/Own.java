// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Signature;
import org.dragoman.model.Status.Tense;
import org.dragoman.text.Analysis;

/// What a predicate's own words do to it: its modal verb, its adverbs and negators, the *no* of its
/// arguments, the condition that hangs on it, who is said to say so.
final class Own {
  private static final double FUTURE_IN_PAST = 2;
  private static final double OPEN_DENIAL = 0.8;

  /// *did not attack*: certain, though readers deny a thing less outright than they grant it.
  private static final double DENIED = -2.6;

  /// *if the rain stops, the road is open*: told of the present, not foretold.
  private static final double IF_TOLD = 2.2;

  private static final double HELD_NOTHING = 1.5;

  /// Verbs that only hold or carry their object.
  private static final Set<String> HOLDING =
      Set.of(
          "have", "give", "make", "see", "know", "take", "hold", "bear", "serve", "contain", "show",
          "feel", "reflect", "carry", "pose", "leave", "offer", "provide", "expect", "express",
          "assume", "find");

  /// *would have cost millions*: not done, or not known to be.
  private static final double UNREAL_WITHOUT_CONDITION = 0.5;

  private final Analysis a;
  private final Operators operators;
  private final Complements complements;
  private final Tenses tenses;
  private final Settings settings;
  private final Moods moods;

  Own(
      Analysis analysis,
      Operators operators,
      Complements complements,
      Tenses tenses,
      Settings settings,
      Moods moods) {
    this.a = analysis;
    this.operators = operators;
    this.complements = complements;
    this.tenses = tenses;
    this.settings = settings;
    this.moods = moods;
  }

  Outlook apply(int token, Outlook from) {
    boolean clause = a.isVerb(token) || operators.hasCopula(token) || isMarked(token);
    if (!clause && !a.isNoun(token) && !a.tagged(token, "JJ")) {
      return from;
    }
    Outlook to = clause ? clause(token, from) : noun(token, from);
    int attribution = settings.attribution(token);
    return attribution < 0 ? to : to.reportedBy(a.span(attribution));
  }

  /// *if the rebels surrender*, where the tagger sees a noun.
  private boolean isMarked(int token) {
    boolean place = a.labelled(token, "advcl") || a.labelled(token, "ccomp");
    return place && a.child(token, "mark") >= 0;
  }

  private Outlook clause(int token, Outlook from) {
    Outlook to = from;
    Tense tense = tenses.own(token);
    if (tense != Tense.NONE) {
      to = to.in(tense);
    }
    to = operated(token, to);
    to = moods.subordinate(token, subordinated(token, to));
    to = conditioned(token, to);
    return parenthesis(token, to);
  }

  /// *may not*: the modal's own column stands in place of the product with the negation.
  private Outlook operated(int token, Outlook from) {
    Outlook to = from;
    int negator = negator(token);
    boolean negated = negator >= 0;
    Optional<Operators.Hit> modal = operators.modal(token);
    if (modal.isPresent()) {
      Operators.Hit hit = modal.get();
      double value = negated ? hit.entry().negated() : hit.entry().value();
      if (hit.entry().lemma().equals("would have") && !hasCondition(token)) {
        value = Math.copySign(UNREAL_WITHOUT_CONDITION, -value);
      }
      if (hit.entry().lemma().equals("would") && isFutureInPast(token)) {
        value = Math.signum(value) * FUTURE_IN_PAST;
      }
      to = to.times(value, hit.span(a));
      negated = false;
    }
    for (Operators.Hit hit : operators.adverbs(token)) {
      if (isNegation(hit) || (isMisheld(hit) && a.child(token, "ccomp") >= 0)) {
        continue;
      }
      boolean under = negated && negator == hit.first() - 1;
      to = to.times(under ? hit.entry().negated() : hit.entry().value(), hit.span(a));
      negated &= !under;
    }
    if (hasNothing(token)) {
      to = to.times(HELD_NOTHING, a.span(a.child(token, "obj")));
    }
    return negated ? to.times(DENIED, a.span(negator)) : to;
  }

  /// *He said they would leave*: what was *will* when it was said.
  private boolean isFutureInPast(int token) {
    int head = a.head(token);
    if (head < 0 || hasCondition(token)) {
      return false;
    }
    if (a.labelled(token, "conj")) {
      return isFutureInPast(head);
    }
    boolean told = a.labelled(token, "ccomp") && (settings.says(head) || a.isNoun(head));
    return told && !hasCondition(head) && tenses.own(head) != Tense.PRESENT;
  }

  private boolean hasCondition(int token) {
    for (int c : a.children(token)) {
      boolean clause = a.labelled(c, "advcl");
      if (clause && (operators.subordinator(c, "h").isPresent() || moods.inversion(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /// *falsely claimed that they fled*: the claim was made, only what it says is not so.
  ///
  /// @param reported whether the claiming itself is only somebody's word
  Outlook misheld(int holder, Outlook complement, boolean reported) {
    Outlook to = complement;
    for (Operators.Hit hit : operators.adverbs(holder)) {
      if (isMisheld(hit)) {
        to = to.times(hit.entry().value(), hit.span(a));
        to = reported ? to : to.vouched();
      }
    }
    return to;
  }

  private static boolean isMisheld(Operators.Hit hit) {
    return switch (hit.entry().lemma()) {
      case "falsely", "wrongly", "mistakenly" -> true;
      default -> false;
    };
  }

  private static boolean isNegation(Operators.Hit hit) {
    return hit.entry().value() <= -Scale.CERTAIN && hit.entry().negated() >= Scale.CERTAIN;
  }

  /// The word that negates a predicate, or -1: *not*, *never*, or the *no* of an argument.
  int negator(int token) {
    for (Operators.Hit hit : operators.adverbs(token)) {
      if (isNegation(hit) && reaches(hit.last(), token)) {
        return hit.first();
      }
    }
    for (int c : a.children(token)) {
      boolean argument =
          a.labelled(c, "nsubj")
              || a.labelled(c, "obj")
              || a.labelled(c, "expl")
              || (a.labelled(c, "obl") && c < token);
      if (argument && !(a.labelled(c, "obj") && hasNothing(token))) {
        Optional<Operators.Hit> hit = operators.determiner(c);
        if (hit.isPresent() && hit.get().entry().value() <= -2) {
          return hit.get().first();
        }
      }
      // no longer, no more, and neither … nor before the verb
      if (a.labelled(c, "aux") && operators.isNegator(c)) {
        return c;
      }
    }
    return -1;
  }

  /// *has no plans*, *gave no reason*: what is denied is the thing, and readers are of two minds
  /// whether anything was had or given.
  private boolean hasNothing(int verb) {
    int object = a.child(verb, "obj");
    return object > verb
        && HOLDING.contains(a.lemma(verb))
        && operators.determiner(object).filter(h -> h.entry().value() <= -2).isPresent();
  }

  /// *saw it not as a threat*, *not until Tuesday*: a *not* behind the verb is about what follows
  /// it.
  private boolean reaches(int negator, int predicate) {
    boolean behind = negator > predicate && a.isVerb(predicate);
    boolean until = negator + 1 < a.size() && a.word(negator + 1).equalsIgnoreCase("until");
    return !until && (!behind || negator == predicate + 1 && !isPreposition(negator + 1));
  }

  private boolean isPreposition(int token) {
    return token < a.size() && a.tagged(token, "IN");
  }

  private Outlook subordinated(int token, Outlook from) {
    Optional<Operators.Hit> hit = operators.subordinator(token, "s");
    if (hit.isEmpty()) {
      return from;
    }
    String lemma = hit.get().entry().lemma();
    double value = hit.get().entry().value();
    Optional<Operators.Hit> main = operators.subordinator(token, "h");
    if (a.head(token) < 0 && main.isPresent()) {
      // If they attack, we will respond, where the parser hangs the if on the main verb
      return from.times(main.get().entry().value(), main.get().span(a)).supposed();
    }
    if (isTime(lemma) && isPast(token)) {
      return from;
    }
    if (lemma.startsWith("as ") && value < 0 && isSeeming(token)) {
      return from.times(-value, hit.get().span(a));
    }
    boolean asked =
        (a.labelled(token, "ccomp") || a.labelled(token, "xcomp")) && lemma.equals("if");
    Outlook to = from.times(asked ? 0 : value, hit.get().span(a));
    if (from.value() < 0 && Math.abs(value) <= 1) {
      // if they do not pay: neither the one nor the other
      to = from.times(OPEN_DENIAL, hit.get().span(a));
    }
    return !asked && isCondition(token, lemma) ? to.supposed() : to;
  }

  /// *It looks as though they fled.*
  private boolean isSeeming(int clause) {
    int head = a.head(clause);
    return head >= 0
        && switch (a.lemma(head)) {
          case "look", "seem", "appear", "sound", "feel" -> true;
          default -> false;
        };
  }

  private boolean isCondition(int clause, String lemma) {
    return operators.subordinator(clause, "h").isPresent() && !lemma.startsWith("whether")
        || lemma.startsWith("in case")
        || lemma.startsWith("suppos");
  }

  private static boolean isTime(String lemma) {
    return switch (lemma) {
      case "until",
          "till",
          "before",
          "once",
          "when",
          "whenever",
          "as soon as",
          "as long as",
          "so long as",
          "by the time",
          "while",
          "after" ->
          true;
      default -> false;
    };
  }

  private boolean isPast(int token) {
    Tense own = tenses.own(token);
    if (own == Tense.PAST) {
      return true;
    }
    int head = a.head(token);
    return own == Tense.NONE && head >= 0 && tenses.own(head) == Tense.PAST;
  }

  /// *If they attack, we will respond*: the condition leaves its consequence open.
  private Outlook conditioned(int token, Outlook from) {
    // If attacked, he said, they would respond: the condition is on what is said
    boolean report = settings.says(token) && a.child(token, "ccomp") >= 0;
    if (report) {
      return from;
    }
    Outlook to = underCondition(token, from);
    Tense own = tenses.own(token);
    boolean told = own == Tense.PRESENT || own == Tense.PAST;
    boolean open = to != from && to.value() > 0 && to.value() < IF_TOLD && from.value() >= IF_TOLD;
    return told && open ? from.times(IF_TOLD, a.span(token)).supposed() : to;
  }

  /// What a condition that hangs on `token` does to an outlook.
  Outlook underCondition(int token, Outlook from) {
    for (int c : a.children(token)) {
      if (!a.labelled(c, "advcl")) {
        continue;
      }
      Optional<Operators.Hit> hit = operators.subordinator(c, "h");
      if (hit.isPresent()) {
        Outlook to = from.times(hit.get().entry().value(), hit.get().span(a));
        return hit.get().entry().value() < 2 ? to.supposed() : to;
      }
    }
    return from;
  }

  /// *The town, they believe, has fallen*: a verb of saying or thinking beside its clause.
  private Outlook parenthesis(int token, Outlook from) {
    for (int c : a.children(token)) {
      boolean beside = a.labelled(c, "parataxis") && a.isVerb(c) && a.child(c, "ccomp") < 0;
      if (!beside && !settings.isTag(c)) {
        continue;
      }
      Optional<Signature> signature = complements.find(c, "that");
      if (signature.isPresent() && a.child(c, "nsubj") >= 0) {
        Outlook to = from.times(Math.max(signature.get().positive(), 0), a.span(c));
        return signature.get().authorVouches() ? to : to.reportedBy(a.span(c));
      }
    }
    return from;
  }

  /// *no attack*, *the alleged attack*, *a failed attempt*.
  private Outlook noun(int token, Outlook from) {
    Outlook to = from;
    for (int c : a.children(token)) {
      if (a.labelled(c, "amod")) {
        Optional<Signature> signature = complements.adjective(c);
        if (signature.isPresent()) {
          to = modified(to, signature.get(), c);
        }
      }
    }
    for (Operators.Hit hit : operators.adverbs(token)) {
      to = to.times(hit.entry().value(), hit.span(a));
    }
    Optional<Operators.Hit> no = operators.determiner(token);
    if (no.isPresent() && no.get().entry().value() < 0) {
      // the verb may be negated by the same word: no attack was carried out
      int head = a.head(token);
      boolean had = head >= 0 && a.labelled(token, "obj") && hasNothing(head);
      double own = had ? -DENIED : Math.min(-DENIED, Math.abs(to.value()));
      double size = Math.min(own, Math.abs(no.get().entry().value()));
      to =
          new Outlook(
              -size,
              to.reported() ? 0 : -size,
              to.reported(),
              to.hypothetical(),
              to.tense(),
              no.get().span(a));
    } else if (no.isPresent() && to.value() > 0) {
      to = to.times(no.get().entry().value(), no.get().span(a));
    }
    Tense tense = tenses.ofNoun(token);
    return tense == Tense.NONE ? to : to.in(tense);
  }

  private Outlook modified(Outlook noun, Signature adjective, int at) {
    double value = Scale.product(noun.value(), adjective.positive());
    boolean vouched = adjective.authorVouches() && !noun.reported();
    return new Outlook(
        value,
        vouched ? Scale.product(noun.author(), adjective.positive()) : 0,
        !vouched,
        noun.hypothetical(),
        noun.tense(),
        a.span(at));
  }
}
