// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import org.dragoman.text.Analysis;

/// Main verbs that the parser takes for something below their own complement: two slips it makes
/// often enough to be repaired.
final class LostHeads {
  private final Analysis a;
  private final Complements complements;

  LostHeads(Analysis analysis, Complements complements) {
    this.a = analysis;
    this.complements = complements;
  }

  /// *Officials said the port would close*, where the parser takes the saying for the subject of
  /// what is said: the verb that is the main one after all, or -1.
  int main(int root) {
    int c = a.child(root, "csubj");
    boolean main = c >= 0 && c < root && a.child(c, "nsubj") >= 0 && a.child(c, "mark") < 0;
    return main && finite(c) && !complements.interrogative(c) ? c : -1;
  }

  /// *The failure to sign it angered Belmark*, where the parser takes *sign* for the main verb with
  /// *angered* below it: the noun the infinitive belongs to, or -1.
  int noun(int root) {
    if (a.head(root) >= 0 || !complements.infinitive(root) || a.child(root, "aux") >= 0) {
      return -1;
    }
    int noun = a.child(root, "nsubj");
    int clause = a.child(root, "ccomp");
    boolean main = noun >= 0 && noun + 1 == a.child(root, "mark") && clause > root;
    return main && finite(clause) && complements.find(noun, "inf").isPresent() ? noun : -1;
  }

  boolean finite(int verb) {
    String tag = a.tag(verb);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }
}
