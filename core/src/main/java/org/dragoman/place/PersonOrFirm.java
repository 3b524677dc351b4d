// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.PlaceWords.Kind;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// A name of which the sentence says what is said of men and women, or of companies, and of no
/// town.
///
///     the Dacia Logan                        another name
///     Wellington married at 37               a person does so
///     Florence, who was last seen            a person by *who*
///     the chief executive of Cisco           a firm by what is its
///     Patagonia sued over its logo
///     Santander posted a profit
///     Cadbury and Mars                       a small place beside a firm
final class PersonOrFirm {
  /// From about 10,000 inhabitants on a town stands beside a body as its equal.
  private static final double SMALL = 4.0;

  private final Analysis a;
  private final PlaceWords words;
  private final NamesOfArticle names;

  PersonOrFirm(Analysis analysis, PlaceWords words, NamesOfArticle names) {
    this.a = analysis;
    this.words = words;
    this.names = names;
  }

  /// Why the name is no place; empty if nothing is said of it that a town could not bear.
  Optional<String> against(Toponym t, Candidate best) {
    int head = headOf(t);
    if (endsLonger(t, head)) {
      return Optional.of("the last word of another name");
    }
    if (lives(head) || isWho(t, head)) {
      return Optional.of("what is said of a person");
    }
    if (hasPartsOfFirm(head) || earns(head) || isBesideFirm(t, head, best)) {
      return Optional.of("what is said of a company");
    }
    return Optional.empty();
  }

  private int headOf(Toponym t) {
    for (int token = t.last(); token >= t.first(); token--) {
      int head = a.head(token);
      if (head < t.first() || head > t.last()) {
        return token;
      }
    }
    return t.last();
  }

  /// *the Dacia Logan*: an article, a proper noun that is no place, and the name.
  private boolean endsLonger(Toponym t, int head) {
    int before = t.first() - 1;
    int article = a.child(head, "det");
    return before > 0
        && article >= 0
        && article < before
        && a.isProperNoun(before)
        && a.tag(before).equals("NNP")
        && Character.isUpperCase(a.word(before).charAt(0))
        && a.labelled(before, "compound")
        && a.head(before) == head
        && !names.isPlace(before)
        && !words.is(Kind.DIRECTION, a.word(before))
        && !words.is(Kind.LOCATIVE, a.word(before))
        && !words.is(Kind.SORT, a.word(before))
        && !words.is(Kind.FEATURE, a.word(before))
        && !words.is(Kind.PART, a.word(before));
  }

  private boolean lives(int head) {
    int verb = a.head(head);
    return verb >= 0
        && a.isVerb(verb)
        && (a.label(head).equals("nsubj") && words.is(Kind.LIVE, a.lemma(verb), "")
            || a.labelled(head, "nsubj:pass") && words.is(Kind.LIVE, a.lemma(verb), "patient"));
  }

  /// *the mayor of London, who …*: there *who* is the mayor.
  private boolean isWho(Toponym t, int head) {
    int next = t.last() + 2;
    int clause = a.child(head, "acl:relcl");
    return clause > head
        && next < a.size()
        && a.word(next - 1).equals(",")
        && a.tag(next).equals("WP")
        && a.child(head, "case") < 0
        && !a.labelled(head, "appos")
        && t.first() == t.last();
  }

  /// *the chief executive of Cisco*, *Dover's shareholders*.
  private boolean hasPartsOfFirm(int head) {
    int up = a.head(head);
    if (up < 0 || !a.isNoun(up)) {
      return false;
    }
    if (a.labelled(head, "nmod:poss")) {
      return isPart(up, "") || isPart(up, "of");
    }
    int preposition = a.child(head, "case");
    return a.labelled(head, "nmod")
        && up < head
        && preposition >= 0
        && (a.word(preposition).equals("of")
                && !words.is(Kind.FIRM, a.lemma(up), "earn")
                && (isPart(up, "") || isPart(up, "of") || isPart(up, "in"))
            || a.word(preposition).equals("in") && isPart(up, "in"));
  }

  /// *the chief executive*: the noun, or the noun with what stands before it.
  private boolean isPart(int noun, String value) {
    return words.is(Kind.FIRM, a.lemma(noun), value)
        || noun > 0 && words.is(Kind.FIRM, a.word(noun - 1) + " " + a.lemma(noun), value);
  }

  /// *Santander posted a profit*; *expect Amazon to cut its dividend*.
  private boolean earns(int head) {
    int verb = a.head(head);
    boolean subject = a.label(head).startsWith("nsubj");
    boolean raised = a.labelled(head, "obj") && verb >= 0 && a.child(verb, "xcomp") > head;
    if (verb < 0 || !a.isVerb(verb) || !subject && !raised) {
      return false;
    }
    int object = subject ? a.child(verb, "obj") : -1;
    if (object > verb && words.is(Kind.FIRM, a.lemma(object), "earn")) {
      return true;
    }
    int end = a.endToken(a.sentenceOf(verb));
    for (int i = verb + 1; i + 1 < end; i++) {
      int owned = a.word(i).equalsIgnoreCase("its") ? a.head(i) : -1;
      if (owned > i && a.isNoun(owned) && (isPart(owned, "") || isPart(owned, "of"))) {
        return isOnlySubject(Math.max(verb, head), i);
      }
    }
    return false;
  }

  /// Nobody else is named between whom *its* could mean.
  private boolean isOnlySubject(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (a.isProperNoun(i)) {
        return false;
      }
    }
    return true;
  }

  /// *Cadbury and Mars*: a small place that no preposition makes a place, joined to a private body.
  private boolean isBesideFirm(Toponym t, int head, Candidate best) {
    if (best.weight() >= SMALL || !a.labelled(head, "conj") || a.child(head, "case") >= 0) {
      return false;
    }
    int other = a.head(head);
    return other >= 0
        && other < t.first()
        && a.isProperNoun(other)
        && a.name(other) == Names.ORGANISATION
        && a.child(other, "case") < 0
        && names
            .cover(other, other)
            .map(c -> c.kind() == ActorKind.BUSINESS)
            .orElse(a.chunk(other)[0] == a.chunk(other)[1]);
  }
}
