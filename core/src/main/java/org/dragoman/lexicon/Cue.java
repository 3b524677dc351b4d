// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Set;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;

/// A word that introduces what somebody says, thinks, wants or orders.
///
/// @param lemma its words, the head first for verbs
/// @param pos `v` verb, `n` noun, `a` adjective, `p` preposition or adverb phrase, `h` noun for the
///   holder
/// @param frames what its content can be: `quote that wh inf obj-inf ing np np:of …`
/// @param addressee where the hearer stands: `obj` or prepositions
/// @param place file and line of the entry, for `explain`
public record Cue(
    String lemma,
    char pos,
    Statement.Kind kind,
    Act act,
    Set<String> frames,
    List<String> addressee,
    String example,
    String place) {
  public boolean takes(String frame) {
    return frames.contains(frame);
  }

  /// Whether its content can be a noun phrase after one of these prepositions.
  public boolean takesNounPhraseAfter(String preposition) {
    return frames.contains("np:" + preposition);
  }
}
