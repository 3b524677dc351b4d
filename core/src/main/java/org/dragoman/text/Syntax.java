// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.Span;

/// Reads grammatical relations off the tree of an [Analysis]: who is the subject of a predicate
/// even where it stands with another verb, what its object is when the clause is passive or
/// relative, which words make one noun phrase.
///
/// Tokens are numbers of the analysis; -1 means there is none.
public final class Syntax {
  private static final Set<String> RELATIVIZERS = Set.of("who", "which", "that", "whom", "whose");

  private final Analysis a;
  private final Subjects subjects;

  public Syntax(Analysis analysis) {
    this.a = analysis;
    this.subjects = new Subjects(this);
  }

  public Analysis analysis() {
    return a;
  }

  /// Whether the clause of this predicate is passive (*was hit*, *the town hit by*).
  public boolean isPassive(int predicate) {
    for (int c : a.rawChildren(predicate)) {
      String label = a.label(c);
      if (label.equals("aux:pass") || label.equals("nsubj:pass") || label.equals("csubj:pass")) {
        return true;
      }
    }
    boolean participle = a.tag(predicate).equals("VBN") || a.tag(predicate).equals("VBD");
    if (!participle || a.child(predicate, "nsubj") >= 0) {
      return false;
    }
    if (a.labelled(predicate, "acl") && !a.label(predicate).equals("acl:relcl")) {
      return a.tag(predicate).equals("VBN") || a.child(predicate, "obj") < 0;
    }
    if (a.labelled(predicate, "conj") && a.tag(predicate).equals("VBN")) {
      return !hasAuxiliary(predicate, "have") && isPassive(a.head(predicate));
    }
    return a.labelled(predicate, "advcl")
        && a.tag(predicate).equals("VBN")
        && a.child(predicate, "aux") < 0
        && a.child(predicate, "obj") < 0;
  }

