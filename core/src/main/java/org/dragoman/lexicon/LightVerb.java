// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;

/// A verb that only carries an event noun: *carry out a strike*.
///
/// @param words the verb and its particle
/// @param subject which slot of the noun's frame its subject fills: `source`, `target`, or neither
/// @param target prepositions that hold the other
/// @param effect what becomes of the event
public record LightVerb(List<String> words, String subject, List<String> target, Effect effect) {
  /// What becomes of the event.
  public enum Effect {
    OCCUR,
    BEGIN,
    END,
    PLAN,
    AVERT
  }
}
