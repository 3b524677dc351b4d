// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Combination;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Status;

/// PLOVER's rule on the future: a meeting, support, cooperation or aid that somebody announces of himself
/// is AGREE, an announced withdrawal CONCEDE. What a third party merely expects keeps its type.
final class Intent {
  private static final Set<String> BECOMES_AGREE = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");

  private final FrameBook frames;

  Intent(FrameBook frames) {
    this.frames = frames;
  }

  Candidate.Code apply(Candidate.Code code, Status status) {
    boolean future = status.tense() == Status.Tense.FUTURE && status.value() > 0;
    if (!future) {
      return code;
    }
    if (BECOMES_AGREE.contains(code.event())) {
      return announced("AGREE", code);
    }
    return code.event().equals("RETREAT") ? announced("CONCEDE", code) : code;
  }

  private Candidate.Code announced(String as, Candidate.Code code) {
    Optional<Combination> made = frames.combine(as, code.event(), code.mode());
    if (made.isPresent()) {
      Combination c = made.get();
      return new Candidate.Code(c.event(), c.mode(), c.cameo(), code.contexts());
    }
    String cameo = as.equals("AGREE") ? "030" : "080";
    return new Candidate.Code(as, Optional.empty(), cameo, code.contexts());
  }
}