  private boolean hasAuxiliary(int predicate, String lemma) {
    for (int c : a.rawChildren(predicate)) {
      if (a.labelled(c, "aux") && a.lemma(c).equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /// The grammatical subject, own or shared or controlled.
  public int subject(int predicate) {
    return subjects.of(predicate);
  }

  /// Whether the predicate is an infinitive with *to*.
  public boolean infinitive(int predicate) {
    for (int c : a.rawChildren(predicate)) {
      if (a.tag(c).equals("TO") && a.label(c).equals("mark")) {
        return true;
      }
    }
    return false;
  }

  /// Who does it: the subject of an active clause, the by-phrase of a passive one.
  public int agent(int predicate) {
    if (isPassive(predicate)) {
      return oblique(predicate, "by");
    }
    return subject(predicate);
  }

  /// To whom it is done: the object of an active clause, the subject of a passive one.
  public int patient(int predicate) {
    if (isPassive(predicate)) {
      int object = a.child(predicate, "obj");
      // *were shot dead*: an adjective is no object
      boolean thing = object >= 0 && !a.tag(object).startsWith("JJ");
      return thing ? object : passiveSubject(predicate);
    }
    int object = a.child(predicate, "obj");
    if (object >= 0) {
      return subjects.isRelativizer(object) && RELATIVIZERS.contains(a.lemma(object))
          ? subjects.relativized(predicate, object)
          : object;
    }
    if (a.label(predicate).equals("acl:relcl")
        && subjects.own(predicate) >= 0
        && !subjects.isRelativizer(subjects.own(predicate))) {
      return a.head(predicate);
    }
    if (a.label(predicate).equals("conj")
        && a.isVerb(a.head(predicate))
        && a.head(predicate) < predicate) {
      return -1;
    }
    return sharedObject(predicate);
  }

  /// *shelled and bombed the town*: the object hangs on the last verb only.
  private int sharedObject(int predicate) {
    for (int c : a.rawChildren(predicate)) {
      if (a.label(c).equals("conj") && a.isVerb(c) && a.tag(c).equals(a.tag(predicate))) {
        int object = a.child(c, "obj");
        if (object >= 0 && subjects.own(c) < 0 && c - predicate <= 3) {
          return object;
        }
      }
    }
    return -1;
  }

  private int passiveSubject(int predicate) {
    if (a.labelled(predicate, "acl") && subjects.own(predicate) < 0) {
      return a.head(predicate);
    }
    return subject(predicate);
  }

  /// The noun that hangs on this word by a preposition; for `by` in a passive, its agent.
  public int oblique(int head, String preposition) {
    for (int c : a.rawChildren(head)) {
      if ((a.labelled(c, "obl") || a.labelled(c, "nmod"))
          && (preposition.equals(preposition(c)) || preposition.equals(secondCase(c)))) {
        return c;
      }
      // a parser that is not sure leaves the preposition with the verb
      if (a.label(c).equals("advcl") && preposition.equals(markOf(c))) {
        return c;
      }
    }
    return -1;
  }

  /// *out **of** the treaty*, *away **from** the border*: the last of two.
  private String secondCase(int noun) {
    int first = -1;
    int last = -1;
    for (int c : a.rawChildren(noun)) {
      if (a.labelled(c, "case") && !a.tag(c).equals("POS")) {
        first = first < 0 ? c : first;
        last = c;
      }
    }
    return last == first ? "" : a.word(last).toLowerCase(Locale.ROOT);
  }

  private String markOf(int clause) {
    int mark = a.child(clause, "mark");
    return mark < 0 || a.tag(mark).equals("TO") ? "" : a.word(mark).toLowerCase(Locale.ROOT);
  }

  /// The preposition a noun stands after, in full (`because of`, `on behalf of`), lower case; empty
  /// for none.
  public String preposition(int noun) {
    int of = noun;
    // in a coordination the preposition stands with the first
    while (a.label(of).equals("conj") && a.child(of, "case") < 0 && a.head(of) >= 0) {
      of = a.head(of);
    }
    for (int c : a.rawChildren(of)) {
      if (a.labelled(c, "case") && !a.tag(c).equals("POS")) {
        StringBuilder words = new StringBuilder(a.word(c).toLowerCase(Locale.ROOT));
        for (int f : a.rawChildren(c)) {
          if (a.labelled(f, "fixed")) {
            words.append(' ').append(a.word(f).toLowerCase(Locale.ROOT));
          }
        }
        return words.toString();
      }
    }
    return "";
  }

  /// Whose it is: the possessor of a noun, or -1.
  public int possessor(int noun) {
    return a.child(noun, "nmod:poss");
  }

  /// This token and all coordinated with it, in the order of the text.
  public List<Integer> coordinated(int token) {
    List<Integer> all = new ArrayList<>();
    if (token >= 0) {
      collect(token, all, 0);
    }
    return all;
  }

  private void collect(int token, List<Integer> all, int depth) {
    all.add(token);
    for (int c : a.rawChildren(token)) {
      if (a.label(c).equals("conj") && depth < 20 && sameSort(token, c)) {
        collect(c, all, depth + 1);
      }
    }
  }

  private boolean sameSort(int token, int conjunct) {
    return a.isVerb(token) == a.isVerb(conjunct);
  }

  /// The span of all that hangs below a token, without the punctuation and conjunction at its
  /// edges.
  public Span phrase(int head) {
    int from = a.leftmost(head);
    int to = a.rightmost(head);
    while (to > head && a.isPunctuation(to) && !closes(to)) {
      to--;
    }
    while (from < head && (a.isPunctuation(from) || a.label(from).equals("cc"))) {
      from++;
    }
    return a.span(from, to);
  }

  private boolean closes(int token) {
    return a.word(token).equals(")") || a.word(token).equals("%");
  }

  /// The noun phrase of one head: its modifiers and apposition, without what is coordinated with it
  /// and without its preposition.
  public Span nounPhrase(int head) {
    int[] edges = edges(head, false);
    return a.span(edges[0], edges[1]);
  }

  /// The noun phrase with all that is coordinated with it (*Arvenia and Morvania*).
  public Span nounPhraseWithConjuncts(int head) {
    int[] edges = edges(head, true);
    return a.span(edges[0], edges[1]);
  }

  private int[] edges(int head, boolean conjuncts) {
    int from = head;
    int to = head;
    for (int c : a.rawChildren(head)) {
      if (leftOut(c, head, conjuncts)) {
        continue;
      }
      from = Math.min(from, a.leftmost(c));
      to = Math.max(to, a.rightmost(c));
    }
    while (to > head && a.isPunctuation(to) && !closes(to)) {
      to--;
    }
    while (from < head && a.isPunctuation(from) && !a.word(from).equals("$")) {
      from++;
    }
    return new int[] {from, to};
  }

  private boolean leftOut(int child, int head, boolean conjuncts) {
    String label = a.label(child);
    if (label.equals("case")) {
      return !a.tag(child).equals("POS");
    }
    if (label.equals("conj") || label.equals("cc")) {
      return !conjuncts;
    }
    // of a predicate noun (*is a friend*) only what belongs to the noun
    return label.equals("punct")
        || label.startsWith("nsubj")
        || label.equals("cop")
        || label.startsWith("aux")
        || label.equals("mark")
        || label.startsWith("advcl")
        || label.equals("parataxis")
        || label.equals("ccomp")
        || (label.equals("advmod") && child > head);
  }

  /// Whether the predicate has a negation of its own (*not*, *never*, *no longer*), or its noun has
  /// a *no*.
  public boolean isNegated(int predicate) {
    for (int c : a.rawChildren(predicate)) {
      String word = a.word(c).toLowerCase(Locale.ROOT);
      boolean negator =
          switch (word) {
            case "not", "n't", "n\u2019t", "never", "neither", "nor" -> true;
            case "no" -> !a.labelled(c, "discourse");
            default -> false;
          };
      if (negator
          && (a.labelled(c, "advmod")
              || a.labelled(c, "neg")
              || a.labelled(c, "det")
              || a.labelled(c, "cc"))) {
        return true;
      }
    }
    return false;
  }

  /// The particle of a verb (*carry out*), lower case, or an empty string.
  public String particle(int verb) {
    int particle = a.child(verb, "compound:prt");
    return particle < 0 ? "" : a.word(particle).toLowerCase(Locale.ROOT);
  }
}
