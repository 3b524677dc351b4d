// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Finds whom *he*, *she*, *it* and *they* refer to: the most salient candidate that number, gender
/// and the tree allow. Abstains when two are equally good, and for *it* and *they* when a thing is
/// better.
final class Pronouns {
  private static final int REACH = 5;

  private final Analysis a;
  private final ActorWords words;
  private final int[] quotation;

  Pronouns(Analysis analysis, ActorWords words) {
    this.a = analysis;
    this.words = words;
    this.quotation = quotations(analysis);
  }

  /// For each token the number of the outer quotation it lies in, or 0.
  private static int[] quotations(Analysis a) {
    int[] in = new int[a.size()];
    int n = 0;
    for (Quotation q : a.quotations()) {
      if (q.depth() > 0) {
        continue;
      }
      n++;
      Span inside = q.inside();
      for (int t = a.tokenAt(inside.start()); t < a.size() && a.start(t) < inside.end(); t++) {
        in[t] = n;
      }
    }
    return in;
  }

  /// What a pronoun asks for.
  enum Sort {
    HE,
    SHE,
    IT,
    THEY,
    NONE;

    static Sort of(String lemma) {
      return switch (lemma.toLowerCase(Locale.ROOT)) {
        case "he", "him", "his", "himself" -> HE;
        case "she", "her", "hers", "herself" -> SHE;
        case "it", "its", "itself" -> IT;
        case "they", "them", "their", "theirs", "themselves" -> THEY;
        default -> NONE;
      };
    }
  }

  /// The antecedent, or why there is none.
  record Answer(Optional<Candidate> candidate, String reason) {}

  /// @param before the last candidates in the order of the text
  /// @param genders what earlier pronouns told, by key
  Answer antecedent(int pronoun, Sort sort, List<Candidate> before, Map<String, String> genders) {
    if (sort == Sort.IT && isEmpty(pronoun)) {
      return new Answer(Optional.empty(), "stands for nothing");
    }
    Optional<Candidate> itself = itself(pronoun, sort, before, genders);
    if (itself.isPresent()) {
      return new Answer(itself, "");
    }
    Ranking ranking = new Ranking();
    int sentence = a.sentenceOf(pronoun);
    for (Candidate c : before) {
      int distance = sentence - a.sentenceOf(c.head());
      if (distance <= REACH && possible(c, pronoun, sort, genders) && !bound(c, pronoun)) {
        ranking.add(c, score(c, pronoun, sort, distance, genders));
      }
    }
    Candidate best = ranking.best;
    Candidate second = ranking.second;
    if (best == null) {
      return new Answer(Optional.empty(), "nobody before");
    }
    if (best.isThing()) {
      return new Answer(Optional.empty(), "a thing is meant");
    }
    boolean tossUp = second != null && ranking.isEven() && !second.same(best);
    if (!tossUp || second == null) {
      return new Answer(Optional.of(best), "");
    }
    // of two as good, the one whom the article has spoken of more
    int often = times(best, before) - times(second, before);
    Candidate more = often < 0 ? second : best;
    boolean open = often == 0 || more.isThing();
    return open ? new Answer(Optional.empty(), "toss-up") : new Answer(Optional.of(more), "");
  }

  /// The best two of the candidates.
  private static final class Ranking {
    private @Nullable Candidate best;
    private @Nullable Candidate second;
    private int bestScore = Integer.MIN_VALUE;
    private int secondScore = Integer.MIN_VALUE;

    void add(Candidate c, int score) {
      if (best != null && best.same(c)) {
        // mentioned again: what is talked about
        bestScore = Math.max(bestScore, score) + 1;
        best = c;
      } else if (score > bestScore) {
        second = best;
        secondScore = bestScore;
        best = c;
        bestScore = score;
      } else if (score > secondScore) {
        second = c;
        secondScore = score;
      }
    }

    boolean isEven() {
      return secondScore == bestScore;
    }
  }

  private static int times(Candidate c, List<Candidate> before) {
    return (int) before.stream().filter(c::same).count();
  }

