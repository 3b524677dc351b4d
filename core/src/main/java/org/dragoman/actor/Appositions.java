// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Set;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Finds the name or noun that says of a noun phrase who it is: *the Arvenian minister, Oskar
/// Veld*; *Veld, the minister*; *Veld is the minister*; *her husband, Jorun Tolan*.
final class Appositions {
  private static final int REACH = 8;

  private static final Set<String> CALLED = Set.of("called", "named");

  private final Analysis a;
  private final ActorWords words;
  private final @Nullable Found[] byFirst;

  /// @param byFirst the mention that begins at a token
  Appositions(Analysis analysis, ActorWords words, @Nullable Found[] byFirst) {
    this.a = analysis;
    this.words = words;
    this.byFirst = byFirst;
  }

  /// The head before this noun phrase that it is an apposition or a predicate of, or -1.
  int before(Found f) {
    int head = f.head();
    if (Phrases.isPlural(a, head)) {
      return -1;
    }
    if (a.label(head).equals("appos")) {
      return a.head(head);
    }
    if (a.child(head, "cop") >= 0) {
      int subject = a.child(head, "nsubj");
      // "used to be its chief surgeon"
      boolean shared = subject < 0 && a.labelled(head, "xcomp") && a.head(head) >= 0;
      return shared ? a.child(a.head(head), "nsubj") : subject;
    }
    boolean named =
        a.label(head).equals("xcomp")
            && a.head(head) >= 0
            && words.is(Kind.NAMING, a.lemma(a.head(head)));
    return named ? a.child(a.head(head), "nsubj") : -1;
  }

  /// The name that follows a phrase for one person behind a comma, or null. The parser hangs it on
  /// whatever noun stands before the comma, so the words decide: nothing but what belongs to the
  /// noun may stand between.
  @Nullable Found nameAfter(Found f) {
    if (Phrases.isPlural(a, f.head()) || f.identity().kind() == ActorKind.STATE) {
      return null;
    }
    int end = a.endToken(a.sentenceOf(f.head()));
    int t = f.last() + 1;
    if (t + 1 < end && CALLED.contains(a.word(t)) && byFirst[t + 1] != null) {
      // "a dentist called Bo Lund"
      Found name = byFirst[t + 1];
      return name != null && name.form() == Mention.Form.NAME && canBePerson(name) ? name : null;
    }
    while (t < end && t - f.last() <= REACH && belongs(t)) {
      t++;
    }
    if (t + 1 >= end || !isMark(a.word(t))) {
      return null;
    }
    boolean article = a.tag(t + 1).equals("DT") && t + 2 < end && byFirst[t + 1] == null;
    Found name = byFirst[article ? t + 2 : t + 1];
    boolean fits =
        name != null
            && name.form() == Mention.Form.NAME
            && (f.identity().isOnePerson() ? canBePerson(name) : canBeBody(name, f))
            && closes(name, end);
    return fits ? name : null;
  }

  private static boolean isMark(String word) {
    return word.equals(",") || word.equals(":") || word.equals("—") || word.equals("--");
  }

  /// Whether a word between the noun and the comma can belong to the noun: *of Kazan*, *to Sweden*.
  private boolean belongs(int t) {
    return a.isNoun(t)
        || a.tag(t).startsWith("JJ")
        || a.tag(t).equals("IN")
        || a.tag(t).equals("TO")
        || a.tag(t).equals("DT")
        || a.tag(t).equals("POS")
        || a.tag(t).equals("PRP$")
        || a.word(t).equals("-");
  }

  private static boolean canBePerson(Found name) {
    boolean unknown =
        name.identity().kind() == ActorKind.GROUP
            && name.identity().ref().isEmpty()
            && name.identity().key().startsWith("name:")
            && name.nameLast() - name.nameFirst() >= 1
            && name.nameLast() - name.nameFirst() <= 3;
    return unknown || NameMentions.isPerson(name);
  }

  /// *the ruling party, the Arvenian Front,*: of the same kind, or of none that is known.
  private static boolean canBeBody(Found name, Found noun) {
    Identity own = name.identity();
    boolean unknown = own.kind() == ActorKind.GROUP && own.key().startsWith("name:");
    boolean same = own.kind() == noun.identity().kind() && own.kind() != ActorKind.CIVILIANS;
    return unknown || same && !own.key().startsWith("agent:");
  }

  /// Whether the name ends at a mark or the sentence's end, as an apposition does.
  private boolean closes(Found name, int end) {
    int next = name.last() + 1;
    return next >= end || a.isPunctuation(next) || a.isVerb(next) || a.tag(next).equals("MD");
  }
}
