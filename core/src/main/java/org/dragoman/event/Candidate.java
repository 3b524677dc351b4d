// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Frame;

/// A frame that fits at a trigger, with what fills its slots; not yet an event.
///
/// @param trigger the token the frame was found by, `words` all tokens that belong to the trigger
/// @param object the token that met the frame's condition on the object, or -1
/// @param code what it codes as; combination with another event changes it
/// @param score how specific the fit is; the highest at a trigger wins
record Candidate(
    Frame frame,
    int trigger,
    List<Integer> words,
    int object,
    List<Party> source,
    List<Party> target,
    Code code,
    int score) {

  /// What an event codes as.
  record Code(String event, Optional<String> mode, String cameo, List<String> contexts) {}

  Candidate with(Code newCode) {
    return new Candidate(frame, trigger, words, object, source, target, newCode, score);
  }

  Candidate with(List<Party> newSource, List<Party> newTarget) {
    return new Candidate(frame, trigger, words, object, newSource, newTarget, code, score);
  }
}
