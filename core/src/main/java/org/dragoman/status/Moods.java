// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import org.dragoman.model.Status.Tense;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// What the form of a clause does to it without any word for it: questions, commands, headlines,
/// the subjunctive of a demand, the condition told by inversion.
final class Moods {
  private static final double IMPERATIVE = 1;

  /// *Arvenia to host talks*.
  private static final double HEADLINE_FUTURE = 2.2;

  private static final double OPEN_QUESTION = 1.5;
  private static final double LONE_INFINITIVE = 1.5;

  /// *insisted that the boy be returned*: wanted, not told.
  private static final double MANDATED = 1.2;

  /// *had they asked*: they had not.
  private static final double UNREAL = -1;

  /// *should they ask*.
  private static final double SUPPOSED = 0.5;

  private final Analysis a;
  private final Syntax syntax;
  private final Settings settings;

  Moods(Analysis analysis, Syntax syntax, Settings settings) {
    this.a = analysis;
    this.syntax = syntax;
    this.settings = settings;
  }

  /// A main clause: questions, headlines and commands are open.
  Outlook main(int token, Outlook from) {
    if (settings.question(token)) {
      return from.times(settings.openQuestion(token) ? OPEN_QUESTION : 0, a.span(token));
    }
    if (a.head(token) < 0 && syntax.infinitive(token) && a.child(token, "aux") < 0) {
      boolean headline = a.child(token, "nsubj") >= 0;
      return from.times(headline ? HEADLINE_FUTURE : LONE_INFINITIVE, a.span(token));
    }
    return isCommand(token) ? from.times(IMPERATIVE, a.span(token)) : from;
  }

  boolean isCommand(int token) {
    if (!a.tag(token).equals("VB") || a.child(token, "nsubj") >= 0 || syntax.infinitive(token)) {
      return false;
    }
    int aux = a.child(token, "aux");
    return aux < 0 || (a.lemma(aux).equals("do") && !a.tag(aux).equals("VBD"));
  }

  /// What the form of a subordinate clause makes of it.
  Outlook subordinate(int token, Outlook from) {
    if (isSubjunctive(token)) {
      return from.times(MANDATED, a.span(token)).in(Tense.FUTURE);
    }
    int first = inversion(token);
    if (first < 0) {
      return from;
    }
    boolean unreal = a.lemma(first).equals("have");
    return from.times(unreal ? UNREAL : SUPPOSED, a.span(first)).supposed();
  }

  /// *demanded that the troops be withdrawn*, *that he resign*: a bare form with a subject and no
  /// auxiliary.
  private boolean isSubjunctive(int token) {
    boolean clause = a.labelled(token, "ccomp") || a.labelled(token, "acl");
    int subject = a.child(token, "nsubj");
    if (!clause || subject < 0 || subject > token || syntax.infinitive(token)) {
      return false;
    }
    int mark = a.child(token, "mark");
    boolean that = mark >= 0 && a.lemma(mark).equals("that");
    boolean bare = that && a.tag(token).equals("VB");
    for (int c : a.children(token)) {
      if (a.tag(c).equals("MD") || a.tag(c).equals("TO") || a.lemma(c).equals("do")) {
        return false;
      }
      boolean auxiliary = c < token && (a.labelled(c, "aux") || a.labelled(c, "cop"));
      bare |= auxiliary && c > subject && a.word(c).equals("be");
      if (auxiliary && !a.word(c).equals("be")) {
        return false;
      }
    }
    return bare;
  }

  /// *had they known*, *should it rain*: the auxiliary that opens the clause in place of *if*, or
  /// -1.
  int inversion(int token) {
    int subject = a.child(token, "nsubj");
    if (!a.labelled(token, "advcl") || subject < 0 || a.child(token, "mark") >= 0) {
      return -1;
    }
    int first = a.leftmost(token);
    boolean auxiliary =
        first >= 0 && first < a.leftmost(subject) && a.head(first) == token && first < token;
    if (!auxiliary || !(a.labelled(first, "aux") || a.labelled(first, "cop"))) {
      return -1;
    }
    return switch (a.word(first).toLowerCase(java.util.Locale.ROOT)) {
      case "had", "should", "were" -> first;
      default -> -1;
    };
  }
}
