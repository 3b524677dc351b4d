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

  /// *moved to dismiss the suit*, where the parser takes the *to* for the noun's and the verb for
  /// the noun's adjective: the word the infinitive belongs to, or -1.
  int governor(int token) {
    boolean bare = a.tag(token).equals("VB") && a.child(token, "aux") < 0;
    if (!bare || a.head(token) < token - 3 && a.labelled(token, "dep")) {
      return -1;
    }
    int to = token - 1;
    while (to > 0 && a.tag(to).equals("RB")) {
      to--;
    }
    boolean misplaced = to > 0 && a.tag(to).equals("TO") && a.head(to) != token;
    int word = to - 1;
    boolean governs = misplaced && (a.isVerb(word) || a.isNoun(word) || a.tagged(word, "JJ"));
    return governs && a.sentenceOf(word) == a.sentenceOf(token) ? word : -1;
  }

  /// *helped end the war*, where the parser does not know how the two belong together.
  boolean bareInfinitive(int token, int head) {
    return a.tag(token).equals("VB")
        && a.labelled(token, "dep")
        && head < token
        && a.isVerb(head)
        && a.child(token, "aux") < 0
        && complements.find(head, "inf").isPresent();
  }

  /// *plans to buy the bank, doubling its size*, *hopes to meet him, saying*: after a comma a
  /// participle goes with the finite verb above, wherever the parser hangs it.
  int toldOf(int participle, int head) {
    int before = a.leftmost(participle) - 1;
    boolean apart = before > head && a.word(before).equals(",") && a.tag(participle).equals("VBG");
    if (!apart || a.tag(head).equals("VBG") || isTold(participle)) {
      return head;
    }
    int at = head;
    while (a.head(at) >= 0 && !isTold(at)) {
      at = a.head(at);
    }
    return isTold(at) ? at : head;
  }

  private boolean isTold(int verb) {
    if (finite(verb)) {
      return true;
    }
    for (int c : a.children(verb)) {
      boolean auxiliary = a.labelled(c, "aux") || a.labelled(c, "cop");
      if (auxiliary && (finite(c) || a.tag(c).equals("MD"))) {
        return true;
      }
    }
    return false;
  }
}
