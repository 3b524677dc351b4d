// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.Set;

/// Finds whose the action of a predicate is: its own subject, or the one it shares with another
/// verb, has from the noun it describes, or is given by the verb that governs it (control and
/// raising).
final class Subjects {
  /// Verbs whose infinitive is carried out by their subject although they have an object.
  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "vow", "pledge", "threaten", "use");

  private final Analysis a;
  private final Syntax syntax;

  Subjects(Syntax syntax) {
    this.a = syntax.analysis();
    this.syntax = syntax;
  }

  /// The subject's token, or -1.
  int of(int predicate) {
    return of(predicate, 0);
  }

  private int of(int predicate, int depth) {
    if (predicate < 0 || depth > 12) {
      return -1;
    }
    int own = own(predicate);
    if (own >= 0) {
      int planner = plannedBy(predicate, own);
      return planner >= 0 ? planner : isRelativizer(own) ? relativized(predicate, own) : own;
    }
    int head = a.head(predicate);
    if (head < 0) {
      return -1;
    }
    String label = a.label(predicate);
    int stranded = stranded(predicate);
    if (stranded >= 0) {
      return stranded;
    }
    return switch (label) {
      case "conj" -> a.isNoun(head) && !a.isNoun(predicate) ? -1 : of(head, depth + 1);
      case "xcomp" -> controller(predicate, head, depth);
      case "acl" -> participleSubject(predicate, head, depth);
      case "acl:relcl" -> head;
      case "advcl", "parataxis", "dep", "ccomp" ->
          hasOwnTime(predicate) && !label.equals("advcl") ? -1 : of(head, depth + 1);
      default -> -1;
    };
  }

  /// *Arvenia's threat to close the port angered them*: some parses make the infinitive the main
  /// verb and the noun it belongs to its subject; whose threat it is does it.
  private int plannedBy(int predicate, int own) {
    boolean main =
        a.label(predicate).equals("root")
            || a.label(predicate).equals("parataxis")
            || a.label(predicate).equals("dep");
    return main && a.isNoun(own) && syntax.infinitive(predicate) ? nounController(own, 0) : -1;
  }

  /// *The air force, which has few enemies, strafed a school*: a parser that loses its way makes
  /// the subject the root and hangs the finite verb below it; a past tense after a comma is then
  /// the verb of that noun.
  private int stranded(int predicate) {
    boolean finite = a.tag(predicate).equals("VBD") || a.tag(predicate).equals("VBZ");
    int before = a.leftmost(predicate) - 1;
    if (!finite
        || !(a.label(predicate).equals("acl") || a.label(predicate).equals("dep"))
        || before < 0
        || !a.word(before).equals(",")) {
      return -1;
    }
    int up = a.head(predicate);
    for (int steps = 0; up >= 0 && a.head(up) >= 0 && steps < 8; steps++) {
      up = a.head(up);
    }
    boolean noun = up >= 0 && a.head(up) < 0 && a.isNoun(up) && up < predicate;
    return noun && a.child(up, "cop") < 0 ? up : -1;
  }

  /// *the man shouting at them*: the noun; *A drone struck a convoy, killing five*: the subject of
  /// the clause, since a comma parts the participle from the noun it seems to hang on.
  private int participleSubject(int predicate, int noun, int depth) {
    if (syntax.infinitive(predicate)) {
      return nounController(noun, depth);
    }
    int before = a.leftmost(predicate) - 1;
    boolean parted = before > noun && a.word(before).equals(",") && a.tag(predicate).equals("VBG");
    for (int up = a.head(noun), steps = 0;
        parted && up >= 0 && steps < 4;
        up = a.head(up), steps++) {
      if (a.isVerb(up)) {
        return of(up, depth + 1);
      }
    }
    return noun;
  }

  /// *its plan to attack*: the possessor; *Iran has no plan to attack*: the subject of the verb
  /// above.
  private int nounController(int noun, int depth) {
    int owner = syntax.possessor(noun);
    owner = owner >= 0 ? owner : syntax.oblique(noun, "by");
    if (owner >= 0) {
      return owner;
    }
    int up = a.head(noun);
    if (up >= 0 && a.isVerb(up) && (a.labelled(noun, "obj") || a.labelled(noun, "obl"))) {
      return of(up, depth + 1);
    }
    return -1;
  }

  int own(int predicate) {
    for (int c : a.rawChildren(predicate)) {
      if (a.labelled(c, "nsubj")) {
        return c;
      }
    }
    return -1;
  }

  boolean isRelativizer(int token) {
    return a.tag(token).startsWith("W")
        || (a.lemma(token).equals("that") && !a.tag(token).equals("DT"));
  }

  int relativized(int predicate, int relativizer) {
    for (int p = predicate, steps = 0; p >= 0 && steps < 6; p = a.head(p), steps++) {
      if (a.label(p).equals("acl:relcl")) {
        return a.head(p);
      }
    }
    return relativizer;
  }

  private boolean hasOwnTime(int predicate) {
    String tag = a.tag(predicate);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  private int controller(int predicate, int head, int depth) {
    int object = a.child(head, "obj");
    if (object < 0) {
      object = a.child(head, "iobj");
    }
    boolean objectControls =
        object >= 0
            && object < predicate
            && !SUBJECT_CONTROL.contains(a.lemma(head))
            && !a.labelled(object, "expl");
    if (objectControls) {
      return object;
    }
    return of(head, depth + 1);
  }
}
