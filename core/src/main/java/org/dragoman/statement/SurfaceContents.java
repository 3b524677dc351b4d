// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Analysis;

/// Reads the content of a cue off the words alone, for sentences whose tree is broken: a parser
/// that takes the subject of the content for the object of the cue (*said **praise** from him would
/// change nothing*) leaves the cue without a clause.
///
/// Only cues that take a clause and no noun phrase are read so, which hardly do anything else, and
/// those whose hearer a *that* follows.
final class SurfaceContents {
  /// How far after the cue the finite verb of its content may stand.
  private static final int REACH = 40;

  private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose");

  private final Scene s;
  private final Analysis a;
  private final Contents contents;

  SurfaceContents(Scene scene, Contents contents) {
    this.s = scene;
    this.a = scene.a;
    this.contents = contents;
  }

  /// *Veld said praise from Tolan would change nothing*: what follows the cue, if it has a subject
  /// and a finite verb of its own.
  Optional<Contents.Content> clause(Met met, int source) {
    int v = met.head();
    boolean clausal = met.cue().takes("that") && met.cue().takes("quote");
    if (!clausal || s.passive(v) || source < 0) {
      return Optional.empty();
    }
    int end = within(v, Math.min(s.sentenceEnd(v), met.last() + REACH));
    int first = start(met, end);
    boolean that = first < end && a.word(first).equalsIgnoreCase("that");
    // *warned Arvenia **that** crossing the river meant war*
    boolean led = that && a.tag(first).equals("IN") && met.cue().addressee().contains("obj");
    if (met.cue().takes("np") && !led) {
      return Optional.empty();
    }
    if (first >= end || !that && (source > v || !opensNounPhrase(first))) {
      return Optional.empty();
    }
    int verb = finite(first, end);
    if (verb <= first) {
      return Optional.empty();
    }
    int last = end(v, verb);
    return s.trimmed(first, last).map(span -> new Contents.Content("that", verb, span));
  }

  /// A cue inside a quotation finds its content inside.
  private int within(int cue, int end) {
    int t = cue;
    while (t < end && s.marked(t) == s.marked(cue) || !s.marked(cue) && t < end) {
      t++;
    }
    return t;
  }

  /// The last token of the content: to the end of the sentence, or to the comma that parts a
  /// subordinate clause from the main one.
  private int end(int cue, int verb) {
    int end = within(cue, s.sentenceEnd(cue));
    boolean subordinate = subordinate(cue);
    for (int t = verb + 1; t < end; t++) {
      if (contents.breaks(cue, t, end) || subordinate && a.word(t).equals(",")) {
        return t - 1;
      }
    }
    return end - 1;
  }

  /// *While she says she will not, …*
  private boolean subordinate(int cue) {
    int start = s.sentenceStart(cue);
    for (int t = cue - 1; t >= start && !a.word(t).equals(","); t--) {
      if (ComplementStatements.SUBORDINATORS.contains(a.word(t).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// Where the content begins: after the hearer and after adjuncts that the tree hangs on the cue.
  private int start(Met met, int end) {
    int v = met.head();
    int at = met.last() + 1;
    if (met.cue().addressee().contains("obj")) {
      int hearer = Addressees.of(s, met, "np");
      at = hearer >= at ? a.tokenBefore(s.syntax.nounPhrase(hearer).end()) + 1 : at;
    }
    for (int c : a.children(v)) {
      boolean adjunct = a.labelled(c, "obl") || a.labelled(c, "advmod");
      if (adjunct && c >= at && a.leftmost(c) == at && s.syntax.preposition(c).length() > 0) {
        at = a.rightmost(c) + 1;
      }
    }
    return Math.min(at, end);
  }

  private boolean opensNounPhrase(int t) {
    String tag = a.tag(t);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.startsWith("PRP")
        || tag.equals("DT")
        || tag.equals("CD")
        || tag.equals("EX")
        || tag.equals("VBG")
        || ReportingClause.isMark(a, t);
  }

  /// The first finite verb that is not in a relative clause, or -1.
  private int finite(int first, int end) {
    int open = 0;
    for (int t = first; t < end; t++) {
      String word = a.word(t).toLowerCase(Locale.ROOT);
      if (ReportingClause.isStop(a, t) || word.equals("as") || word.equals("than")) {
        return -1;
      }
      if (RELATIVES.contains(word)) {
        open++;
      }
      String tag = a.tag(t);
      boolean finite =
          tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
      if (finite && open == 0) {
        return t;
      }
      if (finite) {
        open--;
      }
    }
    return -1;
  }
}
