// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Tells the mode of an event whose frame does not, by the words around its trigger: what it was
/// done with (*raided the village, firing machine guns*), what was asked for or refused (*turned
/// down the plea for **aid***).
///
/// The words of a mode are the noun class `@TYPE/mode`; the nearest in the parse decides.
final class Modes {
  private static final Set<String> ELSEWHERE =
      Set.of("parataxis", "punct", "cc", "mark", "aux", "aux:pass", "acl:relcl");

  /// Types whose mode lies in what they are about; of the others it may lie in who does it.
  private static final Set<String> ABOUT = Set.of("REQUEST", "REJECT", "THREATEN");

  private final Analysis a;
  private final Codebook codebook;
  private final FrameBook words;
  private final Trace trace;

  Modes(Syntax syntax, Codebook codebook, FrameBook words, Trace trace) {
    this.a = syntax.analysis();
    this.codebook = codebook;
    this.words = words;
    this.trace = trace;
  }

  Candidate.Code apply(Candidate candidate, Candidate.Code code) {
    if (code.mode().isPresent()) {
      return code;
    }
    Optional<String> mode = find(candidate, code.event());
    mode.ifPresent(
        m -> trace.fired("event.mode", a.span(candidate.trigger()), code.event() + "/" + m));
    return mode.isEmpty()
        ? code
        : new Candidate.Code(code.event(), mode, code.cameo(), code.contexts());
  }

  /// Level by level down the parse from the trigger, or from the verb that carries it.
  private Optional<String> find(Candidate candidate, String event) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(top(candidate.trigger()));
    for (int seen = 0; !open.isEmpty() && seen < 60; seen++) {
      int t = open.poll();
      Optional<String> mode = t == candidate.trigger() ? Optional.empty() : modeOf(event, t);
      if (mode.isPresent()) {
        return mode;
      }
      for (int c : a.children(t)) {
        if (!ELSEWHERE.contains(a.label(c)) && !isOut(candidate, c, event)) {
          open.add(c);
        }
      }
    }
    return Optional.empty();
  }

  private int top(int trigger) {
    int up = a.head(trigger);
    boolean carried =
        up >= 0
            && a.isVerb(up)
            && !a.label(trigger).equals("ccomp")
            && !a.label(trigger).startsWith("acl")
            && !a.label(trigger).equals("conj");
    return carried ? up : trigger;
  }

  /// The doer of what is asked or refused tells nothing of it, nor does what was hit of the weapon.
  private boolean isOut(Candidate candidate, int token, String event) {
    if (ABOUT.contains(event)) {
      return a.labelled(token, "nsubj") || a.label(token).equals("advcl");
    }
    return candidate.target().stream().anyMatch(p -> p.head() == token)
        || a.labelled(token, "ccomp");
  }

  private Optional<String> modeOf(String event, int token) {
    String lemma = a.lemma(token).toLowerCase(Locale.ROOT);
    String pair = token > 0 ? a.lemma(token - 1).toLowerCase(Locale.ROOT) + " " + lemma : lemma;
    for (String mode : codebook.modes(event)) {
      String nounClass = "@" + event + "/" + mode;
      if (words.isIn(nounClass, pair) || words.isIn(nounClass, lemma)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