  /// *Veld himself*; *Veld washed himself*: the noun before it, else the subject of its clause.
  private Optional<Candidate> itself(
      int pronoun, Sort sort, List<Candidate> before, Map<String, String> genders) {
    String word = a.word(pronoun).toLowerCase(Locale.ROOT);
    if (!word.endsWith("self") && !word.endsWith("selves")) {
      return Optional.empty();
    }
    int subject = -1;
    int up = a.head(pronoun);
    for (int steps = 0; up >= 0 && subject < 0 && steps < 4; steps++, up = a.head(up)) {
      subject = a.child(up, "nsubj");
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      boolean emphatic = c.last() == pronoun - 1;
      boolean fits = c.head() == subject || emphatic;
      if (fits && !c.isThing() && possible(c, pronoun, sort, genders)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  private static boolean possible(
      Candidate c, int pronoun, Sort sort, Map<String, String> genders) {
    if (c.head() >= pronoun) {
      return false;
    }
    return switch (sort) {
      case HE -> c.isPerson() && fits(c.who().getFirst(), "m", genders);
      case SHE -> c.isPerson() && fits(c.who().getFirst(), "f", genders);
      case IT -> c.isThing() ? !c.plural() : c.isBody();
      case THEY -> c.isThing() ? c.plural() : c.canBeThey();
      case NONE -> false;
    };
  }

  private static boolean fits(Identity who, String gender, Map<String, String> genders) {
    return genderOf(who, genders).map(gender::equals).orElse(true);
  }

  private static Optional<String> genderOf(Identity who, Map<String, String> genders) {
    return who.gender().or(() -> Optional.ofNullable(genders.get(who.key())));
  }

  /// *Veld told him*: subject and object of one verb are two, unless the pronoun is an owner or
  /// reflexive.
  private boolean bound(Candidate c, int pronoun) {
    String word = a.word(pronoun).toLowerCase(Locale.ROOT);
    if (a.label(pronoun).equals("nmod:poss") || word.endsWith("self") || word.endsWith("selves")) {
      // "Veld's aide praised his ...": an owner inside its own phrase is not its own owner
      return a.head(pronoun) == c.head();
    }
    int verb = a.head(pronoun);
    boolean sister =
        verb >= 0 && verb == a.head(c.head()) && argument(c.head()) && argument(pronoun);
    return sister || a.head(pronoun) == c.head();
  }

  private boolean argument(int t) {
    return a.labelled(t, "nsubj")
        || a.labelled(t, "obj")
        || a.labelled(t, "iobj")
        || a.labelled(t, "obl");
  }

  private int score(
      Candidate c, int pronoun, Sort sort, int distance, Map<String, String> genders) {
    int score = -4 * distance;
    int head = c.head();
    boolean subject = a.labelled(head, "nsubj");
    boolean pronounSubject = a.labelled(pronoun, "nsubj");
    score += subject ? 4 : a.labelled(head, "obj") ? 1 : 0;
    score += subject && pronounSubject ? 1 : 0;
    score += c.named() ? 1 : 0;
    score += subject && isMain(a.head(head)) ? 1 : 0;
    boolean modifier =
        a.labelled(head, "nmod") || a.labelled(head, "compound") || a.labelled(head, "appos");
    score -= modifier ? 2 : 0;
    // "fishermen, who carried people out in their boats"
    score += subjectOfRelative(head, pronoun) ? 4 : 0;
    if (quotation[head] != quotation[pronoun]) {
      // who is spoken of inside a quotation is not who speaks, and not first in mind outside it
      boolean speaker = quotation[pronoun] > 0 && subject && saysAround(head, pronoun);
      score -= speaker ? 8 : quotation[head] > 0 ? 3 : 1;
    }
    if (sort == Sort.HE || sort == Sort.SHE) {
      score += genderOf(c.who().getFirst(), genders).isPresent() ? 3 : 0;
    }
    if (sort == Sort.IT) {
      boolean owner = a.label(pronoun).equals("nmod:poss");
      score += owner && subject && distance == 0 && below(pronoun, a.head(head)) ? 3 : 0;
      score -= c.isThing() ? 1 : 0;
      score += decides(pronoun) ? c.isThing() ? -4 : 1 : 0;
    }
    if (sort == Sort.THEY) {
      score += c.plural() || c.who().size() > 1 ? 3 : 0;
      score -= c.isThing() && decides(pronoun) ? 4 : 0;
    }
    return score;
  }

  /// Whether the pronoun stands in a clause whose *who* is the candidate.
  private boolean subjectOfRelative(int head, int pronoun) {
    int t = pronoun;
    for (int steps = 0; t >= 0 && steps < 8; steps++) {
      if (a.label(t).equals("acl:relcl")) {
        int who = a.child(t, "nsubj");
        return a.head(t) == head && who >= 0 && who < pronoun && a.tag(who).startsWith("W");
      }
      t = a.head(t);
    }
    return false;
  }

  private boolean isMain(int verb) {
    return verb >= 0
        && (a.head(verb) < 0 || a.label(verb).equals("root") || a.label(verb).equals("conj"));
  }

  private boolean below(int token, int ancestor) {
    int t = token;
    for (int steps = 0; t >= 0 && steps < 12; steps++) {
      if (t == ancestor) {
        return true;
      }
      t = a.head(t);
    }
    return false;
  }

  /// Whether the candidate is the subject of the verb beside a quotation in which the pronoun
  /// stands.
  private boolean saysAround(int head, int pronoun) {
    return Math.abs(a.sentenceOf(head) - a.sentenceOf(pronoun)) <= 1
        && quotation[head] == 0
        && a.head(head) >= 0
        && words.is(Kind.SPEAKING, a.lemma(a.head(head)));
  }

  private boolean decides(int pronoun) {
    int verb = a.head(pronoun);
    return verb >= 0 && a.label(pronoun).equals("nsubj") && words.is(Kind.DECIDING, a.lemma(verb));
  }

  /// *it is clear that*, *it seems*.
  boolean isEmpty(int pronoun) {
    if (a.labelled(pronoun, "expl")) {
      return true;
    }
    int up = a.head(pronoun);
    if (up < 0 || !a.labelled(pronoun, "nsubj")) {
      return false;
    }
    boolean clause =
        a.child(up, "csubj") >= 0
            || a.child(up, "ccomp") >= 0
            || a.child(up, "xcomp") >= 0
            || a.child(up, "advcl") >= 0
            || a.child(up, "acl:relcl") >= 0;
    boolean predicate = a.child(up, "cop") >= 0;
    return predicate && (clause || a.tag(up).startsWith("JJ"))
        || words.is(Kind.EMPTY_IT, a.lemma(up)) && clause;
  }
}
